package org.waybill.reading.attribution;

import java.util.Optional;
import org.waybill.claim.Stance;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/** How far the words of a speaker reach: what below a word of saying is said by him. */
final class Scope {

  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Asides asides;

  Scope(Syntax syntax, Lexicon lexicon, Asides asides) {
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.asides = asides;
  }

  /**
   * What stands beside the saying is not what is said: a subordinate clause of time or cause, a
   * phrase before the speaker, another saying set off by a comma, a speaker with a subject of his
   * own behind an {@code and}.
   */
  boolean isContent(Token below, Token above) {
    boolean before = below.index() < above.index();
    if (below.isAdverbialClause()) {
      return before && !isSubordinate(below) || syntax.isDisplacedContent(below);
    }
    if (below.isPreposition()) {
      return !(before && syntax.isVerb(above))
          && !asides.isPreposition(below)
          && !syntax.has(below, Trait.SETS_SCENE);
    }
    if (below.isConjunct()) {
      return !syntax.has(below, Trait.ATTRIBUTES) || !syntax.governs(below, Token::isSubject);
    }
    if (below.isAdverbialNoun()) {
      return !before && hasClauseOfItsOwn(below);
    }
    return isSaid(below) && !asides.isBehind(below, above);
  }

  /** Whether it has one of the places in which a verb of saying has what is said. */
  private static boolean isSaid(Token below) {
    return below.isContentClause()
        || below.isOpenComplement()
        || below.isReducedClause()
        || below.isUndergoer()
        || below.isObjectPredicate()
        || below.isOfPreposition();
  }

  /** {@code offered no proof of it}: who offers none tells nothing. */
  boolean isMissing(Token noun) {
    return !syntax.isVerb(noun)
        && syntax.children(noun, Token::isDeterminer, Token::isNegation).stream()
            .flatMap(det -> lexicon.at(syntax.sentence(), det).stream())
            .anyMatch(det -> det.casts().equals(Optional.of(Stance.NEGATED)));
  }

  private boolean isSubordinate(Token verb) {
    return syntax.governs(verb, Token::isSubordinator)
        || syntax.children(verb, Token::isAdverbial).stream()
            .anyMatch(word -> word.tag().isWhAdverb());
  }

  /**
   * {@code said the same day that Chad had sold rifles}: the parser hangs the clause on the day.
   */
  private boolean hasClauseOfItsOwn(Token time) {
    return syntax.children(time, Token::isRelativeClause).stream()
        .anyMatch(
            clause ->
                syntax.children(clause, Token::isSubject, Token::isSubordinator).size() > 1
                    && syntax
                        .children(clause, Token::isSubordinator, Token::isActiveSubject)
                        .stream()
                        .anyMatch(
                            word -> word.tag().isWhDeterminer() || word.tag().isPreposition()));
  }

  /**
   * {@code …, with Cairo saying it sent rifles}: whoever else speaks in the sentence does not pass
   * that on. {@code said it was glad as he arrived}: how he came, he does not tell.
   */
  boolean standsOutside(Token below) {
    boolean alongside =
        below.isPreposition()
            && syntax.children(below, Token::isClauseOfPreposition).stream()
                .filter(verb -> syntax.governs(verb, Token::isActiveSubject))
                .anyMatch(verb -> syntax.has(verb, Trait.ATTRIBUTES) || wasDone(below));
    boolean meanwhile =
        below.isAdverbialClause()
            && syntax.children(below, Token::isSubordinator).stream()
                .anyMatch(mark -> lexicon.has(syntax.sentence(), mark, Trait.ACCOMPANIES))
            && syntax.children(below, Token::isActiveSubject).stream()
                .anyMatch(subject -> lexicon.pronoun(subject).equals(Optional.of("person")));
    return alongside || meanwhile;
  }

  /** {@code since Norland ordered a retreat, with Suderia sending arms}: nobody's words. */
  private boolean wasDone(Token preposition) {
    return syntax.has(preposition, Trait.ACCOMPANIES)
        && syntax
            .head(preposition)
            .filter(verb -> verb.isAdverbialClause() && isSubordinate(verb))
            .isPresent();
  }
}
