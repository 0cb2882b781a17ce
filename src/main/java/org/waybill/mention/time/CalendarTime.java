package org.waybill.mention.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.Optional;

/**
 * A whole day, week, month, year or decade counted from the one of the issue, as in {@code last
 * month}. Weeks begin on Sunday.
 *
 * @param offset -1 for the one before, 0 for the one of the issue, 1 for the next
 */
record CalendarTime(ChronoUnit unit, int offset) implements AnchoredTime {
  @Override
  public Days on(Optional<LocalDate> issued, boolean past) {
    return issued.map(day -> on(day, past)).orElse(AnchoredTime.open(words()));
  }

  private Days on(LocalDate issued, boolean past) {
    FixedTime whole = whole(issued);
    return AnchoredTime.days(
        whole.earliest(),
        offset == 0 ? AnchoredTime.cap(whole.latest(), issued, past) : whole.latest(),
        words());
  }

  /** The period without regard to what is over already. */
  FixedTime whole(LocalDate issued) {
    LocalDate start = start(unit, issued).plus(offset, unit);
    return new FixedTime(start, start.plus(1, unit).minusDays(1));
  }

  /** First day of the day, week, month, year or decade in which a day lies. */
  static LocalDate start(ChronoUnit unit, LocalDate day) {
    return switch (unit) {
      case DAYS -> day;
      case WEEKS -> day.with(WeekFields.SUNDAY_START.dayOfWeek(), 1);
      case MONTHS -> day.withDayOfMonth(1);
      case YEARS -> day.withDayOfYear(1);
      case DECADES -> day.withDayOfYear(1).withYear(Math.floorDiv(day.getYear(), 10) * 10);
      default -> throw new IllegalArgumentException("no calendar period: " + unit);
    };
  }

  private String words() {
    String name = unit.name().toLowerCase(Locale.ROOT);
    return (offset < 0 ? "the one before, " : offset > 0 ? "the next one, " : "the current one, ")
        + "counted in "
        + name
        + " from the issue";
  }
}
