package org.waybill.mention.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A part of a period counted from the issue, as in {@code early this month}. */
record PortionTime(CalendarTime period, Portion portion) implements AnchoredTime {

  /**
   * Where a part begins and ends.
   *
   * @param from share of the whole before the part, from 0 to 1
   * @param to share of the whole up to the part's end
   */
  record Portion(double from, double to) {

    /** Periods of whole months, three or more, are cut at months, others at days. */
    FixedTime of(LocalDate earliest, LocalDate latest) {
      LocalDate end = latest.plusDays(1);
      boolean months = earliest.getDayOfMonth() == 1 && end.getDayOfMonth() == 1;
      long length = ChronoUnit.MONTHS.between(earliest, end);
      ChronoUnit unit = months && length >= 3 ? ChronoUnit.MONTHS : ChronoUnit.DAYS;
      long whole = unit.between(earliest, end);
      LocalDate first = earliest.plus(Math.round(Math.floor(whole * from + 1e-9)), unit);
      LocalDate behind = earliest.plus(Math.round(Math.ceil(whole * to - 1e-9)), unit);
      return new FixedTime(first, behind.minusDays(1));
    }
  }

  @Override
  public Days on(Optional<LocalDate> issued, boolean past) {
    return issued
        .map(day -> on(day, past))
        .orElse(AnchoredTime.open("part of a period; the day of issue is not known"));
  }

  private Days on(LocalDate issued, boolean past) {
    FixedTime whole = period.whole(issued);
    FixedTime part = portion.of(whole.earliest(), whole.latest());
    LocalDate latest = AnchoredTime.cap(part.latest(), issued, past);
    return AnchoredTime.days(
        part.earliest(),
        latest.isBefore(part.earliest()) ? part.latest() : latest,
        "part of a period counted from the issue");
  }
}
