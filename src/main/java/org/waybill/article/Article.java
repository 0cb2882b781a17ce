package org.waybill.article;

import java.util.List;
import java.util.Objects;
import org.waybill.article.body.Outlet;
import org.waybill.article.issue.Issued;
import org.waybill.article.page.Line;

/**
 * One news article as published, freed of the page around it.
 *
 * @param file name of the file without folders, for an article of a collection followed by {@code
 *     #} and its identifier or line; the name that people and {@code queries/claims.rq} use
 * @param title the headline; empty when the page has none
 * @param outlets publisher, agencies and cited outlets; may be empty
 * @param body paragraphs separated by one blank line, without the headline
 * @param lines every line of the page, kept or dropped, in order
 */
public record Article(
    String file, String title, List<Outlet> outlets, Issued issued, String body, List<Line> lines) {

  public Article {
    Objects.requireNonNull(file);
    Objects.requireNonNull(title);
    Objects.requireNonNull(issued);
    Objects.requireNonNull(body);
    outlets = List.copyOf(outlets);
    lines = List.copyOf(lines);
  }

  /**
   * What sentences are read from and what every offset in the graph counts in: the headline, a
   * blank line, the body. UTF-16 units.
   */
  public String text() {
    return title.isEmpty() ? body : title + "\n\n" + body;
  }
}
