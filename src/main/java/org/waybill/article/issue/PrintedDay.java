package org.waybill.article.issue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.waybill.article.phrase.DayFinder;
import org.waybill.article.phrase.DayWords;

/** Reads a day back from the words of a clue. */
public final class PrintedDay {

  private static final DayFinder DAYS = new DayFinder();

  private PrintedDay() {}

  /** The one day that the words name in full; empty when they name none or several. */
  public static Optional<LocalDate> of(String words) {
    List<DayWords> found = DAYS.find(words);
    return found.size() == 1 ? found.get(0).date() : Optional.empty();
  }

  /** The weekday that the words name in English and in full, when they name no date beside it. */
  public static Optional<DayOfWeek> weekday(String words) {
    return DAYS.find(words).isEmpty() ? DAYS.weekday(words) : Optional.empty();
  }
}
