package org.waybill.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the small pages that lie beside the tests. */
final class Pages {

  private static final Editor EDITOR = new Editor();

  private Pages() {}

  static Article article(String fixture) {
    try (InputStream in = Pages.class.getResourceAsStream(fixture)) {
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Article of(String text) {
    return EDITOR.edit(PlainTextReader.page("page.txt", text));
  }

  static List<String> paragraphs(Article article) {
    return List.of(article.body().split("\n\n"));
  }

  static String reason(Article article, String start) {
    return article.lines().stream()
        .filter(line -> line.text().startsWith(start))
        .map(line -> (line.kept() ? "kept: " : "dropped: ") + line.reason())
        .reduce((a, b) -> a + ", " + b)
        .orElseThrow();
  }
}
