package org.waybill.article.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jsoup.parser.Parser;
import org.waybill.article.page.Page;
import org.waybill.problem.Problem;

/** Plain text, one page a file, with or without front matter between lines of three hyphens. */
public final class PlainTextReader implements PageReader {

  @Override
  public void read(Source source, Consumer<Draft> drafts, Consumer<Problem> problems) {
    drafts.accept(
        new Draft(
            source.origin(),
            found -> SourceText.read(source, found).map(text -> page(source.name(), text))));
  }

  public static Page page(String name, String text) {
    return FrontMatter.lift(new Page(name, rows(text), Page.Facts.NONE));
  }

  static List<Page.Row> rows(String text) {
    List<Page.Row> rows = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String line = text.substring(start, end);
      rows.add(new Page.Row(rows.size() + 1, start, decoded(line), ""));
      start = end + 1;
    }
    return rows;
  }

  private static String decoded(String line) {
    String clean = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    return clean.indexOf('&') < 0 ? clean : Parser.unescapeEntities(clean, true);
  }
}
