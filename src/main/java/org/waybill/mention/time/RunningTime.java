package org.waybill.mention.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A stretch that ends on the day of issue, as in {@code over the past year} or {@code in recent
 * weeks}, or that begins on it, as in {@code in the coming days}.
 *
 * @param amount how many units it reaches
 */
record RunningTime(ChronoUnit unit, int amount, boolean ahead) implements AnchoredTime {

  private static final int HOURS_OF_A_DAY = 24;

  @Override
  public Days on(Optional<LocalDate> issued, boolean past) {
    String words =
        ahead ? "a stretch from the day of issue on" : "a stretch up to the day of issue";
    return new Days(
        issued.map(day -> ahead ? day : back(day, amount, unit)),
        issued.map(day -> ahead ? back(day, -amount, unit) : day),
        words);
  }

  /** So much earlier; hours are rounded up to days. */
  static LocalDate back(LocalDate day, int amount, ChronoUnit unit) {
    return unit == ChronoUnit.HOURS
        ? day.minusDays((amount + HOURS_OF_A_DAY - 1) / HOURS_OF_A_DAY)
        : day.minus(amount, unit);
  }
}
