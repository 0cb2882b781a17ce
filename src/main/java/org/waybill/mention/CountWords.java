package org.waybill.mention;

import java.util.List;
import org.waybill.mention.words.Lexemes;
import org.waybill.mention.words.NumberWords;
import org.waybill.mention.words.NumeralReader;
import org.waybill.mention.words.WordTable;

/**
 * What {@code counts.tsv} says, in the form in which {@link CountFinder} asks for it.
 *
 * @param retold what stands between a sum and the same sum in another currency
 * @param apart openings after which two numbers are no range
 */
record CountWords(
    NumeralReader numerals,
    Lexemes bounds,
    Lexemes particles,
    Lexemes after,
    Lexemes shares,
    Lexemes percents,
    Lexemes measures,
    Lexemes noCounts,
    Lexemes labels,
    Lexemes nothing,
    List<RangeWords> ranges,
    List<RangeWords> apart,
    Lexemes retold) {

  /** {@code between N and N}: the words before the first number, and those between the two. */
  record RangeWords(List<String> opening, List<String> joint) {
    static RangeWords of(WordTable.Row row) {
      List<String> words = row.words(1);
      int first = words.indexOf("N");
      int second = words.lastIndexOf("N");
      if (first < 0 || first == second) {
        throw new IllegalArgumentException(row.place() + " needs N twice");
      }
      return new RangeWords(words.subList(0, first), words.subList(first + 1, second));
    }
  }

  static CountWords standard() {
    WordTable words = WordTable.read(CountWords.class, "counts.tsv");
    NumberWords numbers = NumberWords.read();
    return new CountWords(
        numbers.numerals(),
        numbers.bounds(),
        Lexemes.of(words, "particle"),
        Lexemes.of(words, "after"),
        Lexemes.of(words, "share"),
        Lexemes.of(words, "percent"),
        Lexemes.of(words, "measure"),
        Lexemes.of(words, "no-count"),
        Lexemes.of(words, "label"),
        Lexemes.of(words, "nothing"),
        words.of("range").stream().map(RangeWords::of).toList(),
        words.of("apart").stream().map(RangeWords::of).toList(),
        Lexemes.of(words, "retold"));
  }
}
