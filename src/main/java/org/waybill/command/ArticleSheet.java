package org.waybill.command;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.waybill.article.Article;
import org.waybill.article.body.Outlet;
import org.waybill.article.issue.Issued;
import org.waybill.article.page.Line;

/** An article as a person wants to check it: what was kept and dropped, and why. */
final class ArticleSheet {

  private ArticleSheet() {}

  static String of(Article article) {
    StringBuilder sheet = new StringBuilder(article.file()).append('\n');
    row(sheet, "title", article.title().isEmpty() ? "none" : article.title());
    for (Outlet outlet : article.outlets()) {
      row(sheet, words(outlet.role()), outlet.name() + ", from “" + outlet.evidence() + "”");
    }
    Issued issued = article.issued();
    row(sheet, "issued", days(issued));
    for (Issued.Verdict verdict : Issued.Verdict.values()) {
      for (Issued.Clue clue : issued.clues()) {
        if (clue.verdict() == verdict) {
          row(
              sheet,
              words(verdict),
              "line %d, %s “%s”: %s".formatted(clue.line(), clue.kind(), clue.words(), clue.why()));
        }
      }
    }
    sheet.append('\n');
    for (Line line : article.lines()) {
      if (!line.text().isBlank()) {
        sheet.append(
            "  %s %4d  %-36s %s%n"
                .formatted(
                    line.kept() ? "+" : "-", line.number(), line.reason(), line.text().strip()));
      }
    }
    return sheet.append('\n').toString();
  }

  private static void row(StringBuilder sheet, String name, String value) {
    sheet.append("  %-11s %s%n".formatted(name, value));
  }

  private static String days(Issued issued) {
    if (issued.earliest().isPresent() && issued.latest().isPresent()) {
      LocalDate first = issued.earliest().get();
      LocalDate last = issued.latest().get();
      long days = ChronoUnit.DAYS.between(first, last) + 1;
      return days == 1 ? first.toString() : first + " to " + last + ", one of " + days + " days";
    }
    return issued
        .earliest()
        .map(first -> "on or after " + first)
        .or(() -> issued.latest().map(last -> "on or before " + last))
        .orElse("unknown, nothing on the page tells");
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
