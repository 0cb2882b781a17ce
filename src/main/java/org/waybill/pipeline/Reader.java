package org.waybill.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.waybill.article.Article;
import org.waybill.article.ArticleReader;
import org.waybill.claim.Lexicon;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;
import org.waybill.registry.Registry;
import org.waybill.text.Annotator;

/** The road from pages to claims, without the joining and without a dataset. */
public final class Reader {

  private final Sources sources;
  private final Path cache;
  private final Registry registry;
  private final Progress progress;
  private final Consumer<Problem> problems;

  /**
   * @param cache folder for caches, as in {@code ~/.cache}
   */
  public Reader(
      Sources sources,
      Path cache,
      Registry registry,
      Progress progress,
      Consumer<Problem> problems) {
    this.sources = sources;
    this.cache = cache;
    this.registry = registry;
    this.progress = progress;
    this.problems = problems;
  }

  /** One article a file name, in name order. A page that cannot be read becomes a problem. */
  public List<Article> articles(List<Path> paths) {
    return articles(new ArticleReader(), paths);
  }

  /** The same through a reader of the caller's choice. */
  List<Article> articles(ArticleReader pages, List<Path> paths) {
    progress.stage("Reading pages", 0);
    Map<String, Article> byName = new TreeMap<>();
    pages.read(paths, article -> add(article, byName), problems);
    return List.copyOf(byName.values());
  }

  /** Of two pages with one name the text that sorts first stays, whatever came first. */
  private void add(Article article, Map<String, Article> byName) {
    progress.step();
    Article other = byName.get(article.file());
    if (other == null) {
      byName.put(article.file(), article);
    } else if (!other.text().equals(article.text())) {
      byName.put(article.file(), other.text().compareTo(article.text()) < 0 ? other : article);
      problems.accept(
          new Problem(
              Code.ARTICLE_TWICE,
              new Origin.Place(article.file()),
              "two different pages carry this name"));
    }
  }

  /**
   * What each article says, in the order given. Loads the language models, unless none is given.
   */
  public List<Findings> findings(List<Article> articles) {
    if (articles.isEmpty()) {
      return List.of();
    }
    progress.stage("Loading language models", 0);
    Lexicon lexicon = Lexicon.read(sources.lexicon(), problems);
    Analyst analyst = new Analyst(Annotator.load(cache), registry, lexicon);
    progress.stage("Reading claims", articles.size());
    return articles.parallelStream()
        .map(
            article -> {
              Findings findings = analyst.read(article);
              progress.step();
              return findings;
            })
        .toList();
  }
}
