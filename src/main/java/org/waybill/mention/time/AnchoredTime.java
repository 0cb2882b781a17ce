package org.waybill.mention.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A time expression told by what it means on one day of issue. An implementation never moves back
 * when the day of issue moves on; so the hull over all possible days of issue lies between what the
 * first and what the last of them give.
 */
public sealed interface AnchoredTime extends TimeExpression
    permits AgoTime,
        AheadTime,
        CalendarTime,
        FixedTime,
        FloatingTime,
        NthTime,
        OpenTime,
        PortionTime,
        RangeTime,
        RunningTime,
        WeekdayTime,
        YearlessTime {

  /** The meaning on that day of issue; where it needs one and has none, open bounds. */
  Days on(Optional<LocalDate> issued, boolean past);

  @Override
  default Days resolve(
      Optional<LocalDate> issuedEarliest, Optional<LocalDate> issuedLatest, boolean past) {
    Days low = on(issuedEarliest, past);
    Days high = on(issuedLatest, past);
    Optional<LocalDate> latest = high.latest();
    if (low.earliest().isPresent() && latest.filter(low.earliest().get()::isAfter).isPresent()) {
      latest = Optional.empty();
    }
    return new Days(low.earliest(), latest, low.words());
  }

  static Days days(LocalDate earliest, LocalDate latest, String words) {
    return new Days(Optional.of(earliest), Optional.of(latest), words);
  }

  static Days open(String words) {
    return new Days(Optional.empty(), Optional.empty(), words);
  }

  /** What has happened lies no later than the day of issue. */
  static LocalDate cap(LocalDate day, LocalDate issued, boolean past) {
    return past && day.isAfter(issued) ? issued : day;
  }
}
