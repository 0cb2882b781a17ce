package org.waybill.reading.modality;

import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Span;
import org.waybill.text.Token;

/** One walk from a predicate up its ancestors that collects what they make of it, in order. */
final class Operators {

  private static final Set<Operator> REFUSES = EnumSet.of(Operator.HALT, Operator.NEGATION);

  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Signs signs;
  private final Clauses clauses;
  private final Governors governors;
  private final Deeds deeds;

  Operators(Syntax syntax, Lexicon lexicon, Signs signs) {
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.signs = signs;
    this.clauses = new Clauses(syntax, lexicon, signs);
    this.governors = new Governors(syntax, lexicon, signs);
    this.deeds = new Deeds(syntax, lexicon, signs, clauses, governors);
  }

  /** From the innermost outwards. */
  List<Operator> above(Token trigger, Optional<Span> cue) {
    List<Operator> found = new ArrayList<>(signs.at(trigger));
    boolean deed = deeds.isDeed(trigger);
    if (trigger.isSubject()) {
      head(trigger).filter(syntax::isVerb).ifPresent(verb -> addPredicate(verb, found));
    }
    found.addAll(clauses.of(trigger));
    int own = found.size();
    Token below = trigger;
    for (Token above : syntax.ancestors(trigger)) {
      if (cue.equals(Optional.of(below.span()))) {
        break;
      }
      if (signs.isUnsettled(below)) {
        // "did not say whether": it stays open, and at most somebody asks for it.
        found.add(Operator.POSSIBILITY);
        found.addAll(Sets.intersection(signs.casts(above), Set.of(Operator.REQUEST)));
        break;
      }
      if (below.isClausalSubject() && isSupposed(above)) {
        found.add(Operator.POSSIBILITY); // "selling tanks would destroy our relations"
      }
      if (syntax.has(below, Trait.COMES_BEFORE)) {
        // "would be mended before being sent": both are to come
        found.addAll(Sets.intersection(signs.at(above), Operator.LEAVES_OPEN));
      }
      if (!reaches(below)) {
        break;
      }
      if (syntax.has(above, Trait.CONTINUES)) {
        // "if Norland continues to send arms": it sends them
        found.addAll(Sets.intersection(signs.at(above), Set.of(Operator.PLAN)));
        break;
      }
      if (deed && !below.isConjunct() && !syntax.isVerb(below)) {
        if (!deeds.colour(trigger, below, above, found)) {
          break;
        }
      } else {
        addStep(below, above, found);
      }
      below = above;
    }
    if (goesOn(trigger)) {
      // "no reason for its continued sales": it sells them
      found.subList(own, found.size()).removeIf(REFUSES::contains);
    }
    if (isWhatWordsDo(trigger)) {
      // "denied a report accusing Norland": it does accuse
      found
          .subList(own, found.size())
          .removeIf(one -> one == Operator.DENIAL || REFUSES.contains(one));
    }
    if (isParticiple(trigger)) {
      // "questions about the tanks sent by Norland": they were sent
      found.subList(own, found.size()).removeIf(Operator.LEAVES_OPEN::contains);
    }
    return found;
  }

  private boolean goesOn(Token noun) {
    return !syntax.isVerb(noun)
        && syntax.premodifiers(noun).stream().anyMatch(word -> syntax.has(word, Trait.CONTINUES));
  }

  /** {@code tanks sent by Norland}, {@code states sending tanks}. */
  private boolean isParticiple(Token verb) {
    return verb.isReducedClause()
        && (verb.tag().isPastParticiple() || verb.tag().isGerund() && isDoneByHead(verb))
        && syntax.ancestors(verb).stream()
            .limit(2)
            .noneMatch(above -> syntax.has(above, Trait.BRINGS_ABOUT)); // "will see tanks sent"
  }

  private boolean isWhatWordsDo(Token verb) {
    return verb.isReducedClause()
        && verb.tag().isGerund()
        && syntax.has(verb, Trait.ATTRIBUTES)
        && head(verb).filter(noun -> syntax.has(noun, Trait.ATTRIBUTES)).isPresent();
  }

  /** {@code states sending tanks}; not {@code plans involving tanks}, {@code talk of states …}. */
  private boolean isDoneByHead(Token gerund) {
    return head(gerund)
        .filter(noun -> signs.casts(noun).isEmpty())
        .flatMap(this::head)
        .filter(above -> !syntax.has(above, Trait.LEADS_TO_IDEA))
        .isPresent();
  }

