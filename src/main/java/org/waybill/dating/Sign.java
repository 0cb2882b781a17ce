package org.waybill.dating;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.waybill.article.issue.DayNetwork;

/**
 * A sign in the story of its day of issue, before it is weighed against the others.
 *
 * @param offset of its words in the article's text
 * @param meaning what follows from it for the day of issue
 * @param earliest no day before it fits; empty when any may
 * @param latest no day after it fits; empty when any may
 * @param fits which days of issue go with it
 * @param knownUntil the last day for which that is known; empty when there is no such limit
 */
record Sign(
    Rank rank,
    String kind,
    String words,
    int offset,
    String meaning,
    Optional<LocalDate> earliest,
    Optional<LocalDate> latest,
    Predicate<LocalDate> fits,
    Optional<LocalDate> knownUntil) {

  /** Stronger ones first; they are heard first and rule out what contradicts them. */
  enum Rank {
    LOWER,
    OCCASION,
    LEAD,
    UPPER
  }

  static Sign notBefore(String kind, String words, int offset, LocalDate day, String why) {
    return new Sign(
        Rank.LOWER,
        kind,
        words,
        offset,
        why + ", so issued on or after " + day,
        Optional.of(day),
        Optional.empty(),
        any -> true,
        Optional.empty());
  }

  void tell(DayNetwork network, int issue) {
    earliest.ifPresent(day -> network.notBefore(issue, day));
    latest.ifPresent(day -> network.notAfter(issue, day));
    network.require(issue, fits);
  }
}
