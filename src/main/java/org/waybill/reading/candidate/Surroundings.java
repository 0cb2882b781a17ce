package org.waybill.reading.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waybill.claim.Frame;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.reading.syntax.Argument;
import org.waybill.reading.syntax.Argument.Path;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/**
 * Finds who else in the sentence has to do with the goods of a flow: who uses them, where they were
 * loaded, whom they are to help, who travels to ask for them. All stand behind whoever the flow's
 * own words name.
 */
final class Surroundings {

  /** Behind every place of the predicate's own. */
  private static final int FAR = 6;

  private final Syntax syntax;
  private final Lexicon lexicon;
  private final EndFinder ends;
  private final Syntax.Control control;

  Surroundings(Syntax syntax, Lexicon lexicon, EndFinder ends, Syntax.Control control) {
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.ends = ends;
    this.control = control;
  }

  void complete(FlowDraft draft) {
    if (draft.lexeme().frame().equals(Optional.of(Frame.REQUEST))) {
      journey(draft);
      return;
    }
    add(users(draft), "user", draft.recipients());
    add(customers(draft.trigger()), "customer", draft.recipients());
    add(helped(draft), "helped", draft.recipients());
    add(loaded(draft), "loaded", draft.suppliers());
    boolean gets =
        draft.lexeme().parts(Argument.POSSESSIVE).contains("recipient")
            && syntax.possessor(draft.trigger()).isEmpty();
    add(shareholders(draft.trigger()), "share", gets ? draft.recipients() : draft.suppliers());
    add(payers(draft), "return", draft.recipients());
  }

  private void add(Stream<Token> words, String place, List<Candidate> end) {
    words.distinct().flatMap(word -> candidates(word, place).stream()).forEach(end::add);
  }

  private List<Candidate> candidates(Token word, String place) {
    return ends.at(new Argument(word, place, Path.SHARED), FAR);
  }

  private Stream<Token> agents(Token verb) {
    return syntax.agents(verb, syntax.isPassive(verb), control).stream();
  }

  private boolean has(Token token, Trait trait) {
    return lexicon.has(syntax.sentence(), token, trait);
  }

  /** Whoever uses the goods has got them. */
  private Stream<Token> users(FlowDraft draft) {
    Token trigger = draft.trigger();
    List<Token> users = new ArrayList<>();
    draft.goods().keySet().stream()
        .flatMap(noun -> Stream.concat(Stream.of(noun), wholes(noun)))
        .filter(noun -> !noun.equals(trigger))
        .forEach(noun -> Stream.concat(using(noun, trigger), getting(noun)).forEach(users::add));
    if (trigger.isModifier()) {
      syntax.ancestors(trigger).stream().flatMap(this::inUse).forEach(users::add);
    }
    return users.stream();
  }

  private Stream<Token> wholes(Token noun) {
    return syntax.objectsOf(noun, Trait.LEADS_TO_WHOLE).stream();
  }

  /**
   * {@code the shells that Norland fires}, {@code possesses a reactor built by Suderia}, {@code
   * shells used by the army}, {@code attacked them with drones}.
   */
  private Stream<Token> using(Token noun, Token trigger) {
    Stream<Token> below =
        syntax.children(noun, Token::isAttributiveClause).stream()
            .filter(verb -> !verb.equals(trigger) && has(verb, Trait.USES));
    Stream<Token> above =
        syntax.head(noun).stream()
            .flatMap(head -> usesOf(noun, head))
            .filter(verb -> !verb.equals(trigger));
    return Stream.concat(Stream.concat(below, above).flatMap(this::agents), inUse(noun));
  }

  /** {@code Norland's reliance on Suderia-supplied tanks}: the noun tells who gets them. */
  private Stream<Token> getting(Token goods) {
    return syntax.preposition(goods).stream()
        .flatMap(
            prep ->
                syntax.head(prep).stream()
                    .filter(noun -> givesGoodsTo(noun, prep))
                    .flatMap(noun -> syntax.possessor(noun).stream()));
  }

  private boolean givesGoodsTo(Token noun, Token prep) {
    return lexicon.at(syntax.sentence(), noun).stream()
        .anyMatch(
            sense ->
                sense.parts(prep.lemma()).contains("goods")
                    && sense.parts(Argument.POSSESSIVE).contains("recipient"));
  }

  /** {@code in use by the army}. */
  private Stream<Token> inUse(Token word) {
    return syntax.prepositions(word).stream()
        .flatMap(prep -> syntax.objects(prep).stream())
        .filter(object -> has(object, Trait.USES))
        .flatMap(object -> syntax.objectsOf(object, Trait.LEADS_TO_DOER).stream());
  }

  private Stream<Token> usesOf(Token noun, Token head) {
    if (noun.isUndergoer()) {
      return Stream.of(head).filter(verb -> syntax.isVerb(verb) && has(verb, Trait.USES));
    }
    return Stream.of(head)
        .filter(prep -> noun.isOfPreposition() && syntax.has(prep, Trait.LEADS_TO_GIFT))
        .flatMap(prep -> syntax.head(prep).stream())
        .filter(syntax::isVerb)
        .filter(verb -> lexicon.evokes(syntax.sentence(), verb, Frame.ATTACK));
  }

