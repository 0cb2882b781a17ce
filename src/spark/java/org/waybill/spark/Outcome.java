package org.waybill.spark;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;

/** What a task gives, as it goes from one machine to another. */
sealed interface Outcome extends Serializable {

  /**
   * An article that was read.
   *
   * @param lines its graph
   * @param stories IRIs of those that it tells
   * @param topics what it tells that may date other articles, and be dated by them
   */
  record Told(
      String name,
      Place place,
      String text,
      Lines lines,
      List<String> stories,
      List<String> topics,
      Count count)
      implements Outcome {

    /** As the local build has it: of two of one name the text that sorts first, else the first. */
    static final Comparator<Told> ORDER =
        Comparator.comparing(Told::name).thenComparing(Told::text).thenComparing(Told::place);
  }

  /**
   * A segment that articles share.
   *
   * @param days what it tells of an article's day of issue
   */
  record Made(String name, Lines lines, List<Days> days, Count count) implements Outcome {}

  /** A problem. */
  record Note(Place place, String words) implements Outcome, Comparable<Note> {

    static final Comparator<Note> ORDER =
        Comparator.comparing(Note::place).thenComparing(Note::words);

    @Override
    public int compareTo(Note other) {
      return ORDER.compare(this, other);
    }

    static Note of(Place place, Problem problem) {
      return new Note(place, problem.describe());
    }

    static Note of(Place place, Code code, String where, String what) {
      return of(place, new Problem(code, new Origin.Place(where), what));
    }
  }
}
