package org.waybill.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.core.Quad;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.waybill.article.Article;
import org.waybill.article.ArticleReader;
import org.waybill.claim.Period;
import org.waybill.graph.GraphWriter;
import org.waybill.graph.Iris;
import org.waybill.joining.Joining;
import org.waybill.joining.PlacedArticle;
import org.waybill.joining.StorySteps;
import org.waybill.mention.DateFinder;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.reading.gate.PageGate;
import org.waybill.store.Batch;
import org.waybill.store.Lines;
import org.waybill.store.Store;
import org.waybill.text.Annotator;
import org.waybill.text.Sentence;

/**
 * What each step costs on the dispatches of {@code data/articles}, beside the annotation of their
 * text by NLP4J. Each step gets what the one before it made. Judges nothing.
 *
 * <p>Run by {@code bin/benchmark parts}, which takes a part of a step's name.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Benchmark)
public class PartsBenchmark {
  private static final String ANNOTATION = "annotation";

  private final List<Article> articles = new ArrayList<>();
  private final List<Steps> read = new ArrayList<>();
  private final List<Collection<Quad>> graphs = new ArrayList<>();
  private final List<byte[]> lines = new ArrayList<>();
  private final SortedMap<String, PlacedArticle> told = new TreeMap<>();
  private final DateFinder dates = new DateFinder();
  private PageSteps steps;
  private StorySteps stories;
  private Joining joining;
  private PageGate gate;
  private Knowledge knowledge;
  private Store store;

  public static void main(String[] args) throws RunnerException {
    String step = args.length == 0 ? "" : args[0];
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include("PartsBenchmark\\.(" + ANNOTATION + "|.*" + step + ".*)$")
                    .jvmArgs("-Xmx4g", "-XX:+UseParallelGC")
                    .build())
            .run();
    double annotation =
        results.stream()
            .filter(result -> name(result).equals(ANNOTATION))
            .findFirst()
            .orElseThrow()
            .getPrimaryResult()
            .getScore();
    System.out.printf("%n%-14s %10s %10s%n", "step", "ms", "% of NLP4J");
    results.stream()
        .sorted(Comparator.comparing(result -> -result.getPrimaryResult().getScore()))
        .forEach(
            result -> {
              double score = result.getPrimaryResult().getScore();
              System.out.printf(
                  "%-14s %10.2f %10.2f%n", name(result), score, 100 * score / annotation);
            });
  }

  private static String name(RunResult result) {
    return result.getPrimaryResult().getLabel();
  }

  @Setup
  public void takeTheRoad() {
    Sources sources = new Sources(Path.of("."));
    knowledge = Knowledge.read(sources, problem -> {}).orElseThrow();
    Path cache = Path.of(System.getProperty("user.home"), ".cache");
    steps = new PageSteps(Annotator.load(cache), knowledge.registry(), knowledge.lexicon());
    gate = new PageGate(knowledge.lexicon(), knowledge.registry(), PageGate.USUAL);
    Iris iris = new Iris(Iris.DEFAULT_BASE);
    GraphWriter writer = new GraphWriter(iris, name -> Optional.empty(), "0", knowledge.digests());
    stories = new StorySteps(knowledge.registry(), writer, problem -> {});
    joining = new Joining(iris, stories, writer, problem -> {});
    store = Store.inMemory();
    new ArticleReader().read(List.of(Path.of("data/articles")), articles::add, problem -> {});
    Analyst analyst = new Analyst(steps, knowledge.registry());
    for (Article article : articles) {
      Steps found = analyst.steps(article);
      Collection<Quad> graph = stories.graph(found.article(), found.reading());
      read.add(found);
      graphs.add(graph);
      lines.add(Lines.of(graph));
      told.put(article.file(), joining.told(graph, article.text()));
    }
  }

  @Benchmark
  public void pages(Blackhole to) {
    new ArticleReader().read(List.of(Path.of("data/articles")), to::consume, problem -> {});
  }

  @Benchmark
  public void gate(Blackhole to) {
    articles.forEach(article -> to.consume(gate.passes(article.text())));
  }

  @Benchmark
  public void annotation(Blackhole to) {
    articles.forEach(article -> to.consume(steps.annotate(article.text())));
  }

  @Benchmark
  public void mentions(Blackhole to) {
    read.forEach(found -> to.consume(steps.mentions(found.text())));
  }

  /** A part of the mentions. */
  @Benchmark
  public void times(Blackhole to) {
    for (Steps found : read) {
      for (Sentence sentence : found.text().sentences()) {
        to.consume(dates.find(sentence, found.text().characters()));
      }
    }
  }

  @Benchmark
  public void links(Blackhole to) {
    for (Steps found : read) {
      to.consume(
          steps.link(
              found.text(),
              found.mentions(),
              found.article().issued().earliest(),
              found.article().issued().latest()));
    }
  }

  @Benchmark
  public void claims(Blackhole to) {
    for (Steps found : read) {
      to.consume(
          steps.read(
              new ArticleContext(
                  found.article().file(),
                  new Period(
                      found.article().issued().earliest(), found.article().issued().latest(), ""),
                  found.text(),
                  found.mentions(),
                  found.links(),
                  knowledge.registry())));
    }
  }

  @Benchmark
  public void graph(Blackhole to) {
    read.forEach(found -> to.consume(stories.graph(found.article(), found.reading())));
  }

  @Benchmark
  public void writing(Blackhole to) {
    graphs.forEach(graph -> to.consume(Lines.of(graph)));
  }

  @Benchmark
  public void parsing(Blackhole to) {
    lines.forEach(graph -> Lines.parse(graph, to::consume));
  }

  /** Dates from other articles, the fusion of claims to events, and the graphs of the stories. */
  @Benchmark
  public int joining() {
    return joining.join(store.snapshot(), new Batch(), told, Set.of());
  }
}
