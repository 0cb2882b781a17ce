package org.waybill.mention.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * So many days, weeks, months or years before the issue. Days are exact; weeks are three days to
 * either side; months and years are the calendar month and year that is hit.
 *
 * @param least nothing, when it may be up to now ({@code less than a week ago})
 * @param most nothing, when it may be any time before ({@code more than a year ago})
 */
record AgoTime(ChronoUnit unit, Optional<Integer> least, Optional<Integer> most)
    implements AnchoredTime {

  private static final int ABOUT_A_WEEK = 3;

  @Override
  public Days on(Optional<LocalDate> issued, boolean past) {
    String words = "counted back from the day of issue";
    return new Days(
        issued.flatMap(day -> most.map(amount -> earliest(day, amount))),
        issued.map(day -> least.map(amount -> latest(day, amount)).orElse(day)),
        words);
  }

  private LocalDate earliest(LocalDate issued, int amount) {
    LocalDate day = RunningTime.back(issued, amount, unit);
    if (least.isEmpty()) {
      return day;
    }
    return switch (unit) {
      case WEEKS -> day.minusDays(ABOUT_A_WEEK);
      case MONTHS, YEARS, DECADES -> CalendarTime.start(unit, day);
      default -> day;
    };
  }

  private LocalDate latest(LocalDate issued, int amount) {
    LocalDate day = RunningTime.back(issued, amount, unit);
    LocalDate end =
        switch (unit) {
          case WEEKS -> day.plusDays(ABOUT_A_WEEK);
          case MONTHS, YEARS, DECADES -> CalendarTime.start(unit, day).plus(1, unit).minusDays(1);
          case HOURS -> issued;
          default -> day;
        };
    return AnchoredTime.cap(end, issued, true);
  }
}
