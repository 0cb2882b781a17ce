package org.waybill.reading.candidate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Role;
import org.waybill.claim.Stance;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.mention.Mention;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.reading.coreference.Parties;
import org.waybill.reading.coreference.Sides;
import org.waybill.reading.coreference.Whereabouts;
import org.waybill.reading.syntax.Propositions;
import org.waybill.reading.syntax.Syntax;
import org.waybill.registry.Entry;
import org.waybill.text.Token;

/**
 * Finds who is met by an act that moves no goods where the name stands deeper than the valency
 * looks: {@code condemned an attack by X}, {@code threatened to shell towns of Y}.
 */
public final class Acts {

  private final ArticleContext context;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Parties parties;
  private final ActRoles roles;
  private final Whereabouts whereabouts;
  private final Sides sides;
  private final Occasions occasions;

  public Acts(
      ArticleContext context,
      Syntax syntax,
      Lexicon lexicon,
      Parties parties,
      ActRoles roles,
      Propositions propositions,
      Syntax.Control control) {
    this.context = context;
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.parties = parties;
    this.roles = roles;
    this.whereabouts = new Whereabouts(context, syntax, parties);
    this.sides = new Sides(context);
    this.occasions = new Occasions(syntax, lexicon, parties, propositions, control, roles);
  }

  public void complete(Token trigger, Lexeme lexeme, FrameParts parts) {
    Frame frame = lexeme.frame().orElseThrow();
    occasions.complete(trigger, lexeme, parts);
    if (frame == Frame.VISIT) {
      arrival(trigger, parts);
      host(parts);
    }
    if (frame == Frame.ATTACK) {
      strikers(trigger, parts);
    }
    if (syntax.isVerb(trigger)) {
      toldByObject(trigger, frame, parts);
    }
    if (lexeme.has(Trait.REACHES_DOER) || lexeme.has(Trait.REACHES_MET)) {
      reach(trigger, lexeme, parts);
    }
    duty(trigger, lexeme, parts);
    keepFromOneself(frame, parts);
  }

  /** {@code In Quillport, …, Ada landed in Suder}: what stands before is another's place. */
  private void arrival(Token trigger, FrameParts parts) {
    List<Filler> after =
        parts.role(Role.PLACE).stream()
            .filter(place -> place.span().start() > trigger.span().start())
            .toList();
    if (!after.isEmpty()) {
      parts.replace(Role.PLACE, after);
    }
  }

  /**
   * Nobody does it to himself; force used on one's own land is met by nobody known; and a rule for
   * one's own forces is no penalty.
   */
  private void keepFromOneself(Frame frame, FrameParts parts) {
    Set<String> own = sidesOf(parts, Role.AGENT);
    Set<String> hit = sidesOf(parts, Role.TARGET);
    if (frame == Frame.SANCTION && !hit.isEmpty() && own.containsAll(hit)) {
      parts.replace(Role.AGENT, List.of());
      parts.replace(Role.TARGET, List.of());
    }
    List<Filler> met =
        parts.role(Role.TARGET).stream()
            .filter(filler -> parts.role(Role.AGENT).stream().noneMatch(isSame(filler)))
            .filter(
                filler ->
                    frame != Frame.ATTACK
                        || !Whereabouts.isLand(filler)
                        || !sides.of(filler).filter(own::contains).isPresent())
            .toList();
    boolean mutual = parts.role(Role.AGENT).size() > 1; // "fighting between X and Y"
    if (!mutual && met.size() < parts.role(Role.TARGET).size()) {
      parts.replace(Role.TARGET, met);
    }
  }

  private static Predicate<Filler> isSame(Filler filler) {
    return other ->
        ArticleContext.entry(filler.link()).isPresent()
            && ArticleContext.entry(filler.link()).equals(ArticleContext.entry(other.link()));
  }

  /** The verb of the clause whose context a meeting or visit sets: it is as real as that. */
  public Optional<Token> clauseAround(Token trigger, Lexeme lexeme) {
    return occasions.clause(trigger, lexeme);
  }

  /** Whoever's land is visited is met by the visit; nobody visits his own. */
  private void host(FrameParts parts) {
    for (Filler place : parts.role(Role.PLACE)) {
      whereabouts
          .state(place)
          .filter(isOther(sidesOf(parts, Role.AGENT)))
          .ifPresent(state -> parts.add(Role.TARGET, state));
    }
  }

  /** {@code were killed in Israeli shelling}: whose shelling it is has killed them. */
  private void strikers(Token trigger, FrameParts parts) {
    if (parts.has(Role.AGENT) || !syntax.isVerb(trigger)) {
      return;
    }
    for (Token preposition : syntax.prepositions(trigger)) {
      for (Token noun : syntax.objects(preposition)) {
        lexemes(noun, Frame.ATTACK).stream()
            .flatMap(lexeme -> roles.fill(noun, lexeme).role(Role.AGENT).stream())
            .forEach(filler -> parts.add(Role.AGENT, filler));
      }
    }
  }

