package org.waybill.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waybill.article.Article;
import org.waybill.article.ArticleReader;
import org.waybill.claim.Claim;
import org.waybill.claim.Period;
import org.waybill.claim.Reading;
import org.waybill.event.Account;
import org.waybill.event.Fingerprint;
import org.waybill.event.Fusion;
import org.waybill.event.News;
import org.waybill.event.Placing;
import org.waybill.event.Publication;
import org.waybill.event.Stories;
import org.waybill.event.Story;
import org.waybill.graph.GraphWriter;
import org.waybill.graph.Iris;
import org.waybill.graph.Vocabulary;
import org.waybill.lexicon.Lexicon;
import org.waybill.pipeline.Reader;
import org.waybill.pipeline.Sources;
import org.waybill.pipeline.Steps;
import org.waybill.problem.Problem;
import org.waybill.registry.Entry;
import org.waybill.registry.Registry;
import org.waybill.text.SharedAnnotator;

/** {@code data/walkthrough} shows what the program does, not what it once did. */
@Tag("models")
class WalkthroughTest {
  private static final Path FOLDER = Path.of("data/walkthrough");
  private static final String GRAPH = "07-graph.trig";
  private static final String WRITE = "walkthrough.write";
  private static final String REMEDY =
      " is not what the program makes of 01-page.txt now. If the change is meant, write the files"
          + " anew with\n  mvn test -Dtest=WalkthroughTest -D"
          + WRITE
          + "=true\nand read the difference before you commit it.";

  private static Map<String, String> made;

  @BeforeAll
  static void walk() throws IOException {
    Sources sources = new Sources(Path.of("."));
    Registry registry = Registry.load(sources.registry(), WalkthroughTest::refuse);
    Lexicon lexicon = Lexicon.read(sources.lexicon(), WalkthroughTest::refuse);
    Path page = FOLDER.resolve("01-page.txt");
    List<Steps> found = new ArrayList<>();
    new Reader(
            lexicon,
            SharedAnnotator::get,
            registry,
            new ProgressLine(new PrintWriter(new StringWriter())),
            WalkthroughTest::refuse)
        .steps(new ArticleReader(), List.of(page), found::add);
    Steps steps = found.get(0);
    Article article = Walkthrough.article(page);
    made = new LinkedHashMap<>(new Walkthrough(article, steps).files());
    made.put(GRAPH, trig(steps.article(), steps.reading(), registry));
    if (Boolean.getBoolean(WRITE)) {
      for (var file : made.entrySet()) {
        Files.writeString(FOLDER.resolve(file.getKey()), file.getValue());
      }
    }
  }

  @Test
  void everyFileIsWhatItsStepMakes() throws IOException {
    int lines = 0;
    for (var file : made.entrySet()) {
      String kept = Files.readString(FOLDER.resolve(file.getKey()));
      lines += (int) kept.lines().count();
      if (file.getKey().equals(GRAPH)) {
        assertEquals(quads(file.getValue()), quads(kept), GRAPH + REMEDY);
      } else {
        assertEquals(file.getValue(), kept, file.getKey() + REMEDY);
      }
    }
    System.out.println("walkthrough: compared " + made.size() + " files of " + lines + " lines");
    assertTrue(lines > 100, "nothing was compared");
  }

  @Test
  void theFolderHoldsThePageAndItsSixStepsOnly() throws IOException {
    Set<String> expected = new TreeSet<>(made.keySet());
    expected.add("01-page.txt");
    Set<String> found = new TreeSet<>();
    try (var files = Files.list(FOLDER)) {
      files.forEach(file -> found.add(file.getFileName().toString()));
    }
    assertEquals(expected, found);
  }

  @Test
  void thePageShowsWhatThePageIsThereToShow() {
    assertTrue(made.get("02-article.txt").contains("\n- "), "no line was dropped");
    assertTrue(made.get("04-mentions.txt").contains("\ncount "), "no quantity was found");
    assertTrue(made.get("06-claims.txt").contains("  via "), "no chain of sources");
    assertTrue(made.get("06-claims.txt").contains("denied "), "no denial");
    assertTrue(made.get("06-claims.txt").contains(" transfer, "), "no transfer");
  }

  private static String trig(Article article, Reading reading, Registry registry) {
    List<Claim> claims = reading.claims();
    GraphWriter writer =
        new GraphWriter(
            new Iris(Iris.DEFAULT_BASE),
            name ->
                registry.named(name).stream()
                    .filter(entry -> entry.type() == Entry.Type.OUTLET)
                    .map(Entry::iri)
                    .findFirst(),
            "walkthrough",
            Map.of());
    DatasetGraph dataset = DatasetFactory.create().asDatasetGraph();
    List<Quad> quads = new ArrayList<>(writer.article(article, reading).quads());
    for (Story story : new Fusion(registry).join(accounts(article, claims, registry))) {
      quads.addAll(writer.story(story, claims).quads());
    }
    quads.forEach(dataset::add);
    dataset.prefixes().add("wb", Vocabulary.NAMESPACE);
    dataset.prefixes().add("lex", "https://w3id.org/waybill/lexicon#");
    dataset.prefixes().add("rdfs", RDFS.getURI());
    dataset.prefixes().add("xsd", XSD.getURI());
    return "# Step 7: the same as quads: one graph of the article, one of each story.\n\n"
        + RDFWriter.source(dataset)
            .base(Iris.DEFAULT_BASE)
            .format(RDFFormat.TRIG_BLOCKS)
            .asString();
  }

  private static List<Account> accounts(Article article, List<Claim> claims, Registry registry) {
    Publication publication =
        new Publication(
            article.file(),
            new Period(article.issued().earliest(), article.issued().latest(), ""),
            Optional.empty(),
            Optional.empty(),
            Fingerprint.of(article.text()),
            News.NONE);
    Map<Claim, Placing> placings = new Stories(registry).place(claims);
    return claims.stream()
        .map(
            claim ->
                new Account(claim, publication, placings.get(claim), claim.when(), claim.said()))
        .toList();
  }

  private static Set<String> quads(String trig) {
    DatasetGraph dataset =
        RDFParser.fromString(trig, Lang.TRIG).base(Iris.DEFAULT_BASE).toDatasetGraph();
    Set<String> quads = new TreeSet<>();
    dataset.find().forEachRemaining(quad -> quads.add(quad.toString()));
    assertTrue(quads.size() > 50, "few quads: " + quads.size());
    return quads;
  }

  private static void refuse(Problem problem) {
    throw new AssertionError(problem.describe());
  }
}
