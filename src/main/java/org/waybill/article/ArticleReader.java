package org.waybill.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.waybill.article.intake.ArchiveReader;
import org.waybill.article.intake.CsvReader;
import org.waybill.article.intake.Draft;
import org.waybill.article.intake.HtmlReader;
import org.waybill.article.intake.InOrder;
import org.waybill.article.intake.InputFormat;
import org.waybill.article.intake.JsonLinesReader;
import org.waybill.article.intake.PageReader;
import org.waybill.article.intake.PlainTextReader;
import org.waybill.article.intake.RecordPage;
import org.waybill.article.intake.Source;
import org.waybill.article.intake.SourceFinder;
import org.waybill.article.intake.SourceText;
import org.waybill.article.page.Page;
import org.waybill.problem.Attempt;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;

/**
 * Reads files and folders into articles. A path that cannot be read, or a page at which the program
 * fails, costs a problem, never the rest. May be used for any number of runs, from one thread at a
 * time.
 */
public final class ArticleReader {

  private final Map<InputFormat, PageReader> readers;
  private final Editor editor = new Editor();
  private final Optional<InputFormat> format;
  private final InputStream input;

  /** Tells the format of each file by its content and ending. */
  public ArticleReader() {
    this(Optional.empty());
  }

  /**
   * @param format of all files, whatever their content and ending; empty to tell it by these
   */
  public ArticleReader(Optional<InputFormat> format) {
    this(format, System.in);
  }

  ArticleReader(Optional<InputFormat> format, InputStream input) {
    this(format, input, readers());
  }

  /**
   * @param readers one for each format
   */
  ArticleReader(
      Optional<InputFormat> format, InputStream input, Map<InputFormat, PageReader> readers) {
    this.format = format;
    this.input = input;
    this.readers = readers;
  }

  private static Map<InputFormat, PageReader> readers() {
    HtmlReader html = new HtmlReader();
    RecordPage records = new RecordPage(html);
    return Map.of(
        InputFormat.TEXT, new PlainTextReader(),
        InputFormat.HTML, html,
        InputFormat.JSONL, new JsonLinesReader(records),
        InputFormat.CSV, new CsvReader(records),
        InputFormat.WARC, new ArchiveReader(html));
  }

  /**
   * Hands on each article as soon as it is read: paths in the order given, a folder's files by
   * name, folders within it after their own names. A path with {@code *}, {@code ?}, brackets or
   * braces that names no file stands for all that match it; a single hyphen for standard input.
   * Hidden files and files of other kinds inside a folder are passed over, links in it that lead to
   * a folder or nowhere are problems; a file named by the caller is always read.
   */
  public void read(Collection<Path> paths, Consumer<Article> articles, Consumer<Problem> problems) {
    read(paths, Function::identity, articles, problems);
  }

  /**
   * The same, taking each article one step further. Pages are read and steps taken side by side on
   * all processors, a few at a time; results and problems come one after the other, in the order of
   * the pages, on the thread that called. A collection of any size is read in little memory, as far
   * as the caller lets go of the results.
   *
   * @param step gives the step when the first article is there; what it throws ends the run, what
   *     the step throws is a problem of that page, but for a {@link CancellationException}, which
   *     ends the run with its cause. Both are called by many threads
   */
  public <T> void read(
      Collection<Path> paths,
      Supplier<Function<Article, T>> step,
      Consumer<T> results,
      Consumer<Problem> problems) {
    try (InOrder<Outcome<T>> tasks =
        new InOrder<>(
            Runtime.getRuntime().availableProcessors(),
            outcome -> {
              outcome.problems.forEach(problems);
              outcome.result.ifPresent(results);
            })) {
      Run<T> run = new Run<>(page -> true, step, task -> tasks.add(task::get));
      new SourceFinder(input, run::source, run::report).find(paths);
      tasks.finish();
    } catch (CancellationException e) {
      throw cause(e);
    }
  }

