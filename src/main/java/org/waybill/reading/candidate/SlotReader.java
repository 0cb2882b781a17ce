package org.waybill.reading.candidate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Good;
import org.waybill.claim.Role;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.reading.coreference.Laws;
import org.waybill.reading.coreference.Parties;
import org.waybill.reading.coreference.Speakers;
import org.waybill.reading.coreference.Whereabouts;
import org.waybill.reading.syntax.Syntax;
import org.waybill.registry.Entry;
import org.waybill.text.Token;

/** Finds who fills a role from the word that stands in one of its slots. */
public final class SlotReader {

  /** Frames whose agent may be somebody without a name. */
  private static final Set<Frame> SAYING =
      Set.of(Frame.STATEMENT, Frame.DENIAL, Frame.CONDEMNATION);

  /** Frames in which somebody's words act for him: {@code his statement warned}. */
  private static final Set<Frame> WORDS =
      Set.of(Frame.STATEMENT, Frame.DENIAL, Frame.CONDEMNATION, Frame.REQUEST);

  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Parties parties;
  private final Cargo cargo;
  private final Whereabouts whereabouts;
  private final Speakers speakers;
  private final Laws laws;

  public SlotReader(
      ArticleContext context, Syntax syntax, Lexicon lexicon, Parties parties, Cargo cargo) {
    this.cargo = cargo;
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.parties = parties;
    this.whereabouts = new Whereabouts(context, syntax, parties);
    this.speakers = new Speakers(context, syntax, lexicon, parties);
    this.laws = new Laws(context, syntax);
  }

  /** Fills whatever an entry's slot fills from the words that stand there. */
  public void fill(String slot, List<Token> tokens, Lexeme lexeme, FrameParts parts) {
    List<String> wanted = lexeme.parts(slot);
    if (slot.equals("object") && wanted.contains("goods")) {
      List<Token> loads = tokens.stream().filter(token -> !cargo.at(token).isEmpty()).toList();
      if (!loads.isEmpty()) {
        // "sent soldiers and shells": who is sent along does not get the shells.
        loads.forEach(token -> parts.addGoods(token, cargo.at(token)));
        return;
      }
    }
    for (Token token : tokens) {
      if (wanted.contains("goods")) {
        List<Good> goods = cargo.at(token);
        if (!goods.isEmpty()) {
          parts.addGoods(token, goods);
          continue;
        }
      }
      for (String part : wanted) {
        if (!part.equals("goods")) {
          Role role = role(part);
          read(slot, token, role, lexeme).forEach(filler -> parts.add(role, filler));
        }
      }
    }
  }

  public static Role role(String part) {
    return Role.valueOf(part.toUpperCase(Locale.ROOT));
  }

  /** Everybody who fills a role from the word that stands in a slot. */
  public List<Filler> read(String slot, Token token, Role role, Lexeme lexeme) {
    String reason =
        slot.equals("subject") || slot.equals("object") ? slot : "“" + slot + "” " + token.form();
    if (role == Role.PLACE || role == Role.ORIGIN || role == Role.DESTINATION) {
      return whereabouts
          .place(token, reason)
          .map(List::of)
          .orElseGet(() -> parties.at(token, reason));
    }
    if (role == Role.TARGET && lexeme.has(Trait.BREAKS_LAW)) {
      return laws.at(token, reason);
    }
    List<Filler> named = parties.at(token, reason);
    if (role == Role.TARGET
        && lexicon.has(slot, Trait.LEADS_TO_PLACE)
        && lexicon.evokes(syntax.sentence(), token, Frame.ATTACK)) {
      return List.of(); // "killed in Israeli shelling": the shelling is no victim.
    }
    if (role == Role.TARGET && named.stream().allMatch(SlotReader::isVague) && !named.isEmpty()) {
      List<Filler> whose = ofSomebody(token, role, reason);
      return whose.isEmpty() ? named : whose;
    }
    if (named.isEmpty() && mayBeNameless(role, lexeme)) {
      Optional<Filler> described = speakers.described(token, reason);
      if (described.isPresent()) {
        return List.of(described.get());
      }
    }
    boolean words =
        role == Role.AGENT
            && (lexeme.frame().filter(WORDS::contains).isPresent()
                    && lexicon.has(syntax.sentence(), token, Trait.ATTRIBUTES)
                || lexeme.frame().equals(Optional.of(Frame.SANCTION))
                    && !laws.at(token, reason).isEmpty());
    if (named.isEmpty() && (words || isMetThroughHis(role, lexeme)) && !reaches(lexeme, role)) {
      List<Filler> whose = ofSomebody(token, role, reason);
      boolean force = lexeme.frame().equals(Optional.of(Frame.ATTACK)) && role == Role.TARGET;
      return whose.isEmpty() && force ? whereabouts.here(token, reason) : whose;
    }
    return named;
  }

