package org.waybill.mention.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * The first, second or last ones of a longer time: {@code the last week of February}, {@code the
 * second Tuesday of the month}. The weeks of a month begin on its 1st, 8th, 15th and 22nd.
 *
 * @param nth from 1, or {@link #LAST}
 * @param count how many of them, as in {@code the last two weeks}
 * @param weekday empty when whole units are meant
 */
record NthTime(AnchoredTime whole, int nth, int count, ChronoUnit unit, Optional<DayOfWeek> weekday)
    implements AnchoredTime {

  static final int LAST = -1;

  private static final int WEEKS_OF_A_MONTH = 4;

  @Override
  public Days on(Optional<LocalDate> issued, boolean past) {
    Days days = whole.on(issued, past);
    if (days.earliest().isEmpty() || days.latest().isEmpty()) {
      return AnchoredTime.open(days.words());
    }
    FixedTime known = uncut(issued, days);
    FixedTime part = part(known);
    boolean ahead = past && issued.filter(part.earliest()::isAfter).isPresent();
    if (ahead && whole instanceof YearlessTime yearless) {
      part = part(yearless.in(known.earliest().getYear() - 1));
    }
    return AnchoredTime.days(part.earliest(), part.latest(), "a part of it: " + days.words());
  }

  /** The whole also where its end lies behind the day of issue. */
  private FixedTime uncut(Optional<LocalDate> issued, Days days) {
    if (whole instanceof YearlessTime yearless) {
      return yearless.in(days.earliest().orElseThrow().getYear());
    }
    return whole instanceof CalendarTime calendar && issued.isPresent()
        ? calendar.whole(issued.get())
        : new FixedTime(days.earliest().orElseThrow(), days.latest().orElseThrow());
  }

  private FixedTime part(FixedTime of) {
    LocalDate first = of.earliest();
    LocalDate last = of.latest();
    if (weekday.isPresent()) {
      LocalDate day =
          nth == LAST
              ? last.with(TemporalAdjusters.previousOrSame(weekday.get()))
              : first.with(TemporalAdjusters.nextOrSame(weekday.get())).plusWeeks(nth - 1L);
      return new FixedTime(day, day);
    }
    boolean month = first.getDayOfMonth() == 1 && last.equals(first.plusMonths(1).minusDays(1));
    if (unit == ChronoUnit.WEEKS && month) {
      int from = nth == LAST ? WEEKS_OF_A_MONTH - count : nth - 1;
      boolean toTheEnd = from + count >= WEEKS_OF_A_MONTH;
      return new FixedTime(
          first.plusWeeks(from), toTheEnd ? last : first.plusWeeks(from + count).minusDays(1));
    }
    return nth == LAST
        ? new FixedTime(last.plusDays(1).minus(count, unit), last)
        : new FixedTime(
            first.plus(nth - 1L, unit), first.plus(nth - 1L + count, unit).minusDays(1));
  }
}
