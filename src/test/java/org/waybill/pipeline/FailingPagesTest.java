package org.waybill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waybill.article.Article;
import org.waybill.article.issue.Issued;
import org.waybill.claim.Claim;
import org.waybill.claim.Reading;
import org.waybill.dating.ReadArticle;
import org.waybill.event.Fingerprint;
import org.waybill.event.Placing;
import org.waybill.graph.GraphWriter;
import org.waybill.graph.Iris;
import org.waybill.joining.StorySteps;
import org.waybill.joining.Thrown;
import org.waybill.lexicon.Lexicon;
import org.waybill.mention.Mention;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.registry.Link;
import org.waybill.registry.Registry;
import org.waybill.store.Store;
import org.waybill.text.SharedAnnotator;
import org.waybill.text.Text;

/** Whatever step fails at one page, the others are built as if it had not been there. */
@Tag("models")
class FailingPagesTest {
  private static final String BAD = "bad.txt";

  private static final Map<String, String> PAGES =
      new TreeMap<>(
          Map.of(
              "a.txt",
              "Shells go north\n\nNorth Korea has shipped 3,000 artillery shells to Russia, a"
                  + " spokesman for the White House said on Friday.\n",
              BAD,
              "Drones cross the strait\n\nTurkey delivered twelve drones to Azerbaijan on Tuesday,"
                  + " an official of the quay at Corvania said.\n",
              "c.txt",
              "Rockets go south\n\nIran sent 200 rockets to Syria on Monday, the Israeli defence"
                  + " minister said.\n"));

  private static final Progress SILENT =
      new Progress() {
        @Override
        public void stage(String name, long steps) {}

        @Override
        public void step() {}
      };

  @TempDir private static Path home;
  private static Registry registry;
  private static Lexicon lexicon;

  private final Iris iris = new Iris(Iris.DEFAULT_BASE);
  private final GraphWriter writer =
      new GraphWriter(iris, name -> Optional.empty(), "test", Map.of());
  private final List<Problem> problems = new ArrayList<>();

  /** Steps of a page, in their order. */
  enum Step {
    ANNOTATE,
    MENTION,
    LINK,
    READ,
    DATE,
    GRAPH,
    PRINT,
    PLACE
  }

  @BeforeAll
  static void load() throws IOException {
    List<Problem> broken = new ArrayList<>();
    registry = Registry.load(Path.of("data/registry"), broken::add);
    lexicon = Lexicon.read(Path.of("ontology/lexicon"), broken::add);
    assertEquals(List.of(), broken);
    for (Map.Entry<String, String> page : PAGES.entrySet()) {
      Files.writeString(home.resolve(page.getKey()), page.getValue());
    }
  }

  static Stream<Arguments> stepsAndFaults() {
    return Arrays.stream(Step.values())
        .flatMap(step -> Thrown.ALL.stream().map(fault -> Arguments.of(step, fault)));
  }

  private static boolean isBad(String text) {
    return text.contains("Corvania");
  }

  private static PageSteps pageSteps(Step bad, Supplier<Throwable> fault) {
    return new PageSteps(SharedAnnotator.get(), registry, lexicon) {
      @Override
      Text annotate(String characters) {
        Thrown.when(bad == Step.ANNOTATE && isBad(characters), fault);
        return super.annotate(characters);
      }

      @Override
      List<Mention> mentions(Text text) {
        Thrown.when(bad == Step.MENTION && isBad(text.characters()), fault);
        return super.mentions(text);
      }

      @Override
      Map<Mention.Name, Link> link(
          Text text,
          List<Mention> mentions,
          Optional<LocalDate> earliest,
          Optional<LocalDate> latest) {
        Thrown.when(bad == Step.LINK && isBad(text.characters()), fault);
        return super.link(text, mentions, earliest, latest);
      }

      @Override
      Reading read(ArticleContext context) {
        Reading reading = super.read(context);
        Thrown.when(
            bad == Step.READ
                && reading.claims().stream().anyMatch(claim -> claim.article().equals(BAD)),
            fault);
        return reading;
      }

      @Override
      Issued date(ReadArticle story) {
        Thrown.when(bad == Step.DATE && isBad(story.text().characters()), fault);
        return super.date(story);
      }
    };
  }

