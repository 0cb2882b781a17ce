package org.waybill.dating;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.waybill.claim.Claim;
import org.waybill.claim.Quantity;

/**
 * What an article tells to have been said or done on a weekday.
 *
 * @param key who said or did what to whom; the same in articles that may tell of the same
 * @param figures as {@code 1000 container}, each bound by itself; small numbers are left out
 * @param rare whether it seldom happens twice within weeks, as one person's visit to one state
 * @param claim the one to show
 */
public record Report(
    String article, String key, DayOfWeek day, Set<String> figures, boolean rare, Claim claim) {

  /** Two or three of something are told of every day. */
  private static final BigDecimal TELLING = BigDecimal.TEN;

  public Report {
    figures = Set.copyOf(figures);
  }

  static Set<String> figures(Claim claim) {
    Set<String> figures = new TreeSet<>();
    claim
        .quantity()
        .filter(quantity -> !quantity.unit().isEmpty())
        .ifPresent(
            quantity -> {
              figure(quantity.minimum(), quantity).ifPresent(figures::add);
              figure(quantity.maximum(), quantity).ifPresent(figures::add);
            });
    return figures;
  }

  private static Optional<String> figure(Optional<BigDecimal> bound, Quantity quantity) {
    return bound
        .filter(number -> number.compareTo(TELLING) >= 0)
        .map(number -> number.stripTrailingZeros().toPlainString() + " " + quantity.unit());
  }
}
