package org.waybill.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.waybill.claim.Period;
import org.waybill.dating.Dated;

/**
 * When an article was issued, as other articles tell it.
 *
 * @param earliest empty when open, like {@code latest}: optional values do not travel
 */
record Days(String article, String earliest, String latest) implements Serializable {

  static Days of(Dated dated) {
    return new Days(dated.article(), words(dated.earliest()), words(dated.latest()));
  }

  Period period() {
    return new Period(day(earliest), day(latest), "");
  }

  private static String words(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  private static Optional<LocalDate> day(String words) {
    return words.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(words));
  }
}
