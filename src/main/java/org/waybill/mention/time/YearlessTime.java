package org.waybill.mention.time;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A day, month or season without its year, as in {@code April 9}. In a past tense it is the last
 * one that has begun; a day of grace allows for time zones. Otherwise it is the nearest one.
 *
 * @param to before {@code from} when the time goes over the turn of the year
 */
record YearlessTime(MonthDay from, MonthDay to, Which which) implements AnchoredTime {

  /** Which of the many: nearest when the words do not tell. */
  enum Which {
    NEAREST,
    LAST,
    THIS,
    NEXT
  }

  private static final int GRACE = 1;

  /** Far enough to meet a leap year, also over a year like 2100. */
  private static final int REACH = 8;

  @Override
  public Days on(Optional<LocalDate> issued, boolean past) {
    return issued
        .map(day -> on(day, past))
        .orElse(AnchoredTime.open("a day of the year; the day of issue is not known"));
  }

  private Days on(LocalDate issued, boolean past) {
    return switch (which) {
      case LAST -> whole(last(issued, false), issued, true, "the last one over before the issue");
      case NEXT -> whole(first(issued), issued, false, "the first one after the day of issue");
      case THIS -> whole(issued.getYear(), issued, past, "in the year of issue");
      case NEAREST ->
          past
              ? whole(last(issued, true), issued, true, "the last one up to the day of issue")
              : whole(nearest(issued), issued, false, "the one nearest to the day of issue");
    };
  }

  /** In a year that the words give. */
  FixedTime in(int year) {
    return new FixedTime(start(year), end(year));
  }

  boolean existsIn(int year) {
    return !from.equals(to) || from.isValidYear(year);
  }

  private Days whole(int year, LocalDate issued, boolean past, String words) {
    LocalDate start = start(year);
    LocalDate latest = AnchoredTime.cap(end(year), issued, past);
    return AnchoredTime.days(start, latest.isBefore(start) ? start : latest, words);
  }

  private int last(LocalDate issued, boolean begunIsEnough) {
    LocalDate limit = begunIsEnough ? issued.plusDays(GRACE) : issued.minusDays(1);
    return years(issued)
        .filter(year -> !(begunIsEnough ? start(year) : end(year)).isAfter(limit))
        .max()
        .orElseThrow();
  }

  private int first(LocalDate issued) {
    return years(issued).filter(year -> start(year).isAfter(issued)).min().orElseThrow();
  }

  private int nearest(LocalDate issued) {
    Comparator<Integer> byDistance = Comparator.comparingLong(year -> distance(year, issued));
    return years(issued)
        .boxed()
        .min(byDistance.thenComparing(Comparator.reverseOrder()))
        .orElseThrow();
  }

  private long distance(int year, LocalDate issued) {
    long after = ChronoUnit.DAYS.between(end(year), issued);
    long before = ChronoUnit.DAYS.between(issued, start(year));
    return Math.max(0, Math.max(after, before));
  }

  private IntStream years(LocalDate issued) {
    int year = issued.getYear();
    return IntStream.rangeClosed(year - REACH, year + REACH).filter(this::existsIn);
  }

  private LocalDate start(int year) {
    return from.atYear(year);
  }

  private LocalDate end(int year) {
    return to.atYear(to.isBefore(from) ? year + 1 : year);
  }
}
