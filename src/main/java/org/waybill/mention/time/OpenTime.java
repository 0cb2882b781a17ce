package org.waybill.mention.time;

import java.time.LocalDate;
import java.util.Optional;

/** From a time on, or up to it: {@code since September 2023}, {@code until May}. */
record OpenTime(AnchoredTime inner, Side side) implements AnchoredTime {

  /** On which side of the inner time. */
  enum Side {
    /** Includes the inner time. */
    SINCE,
    /** Includes the inner time. */
    UNTIL,
    /** Ends on the day before the inner time begins. */
    BEFORE,
    /** Begins on the last day of the inner time, on which the thing may have followed. */
    AFTER
  }

  @Override
  public Days on(Optional<LocalDate> issued, boolean past) {
    boolean current = inner instanceof CalendarTime || inner instanceof PortionTime;
    boolean back = side == Side.SINCE || (past && !(side == Side.UNTIL && current));
    Days point = inner.on(issued, back);
    Optional<LocalDate> now = past ? issued : Optional.empty();
    return switch (side) {
      case SINCE -> new Days(point.earliest(), now, "from then up to the issue: " + point.words());
      case AFTER -> new Days(point.latest(), now, "after it: " + point.words());
      case UNTIL -> new Days(Optional.empty(), point.latest(), "up to then: " + point.words());
      case BEFORE ->
          new Days(
              Optional.empty(),
              point.earliest().map(day -> day.minusDays(1)),
              "before it: " + point.words());
    };
  }
}
