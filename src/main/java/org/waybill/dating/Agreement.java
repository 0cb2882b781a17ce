package org.waybill.dating;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.waybill.article.issue.Issued;

/**
 * Which reports of one topic agree: those that share a figure, and, of what seldom happens twice,
 * those of articles dated to the same weeks. They are found by figure and by day, so that reports
 * that have nothing in common are never held against each other.
 */
final class Agreement {

  /** Both articles' own bounds must lie within so many days for a rare happening to be the same. */
  private static final int SAME_NEWS = 31;

  private final List<Report> reports;
  private final List<SortedSet<Integer>> partners = new ArrayList<>();
  private long looks;

  /** A report by its number, and the bounds of its article. */
  private record Dated(int number, LocalDate earliest, LocalDate latest) {}

  /**
   * @param own bounds of each article alone, by file name
   * @param reports in order of article
   */
  Agreement(Map<String, Issued> own, List<Report> reports) {
    this.reports = reports;
    reports.forEach(report -> partners.add(new TreeSet<>()));
    byFigure();
    byDay(own);
  }

  private void byFigure() {
    ListMultimap<String, Integer> telling = MultimapBuilder.hashKeys().arrayListValues().build();
    for (int i = 0; i < reports.size(); i++) {
      int number = i;
      reports.get(i).figures().forEach(figure -> telling.put(figure, number));
    }
    for (Collection<Integer> same : telling.asMap().values()) {
      List<Integer> numbers = List.copyOf(same);
      for (int i = 0; i < numbers.size(); i++) {
        for (int k = i + 1; k < numbers.size(); k++) {
          agree(numbers.get(i), numbers.get(k));
        }
      }
    }
  }

  private void byDay(Map<String, Issued> own) {
    List<Dated> dated = new ArrayList<>();
    for (int i = 0; i < reports.size(); i++) {
      Issued issued = own.get(reports.get(i).article());
      if (reports.get(i).rare() && issued.earliest().isPresent() && issued.latest().isPresent()) {
        dated.add(new Dated(i, issued.earliest().get(), issued.latest().get()));
      }
    }
    dated.removeIf(each -> days(each.earliest(), each.latest()) > SAME_NEWS);
    dated.sort(Comparator.comparing(Dated::earliest));
    for (int i = 0; i < dated.size(); i++) {
      LocalDate first = dated.get(i).earliest();
      for (int k = i + 1; k < dated.size(); k++) {
        if (days(first, dated.get(k).earliest()) > SAME_NEWS) {
          break; // as are all behind it
        }
        looks++;
        if (days(first, dated.get(k).latest()) <= SAME_NEWS) {
          agree(dated.get(i).number(), dated.get(k).number());
        }
      }
    }
  }

  private static long days(LocalDate first, LocalDate last) {
    return ChronoUnit.DAYS.between(first, last);
  }

  private void agree(int one, int other) {
    looks++;
    if (!reports.get(one).article().equals(reports.get(other).article())) {
      partners.get(Math.min(one, other)).add(Math.max(one, other));
    }
  }

  /** Each two that agree and are of two articles, in order. */
  void forEach(BiConsumer<Report, Report> agreeing) {
    for (int i = 0; i < partners.size(); i++) {
      for (int other : partners.get(i)) {
        agreeing.accept(reports.get(i), reports.get(other));
      }
    }
  }

  /** How many reports were held against each other: by this tests judge how the work grows. */
  long looks() {
    return looks;
  }
}
