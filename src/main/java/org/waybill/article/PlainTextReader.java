package org.waybill.article;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jsoup.parser.Parser;
import org.waybill.problem.Problem;

/** Plain text, one page a file, with or without front matter between lines of three hyphens. */
final class PlainTextReader implements PageReader {

  private static final List<String> ENDINGS = List.of(".txt", ".text");

  @Override
  public boolean takes(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  @Override
  public void read(Path file, Consumer<Page> pages, Consumer<Problem> problems) {
    String name = file.getFileName().toString();
    SourceText.read(file, problems).ifPresent(text -> pages.accept(page(name, text)));
  }

  static Page page(String name, String text) {
    List<Page.Row> rows = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String line = text.substring(start, end);
      rows.add(new Page.Row(rows.size() + 1, start, decoded(line), ""));
      start = end + 1;
    }
    return FrontMatter.lift(new Page(name, rows, Page.Facts.NONE));
  }

  private static String decoded(String line) {
    String clean = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    return clean.indexOf('&') < 0 ? clean : Parser.unescapeEntities(clean, true);
  }
}
