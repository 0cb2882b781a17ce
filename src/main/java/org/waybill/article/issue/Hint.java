package org.waybill.article.issue;

import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.waybill.article.phrase.DayWords;

/**
 * A sign of the day of issue before it is weighed against the others.
 *
 * @param rank lower is stronger; stronger ones are heard first and rule out what contradicts them
 * @param line of the source file, from 1
 * @param meaning what follows if the words mean what such words mostly do
 * @param refused why it is not heard at all; empty for one that is
 * @param tie tells a network, whose day 0 is the day of issue, what follows
 */
record Hint(
    int rank,
    String kind,
    String words,
    int line,
    String meaning,
    String refused,
    BiConsumer<DayNetwork, Integer> tie) {

  static final int METADATA = 0;
  static final int PUBLISHED = 1;
  static final int BYLINE = 2;
  static final int DATELINE = 3;
  static final int UPPER = 4;
  static final int LOWER = 5;
  static final int WEAK = 6;

  static Hint on(int rank, String kind, String words, int line, LocalDate day) {
    return new Hint(
        rank,
        kind,
        words,
        line,
        "issued on " + day,
        "",
        (net, issue) -> {
          net.notBefore(issue, day);
          net.notAfter(issue, day);
        });
  }

  static Hint between(
      int rank, String kind, String words, int line, LocalDate earliest, LocalDate latest) {
    return new Hint(
        rank,
        kind,
        words,
        line,
        "issued from " + earliest + " to " + latest,
        "",
        (net, issue) -> {
          net.notBefore(issue, earliest);
          net.notAfter(issue, latest);
        });
  }

  static Hint notAfter(int rank, String kind, String words, int line, LocalDate day) {
    return new Hint(
        rank,
        kind,
        words,
        line,
        "issued on or before " + day,
        "",
        (net, issue) -> net.notAfter(issue, day));
  }

  static Hint notBefore(int rank, String kind, String words, int line, LocalDate day) {
    return new Hint(
        rank,
        kind,
        words,
        line,
        "issued on or after " + day,
        "",
        (net, issue) -> net.notBefore(issue, day));
  }

  /** The day named lies so many days before the day of issue. */
  static Hint after(
      int rank, String kind, String words, int line, DayWords day, int least, int most) {
    return new Hint(
        rank,
        kind,
        words,
        line,
        "issued "
            + (least == most ? least + "" : least + " to " + most)
            + " days after the day named",
        "",
        (net, issue) -> {
          int named = net.add(day::fits);
          day.year().ifPresent(year -> net.notBefore(named, LocalDate.of(year, 1, 1)));
          day.year().ifPresent(year -> net.notAfter(named, LocalDate.of(year, 12, 31)));
          net.follows(named, issue, least, most);
        });
  }

  /** The same sign with more said about what follows from it. */
  Hint because(String why) {
    return new Hint(rank, kind, words, line, why + ", so " + meaning, refused, tie);
  }

  /** The same sign, shown but not heard. */
  Hint refuse(String why) {
    return new Hint(rank, kind, words, line, meaning, why, tie);
  }
}