  /** {@code mounted its invasion of Norland}: the noun knows who is met. */
  private void toldByObject(Token verb, Frame frame, FrameParts parts) {
    Predicate<Filler> other = isOther(sidesOf(parts, Role.AGENT));
    List<Token> nouns = new ArrayList<>(syntax.objects(verb, syntax.isPassive(verb)));
    if (!parts.has(Role.TARGET)) {
      nouns.addAll(
          syntax.children(verb, Token::isActiveSubject)); // "strikes on Norland killed nine people"
    }
    for (Token noun : nouns) {
      for (Lexeme sense : syntax.isVerb(noun) ? List.<Lexeme>of() : lexemes(noun, frame)) {
        List<Filler> met =
            roles.fill(noun, sense).role(Role.TARGET).stream().filter(other).toList();
        if (!met.isEmpty()) {
          parts.replace(Role.TARGET, met);
        }
      }
    }
  }

  /** {@code said that Norland must withdraw}: who is told his duty is met by the words. */
  private void duty(Token trigger, Lexeme lexeme, FrameParts parts) {
    if (lexeme.parts("duty").isEmpty() || parts.has(Role.TARGET) || !syntax.isVerb(trigger)) {
      return;
    }
    Predicate<Filler> other = isOther(sidesOf(parts, Role.AGENT));
    for (Token said : syntax.children(trigger, Token::isContentClause)) {
      boolean demanded =
          syntax.children(said, Token::isAuxiliary).stream()
              .flatMap(aux -> lexicon.at(syntax.sentence(), aux).stream())
              .anyMatch(word -> word.casts().equals(Optional.of(Stance.REQUESTED)));
      if (demanded) {
        syntax.children(said, Token::isActiveSubject).stream()
            .flatMap(token -> syntax.conjuncts(token).stream())
            .flatMap(token -> parties.named(token, "whose duty is told").stream())
            .filter(other)
            .forEach(filler -> parts.add(Role.TARGET, filler));
      }
    }
  }

  private void reach(Token trigger, Lexeme lexeme, FrameParts parts) {
    Optional<Role> open =
        lexeme.parts("deed").stream()
            .findFirst()
            .map(part -> Role.valueOf(part.toUpperCase(Locale.ROOT)));
    if (open.isEmpty()) {
      return;
    }
    Role role = open.get();
    Set<String> own = sidesOf(parts, Role.AGENT);
    own.addAll(sidesOf(parts, Role.PARTICIPANT));
    boolean known =
        role == Role.PARTICIPANT
            ? own.size() > 1
            : parts.role(role).stream()
                .anyMatch(filler -> !isVague(filler) && isOther(own).test(filler));
    boolean nobody = !parts.has(Role.AGENT) && !parts.has(Role.PARTICIPANT);
    if (known || nobody || role == Role.PARTICIPANT && !binds(trigger)) {
      return;
    }
    Reach search = new Reach(syntax, lexicon, parties, roles, lexeme, isOther(own));
    List<Filler> found = search.below(trigger);
    if (found.isEmpty()) {
      found = search.behind(trigger);
    }
    if (!found.isEmpty()) {
      if (role != Role.PARTICIPANT) {
        parts.replace(role, List.of());
      }
      found.forEach(filler -> parts.add(role, filler));
    }
  }

  /** {@code leaders}, {@code the two}: people of whom nobody knows whose they are. */
  private static boolean isVague(Filler filler) {
    return ArticleContext.entry(filler.link())
        .filter(entry -> entry.type() == Entry.Type.GROUP && entry.side().isEmpty())
        .isPresent();
  }

  /** {@code signed an accord}; whoever signs a bill agrees with nobody. */
  private boolean binds(Token verb) {
    return syntax.isVerb(verb)
        && syntax.objects(verb, syntax.isPassive(verb)).stream()
            .anyMatch(object -> lexicon.evokes(syntax.sentence(), object, Frame.AGREEMENT));
  }

  private List<Lexeme> lexemes(Token token, Frame frame) {
    return lexicon.at(syntax.sentence(), token).stream()
        .filter(lexeme -> lexeme.frame().equals(Optional.of(frame)))
        .toList();
  }

  private Set<String> sidesOf(FrameParts parts, Role role) {
    return parts.role(role).stream()
        .flatMap(filler -> sides.of(filler).map(Stream::of).orElseGet(() -> sidesWithin(filler)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** {@code Norland's president}: nobody is named, but his side is. */
  private Stream<String> sidesWithin(Filler filler) {
    return context
        .mentions(syntax.sentence(), Mention.Name.class)
        .filter(name -> filler.span().contains(name.span()))
        .flatMap(name -> context.link(name).flatMap(ArticleContext::entry).stream())
        .map(entry -> context.side(entry).iri());
  }

  private Predicate<Filler> isOther(Set<String> own) {
    return filler -> sides.of(filler).filter(side -> !own.contains(side)).isPresent();
  }
}
