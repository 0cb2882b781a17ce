package org.waybill.article.issue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.waybill.article.page.Layout;
import org.waybill.article.phrase.DayFinder;
import org.waybill.article.phrase.DayWords;

/**
 * Tells whether numeric dates like 06/01 name the day or the month first, by what else the page
 * prints: dates that can be read in one way only, the same day in words, or a day in the story
 * shortly before one of the two.
 */
final class NumericOrder {

  private static final int SHORTLY = 31;
  private static final int LAST_MONTH = 12;

  private final List<LocalDate> anywhere = new ArrayList<>();
  private final List<LocalDate> story = new ArrayList<>();
  private boolean dayFirst;
  private boolean monthFirst;

  NumericOrder(Layout layout, DayFinder days) {
    for (int i = 0; i < layout.blocks().size(); i++) {
      String text = layout.blocks().get(i).text();
      for (DayWords day : days.find(text)) {
        String printed = day.words(text);
        boolean slashes = printed.matches("\\d{1,2}([/-])\\d{1,2}\\1\\d{2,4}");
        dayFirst |= slashes && first(printed) > LAST_MONTH;
        monthFirst |= slashes && first(printed) <= LAST_MONTH && day.day() > LAST_MONTH;
        if (day.date().isPresent()) {
          anywhere.add(day.date().get());
          if (layout.inBody(i)) {
            story.add(day.date().get());
          }
        }
      }
    }
  }

  private static int first(String printed) {
    return Integer.parseInt(printed.split("[/-]")[0]);
  }

  /** The same words with their order told, where the page tells it. */
  DayWords settled(DayWords day) {
    if (!day.either()) {
      return day;
    }
    if (dayFirst != monthFirst) {
      return dayFirst ? day.turned() : day.asPrinted();
    }
    return only(day, anywhere::contains, only(day, this::shortlyAfter, day));
  }

  /** The reading of the two that alone passes; the other value when both or none do. */
  private static DayWords only(DayWords day, Predicate<LocalDate> test, DayWords otherwise) {
    boolean printed = day.asPrinted().date().filter(test).isPresent();
    boolean turned = day.turned().date().filter(test).isPresent();
    if (printed == turned) {
      return otherwise;
    }
    return printed ? day.asPrinted() : day.turned();
  }

  private boolean shortlyAfter(LocalDate date) {
    return story.stream().anyMatch(d -> !d.isAfter(date) && d.plusDays(SHORTLY).isAfter(date));
  }
}
