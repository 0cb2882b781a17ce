package org.waybill.reading.way;

import java.util.Optional;
import java.util.stream.Stream;
import org.waybill.claim.LengthUnit;
import org.waybill.claim.Means;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/** What words of one sentence tell of a way, also where they are parts of longer expressions. */
record WayWords(Sentence sentence, Lexicon lexicon) {

  boolean have(Token token, Trait trait) {
    return senses(token).anyMatch(sense -> sense.has(trait))
        || token.tag().isProperNoun() && lexicon.has(token.form(), trait);
  }

  Optional<Means> means(Token token) {
    return senses(token).map(Lexeme::means).flatMap(Optional::stream).findFirst();
  }

  Optional<LengthUnit> unit(Token token) {
    return senses(token).map(Lexeme::measures).flatMap(Optional::stream).findFirst();
  }

  private Stream<Lexeme> senses(Token token) {
    return Stream.concat(
        lexicon.at(sentence, token).stream(), lexicon.alone(sentence, token).stream());
  }
}
