package org.waybill.pipeline;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.waybill.article.Article;
import org.waybill.article.ArticleReader;
import org.waybill.graph.GraphWriter;
import org.waybill.graph.Iris;
import org.waybill.joining.Joining;
import org.waybill.joining.PlacedArticle;
import org.waybill.joining.SharedSegments;
import org.waybill.joining.StorySteps;
import org.waybill.problem.Attempt;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;
import org.waybill.registry.Registry;
import org.waybill.store.Batch;
import org.waybill.store.Store;
import org.waybill.text.Annotator;

/** The whole road: articles in, a dataset of claims and events out. */
public final class Pipeline {

  private final Knowledge knowledge;
  private final Reader reader;
  private final GraphWriter writer;
  private final StorySteps stories;
  private final SharedSegments shared;
  private final Joining joining;
  private final Progress progress;
  private final Consumer<Problem> problems;

  /**
   * @param annotator loads the language models; asked only when there is something to read
   * @param version of the program; part of the graph
   */
  public Pipeline(
      Knowledge knowledge,
      Supplier<Annotator> annotator,
      Iris iris,
      String version,
      Progress progress,
      Consumer<Problem> problems) {
    Registry registry = knowledge.registry();
    this.knowledge = knowledge;
    this.progress = progress;
    this.problems = problems;
    this.reader = new Reader(knowledge.lexicon(), annotator, registry, progress, problems);
    this.writer = knowledge.writer(iris, version);
    this.stories = new StorySteps(registry, writer, problems);
    this.shared = new SharedSegments(stories, writer);
    this.joining = new Joining(iris, stories, writer, problems);
  }

  /** With steps of the caller's choice. */
  Pipeline(
      Knowledge knowledge,
      Iris iris,
      Reader reader,
      GraphWriter writer,
      StorySteps stories,
      Progress progress,
      Consumer<Problem> problems) {
    this.knowledge = knowledge;
    this.progress = progress;
    this.problems = problems;
    this.reader = reader;
    this.writer = writer;
    this.stories = stories;
    this.shared = new SharedSegments(stories, writer);
    this.joining = new Joining(iris, stories, writer, problems);
  }

  /**
   * Reads articles, adds or replaces them, and joins anew the events that they touch. An article
   * that cannot be read, or at which the program fails, becomes a problem, and the rest is built.
   */
  public Tally build(Store store, List<Path> paths) {
    return build(store, new ArticleReader(), paths, article -> true);
  }

  /**
   * The same through a reader of the caller's choice.
   *
   * @param wanted whether an article is worth reading. Of one that is not, the dataset holds its
   *     text and that it was passed over
   */
  public Tally build(
      Store store, ArticleReader pages, List<Path> paths, Predicate<Article> wanted) {
    Laid laid = read(store.batch(), pages, paths, wanted);
    return laid.articles().isEmpty() ? laid.tally(0, store) : put(store, laid, Set.of());
  }

  /**
   * The first half of {@link #build}, for which no dataset need be open: reads articles and holds
   * what they say in memory.
   */
  public Laid read(ArticleReader pages, List<Path> paths, Predicate<Article> wanted) {
    return read(new Batch(), pages, paths, wanted);
  }

  private Laid read(Batch batch, ArticleReader pages, List<Path> paths, Predicate<Article> wanted) {
    SortedMap<String, Laid.Gist> read = new TreeMap<>();
    reader.findings(pages, paths, wanted, found -> lay(found, batch, read));
    return new Laid(batch, read);
  }

  /**
   * The second half: adds or replaces what was read, takes other articles back, and joins anew what
   * rests on either, all in one change of the dataset. Can be done once with what was read.
   *
   * @param removed file names; none that was read
   */
  public Tally put(Store store, Laid laid, Set<String> removed) {
    removed.forEach(laid.batch()::removeArticle);
    return laid.tally(write(store, laid.batch(), laid.told(), new TreeSet<>(removed)), store);
  }

  /** Lays the article's segment aside; its text and quads are not held. */
  private void lay(Findings found, Batch batch, SortedMap<String, Laid.Gist> read) {
    Article article = found.article();
    progress.step();
    if (reader.isFirst(article, batch.text(article.file()))) {
      Origin origin = new Origin.Place(article.file());
      new Attempt(Code.PAGE_FAILED, origin, problems)
          .at(() -> lay(found, batch))
          .ifPresent(
              told -> {
                int misses = found.reading().misses().size();
                read.put(
                    article.file(),
                    new Laid.Gist(told, found.sentences(), misses, found.passedOver()));
                progress.found(told.article().claims().size());
              });
    }
  }

  private PlacedArticle lay(Findings found, Batch batch) {
    WrittenArticle written = WrittenArticle.of(found, stories, writer);
    // Last, so that nothing is put of an article at which a step failed.
    batch.put(written.segment());
    return written.told();
  }

  /** Takes articles back, and joins anew what rested on them. */
  public void retract(Store store, Collection<String> articles) {
    Batch batch = store.batch();
    articles.forEach(batch::removeArticle);
    write(store, batch, new TreeMap<>(), new TreeSet<>(articles));
  }

  /**
   * Puts the batch in, with all that changes with it.
   *
   * @return how many events were made anew
   */
  private int write(
      Store store, Batch batch, SortedMap<String, PlacedArticle> added, SortedSet<String> removed) {
    progress.stage("Joining events", 0);
    boolean current = joining.isUpToDate(store.snapshot());
    int events = joining.join(store.snapshot(), batch, added, removed);
    progress.stage("Writing the dataset", 0);
    if (!current) {
      batch.put(shared.registry(knowledge.entries(), problems));
      batch.put(shared.ontology(knowledge.ontology(), problems));
    }
    store.write(batch);
    return events;
  }
}