  private StorySteps storySteps(Step bad, Supplier<Throwable> fault) {
    return new StorySteps(registry, writer, problems::add) {
      @Override
      public Collection<Quad> graph(Article article, Reading reading) {
        Thrown.when(bad == Step.GRAPH && article.file().equals(BAD), fault);
        return super.graph(article, reading);
      }

      @Override
      protected Fingerprint print(String text) {
        Thrown.when(bad == Step.PRINT && isBad(text), fault);
        return super.print(text);
      }

      @Override
      protected Map<Claim, Placing> place(List<Claim> claims) {
        Thrown.when(
            bad == Step.PLACE && claims.stream().anyMatch(it -> it.article().equals(BAD)), fault);
        return super.place(claims);
      }
    };
  }

  private Pipeline pipeline(Supplier<PageSteps> pageSteps, StorySteps storySteps) {
    Reader reader = new Reader(pageSteps, registry, SILENT, problems::add);
    Knowledge knowledge = new Knowledge(registry, lexicon, List.of(), List.of(), Map.of());
    return new Pipeline(knowledge, iris, reader, writer, storySteps, SILENT, problems::add);
  }

  private static List<String> built(Pipeline pipeline, Collection<String> names) {
    try (Store store = Store.inMemory()) {
      pipeline.build(store, names.stream().map(home::resolve).toList());
      List<String> lines = new ArrayList<>();
      for (String article : store.snapshot().articles()) {
        lines.add(store.snapshot().text(article).orElseThrow());
      }
      store.snapshot().forEachQuad(quad -> lines.add(quad.toString()));
      return lines;
    }
  }

  @ParameterizedTest
  @MethodSource("stepsAndFaults")
  void aPageAtWhichAStepFailsCostsOnlyItself(Step step, Supplier<Throwable> fault) {
    Pipeline whole = pipeline(() -> pageSteps(null, fault), storySteps(null, fault));
    List<String> expected = built(whole, List.of("a.txt", "c.txt"));
    assertEquals(List.of(), problems);
    List<String> found =
        built(pipeline(() -> pageSteps(step, fault), storySteps(step, fault)), PAGES.keySet());
    assertEquals(expected, found);
    assertTrue(expected.size() > 50, "lines " + expected.size());
    assertEquals(List.of(Code.PAGE_FAILED), problems.stream().map(Problem::code).toList());
    Problem problem = problems.get(0);
    assertTrue(problem.origin().describe().endsWith(BAD), problem.describe());
    String thrown = fault.get().getClass().getSimpleName();
    assertTrue(problem.what().startsWith(thrown), problem.what());
    assertTrue(problem.what().matches(".* at org\\.waybill\\..*, line [0-9]+"), problem.what());
    assertEquals(fault.get().getClass(), problem.fault().orElseThrow().getClass());
  }

  @Test
  void thePageThatFailsWouldOtherwiseHaveBeenBuilt() {
    Pipeline whole = pipeline(() -> pageSteps(null, null), storySteps(null, null));
    int all = built(whole, PAGES.keySet()).size();
    assertTrue(all > built(whole, List.of("a.txt", "c.txt")).size() + 10, "lines " + all);
  }

  @Test
  void modelsThatCannotBeLoadedAreNoFaultOfAPage() {
    IllegalStateException fault = new IllegalStateException("the models are gone");
    Pipeline none =
        pipeline(
            () -> {
              throw fault;
            },
            storySteps(null, null));
    assertEquals(
        fault, assertThrows(IllegalStateException.class, () -> built(none, PAGES.keySet())));
    assertEquals(List.of(), problems);
  }

  @Test
  void memoryThatIsUsedUpEndsTheBuild() {
    Supplier<Throwable> fault = () -> new OutOfMemoryError("for the test");
    Pipeline full = pipeline(() -> pageSteps(Step.READ, fault), storySteps(null, fault));
    assertThrows(OutOfMemoryError.class, () -> built(full, PAGES.keySet()));
  }
}
