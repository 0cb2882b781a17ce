package org.waybill.mention.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Words whose anchor lies elsewhere in the text, such as {@code the previous day} or {@code
 * recently}: until the anchor is known, in a past tense some day up to the day of issue, else
 * nothing is known.
 *
 * @param before whether the words themselves look back, whatever the tense
 * @param step how far from the anchor, where the words say so
 */
record FloatingTime(boolean before, Optional<Step> step) implements AnchoredTime {

  /**
   * @param side -1 before the anchor, 1 behind it, 0 in the same unit
   */
  record Step(ChronoUnit unit, Filling.Several count, int side) {}

  private static final int ABOUT_A_WEEK = 3;

  @Override
  public Days on(Optional<LocalDate> issued, boolean past) {
    Optional<LocalDate> latest = past || before ? issued : Optional.empty();
    return new Days(Optional.empty(), latest, "the words do not say from when");
  }

  @Override
  public Optional<TimeExpression> from(Days anchor) {
    return step.flatMap(
        known ->
            anchor
                .earliest()
                .flatMap(first -> anchor.latest().flatMap(last -> moved(known, first, last))));
  }

  private static Optional<TimeExpression> moved(Step step, LocalDate first, LocalDate last) {
    int least = step.count().least();
    Optional<Integer> most = step.count().most();
    return most.map(
        far -> {
          int back = step.side() < 0 ? -far : step.side() * least;
          int ahead = step.side() < 0 ? -least : step.side() * far;
          return whole(step.unit(), first.plus(back, step.unit()), last.plus(ahead, step.unit()));
        });
  }

  /** A year later is some day of the next year; a week later need not be the seventh day. */
  private static FixedTime whole(ChronoUnit unit, LocalDate first, LocalDate last) {
    return switch (unit) {
      case WEEKS -> new FixedTime(first.minusDays(ABOUT_A_WEEK), last.plusDays(ABOUT_A_WEEK));
      case MONTHS, YEARS, DECADES ->
          new FixedTime(
              CalendarTime.start(unit, first),
              CalendarTime.start(unit, last).plus(1, unit).minusDays(1));
      default -> new FixedTime(first, last);
    };
  }
}
