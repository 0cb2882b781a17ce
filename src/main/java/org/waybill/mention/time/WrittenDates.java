package org.waybill.mention.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Dates in figures alone, and several months or years at once. */
final class WrittenDates {

  private static final int HALF_A_YEAR = 6;

  private WrittenDates() {}

  /** {@code 13.02.2024}: nobody who writes points or hyphens so puts the month first. */
  static Optional<AnchoredTime> dayFirst(Filling filling) {
    List<Integer> parts = filling.parts();
    return day(filling, parts.get(0), parts.get(1)).map(day -> new FixedTime(day, day));
  }

  /** {@code 3/4/2024} is in March or in April; where both are days, it lies between the two. */
  static Optional<AnchoredTime> slashed(Filling filling) {
    List<Integer> parts = filling.parts();
    List<LocalDate> days =
        Stream.of(
                day(filling, parts.get(0), parts.get(1)), day(filling, parts.get(1), parts.get(0)))
            .flatMap(Optional::stream)
            .sorted()
            .toList();
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(new FixedTime(days.get(0), days.get(days.size() - 1)));
  }

  private static Optional<LocalDate> day(Filling filling, int day, int month) {
    try {
      return Optional.of(LocalDate.of(filling.year().orElseThrow(), month, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** From the first to the last of them; {@code December and January} goes over the year's turn. */
  static AnchoredTime months(Filling filling) {
    List<Month> months = filling.months();
    Month from = months.get(0);
    Month to = months.get(months.size() - 1);
    boolean turn = to.compareTo(from) < 0;
    if (turn && from.getValue() - to.getValue() < HALF_A_YEAR) {
      Month later = from;
      from = to;
      to = later;
      turn = false;
    }
    YearlessTime yearless =
        new YearlessTime(
            MonthDay.of(from, 1), MonthDay.of(to, to.maxLength()), YearlessTime.Which.NEAREST);
    int before = turn ? 1 : 0;
    return filling.year().<AnchoredTime>map(year -> yearless.in(year - before)).orElse(yearless);
  }

  static AnchoredTime years(Filling filling) {
    List<Integer> years = filling.years();
    return new FixedTime(
        LocalDate.of(Collections.min(years), Month.JANUARY, 1),
        LocalDate.of(Collections.max(years), Month.DECEMBER, 31));
  }
}
