package org.waybill.reading.candidate;

import java.util.List;
import java.util.stream.Stream;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/** Finds the words that make a count or a sum a running total or an increment. */
final class Totals {

  private final Syntax syntax;
  private final Lexicon lexicon;

  Totals(Syntax syntax, Lexicon lexicon) {
    this.syntax = syntax;
    this.lexicon = lexicon;
  }

  boolean accumulates(Token word) {
    return lexicon.has(syntax.sentence(), word, Trait.ACCUMULATES);
  }

  /**
   * Whether such a word hangs on this one: {@code sent since March}, {@code tanks so far}; not
   * {@code sent for a total of 90}, where the word counts what stands behind it.
   */
  boolean hangsOn(Token word) {
    return syntax.children(word, Token::isPreposition, Token::isAdverbial).stream()
        .flatMap(this::withBelow)
        .filter(this::accumulates)
        .anyMatch(one -> syntax.objectsOf(one, Trait.LEADS_TO_CONTENTS).isEmpty());
  }

  /**
   * {@code another 40 tanks}, {@code 40 more tanks}; not {@code more than 40 tanks}.
   *
   * @param number the first token of the number with its bound words
   * @param counted the last token of the phrase
   */
  boolean isIncrement(int number, int counted) {
    List<Token> tokens = syntax.sentence().tokens();
    return tokens.subList(Math.max(0, number - 1), counted).stream()
        .filter(word -> lexicon.has(syntax.sentence(), word, Trait.ADDS))
        .anyMatch(word -> !tokens.get(word.index() + 1).tag().isPreposition());
  }

  /** {@code in total}, {@code so far}. */
  private Stream<Token> withBelow(Token word) {
    return Stream.of(List.of(word), syntax.objects(word), syntax.children(word, Token::isAdverbial))
        .flatMap(List::stream);
  }
}
