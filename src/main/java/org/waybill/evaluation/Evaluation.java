package org.waybill.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.waybill.article.Article;
import org.waybill.pipeline.Findings;
import org.waybill.pipeline.Reader;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;
import org.waybill.registry.Registry;

/**
 * How well articles were read, held against annotations. {@link Comparison} says what is measured.
 *
 * @param sheets one for each gold file that has an article, in the order of the gold files
 */
public record Evaluation(List<Sheet> sheets) {

  /** The score of one article, and every error in it. */
  public record Sheet(String article, Score score, List<Mistake> mistakes) {
    public Sheet {
      mistakes = List.copyOf(mistakes);
    }
  }

  public Evaluation {
    sheets = List.copyOf(sheets);
  }

  public Score total() {
    return Score.total(sheets.stream().map(Sheet::score).toList());
  }

  /**
   * Reads the articles that gold is about, and only these. A gold file without an article of its
   * own becomes a problem.
   */
  public static Evaluation of(
      List<Gold> golds,
      List<Article> articles,
      Registry registry,
      Reader reader,
      Consumer<Problem> problems) {
    List<Gold> placed = golds.stream().filter(gold -> isPlaced(gold, articles, problems)).toList();
    Set<String> wanted = new TreeSet<>();
    placed.forEach(gold -> wanted.add(articlesOf(gold, articles).get(0).file()));
    List<Findings> findings =
        reader.findings(articles.stream().filter(a -> wanted.contains(a.file())).toList());
    List<Sheet> sheets = new ArrayList<>();
    for (Gold gold : placed) {
      findings.stream()
          .filter(found -> gold.isAbout(found.article().file()))
          .forEach(found -> sheets.add(sheet(gold, found, registry)));
    }
    return new Evaluation(sheets);
  }

  private static boolean isPlaced(Gold gold, List<Article> articles, Consumer<Problem> problems) {
    List<Article> own = articlesOf(gold, articles);
    if (own.size() == 1) {
      return true;
    }
    String names = own.stream().map(Article::file).collect(Collectors.joining(", "));
    problems.accept(
        new Problem(
            Code.GOLD_UNPLACED,
            new Origin.Place(gold.file()),
            own.isEmpty()
                ? "no article has its name"
                : "several articles have its name: " + names));
    return false;
  }

  private static List<Article> articlesOf(Gold gold, List<Article> articles) {
    return articles.stream().filter(article -> gold.isAbout(article.file())).toList();
  }

  static Sheet sheet(Gold gold, Findings findings, Registry registry) {
    Article article = findings.article();
    Names names = new Names(registry, article.issued());
    Comparison.Result result =
        Comparison.of(
            gold.claims().stream().map(claim -> Telling.of(claim, names)).toList(),
            findings.reading().claims().stream()
                .map(claim -> Telling.of(claim, article.text(), names))
                .toList());
    return new Sheet(article.file(), result.score(), result.mistakes());
  }
}
