package org.waybill.mention.time;

import java.time.LocalDate;
import java.util.Optional;

/** Days known from the words alone, as in {@code 13 October 2023}; both inclusive. */
record FixedTime(LocalDate earliest, LocalDate latest) implements AnchoredTime {
  @Override
  public Days on(Optional<LocalDate> issued, boolean past) {
    return AnchoredTime.days(earliest, latest, "the date as written");
  }
}
