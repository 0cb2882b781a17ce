package org.waybill.reading.candidate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Role;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.reading.coreference.Parties;
import org.waybill.reading.syntax.Argument;
import org.waybill.reading.syntax.Proposition;
import org.waybill.reading.syntax.Propositions;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/** Fills the roles of an act that moves no goods from the places that its valency names. */
public final class ActRoles {

  /** Arcs by which a clause above hands its subject on. */
  private final Syntax syntax;

  private final Lexicon lexicon;
  private final Parties parties;
  private final Cargo cargo;
  private final Propositions propositions;
  private final SlotReader slots;
  private final Cues cues;
  private final Attackers attackers;
  private final Doers doers;

  public ActRoles(
      ArticleContext context,
      Syntax syntax,
      Lexicon lexicon,
      Parties parties,
      Cargo cargo,
      Propositions propositions,
      Syntax.Control control) {
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.parties = parties;
    this.cargo = cargo;
    this.propositions = propositions;
    this.slots = new SlotReader(context, syntax, lexicon, parties, cargo);
    this.cues = new Cues(context, syntax, lexicon, parties);
    this.attackers = new Attackers(context, syntax, lexicon, parties);
    this.doers = new Doers(syntax, lexicon, propositions, control);
  }

  public FrameParts fill(Token trigger, Lexeme lexeme) {
    FrameParts parts = new FrameParts();
    switch (lexeme.partOfSpeech()) {
      case PREPOSITION -> slots.fill("governed", cues.spokenOf(trigger, lexeme), lexeme, parts);
      case PUNCTUATION -> slots.fill("beside", cues.spokenOf(trigger, lexeme), lexeme, parts);
      default -> {
        Proposition proposition = propositions.of(trigger);
        if (syntax.isVerb(trigger)) {
          verb(trigger, proposition, lexeme, parts);
        } else {
          noun(trigger, proposition, lexeme, parts);
        }
      }
    }
    return parts;
  }

  private void verb(Token verb, Proposition proposition, Lexeme lexeme, FrameParts parts) {
    for (String place : places(proposition)) {
      List<Token> tokens =
          proposition
              .at(place)
              .filter(
                  argument ->
                      !lexeme.has(Trait.REACHES_DOER) || argument.path() != Argument.Path.BELOW)
              .map(Argument::token)
              .toList();
      slots.fill(
          place,
          place.equals(Argument.SUBJECT) ? acting(verb, tokens, lexeme) : tokens,
          lexeme,
          parts);
    }
    if (proposition.at(Argument.SUBJECT).findAny().isEmpty()) {
      slots.fill(Argument.SUBJECT, beside(verb), lexeme, parts);
    }
    slots.fill("content", doers(verb), lexeme, parts);
  }

  /**
   * {@code with Norland claiming that}: who does it stands between the preposition and the verb.
   */
  private List<Token> beside(Token verb) {
    return syntax.head(verb).stream()
        .filter(prep -> verb.isClauseOfPreposition())
        .flatMap(prep -> syntax.children(prep, Token::isOfPreposition).stream())
        .filter(object -> object.index() < verb.index())
        .flatMap(object -> syntax.conjuncts(object).stream())
        .toList();
  }

  private static Set<String> places(Proposition proposition) {
    return proposition.arguments().stream()
        .map(Argument::place)
        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }

  /** {@code weapons used to attack}: whoever made or had them need not attack. */
  private List<Token> acting(Token verb, List<Token> agents, Lexeme lexeme) {
    return lexeme.frame().equals(Optional.of(Frame.ATTACK))
            && (verb.isOpenComplement()
                || verb.isReducedClause()
                || verb.isAdverbialClause()
                || verb.isClauseOfPreposition())
        ? agents.stream()
            .filter(agent -> cargo.at(agent).isEmpty() && !attackers.clashes(verb, agent))
            .toList()
        : agents;
  }

  /** {@code demanded that Norland stop}: who is to do it. */
  private List<Token> doers(Token verb) {
    return syntax.children(verb, Token::isContentClause, Token::isOpenComplement).stream()
        .flatMap(below -> syntax.children(below, Token::isSubject).stream())
        .flatMap(token -> syntax.conjuncts(token).stream())
        .toList();
  }

