package org.waybill.pipeline;

import com.google.common.base.Suppliers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.waybill.article.Article;
import org.waybill.article.ArticleReader;
import org.waybill.article.intake.Source;
import org.waybill.lexicon.Lexicon;
import org.waybill.problem.Attempt;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;
import org.waybill.registry.Registry;
import org.waybill.text.Annotator;
import org.waybill.text.Cut;
import org.waybill.text.Span;

/** The road from pages to claims, without the joining and without a dataset. */
public final class Reader {

  /** For all runs, however many there are. */
  private final Supplier<PageSteps> steps;

  private final Registry registry;
  private final Progress progress;
  private final Consumer<Problem> problems;

  /**
   * @param annotator loads the language models; asked only when there is something to read
   */
  public Reader(
      Lexicon lexicon,
      Supplier<Annotator> annotator,
      Registry registry,
      Progress progress,
      Consumer<Problem> problems) {
    this(() -> new PageSteps(annotator.get(), registry, lexicon), registry, progress, problems);
  }

  /**
   * @param steps asked as the annotator is
   */
  Reader(
      Supplier<PageSteps> steps, Registry registry, Progress progress, Consumer<Problem> problems) {
    this.steps = Suppliers.memoize(steps::get);
    this.registry = registry;
    this.progress = progress;
    this.problems = problems;
  }

  /**
   * One article a file name, in name order, all in memory. A page that cannot be read becomes a
   * problem.
   */
  public List<Article> articles(List<Path> paths) {
    progress.stage("Reading pages", 0);
    Map<String, Article> byName = new TreeMap<>();
    new ArticleReader()
        .read(
            paths,
            article -> {
              progress.step();
              Optional<String> held =
                  Optional.ofNullable(byName.get(article.file())).map(Article::text);
              if (isFirst(article, held)) {
                byName.put(article.file(), article);
              }
            },
            problems);
    return List.copyOf(byName.values());
  }

  /**
   * Of two pages with one name the text that sorts first stays, whatever came first. That they
   * differ is a problem.
   *
   * @param held text of the page that came before under this name
   */
  boolean isFirst(Article article, Optional<String> held) {
    int order = held.map(text -> article.text().compareTo(text)).orElse(-1);
    if (held.isPresent() && order != 0) {
      problems.accept(
          new Problem(
              Code.ARTICLE_TWICE,
              new Origin.Place(article.file()),
              "two different pages carry this name"));
    }
    return order < 0;
  }

  /**
   * Hands on what each article says as soon as it is read, in the order of the pages; two of them
   * may have one name. Holds few at a time. Loads the language models at the first page that is
   * wanted.
   *
   * @param wanted whether an article is worth reading; others are passed over. Asked by many
   *     threads
   */
  void findings(
      ArticleReader pages,
      List<Path> paths,
      Predicate<Article> wanted,
      Consumer<Findings> findings) {
    each(
        pages,
        paths,
        (analyst, article) ->
            wanted.test(article) ? analyst.get().read(article) : Findings.passedOver(article),
        found -> {
          tell(found.article(), found.cuts());
          findings.accept(found);
        });
  }

  /**
   * The same of some pages of one source, on the thread that calls; loads the language models as
   * that does.
   *
   * @param which as for {@link ArticleReader#read(Source, IntPredicate, Function, Consumer,
   *     Consumer)}
   */
  void findings(
      ArticleReader pages,
      Source source,
      IntPredicate which,
      Predicate<Article> wanted,
      Consumer<Findings> findings) {
    Supplier<Analyst> analyst = Suppliers.memoize(this::analystOrNoRun);
    pages.read(
        source,
        which,
        article ->
            wanted.test(article) ? analyst.get().read(article) : Findings.passedOver(article),
        found -> {
          tell(found.article(), found.cuts());
          findings.accept(found);
        },
        problems);
  }

  /**
   * Hands on what each step found in an article, as {@link #findings(ArticleReader, List,
   * Predicate, Consumer)} does what it says.
   */
  public void steps(ArticleReader pages, List<Path> paths, Consumer<Steps> steps) {
    each(
        pages,
        paths,
        (analyst, article) -> analyst.get().steps(article),
        found -> {
          tell(found.article(), found.cuts());
          steps.accept(found);
        });
  }

  private void tell(Article article, List<Cut> cuts) {
    for (Cut cut : cuts) {
      Span span = cut.span();
      Origin place = new Origin.Characters(article.file(), span.start(), span.end());
      problems.accept(new Problem(cut.code(), place, cut.what()));
    }
  }

  private <T> void each(
      ArticleReader pages,
      List<Path> paths,
      BiFunction<Supplier<Analyst>, Article, T> does,
      Consumer<T> to) {
    progress.stage("Reading pages", 0);
    Supplier<Analyst> analyst =
        Suppliers.memoize(
            () -> {
              Analyst loaded = analystOrNoRun();
              progress.stage("Reading claims", 0);
              return loaded;
            });
    pages.read(paths, () -> article -> does.apply(analyst, article), to, problems);
  }

  /** No page is at fault where there are no models. */
  private Analyst analystOrNoRun() {
    try {
      return analyst();
    } catch (RuntimeException | Error e) {
      throw (CancellationException) new CancellationException("no models").initCause(e);
    }
  }

  private Analyst analyst() {
    progress.stage("Loading language models", 0);
    return new Analyst(steps.get(), registry);
  }

  /**
   * What each article says, in the order given; one at which the program fails becomes a problem.
   * Loads the language models, unless none is given.
   */
  public List<Findings> findings(List<Article> articles) {
    if (articles.isEmpty()) {
      return List.of();
    }
    Analyst analyst = analyst();
    progress.stage("Reading claims", articles.size());
    List<Findings> all =
        articles.parallelStream()
            .flatMap(
                article -> {
                  Origin origin = new Origin.Place(article.file());
                  Optional<Findings> findings =
                      new Attempt(Code.PAGE_FAILED, origin, problems)
                          .at(() -> analyst.read(article));
                  progress.step();
                  return findings.stream();
                })
            .toList();
    all.forEach(found -> tell(found.article(), found.cuts()));
    return all;
  }
}
