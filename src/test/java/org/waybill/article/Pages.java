package org.waybill.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.waybill.article.intake.PlainTextReader;

/** Reads the small pages that lie beside the tests. */
public final class Pages {

  private static final Editor EDITOR = new Editor();

  private Pages() {}

  public static Article article(String fixture) {
    try (InputStream in = Pages.class.getResourceAsStream(fixture)) {
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Article of(String text) {
    return EDITOR.edit(PlainTextReader.page("page.txt", text));
  }

  public static List<String> paragraphs(Article article) {
    return List.of(article.body().split("\n\n"));
  }

  public static String reason(Article article, String start) {
    return article.lines().stream()
        .filter(line -> line.text().startsWith(start))
        .map(line -> (line.kept() ? "kept: " : "dropped: ") + line.reason())
        .reduce((a, b) -> a + ", " + b)
        .orElseThrow();
  }
}
