package org.waybill.reading.candidate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Role;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Lexeme.Trait;
import org.waybill.lexicon.Lexicon;
import org.waybill.reading.coreference.Parties;
import org.waybill.reading.coreference.Scene;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/** Fills the parts of a frame that a noun tells. */
public final class NounArguments {

  private static final Set<Role> ENDS = Set.of(Role.SUPPLIER, Role.RECIPIENT);

  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Parties parties;
  private final Cargo cargo;
  private final Syntax.Control control;
  private final SlotReader slots;
  private final Phrases phrases;
  private final Attackers attackers;

  public NounArguments(
      Scene scene,
      Syntax syntax,
      Lexicon lexicon,
      Parties parties,
      Cargo cargo,
      Syntax.Control control,
      SlotReader slots,
      Phrases phrases) {
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.parties = parties;
    this.cargo = cargo;
    this.control = control;
    this.slots = slots;
    this.phrases = phrases;
    this.attackers = new Attackers(scene, syntax, lexicon, parties);
  }

  /** Fills the parts from owner, modifiers and phrases of a noun. */
  public void fill(Token noun, Lexeme lexeme, Parts parts) {
    List<Token> possessors = syntax.possessor(noun).map(syntax::conjuncts).orElse(List.of());
    boolean force = lexeme.frame().equals(Optional.of(Frame.ATTACK));
    List<Token> pronouns =
        possessors.stream().filter(owner -> force && owner.tag().equals("PRP$")).toList();
    pronouns.stream()
        .flatMap(owner -> attackers.of(noun, owner, "“possessive” " + owner.form()).stream())
        .forEach(filler -> parts.add(Role.AGENT, filler));
    slots.fill(
        "possessive",
        possessors.stream().filter(owner -> !pronouns.contains(owner)).toList(),
        lexeme,
        parts);
    boolean open = possessors.stream().allMatch(owner -> owner.tag().equals("PRP$"));
    if (lexeme.parts("possessive").size() > 0 && open && parts.roles().isEmpty()) {
      slots.fill("possessive", actors(noun, lexeme), lexeme, parts);
    }
    slots.fill("bearer", bearers(noun), lexeme, parts);
    slots.fill("holder", holders(noun), lexeme, parts);
    slots.fill("self", List.of(noun), lexeme, parts);
    fillBefore(noun, lexeme, parts);
    Set<Token> heads = new LinkedHashSet<>(List.of(noun));
    heads.addAll(syntax.objectsOf(noun, Trait.LEADS_TO_WHOLE));
    heads.addAll(
        syntax.children(noun, "acl").stream().filter(acl -> frame(acl).isEmpty()).toList());
    phrases.fill(heads, lexeme, parts, 0);
    // The parser often hangs the noun's last phrases on the verb that governs it.
    syntax.ancestors(noun).stream()
        .filter(syntax::isVerb)
        .findFirst()
        .filter(verb -> verb.index() < noun.index())
        .ifPresent(
            verb -> phrases.fill(Set.of(verb), phrases.without(lexeme, verb), parts, noun.index()));
    boolean oneOfTwo = lexeme.parts("between").contains("agent") && !parts.has(Role.TARGET);
    if (oneOfTwo && possessors.isEmpty() && parts.role(Role.AGENT).size() == 1) {
      parts.replace(Role.AGENT, List.of()); // "the Norlandic war": where it is, not who wages it
    }
    keepFromAnnouncer(parts);
    if (ENDS.stream()
        .anyMatch(
            end -> lexeme.parts("possessive").contains(end.name().toLowerCase(Locale.ROOT)))) {
      adjectiveOnGoods(parts);
    }
  }

  /** {@code announced the delivery of tanks from Norland}: whoever announces it does not give. */
  private void keepFromAnnouncer(Parts parts) {
    List<Filler> named =
        parts.role(Role.SUPPLIER).stream()
            .filter(one -> !one.reason().startsWith("“possessive”"))
            .toList();
    if (!named.isEmpty()) {
      parts.replace(Role.SUPPLIER, named);
    }
  }

