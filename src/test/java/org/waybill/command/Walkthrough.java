package org.waybill.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.waybill.article.Article;
import org.waybill.article.ArticleReader;
import org.waybill.article.issue.Issued;
import org.waybill.pipeline.Steps;

/** What each step makes of one page, in words. Pure: the same steps give the same lines. */
final class Walkthrough {
  private final Article article;
  private final Steps steps;

  Walkthrough(Article article, Steps steps) {
    this.article = article;
    this.steps = steps;
  }

  /** The article on the page, which must be the only one. */
  static Article article(Path page) {
    List<Article> articles = new ArrayList<>();
    new ArticleReader()
        .read(
            List.of(page),
            articles::add,
            problem -> {
              throw new AssertionError(problem.describe());
            });
    return articles.get(0);
  }

  /** File names with their contents, the graph excepted. */
  Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("02-article.txt", read());
    StepSheet sheet = new StepSheet(steps);
    files.put(
        "03-text.txt",
        "# Step 3: sentences and tokens: number, [start, end), word, lemma, tag, name class; then"
            + " what governs what.\n"
            + sheet.sentences()
            + sheet.trees());
    files.put(
        "04-mentions.txt",
        "# Step 4: words that name or measure something: kind, [start, end), words.\n"
            + sheet.mentions());
    files.put(
        "05-links.txt",
        "# Step 5: who or what each name means, and why; no name is guessed.\n" + sheet.links());
    files.put(
        "06-claims.txt",
        "# Step 6: who says what; then the words that gave no claim, and why.\n" + sheet.claims());
    return files;
  }

  private String read() {
    Issued issued = article.issued();
    StringBuilder out =
        new StringBuilder(
            "# Step 2: headline, outlets, days of issue, and what became of each line.\n\n");
    row(out, "file", article.file());
    row(out, "headline", article.title());
    article
        .outlets()
        .forEach(o -> row(out, id(o.role()), o.name() + ", named by “" + o.evidence() + "”"));
    row(out, "issued", bounds(issued.earliest(), issued.latest()));
    for (Issued.Clue clue : issued.clues()) {
      row(
          out,
          "clue",
          "line %d, %s “%s”; %s: %s"
              .formatted(clue.line(), clue.kind(), clue.words(), id(clue.verdict()), clue.why()));
    }
    out.append("\n# + kept, - dropped; line, reason, words\n\n");
    article.lines().stream()
        .filter(line -> !line.text().isBlank())
        .forEach(
            line ->
                out.append(
                    "%s %2d  %-29s %s\n"
                        .formatted(
                            line.kept() ? "+" : "-", line.number(), line.reason(), line.text())));
    return out.toString();
  }

  private static String bounds(Optional<?> earliest, Optional<?> latest) {
    return shown(earliest) + " to " + shown(latest);
  }

  private static String shown(Optional<?> value) {
    return value.map(Object::toString).orElse("?");
  }

  private static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static void row(StringBuilder out, String name, String words) {
    out.append("  %-12s %s\n".formatted(name, words));
  }
}
