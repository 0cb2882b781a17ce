package org.waybill.mention.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * From one time to another, both included; the first takes its year or week from the second where
 * it has none.
 */
record RangeTime(AnchoredTime from, AnchoredTime to) implements AnchoredTime {
  @Override
  public Days on(Optional<LocalDate> issued, boolean past) {
    Days end = to.on(issued, past);
    Days start = start(issued, past, end);
    return new Days(start.earliest(), end.latest(), "from the one to the other: " + end.words());
  }

  private Days start(Optional<LocalDate> issued, boolean past, Days end) {
    boolean one = from instanceof YearlessTime || from.weekday().isPresent();
    return one && end.earliest().isPresent() ? from.on(end.latest(), true) : from.on(issued, past);
  }
}
