package org.waybill.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.waybill.article.Article;
import org.waybill.article.ArticleReader;
import org.waybill.article.Issued;
import org.waybill.claim.Claim;
import org.waybill.dating.Dated;
import org.waybill.dating.Siblings;
import org.waybill.event.Fusion;
import org.waybill.graph.GraphWriter;
import org.waybill.graph.Iris;
import org.waybill.graph.StoredClaims;
import org.waybill.problem.Problem;
import org.waybill.registry.Entry;
import org.waybill.registry.Registry;
import org.waybill.store.Batch;
import org.waybill.store.Segment;
import org.waybill.store.Store;
import org.waybill.text.Annotator;

/** The whole road: articles in, a dataset of claims and events out. */
public final class Pipeline {

  private static final String EVENTS = "events";
  private static final String REGISTRY = "registry";
  private static final String ONTOLOGY = "ontology";
  private static final String RUNS = "runs";

  private final Sources sources;
  private final Iris iris;
  private final Registry registry;
  private final Reader reader;
  private final GraphWriter writer;
  private final Progress progress;
  private final Consumer<Problem> problems;

  /**
   * @param annotator loads the language models; asked only when there is something to read
   * @param version of the program; part of the graph
   */
  public Pipeline(
      Sources sources,
      Supplier<Annotator> annotator,
      Iris iris,
      String version,
      Progress progress,
      Consumer<Problem> problems) {
    this.sources = sources;
    this.iris = iris;
    this.progress = progress;
    this.problems = problems;
    this.registry = Registry.load(sources.registry(), problems);
    this.reader = new Reader(sources, annotator, registry, progress, problems);
    this.writer = new GraphWriter(iris, this::outlet, version);
  }

  /**
   * Reads articles, adds or replaces them, and joins the events of the whole dataset anew. An
   * article that cannot be read becomes a problem, and the rest is built.
   */
  public Tally build(Store store, List<Path> paths) {
    return build(store, new ArticleReader(), paths);
  }

  /** The same through a reader of the caller's choice. */
  public Tally build(Store store, ArticleReader pages, List<Path> paths) {
    Batch batch = store.batch();
    SortedMap<String, Gist> read = new TreeMap<>();
    reader.findings(pages, paths, found -> lay(found, batch, read));
    if (read.isEmpty()) {
      return new Tally(0, 0, Map.of(), 0, 0, store.snapshot().quads());
    }
    List<Claim> claims = read.values().stream().flatMap(gist -> gist.claims.stream()).toList();
    SortedMap<String, Issued> issued = new TreeMap<>();
    read.forEach((file, gist) -> issued.put(file, gist.issued()));
    int events = write(store, batch, claims, issued, Set.of());
    return new Tally(
        read.size(),
        read.values().stream().mapToInt(Gist::sentences).sum(),
        Tally.count(claims),
        read.values().stream().mapToInt(Gist::misses).sum(),
        events,
        store.snapshot().quads());
  }

  /** What is kept of an article in memory until the events are joined. */
  private record Gist(List<Claim> claims, Issued issued, int sentences, int misses) {}

  /** Lays the article's segment aside; its text and quads are not held. */
  private void lay(Findings found, Batch batch, SortedMap<String, Gist> read) {
    Article article = found.article();
    progress.step();
    if (reader.isFirst(article, batch.text(article.file()))) {
      List<Claim> claims = found.reading().claims();
      batch.put(
          Segment.article(
              article.file(), article.text(), writer.article(article, found.reading()).quads()));
      read.put(
          article.file(),
          new Gist(claims, article.issued(), found.sentences(), found.reading().misses().size()));
      progress.found(claims.size());
    }
  }

  /** Takes articles back, and joins the events of the rest anew. */
  public void retract(Store store, Collection<String> articles) {
    Batch batch = store.batch();
    articles.forEach(batch::removeArticle);
    write(store, batch, List.of(), Map.of(), Set.copyOf(articles));
  }

  /**
   * Puts the batch in, with the events of all claims that the dataset then holds.
   *
   * @param added the days of issue of the articles that are new in it, by file name
   */
  private int write(
      Store store,
      Batch batch,
      List<Claim> claims,
      Map<String, Issued> added,
      Set<String> removed) {
    progress.stage("Joining events", 0);
    Set<String> kept = new TreeSet<>(store.snapshot().articles());
    kept.removeAll(removed);
    kept.removeAll(added.keySet());
    List<Claim> all = new ArrayList<>(claims);
    StoredClaims stored = new StoredClaims(registry, kept::contains, problems);
    store.snapshot().forEachQuad(stored);
    stored.byArticle().values().forEach(all::addAll);
    Set<String> articles = new TreeSet<>(kept);
    articles.addAll(added.keySet());
    Map<String, Issued> issued = stored.issued();
    issued.putAll(added);
    List<Dated> dated = new Siblings(registry).tighten(issued, all);
    Fusion.Story story = new Fusion(registry).join(all);
    progress.stage("Writing the dataset", 0);
    batch.put(
        Segment.shared(
            EVENTS, writer.events(all, story.events(), story.utterances(), dated).quads()));
    batch.put(Segment.shared(REGISTRY, writer.registry(sources.registryFiles(), problems).quads()));
    batch.put(Segment.shared(ONTOLOGY, writer.ontology(sources.ontologyFiles(), problems).quads()));
    batch.put(Segment.shared(RUNS, writer.runs(sources.digests(), articles).quads()));
    store.write(batch);
    return story.events().size();
  }

  private Optional<String> outlet(String name) {
    return registry.named(name).stream()
        .filter(entry -> entry.type() == Entry.Type.OUTLET)
        .map(Entry::iri)
        .findFirst();
  }
}
