package org.waybill.mention.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The meaning of date words, to be resolved against the days on which the article may have been
 * issued.
 */
public interface TimeExpression {

  /**
   * Days that the words can mean, both inclusive; an empty side is open or not known.
   *
   * @param words why, for people, as in {@code the Thursday on or before the day of issue}
   */
  record Days(Optional<LocalDate> earliest, Optional<LocalDate> latest, String words) {}

  /**
   * Resolves against the first and last possible day of issue. With an unknown day of issue,
   * relative words stay open on that side: never today.
   *
   * @param past whether the clause is in a past tense; {@code Thursday} looks back then, else ahead
   */
  Days resolve(Optional<LocalDate> issuedEarliest, Optional<LocalDate> issuedLatest, boolean past);

  /**
   * What words that count from something else mean where that was on these days: {@code two years
   * later}. Empty for all other words.
   */
  default Optional<TimeExpression> from(Days anchor) {
    return Optional.empty();
  }

  /** The weekday when the words are nothing but its name: not {@code last Friday}, no date. */
  default Optional<DayOfWeek> weekday() {
    return Optional.empty();
  }
}
