package org.waybill.dating;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.waybill.article.issue.PrintedDay;
import org.waybill.claim.Claim;
import org.waybill.claim.Period;

/**
 * Bounds the two clocks of a claim anew when other articles have narrowed its article's day of
 * issue. A bound is only ever narrowed.
 */
public final class Retiming {

  private final Optional<LocalDate> earliest;
  private final Optional<LocalDate> latest;

  /**
   * @param issued the narrowed day of issue
   */
  public Retiming(Period issued) {
    this.earliest = issued.earliest();
    this.latest = issued.latest();
  }

  /** When it was said: not after the issue, and on the weekday that it names. */
  public Period said(Claim claim) {
    return narrowed(claim.said());
  }

  /** When it happened: what is told as a fact, likewise. */
  public Period when(Claim claim) {
    return claim.stance().isHeld() ? narrowed(claim.when()) : claim.when();
  }

  private Period narrowed(Period told) {
    Optional<DayOfWeek> weekday = PrintedDay.weekday(told.words());
    return weekday.isEmpty()
        ? meet(told, Optional.empty(), latest)
        : meet(
            told,
            earliest.map(day -> onOrBefore(day, weekday.get())),
            latest.map(day -> onOrBefore(day, weekday.get())));
  }

  private static LocalDate onOrBefore(LocalDate day, DayOfWeek weekday) {
    return day.with(TemporalAdjusters.previousOrSame(weekday));
  }

  /** The narrower bounds of both; what was told where they cross. */
  private static Period meet(Period told, Optional<LocalDate> from, Optional<LocalDate> until) {
    Optional<LocalDate> first =
        told.earliest().isPresent() && from.isPresent() && told.earliest().get().isAfter(from.get())
            ? told.earliest()
            : from.or(told::earliest);
    Optional<LocalDate> last =
        told.latest().isPresent() && until.isPresent() && told.latest().get().isBefore(until.get())
            ? told.latest()
            : until.or(told::latest);
    boolean crossed = first.isPresent() && last.isPresent() && first.get().isAfter(last.get());
    return crossed ? told : new Period(first, last, told.words());
  }
}
