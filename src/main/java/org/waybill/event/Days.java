package org.waybill.event;

import java.time.LocalDate;
import java.util.Optional;
import org.waybill.claim.Period;

/**
 * A closed run of days, as numbers since 1970.
 *
 * @param first inclusive, like {@code last}
 */
record Days(long first, long last) {

  /** Empty when a bound is not known or they cross. */
  static Optional<Days> of(Period period) {
    return period.earliest().isPresent()
            && period.latest().isPresent()
            && !period.earliest().get().isAfter(period.latest().get())
        ? Optional.of(
            new Days(period.earliest().get().toEpochDay(), period.latest().get().toEpochDay()))
        : Optional.empty();
  }

  long length() {
    return last - first + 1;
  }

  Days widened(int before, int after) {
    return new Days(first - before, last + after);
  }

  Days notAfter(Optional<LocalDate> latest) {
    long end = latest.map(LocalDate::toEpochDay).filter(day -> day < last).orElse(last);
    return new Days(Math.min(first, end), end);
  }

  boolean meets(Days other) {
    return first <= other.last && other.first <= last;
  }

  /** The days that both have; only for two that meet. */
  Days common(Days other) {
    return new Days(Math.max(first, other.first), Math.min(last, other.last));
  }
}
