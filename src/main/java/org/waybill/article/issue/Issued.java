package org.waybill.article.issue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The days between which an article was issued, both inclusive, and why. Empty means that nothing
 * on the page bounds that side; it never stands for today.
 *
 * @param clues every date-bearing sign that was looked at, used or not, in page order
 */
public record Issued(Optional<LocalDate> earliest, Optional<LocalDate> latest, List<Clue> clues) {

  public Issued {
    clues = List.copyOf(clues);
    if (earliest.isPresent() && latest.isPresent() && earliest.get().isAfter(latest.get())) {
      throw new IllegalArgumentException("bounds cross: " + earliest + " > " + latest);
    }
  }

  /** No bounds and no clues. */
  public static Issued unknown() {
    return new Issued(Optional.empty(), Optional.empty(), List.of());
  }

  /** What became of a clue. */
  public enum Verdict {
    USED,
    RULED_OUT,
    NOT_NEEDED
  }

  /**
   * One sign of the day of issue.
   *
   * @param kind for example {@code published line}, {@code dateline}, {@code caption}, {@code page
   *     date}
   * @param words the exact words on the page
   * @param line the line of the source file, from 1
   * @param why one sentence: what follows from the words, or why they were ruled out
   */
  public record Clue(String kind, String words, int line, Verdict verdict, String why) {
    public Clue {
      Objects.requireNonNull(kind);
      Objects.requireNonNull(words);
      Objects.requireNonNull(verdict);
      Objects.requireNonNull(why);
    }
  }
}
