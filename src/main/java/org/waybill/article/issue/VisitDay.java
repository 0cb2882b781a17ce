package org.waybill.article.issue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.waybill.article.page.Block;
import org.waybill.article.page.Layout;
import org.waybill.article.phrase.DayWords;
import org.waybill.article.phrase.PatternFile;

/**
 * A date that stands with the page's own lines, mostly the day of the visit. It is taken for the
 * day of issue only where a dateline without a year names the same day or the day before.
 */
final class VisitDay {

  private static final PatternFile WORDS = new PatternFile("dating.txt");
  private static final int CLOSE = 3;

  private VisitDay() {}

  /** What follows from it: a bound from above, and why it is or is not the day of issue. */
  static List<Hint> hints(
      Layout layout, int at, String printed, LocalDate day, Optional<DayWords> dateline) {
    int line = layout.blocks().get(at).row().number();
    boolean agrees = dateline.filter(d -> d.fits(day) || d.fits(day.minusDays(1))).isPresent();
    Hint issue = Hint.on(Hint.WEAK, "page date", printed, line, day);
    Hint latest =
        Hint.notAfter(Hint.UPPER, "page date as latest day", printed, line, day)
            .because("a page is not older than its story");
    return List.of(
        latest,
        agrees ? issue.because("the dateline agrees") : issue.refuse(reason(layout, at, dateline)));
  }

  private static String reason(Layout layout, int at, Optional<DayWords> dateline) {
    StringBuilder why =
        new StringBuilder("not taken as the day of issue: it stands with the page's own lines, ");
    neighbour(layout, at, "weather", at - CLOSE, at + CLOSE)
        .ifPresent(
            b ->
                why.append("beside the weather of the day (line ")
                    .append(b.row().number())
                    .append(", “")
                    .append(b.text())
                    .append("”), "));
    why.append("as the day of a visit does");
    int start = layout.start() < 0 ? layout.blocks().size() : layout.start();
    neighbour(layout, at, "unfilled", at + 1, start - 1)
        .ifPresent(
            b ->
                why.append("; the line meant for the day of issue is empty (line ")
                    .append(b.row().number())
                    .append(", “")
                    .append(b.text())
                    .append("”)"));
    return why.append(
            dateline.isPresent()
                ? "; the dateline names another day"
                : "; nothing in the story names this day, and a weekday alone fits one day in seven")
        .toString();
  }

  private static Optional<Block> neighbour(
      Layout layout, int at, String section, int from, int to) {
    for (int i = Math.max(0, from); i <= Math.min(to, layout.blocks().size() - 1); i++) {
      Block block = layout.blocks().get(i);
      if (i != at && !layout.kept().get(i) && WORDS.in(section, block.text())) {
        return Optional.of(block);
      }
    }
    return Optional.empty();
  }
}
