package org.waybill.article.issue;

import com.google.common.base.Suppliers;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.waybill.article.body.Neighbourhood;
import org.waybill.article.page.Block;
import org.waybill.article.page.Layout;
import org.waybill.article.phrase.DayFinder;
import org.waybill.article.phrase.DayWords;
import org.waybill.article.phrase.PatternFile;

/** Signs in the lines around a story: bylines, published lines, dates of the page. */
final class PageLines {

  private static final int BYLINE_WORDS = 24;
  private static final int FOOT = 10;

  private final Layout layout;
  private final DayFinder days;
  private final PatternFile words;
  private final Optional<DayWords> dateline;
  private final Supplier<NumericOrder> order;
  private final Neighbourhood place;
  private final List<Hint> changed = new ArrayList<>();

  /**
   * @param dateline the day that the story's dateline names
   */
  PageLines(Layout layout, DayFinder days, PatternFile words, Optional<DayWords> dateline) {
    this.layout = layout;
    this.days = days;
    this.words = words;
    this.dateline = dateline;
    this.order = Suppliers.memoize(() -> new NumericOrder(layout, days));
    this.place = new Neighbourhood(layout);
  }

  void find(int i, List<Hint> hints) {
    Block block = layout.blocks().get(i);
    List<DayWords> named = days.find(block.text());
    if (named.isEmpty()) {
      return;
    }
    boolean byline = place.near(i);
    boolean foot = layout.last() >= 0 && i > layout.last() && i - layout.last() <= FOOT;
    boolean top = i < layout.first() || layout.first() < 0;
    boolean quoted = i <= layout.last() && words.in("post", block.text());
    if (block.words() > (words.in("published", block.text()) ? 2 * BYLINE_WORDS : BYLINE_WORDS)
        || !(byline || foot || top || quoted)) {
      return;
    }
    int line = block.row().number();
    for (DayWords found : named) {
      DayWords day = found.either() ? order.get().settled(found) : found;
      String said = before(i, day);
      String printed = day.words(block.text());
      boolean updated = words.lastEnd("updated", said) > words.lastEnd("published", said);
      if (words.in("post", said)) {
        day.date()
            .ifPresent(d -> hints.add(Hint.notBefore(Hint.LOWER, "quoted post", printed, line, d)));
      } else if (updated) {
        if (byline || foot) {
          updated(printed, line, day, place.above(i), hints);
        }
      } else if (words.in("published", said) && (byline || foot)) {
        exact(Hint.PUBLISHED, "published line", printed, line, day, hints);
      } else if (byline && day.day() > 0) {
        exact(Hint.BYLINE, "byline date", printed, line, day, hints);
      } else if (top && printed.length() * 2 > block.text().length()) {
        day.date().ifPresent(d -> hints.addAll(VisitDay.hints(layout, i, printed, d, dateline)));
      }
    }
  }

  /** The day of a change above the story, which counts where the page names no other day. */
  Optional<Hint> lastResort(List<Hint> found) {
    return found.stream().anyMatch(hint -> hint.rank() <= Hint.DATELINE)
        ? Optional.empty()
        : changed.stream().findFirst();
  }

  private void updated(String printed, int line, DayWords day, boolean above, List<Hint> hints) {
    Optional<LocalDate> latest = day.latest();
    if (day.day() > 0 && latest.isPresent()) {
      hints.add(Hint.notAfter(Hint.UPPER, "updated line", printed, line, latest.get()));
      if (above) {
        changed.add(
            Hint.after(Hint.WEAK, "updated line as only day", printed, line, day, 0, 0)
                .because("the page names no other day of issue"));
      }
    }
  }

  private static void exact(
      int rank, String kind, String printed, int line, DayWords day, List<Hint> hints) {
    Optional<LocalDate> date = day.date();
    if (date.isPresent()) {
      hints.add(Hint.on(rank, kind, printed, line, date.get()));
    } else if (day.day() > 0) {
      hints.add(Hint.after(Hint.DATELINE, kind, printed, line, day, 0, 0));
    } else if (day.year().isPresent()) {
      YearMonth month = YearMonth.of(day.year().get(), day.month());
      hints.add(
          Hint.between(rank, kind, printed, line, month.atDay(1), month.atEndOfMonth())
              .because("it names the month alone"));
    }
  }

  /** The words before the date on its line, or the line above when the date opens its own. */
  private String before(int i, DayWords day) {
    String text = layout.blocks().get(i).text();
    int from = 0;
    for (DayWords other : days.find(text)) {
      from = other.end() <= day.start() ? other.end() : from;
    }
    String before = text.substring(from, day.start());
    if (from == 0
        && before.strip().length() < 3
        && i > 0
        && layout.blocks().get(i - 1).words() <= 3) {
      before = layout.blocks().get(i - 1).text();
    }
    return before;
  }
}