  private void noun(Token noun, Proposition proposition, Lexeme lexeme, FrameParts parts) {
    List<Token> owners =
        proposition.at(Argument.POSSESSIVE).map(Argument::token).collect(Collectors.toList());
    if (lexeme.frame().equals(Optional.of(Frame.ATTACK))) {
      owners.stream()
          .filter(ActRoles::isPronoun)
          .flatMap(owner -> attackers.of(noun, owner, Argument.POSSESSIVE).stream())
          .forEach(filler -> parts.add(Role.AGENT, filler));
      owners.removeIf(ActRoles::isPronoun);
    }
    slots.fill(Argument.POSSESSIVE, owners, lexeme, parts);
    boolean open = owners.stream().allMatch(ActRoles::isPronoun);
    if (!lexeme.parts(Argument.POSSESSIVE).isEmpty() && open && parts.roles().isEmpty()) {
      slots.fill(Argument.POSSESSIVE, doers.above(noun, lexeme), lexeme, parts);
    }
    slots.fill("bearer", doers.bearers(noun), lexeme, parts);
    slots.fill("hit", doers.hit(noun), lexeme, parts);
    slots.fill("self", List.of(noun), lexeme, parts);
    before(noun, lexeme, parts);
    Stream.concat(proposition.arguments().stream(), hungHigher(noun))
        .filter(argument -> !argument.place().equals(Argument.POSSESSIVE))
        .filter(argument -> !argument.place().equals(Argument.MODIFIER))
        .forEach(
            argument -> slots.fill(argument.place(), List.of(argument.token()), lexeme, parts));
    doers.telling(noun).forEach(verb -> told(verb, lexeme, parts));
    boolean oneOfTwo = lexeme.parts("between").contains("agent") && !parts.has(Role.TARGET);
    if (oneOfTwo && owners.isEmpty() && parts.role(Role.AGENT).size() == 1) {
      parts.replace(Role.AGENT, List.of()); // "the Norlandic war": where it is, not who wages it
    }
  }

  /** What the verb that brings it about says of what a noun names. */
  private void told(Token verb, Lexeme lexeme, FrameParts parts) {
    boolean done = parts.has(Role.AGENT);
    for (Argument argument : propositions.of(verb).arguments()) {
      boolean subject = argument.place().equals(Argument.SUBJECT);
      if (!subject || !done) {
        slots.fill(
            subject ? Argument.POSSESSIVE : argument.place(),
            List.of(argument.token()),
            lexeme,
            parts);
      }
    }
  }

  private static boolean isPronoun(Token owner) {
    return owner.tag().isPossessivePronoun();
  }

  private void before(Token noun, Lexeme lexeme, FrameParts parts) {
    for (String part : lexeme.parts(Argument.MODIFIER)) {
      if (part.equals("goods")) {
        parts.addGoods(noun, cargo.before(noun));
        continue;
      }
      Role role = SlotReader.role(part);
      List<Filler> found = parties.before(noun, Argument.MODIFIER);
      boolean party = role == Role.AGENT || role == Role.PARTICIPANT;
      if (!party || found.size() != 1 || !attackers.isScene(found.get(0))) {
        found.forEach(filler -> parts.add(role, filler));
      }
    }
  }

  /**
   * The phrases behind a noun that the parser hung on the verb above it, those left out that the
   * verb has a use for itself. A light verb has none.
   */
  private Stream<Argument> hungHigher(Token noun) {
    Optional<Token> verb =
        syntax.ancestors(noun).stream()
            .filter(syntax::isVerb)
            .findFirst()
            .filter(above -> above.index() < noun.index());
    return verb.stream()
        .flatMap(above -> propositions.behind(above, noun).stream())
        .filter(argument -> !isOf(verb.get(), argument.place()))
        .filter(argument -> !lexicon.has(argument.place(), Trait.LEADS_TO_PLACE));
  }

  private boolean isOf(Token verb, String place) {
    return !lexicon.has(syntax.sentence(), verb, Trait.LIGHT)
        && lexicon.at(syntax.sentence(), verb).stream()
            .filter(sense -> sense.frame().filter(it -> it != Frame.STATEMENT).isPresent())
            .anyMatch(sense -> !sense.parts(place).isEmpty());
  }
}
