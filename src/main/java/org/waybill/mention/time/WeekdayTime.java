package org.waybill.mention.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/**
 * A weekday, or a weekend. {@code Thursday} is in a past tense the last one on or before the day of
 * issue, else the first one on or after it; {@code last} and {@code next} leave the day of issue
 * out.
 *
 * @param length days from that weekday on: 1, or 2 for a weekend
 */
record WeekdayTime(DayOfWeek day, int length, YearlessTime.Which which) implements AnchoredTime {
  @Override
  public Days on(Optional<LocalDate> issued, boolean past) {
    return issued.map(known -> on(known, past)).orElse(AnchoredTime.open(words(past)));
  }

  @Override
  public Optional<DayOfWeek> weekday() {
    return length == 1 && which == YearlessTime.Which.NEAREST ? Optional.of(day) : Optional.empty();
  }

  private Days on(LocalDate issued, boolean past) {
    LocalDate start =
        issued.with(
            switch (which) {
              case LAST -> TemporalAdjusters.previous(day);
              case NEXT -> TemporalAdjusters.next(day);
              case THIS, NEAREST ->
                  past ? TemporalAdjusters.previousOrSame(day) : TemporalAdjusters.nextOrSame(day);
            });
    LocalDate end = AnchoredTime.cap(start.plusDays(length - 1L), issued, past);
    return AnchoredTime.days(start, end.isBefore(start) ? start : end, words(past));
  }

  private String words(boolean past) {
    String side =
        switch (which) {
          case LAST -> "the last %s before the day of issue";
          case NEXT -> "the first %s after the day of issue";
          case THIS, NEAREST ->
              past
                  ? "the last %s on or before the day of issue"
                  : "the first %s on or after the day of issue";
        };
    return side.replace("%s", day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
  }
}
