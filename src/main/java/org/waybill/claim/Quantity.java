package org.waybill.claim;

import java.math.BigDecimal;
import java.util.Optional;
import org.waybill.text.Span;

/**
 * A count with its bound.
 *
 * @param minimum inclusive; empty when the words give none
 * @param maximum inclusive; empty when the words give none
 * @param about whether both are one number that the words give as not exact: {@code some 300 tanks}
 * @param unit what is counted, in the article's words and singular or plural as there: {@code
 *     containers}; empty where the words name nothing
 * @param words the article's words with the bound word: {@code as many as 1,000 containers}
 */
public record Quantity(
    Optional<BigDecimal> minimum,
    Optional<BigDecimal> maximum,
    boolean about,
    String unit,
    String words,
    Span span,
    Progress progress) {
  public Quantity {
    minimum = minimum.map(Quantity::plain);
    maximum = maximum.map(Quantity::plain);
    if (minimum.isEmpty() && maximum.isEmpty()) {
      throw new IllegalArgumentException("a quantity has a bound: " + words);
    }
  }

  /** The same count, of what the words leave out: {@code hundreds have been sent}. */
  public Quantity counting(String noun) {
    return new Quantity(minimum, maximum, about, noun, words, span, progress);
  }

  /** Without zeros behind the point, so that 40 and 40.0 are one count. */
  static BigDecimal plain(BigDecimal count) {
    BigDecimal shortest = count.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }
}
