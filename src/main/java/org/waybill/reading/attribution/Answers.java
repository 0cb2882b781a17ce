package org.waybill.reading.attribution;

import java.util.Optional;
import org.waybill.lexicon.Trait;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/**
 * Reports that somebody calls untrue: {@code the allegations that Norland sent arms are baseless},
 * {@code asked about the shipments, he spoke of lies}.
 */
public final class Answers {

  private final Syntax syntax;

  public Answers(Syntax syntax) {
    this.syntax = syntax;
  }

  /** Whether a word of saying is said to be wrong. */
  public boolean isBelied(Token report) {
    return report.isActiveSubject()
        && syntax.has(report, Trait.ATTRIBUTES)
        && syntax
            .head(report)
            .filter(verb -> syntax.has(verb, Trait.EQUATES))
            .filter(verb -> !syntax.governs(verb, Token::isNegation))
            .filter(
                verb ->
                    syntax
                        .children(verb, Token::isPredicateAdjective, Token::isPredicateNoun)
                        .stream()
                        .anyMatch(word -> syntax.has(word, Trait.BELIES)))
            .isPresent();
  }

  /** Whether some report that a word stands in is said to be wrong. */
  public boolean isInBelied(Token word) {
    return isBelied(word) || syntax.ancestors(word).stream().anyMatch(this::isBelied);
  }

  /**
   * {@code Asked about the shipments, he said …}: who answers a question about what a word tells
   * with words that belie it; empty where nobody does.
   */
  public Optional<Token> rebuttal(Token word) {
    return syntax.ancestors(word).stream()
        .filter(this::isQuestion)
        .flatMap(asked -> syntax.head(asked).stream())
        .filter(saying -> saying.index() > word.index() && syntax.has(saying, Trait.ATTRIBUTES))
        .filter(
            saying ->
                syntax.sentence().tokens().stream()
                    .filter(token -> token.index() > saying.index())
                    .anyMatch(token -> syntax.has(token, Trait.BELIES)))
        .findFirst();
  }

  private boolean isQuestion(Token verb) {
    return verb.isAdverbialClause()
        && (verb.tag().isPastParticiple() || verb.tag().isPast())
        && syntax.has(verb, Trait.ASKS)
        && !syntax.governs(verb, Token::isSubject);
  }
}
