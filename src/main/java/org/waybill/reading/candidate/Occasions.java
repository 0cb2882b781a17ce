package org.waybill.reading.candidate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Role;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.reading.coreference.Parties;
import org.waybill.reading.syntax.Propositions;
import org.waybill.reading.syntax.Syntax;
import org.waybill.registry.Entry;
import org.waybill.text.Token;

/**
 * Finds who is at a meeting or on a visit that only sets the scene: {@code said during a visit to
 * Norland}, {@code told him in a phone call}. Whoever does what the clause tells is there.
 */
final class Occasions {

  private static final Set<Frame> FRAMES = Set.of(Frame.MEETING, Frame.VISIT);

  /** Frames whose target is spoken to, and so is there too. */
  private static final Set<Frame> WORDS = Set.of(Frame.STATEMENT, Frame.REQUEST);

  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Parties parties;
  private final Propositions propositions;
  private final Syntax.Control control;
  private final ActRoles roles;

  Occasions(
      Syntax syntax,
      Lexicon lexicon,
      Parties parties,
      Propositions propositions,
      Syntax.Control control,
      ActRoles roles) {
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.parties = parties;
    this.propositions = propositions;
    this.control = control;
    this.roles = roles;
  }

  void complete(Token noun, Lexeme lexeme, FrameParts parts) {
    Frame frame = lexeme.frame().orElseThrow();
    Optional<Token> verb = clause(noun, lexeme);
    if (verb.isEmpty() || isSomebodys(noun)) {
      return;
    }
    List<Filler> acting =
        syntax.agents(verb.get(), false, control).stream()
            .flatMap(subject -> parties.at(subject, "who acts in the clause").stream())
            .filter(Occasions::isParty)
            .toList();
    if (frame == Frame.VISIT) {
      travellers(noun, acting, parts);
    } else {
      participants(noun, verb.get(), acting, parts);
    }
  }

  private void travellers(Token noun, List<Filler> acting, FrameParts parts) {
    if (!parts.has(Role.AGENT) && !isDefinite(noun)) {
      acting.forEach(filler -> parts.add(Role.AGENT, filler));
    }
  }

  private void participants(Token noun, Token verb, List<Filler> acting, FrameParts parts) {
    List<Filler> own = parts.role(Role.PARTICIPANT);
    List<Filler> met = own.isEmpty() ? addressed(verb) : own;
    boolean whole = propositions.whole(noun).isEmpty(); // not "on the details of the call"
    boolean present = isDefinite(noun) && whole && !comesAfter(noun);
    boolean known = !met.isEmpty() || present;
    if (own.size() < 2 && known) {
      Stream.concat(acting.stream(), met.stream())
          .filter(Occasions::isParty)
          .forEach(filler -> parts.add(Role.PARTICIPANT, filler));
    }
  }

  private List<Filler> addressed(Token verb) {
    return lexicon.at(syntax.sentence(), verb).stream()
        .filter(sense -> sense.frame().filter(WORDS::contains).isPresent())
        .flatMap(sense -> roles.fill(verb, sense).role(Role.TARGET).stream())
        .toList();
  }

  private static boolean isParty(Filler filler) {
    return ArticleContext.entry(filler.link())
        .filter(entry -> entry.type() != Entry.Type.OUTLET)
        .isPresent();
  }

  /** {@code Norland's visit}; whose {@code his visit} is, the clause tells. */
  private boolean isSomebodys(Token noun) {
    return syntax.possessor(noun).filter(owner -> !owner.tag().isPossessivePronoun()).isPresent();
  }

  private boolean isDefinite(Token noun) {
    return syntax.children(noun, Token::isDeterminer).stream()
        .anyMatch(word -> syntax.has(word, Trait.DEFINITE));
  }

  /** {@code said after the talks}: whoever says so need not have talked. */
  private boolean comesAfter(Token noun) {
    return syntax.ancestors(noun).stream()
        .takeWhile(word -> !syntax.isVerb(word))
        .anyMatch(word -> syntax.has(word, Trait.COMES_AFTER));
  }

  /** The verb of the clause whose scene the noun sets, where somebody acts in it. */
  Optional<Token> clause(Token noun, Lexeme lexeme) {
    if (syntax.isVerb(noun) || lexeme.frame().filter(FRAMES::contains).isEmpty()) {
      return Optional.empty();
    }
    Token at = propositions.whole(noun).orElse(noun);
    return syntax
        .preposition(at)
        .filter(prep -> syntax.has(prep, Trait.LEADS_TO_OCCASION))
        .flatMap(syntax::clause)
        .filter(verb -> !syntax.isPassive(verb) && !syntax.isUnreal(verb));
  }
}