  /** {@code shells sold by Norland were passed on by customers}: they bought them. */
  private Stream<Token> customers(Token trigger) {
    return syntax.ancestors(trigger).stream()
        .filter(syntax::isVerb)
        .flatMap(this::agents)
        .filter(agent -> has(agent, Trait.BUYS));
  }

  /**
   * {@code sending arms to help the Norlandic army}, {@code Norland's ally, sending arms}: who
   * gains by it.
   */
  private Stream<Token> helped(FlowDraft draft) {
    Token trigger = draft.trigger();
    List<Token> helping =
        new ArrayList<>(
            syntax.children(trigger, Token::isAdverbialClause, Token::isOpenComplement));
    draft.goods().keySet().stream()
        .flatMap(noun -> syntax.children(noun, Token::isAttributiveClause).stream())
        .filter(verb -> verb.tag().isBaseForm())
        .forEach(helping::add);
    syntax.ancestors(trigger).stream().filter(syntax::isVerb).limit(1).forEach(helping::add);
    List<Token> helped = new ArrayList<>();
    for (Token verb : helping) {
      if (has(verb, Trait.BENEFITS)) {
        helped.addAll(syntax.objects(verb, syntax.isPassive(verb)));
        syntax.children(verb, Token::isContentClause, Token::isOpenComplement).stream()
            .flatMap(clause -> syntax.children(clause, Token::isActiveSubject).stream())
            .forEach(helped::add);
      }
      allies(verb).forEach(helped::add);
    }
    return helped.stream().flatMap(one -> Stream.concat(Stream.of(one), whose(one)));
  }

  /** {@code served as Norland's ally}: the noun tells whose he is. */
  private Stream<Token> allies(Token verb) {
    Stream<Token> named = syntax.children(verb, Token::isPredicative).stream();
    Stream<Token> as = syntax.objectsOf(verb, Trait.LEADS_TO_OFFICE).stream();
    return Stream.concat(named, as)
        .filter(noun -> has(noun, Trait.BENEFITS))
        .flatMap(noun -> Stream.concat(syntax.possessor(noun).stream(), wholes(noun)));
  }

  /** {@code the Norlandic invasion}, {@code Norland's war}. */
  private Stream<Token> whose(Token noun) {
    return Stream.concat(syntax.possessor(noun).stream(), syntax.premodifiers(noun).stream());
  }

  /** {@code crates loaded in Quillport and delivered to them}: whose port it was. */
  private Stream<Token> loaded(FlowDraft draft) {
    return draft.goods().keySet().stream()
        .flatMap(noun -> syntax.children(noun, Token::isReducedClause).stream())
        .filter(participle -> !participle.equals(draft.trigger()) && has(participle, Trait.LOADS))
        .flatMap(participle -> syntax.prepositions(participle).stream())
        .flatMap(prep -> syntax.objects(prep).stream())
        .limit(1);
  }

  /** {@code accounts for half of Norland's imports}: who gives a share of them. */
  private Stream<Token> shareholders(Token noun) {
    List<Token> above = syntax.ancestors(noun);
    return above.stream().noneMatch(token -> has(token, Trait.SHARES))
        ? Stream.empty()
        : above.stream()
            .filter(verb -> has(verb, Trait.ACCOUNTS_FOR))
            .limit(1)
            .flatMap(this::agents);
  }

  /** {@code in exchange for Norlandic technology}: whose the return is, he gets the goods. */
  private Stream<Token> payers(FlowDraft draft) {
    Stream<Token> heads =
        Stream.concat(Stream.of(draft.trigger()), draft.goods().keySet().stream());
    return heads
        .flatMap(head -> syntax.prepositions(head).stream())
        .flatMap(prep -> syntax.objects(prep).stream())
        .filter(noun -> has(noun, Trait.REVERSES))
        .flatMap(noun -> syntax.objectsOf(noun, Trait.LEADS_TO_PURPOSE).stream())
        .flatMap(this::whose);
  }

  /** {@code visited Norland in search of shells}: the travellers want them from their hosts. */
  private void journey(FlowDraft draft) {
    Optional<Token> visit = visitOver(draft.trigger());
    if (visit.isEmpty()) {
      return;
    }
    List<Candidate> travellers =
        agents(visit.get()).flatMap(one -> candidates(one, "traveller").stream()).toList();
    boolean asked = draft.recipients().isEmpty() || ends.shares(travellers, draft.recipients());
    if (asked) {
      draft.recipients().addAll(travellers);
      Stream.concat(
              syntax.objects(visit.get(), false).stream(),
              syntax.objectsOf(visit.get(), Trait.LEADS_TO_GOAL).stream())
          .map(goal -> candidates(goal, "host"))
          .filter(found -> !found.isEmpty())
          .findFirst()
          .ifPresent(draft.suppliers()::addAll);
    }
  }

  private Optional<Token> visitOver(Token trigger) {
    List<Token> above = syntax.ancestors(trigger);
    return syntax.sentence().tokens().stream()
        .filter(token -> token.index() < trigger.index() && syntax.isVerb(token))
        .filter(
            token ->
                above.contains(token)
                    || token.isClausalSubject()
                        && syntax.head(token).filter(above::contains).isPresent())
        .filter(token -> lexicon.evokes(syntax.sentence(), token, Frame.VISIT))
        .reduce((earlier, later) -> later);
  }
}
