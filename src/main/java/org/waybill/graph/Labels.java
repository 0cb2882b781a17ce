package org.waybill.graph;

import java.math.BigDecimal;
import java.util.Optional;
import org.waybill.claim.Period;

/** Puts values that have no name of their own in words, for whoever comes upon their nodes. */
final class Labels {
  private Labels() {}

  /** As in {@code at most 1000 containers, a running total}. */
  static String count(
      Optional<BigDecimal> minimum, Optional<BigDecimal> maximum, String unit, boolean total) {
    return (bounds(minimum.map(Labels::plain), maximum.map(Labels::plain), "at least ", "at most ")
                + " "
                + unit)
            .strip()
        + (total ? ", a running total" : "");
  }

  /** As in {@code 2023-09-01 to 2023-10-13} and {@code until 2023-10-13}. */
  static String days(Period period) {
    return bounds(
        period.earliest().map(Object::toString),
        period.latest().map(Object::toString),
        "from ",
        "until ");
  }

  private static String bounds(
      Optional<String> first, Optional<String> last, String from, String until) {
    if (first.isPresent() && last.isPresent()) {
      return first.equals(last) ? first.get() : first.get() + " to " + last.get();
    }
    return first.map(from::concat).or(() -> last.map(until::concat)).orElse("");
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
