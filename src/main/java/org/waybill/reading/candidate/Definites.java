package org.waybill.reading.candidate;

import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/** Knows nouns that speak of something as known to the reader. */
final class Definites {

  private final Syntax syntax;
  private final Lexicon lexicon;

  Definites(Syntax syntax, Lexicon lexicon) {
    this.syntax = syntax;
    this.lexicon = lexicon;
  }

  /**
   * {@code the sale}, {@code its deliveries}, {@code Sales have stalled}; not {@code total sales}.
   */
  boolean isSpokenOfAsKnown(Token noun) {
    return isKnown(noun)
        || syntax.possessor(noun).isPresent() && syntax.premodifiers(noun).isEmpty()
        || noun.tag().isCommonPlural() && noun.isSubject() && syntax.premodifiers(noun).isEmpty();
  }

  /** {@code the delivery}, {@code such shipments}. */
  boolean isKnown(Token noun) {
    return isPronoun(noun)
        || syntax.children(noun, Token::isDeterminer, Token::isModifier).stream()
            .anyMatch(
                word ->
                    lexicon.has(syntax.sentence(), word, Trait.POINTS_BACK)
                        || lexicon.has(syntax.sentence(), word, Trait.DEFINITE));
  }

  static boolean isPronoun(Token token) {
    return token.tag().isPronoun();
  }
}