  private boolean isSupposed(Token verb) {
    return signs.at(verb).stream()
        .anyMatch(EnumSet.range(Operator.PLAN, Operator.POSSIBILITY)::contains);
  }

  private boolean reaches(Token below) {
    return (isColoured(below) || syntax.isDisplacedContent(below))
        && !goesOnMeanwhile(below)
        && !isTagged(below)
        && !syntax.has(below, Trait.SETS_SCENE);
  }

  /**
   * Whether the word above colours it; it does not colour relative and adverbial clauses, nor who
   * acts.
   */
  private static boolean isColoured(Token below) {
    return below.isComplementClause()
        || below.isUndergoer()
        || below.isPredicative()
        || below.isPredicateAdjective()
        || below.isPreposition()
        || below.isOfPreposition()
        || below.isReducedClause()
        || below.isConjunct();
  }

  /** {@code the delivery is imminent}, {@code the shipments have not been sent}. */
  private void addPredicate(Token verb, List<Operator> found) {
    found.addAll(signs.at(verb));
    found.addAll(signs.casts(syntax.children(verb, Token::isPredicateAdjective)));
    if (signs.isUnsettled(verb)) {
      found.add(Operator.POSSIBILITY);
    }
  }

  private void addStep(Token below, Token above, List<Operator> found) {
    boolean coordinated = below.isConjunct();
    if (below.isClauseOfPreposition() && syntax.has(above, Trait.LEADS_TO_IDEA)) {
      found.add(Operator.POSSIBILITY); // "talks about attacking Norland"
    }
    if (below.isClauseOfPreposition()
        && lexicon.hasOf(syntax.sentence(), above, Trait.LEADS_TO_REFUSAL)) {
      found.add(Operator.HALT); // "warned Norland against buying tanks", "instead of sending them"
    }
    if (below.isOpenComplement() && syntax.has(above, Trait.LEADS_TO_IDEA)) {
      found.add(Operator.PLAN); // "was about to buy tanks"
    }
    if (isMeans(below, above)) {
      found.addAll(Sets.intersection(signs.at(above), Operator.LEAVES_OPEN));
      return;
    }
    boolean copula = syntax.has(above, Trait.EQUATES);
    if (syntax.isVerb(above) && syntax.governs(above, Token::isExpletive)) {
      found.addAll(Sets.intersection(signs.at(above), Set.of(Operator.NEGATION))); // "there is not"
    }
    List<Token> judged = syntax.children(above, Token::isPredicateAdjective);
    if (below.isContentClause() && copula) {
      found.addAll(signs.ofJudgement(above));
    } else if (below.isOpenComplement() && copula) {
      // "is loath to send tanks", "was to supply tanks"
      found.addAll(judged.isEmpty() ? Set.of(Operator.PLAN) : signs.casts(judged));
      found.addAll(signs.at(above));
    } else if (!coordinated) {
      governors.noun(below, above).ifPresent(noun -> found.addAll(governors.of(below, noun)));
      found.addAll(governors.of(below, above));
    } else if (syntax.isVerb(above) && !syntax.governs(below, Token::isAuxiliary)) {
      found.addAll(signs.at(above));
      found.addAll(clauses.of(above));
    }
  }

  /** {@code by selling tanks, it hopes to win}: what is hoped for is not what is sold. */
  private boolean isMeans(Token below, Token above) {
    return below.isPreposition() && syntax.isVerb(above) && syntax.has(below, Trait.LEADS_TO_DOER);
  }

  /** {@code the tanks sent by Norland are expected to …}: they were sent, whatever they may do. */
  private boolean isTagged(Token noun) {
    return noun.isPassiveSubject()
        && syntax.children(noun, Token::isReducedClause).stream()
            .anyMatch(verb -> verb.tag().isPastParticiple());
  }

  /** {@code …, with Norland sending tanks}: what somebody else does meanwhile. */
  private boolean goesOnMeanwhile(Token gerund) {
    return gerund.isClauseOfPreposition()
        && syntax.governs(gerund, Token::isSubject)
        && head(gerund).filter(prep -> syntax.has(prep, Trait.ACCOMPANIES)).isPresent();
  }

  private Optional<Token> head(Token token) {
    return syntax.head(token);
  }
}