  /** {@code met with Norlandic officials}: whoever can speak can be met. */
  private static boolean mayBeNameless(Role role, Lexeme lexeme) {
    return role == Role.AGENT && lexeme.frame().filter(SAYING::contains).isPresent()
        || role == Role.PARTICIPANT && lexeme.frame().equals(Optional.of(Frame.MEETING));
  }

  /** Words that look deeper themselves: see {@link Acts}. */
  private static boolean reaches(Lexeme lexeme, Role role) {
    return role == Role.TARGET && (lexeme.has(Trait.REACHES_DOER) || lexeme.has(Trait.REACHES_MET));
  }

  /** Whoever's towns are shelled is attacked, and whoever's tanks shell them attacks. */
  private static boolean isMetThroughHis(Role role, Lexeme lexeme) {
    return role == Role.TARGET
        || role == Role.AGENT && lexeme.frame().equals(Optional.of(Frame.ATTACK));
  }

  /** {@code leaders of Norland's opposition}: what follows tells more than the noun. */
  private static boolean isVague(Filler filler) {
    return ArticleContext.entry(filler.link())
        .filter(entry -> entry.type() == Entry.Type.GROUP && entry.side().isEmpty())
        .isPresent();
  }

  private List<Filler> ofSomebody(Token token, Role role, String reason) {
    // "closed its border with Norland": nobody is met by what he does with his own.
    boolean own =
        syntax.possessor(token).filter(owner -> owner.tag().isPossessivePronoun()).isPresent();
    List<Filler> owners = own ? List.of() : owner(token, reason);
    if (owners.isEmpty() && role == Role.TARGET && isOnTheWay(token)) {
      return owners; // "attacked shipments of Norlandic arms": whoever made them is not met.
    }
    if (owners.isEmpty()) {
      owners = parties.before(token, reason + ", whose it is");
    }
    for (Token preposition : syntax.prepositions(token)) {
      if (owners.isEmpty() && syntax.has(preposition, Trait.LEADS_TO_OWNER)) {
        owners =
            syntax.objects(preposition).stream()
                .flatMap(object -> atOrBefore(object, reason + ", whose it is").stream())
                .toList();
      }
    }
    return owners;
  }

  private boolean isOnTheWay(Token token) {
    return lexicon.evokes(syntax.sentence(), token, Frame.TRANSFER);
  }

  /** {@code families of Norlandic victims}: the people of the victims. */
  private List<Filler> atOrBefore(Token token, String reason) {
    List<Filler> named = parties.at(token, reason);
    return named.isEmpty() ? parties.before(token, reason) : named;
  }

  /**
   * {@code support for Russia's industry}: whose the noun is, unless it is a fight against
   * somebody.
   */
  public List<Filler> owner(Token token, String reason) {
    return syntax.possessor(token).stream()
        .flatMap(owner -> parties.at(owner, reason + ", its owner").stream())
        .toList();
  }
}
