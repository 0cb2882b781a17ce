package org.waybill.mention.words;

/**
 * What {@code numbers.tsv} says.
 *
 * @param bounds words before a number; their second column names a {@link Bound}
 */
public record NumberWords(NumeralReader numerals, Lexemes bounds) {
  public static NumberWords read() {
    WordTable words = WordTable.read(NumberWords.class, "numbers.tsv");
    return new NumberWords(new NumeralReader(words), Lexemes.of(words, "bound"));
  }
}
