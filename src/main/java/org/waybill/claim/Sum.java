package org.waybill.claim;

import java.math.BigDecimal;
import java.util.Optional;
import org.waybill.text.Span;

/**
 * What the goods or the deal are worth, as the sentence says.
 *
 * @param minimum inclusive; empty when the words give none
 * @param maximum inclusive; empty when the words give none
 * @param currency its code of ISO 4217; a sum is never turned into another currency
 * @param progress a running total is that of many deals and not the worth of one
 * @param words the article's words with the bound word: {@code up to $2 billion}
 */
public record Sum(
    Optional<BigDecimal> minimum,
    Optional<BigDecimal> maximum,
    String currency,
    Progress progress,
    String words,
    Span span) {
  public Sum {
    minimum = minimum.map(Quantity::plain);
    maximum = maximum.map(Quantity::plain);
    if (minimum.isEmpty() && maximum.isEmpty()) {
      throw new IllegalArgumentException("a sum has a bound: " + words);
    }
  }
}