  /**
   * Some pages of one source, on the thread that calls.
   *
   * @param which whether a page is read, by its number from 0; asked in order, before the page is
   *     taken apart and after all has been handed on that came of those before. What is wrong
   *     between two pages is asked for, and told, with the later
   */
  public <T> void read(
      Source source,
      IntPredicate which,
      Function<Article, T> step,
      Consumer<T> results,
      Consumer<Problem> problems) {
    Tasks<T> atOnce =
        task -> {
          Outcome<T> outcome = task.get();
          outcome.problems.forEach(problems);
          outcome.result.ifPresent(results);
        };
    try {
      new Run<>(which, () -> step, atOnce).source(source);
    } catch (CancellationException e) {
      throw cause(e);
    }
  }

  private static RuntimeException cause(CancellationException e) {
    Throwable why = e;
    while (why instanceof CancellationException && why.getCause() != null) {
      why = why.getCause();
    }
    if (why instanceof Error fault) {
      throw fault;
    }
    return why instanceof RuntimeException fault ? fault : e;
  }

  /** Does what it is given, now or later. */
  @FunctionalInterface
  private interface Tasks<T> {
    void add(Supplier<Outcome<T>> task);
  }

  /** What became of a page. */
  private record Outcome<T>(Optional<T> result, List<Problem> problems) {}

  /** Makes a task of each page. */
  private final class Run<T> {
    private final IntPredicate which;
    private final Supplier<Function<Article, T>> step;
    private final Tasks<T> tasks;

    Run(IntPredicate which, Supplier<Function<Article, T>> step, Tasks<T> tasks) {
      this.which = which;
      this.step = step;
      this.tasks = tasks;
    }

    void report(Problem problem) {
      add(() -> new Outcome<>(Optional.empty(), List.of(problem)));
    }

    /** What an older task threw must not be taken for a fault of the file that is being read. */
    private void add(Supplier<Outcome<T>> task) {
      try {
        tasks.add(task);
      } catch (RuntimeException | Error e) {
        throw (CancellationException) new CancellationException("stopped").initCause(e);
      }
    }

    void source(Source source) {
      AtomicInteger pages = new AtomicInteger();
      Supplier<String> what = () -> "what comes after its first " + pages + " pages";
      Consumer<Problem> found =
          problem -> {
            if (which.test(pages.get())) {
              report(problem);
            }
          };
      new Attempt(Code.PAGE_FAILED, source.origin(), what, found)
          .at(
              () -> {
                read(source, pages, found);
                return source;
              });
    }

    private void read(Source source, AtomicInteger pages, Consumer<Problem> problems) {
      try {
        InputFormat told = format.isPresent() ? format.get() : format(source);
        readers
            .get(told)
            .read(
                source,
                draft -> {
                  if (which.test(pages.getAndIncrement())) {
                    add(() -> outcome(source, draft));
                  }
                },
                problems);
      } catch (IOException e) {
        problems.accept(SourceText.unreadable(source, e));
      }
    }

    private Outcome<T> outcome(Source source, Draft draft) {
      List<Problem> found = new ArrayList<>();
      Attempt attempt = new Attempt(Code.PAGE_FAILED, draft.origin(), found::add);
      Optional<Article> article =
          attempt
              .at(
                  () ->
                      draft
                          .parts()
                          .page(found::add)
                          .flatMap(page -> article(source, page, found::add)))
              .flatMap(Function.identity());
      Optional<T> result = Optional.empty();
      if (article.isPresent()) {
        Function<Article, T> ready = step.get();
        result = attempt.at(() -> ready.apply(article.get()));
      }
      return new Outcome<>(result, found);
    }
  }

  private static InputFormat format(Source source) throws IOException {
    return InputFormat.of(source.name(), source.head());
  }

  private Optional<Article> article(Source source, Page page, Consumer<Problem> problems) {
    Article article = editor.edit(page);
    if (!article.body().isBlank()) {
      return Optional.of(article);
    }
    String member = page.file().substring(source.name().length());
    problems.accept(
        new Problem(
            Code.ARTICLE_NO_TEXT,
            new Origin.Place(source.place() + member),
            "no paragraph was found"));
    return Optional.empty();
  }
}