  /**
   * Who does what a noun names, through the light verb above it: {@code hold talks}, {@code halt
   * sales}; {@code sold arms in violation of} a rule needs no light verb.
   */
  private List<Token> actors(Token noun, Lexeme lexeme) {
    Token at = noun;
    Optional<Token> head = syntax.sentence().head(at);
    if (head.isPresent() && at.relation().equals("pobj")) {
      at = head.get();
      head = syntax.sentence().head(at);
    }
    if (head.filter(syntax::isNoun).isPresent() && syntax.has(at, Trait.LEADS_TO_WHOLE)) {
      at = head.get();
      head = syntax.sentence().head(at);
    }
    boolean object =
        at.relation().equals("dobj")
            || at.relation().equals("prep")
                && !at.equals(noun)
                && syntax.has(at, Trait.LEADS_TO_DEED);
    boolean beside = noun.relation().equals("pobj") && syntax.has(at, Trait.LEADS_TO_PLACE);
    Optional<Token> engaged =
        head.filter(verb -> object && verb.relation().equals("acl") && syntax.isPassive(verb))
            .filter(verb -> syntax.has(verb, Trait.LIGHT));
    if (engaged.isPresent()) {
      return syntax.surfaceSubject(engaged.get(), control); // "forces engaged in the attack"
    }
    return head.filter(
            verb ->
                object
                    && syntax.isVerb(verb)
                    && (lexeme.has(Trait.BREAKS_LAW)
                            && beside
                            && !syntax.has(verb, Trait.ATTRIBUTES)
                        || lexicon.has(syntax.sentence(), verb, Trait.LIGHT)))
        .map(verb -> syntax.agents(verb, syntax.isPassive(verb), control))
        .orElse(List.of());
  }

  /** {@code Tehran is under sanctions}, {@code faces sanctions}: whom they weigh on. */
  private List<Token> bearers(Token noun) {
    Optional<Token> above = syntax.sentence().head(noun);
    if (noun.relation().equals("pobj")) {
      above =
          above
              .filter(prep -> syntax.has(prep, Trait.LEADS_TO_BURDEN))
              .flatMap(syntax.sentence()::head);
    } else {
      above = above.filter(verb -> lexicon.has(syntax.sentence(), verb, Trait.SUFFERS));
    }
    return above
        .filter(syntax::isVerb)
        .map(verb -> syntax.surfaceSubject(verb, control))
        .orElse(List.of());
  }

  /** {@code X is its supplier}, {@code X emerged as its supplier}: who is said to be it. */
  private List<Token> holders(Token noun) {
    Optional<Token> above = syntax.sentence().head(noun);
    if (noun.relation().equals("appos")) {
      return above.map(List::of).orElse(List.of());
    }
    Optional<Token> one =
        above
            .filter(prep -> noun.relation().equals("pobj"))
            .flatMap(syntax.sentence()::head)
            .filter(number -> number.tag().equals("CD"));
    if (one.isPresent()) {
      // "is one of its suppliers"
      above =
          one.filter(number -> number.relation().equals("attr")).flatMap(syntax.sentence()::head);
    } else if (noun.relation().equals("pobj")) {
      above =
          above
              .filter(prep -> syntax.has(prep, Trait.LEADS_TO_OFFICE))
              .flatMap(syntax.sentence()::head);
    } else if (!noun.relation().equals("attr")) {
      above = Optional.empty();
    }
    return above
        .filter(syntax::isVerb)
        .map(verb -> syntax.surfaceSubject(verb, governor -> false))
        .orElse(List.of());
  }

  private void fillBefore(Token noun, Lexeme lexeme, Parts parts) {
    List<String> wanted = lexeme.parts("modifier");
    if (wanted.contains("goods")) {
      parts.addGoods(noun, cargo.before(noun));
    }
    wanted.stream()
        .filter(part -> !part.equals("goods"))
        .map(SlotReader::role)
        .forEach(
            role -> {
              List<Filler> found = parties.before(noun, "before “" + noun.form() + "”");
              boolean party = role == Role.AGENT || role == Role.PARTICIPANT;
              if (!party || found.size() != 1 || !attackers.isScene(found.get(0))) {
                found.forEach(filler -> parts.add(role, filler));
              }
            });
  }

  /** {@code the supply of North Korean weapons}: with no other supplier the adjective names him. */
  private void adjectiveOnGoods(Parts parts) {
    if (parts.has(Role.SUPPLIER)) {
      return;
    }
    for (Token noun : parts.goods().keySet()) {
      parties.before(noun, "adjective on the goods").stream()
          .filter(filler -> !parts.role(Role.RECIPIENT).contains(filler))
          .forEach(filler -> parts.add(Role.SUPPLIER, filler));
    }
  }

  private Optional<Frame> frame(Token token) {
    return lexicon.at(syntax.sentence(), token).stream()
        .flatMap(lexeme -> lexeme.frame().stream())
        .findFirst();
  }
}
