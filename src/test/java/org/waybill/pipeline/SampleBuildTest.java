package org.waybill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.export.Exporter;
import org.waybill.export.Format;
import org.waybill.graph.Iris;
import org.waybill.graph.Shapes;
import org.waybill.graph.Vocabulary;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;
import org.waybill.store.Snapshot;
import org.waybill.store.Store;

/** What is true of the sample as built from its pages, whatever the claims are. */
@Tag("models")
class SampleBuildTest {
  private static final String OFF_TOPIC = "14-freight-weekly-robot-arms.txt";

  @TempDir private static Path folder;

  private static final List<Problem> PROBLEMS = new ArrayList<>();
  private static List<Path> pages;
  private static Store whole;
  private static Tally tally;

  @BeforeAll
  static void build() throws IOException {
    pages = Sample.pages();
    whole = Store.open(folder.resolve("whole"), PROBLEMS::add);
    tally = Sample.pipeline(PROBLEMS::add).build(whole, pages);
  }

  @AfterAll
  static void close() {
    whole.close();
  }

  @Test
  void allPagesAreBuiltWithoutAProblem() {
    System.out.println("sample: " + tally);
    assertEquals(pages.size(), tally.articles());
    assertEquals(pages.size(), whole.snapshot().articles().size());
    assertEquals(List.of(), PROBLEMS);
    assertEquals(List.of(), whole.snapshot().faults());
    assertTrue(tally.claimCount() > 0, "no claims");
    assertTrue(tally.events() > 0, "no events");
  }

  @Test
  void twoBatchesInReverseOrderOneArticleInBothGiveTheSameQuadsToTheByte() throws IOException {
    List<Path> reverse = new ArrayList<>(pages);
    Collections.reverse(reverse);
    int half = reverse.size() / 2;
    try (Store parts = Store.open(folder.resolve("parts"), PROBLEMS::add)) {
      Pipeline pipeline = Sample.pipeline(PROBLEMS::add);
      pipeline.build(parts, reverse.subList(0, half));
      pipeline.build(parts, reverse.subList(half - 1, reverse.size()));
      List<String> expected = lines(whole.snapshot());
      List<String> found = lines(parts.snapshot());
      System.out.println("sample: compared " + expected.size() + " lines of N-Quads");
      assertTrue(expected.size() > 1000, "few quads: " + expected.size());
      for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
        assertEquals(expected.get(i), found.get(i), "line " + (i + 1));
      }
      assertEquals(expected.size(), found.size());
    }
  }

  @Test
  void ofTwoPagesWithOneNameTheSameIsBuiltWhicheverCameFirst() throws IOException {
    Path one = copy(pages.get(0), "one");
    Path other = copy(pages.get(1), "other");
    List<Problem> problems = new ArrayList<>();
    List<List<String>> built = new ArrayList<>();
    for (List<Path> order : List.of(List.of(one, other), List.of(other, one))) {
      try (Store store = Store.open(folder.resolve("twice" + built.size()), problems::add)) {
        Tally tally = Sample.pipeline(problems::add).build(store, order);
        assertEquals(1, tally.articles());
        built.add(lines(store.snapshot()));
      }
    }
    assertTrue(built.get(0).size() > 1000, "few quads: " + built.get(0).size());
    assertEquals(built.get(0), built.get(1));
    assertEquals(
        List.of(Code.ARTICLE_TWICE, Code.ARTICLE_TWICE),
        problems.stream().map(Problem::code).toList());
  }

  private static Path copy(Path page, String place) throws IOException {
    return Files.copy(page, Files.createDirectories(folder.resolve(place)).resolve("page.txt"));
  }

  @Test
  void allEvidenceIsTheCharactersOfTheStoredText() {
    Snapshot snapshot = whole.snapshot();
    int compared =
        Txn.calculateRead(
            snapshot.dataset(),
            () -> {
              int seen = 0;
              for (String article : snapshot.articles()) {
                seen += compare(snapshot, article);
              }
              return seen;
            });
    System.out.println("sample: compared " + compared + " spans with the stored text");
    assertTrue(compared > 500, "few spans: " + compared);
  }

  /** How many nodes of the article's graph have offsets; each is held against the text. */
  private static int compare(Snapshot snapshot, String article) {
    String text = snapshot.text(article).orElseThrow();
    Node name = new Iris(Iris.DEFAULT_BASE).articleGraph(article);
    Graph graph = snapshot.dataset().getGraph(name);
    List<Node> nodes =
        graph.stream(Node.ANY, Vocabulary.START, Node.ANY).map(t -> t.getSubject()).toList();
    for (Node node : nodes) {
      int start = (Integer) value(graph, node, Vocabulary.START).getLiteralValue();
      String words = value(graph, node, Vocabulary.WORDS).getLiteralLexicalForm();
      assertEquals(text.substring(start, start + words.length()), words, node.getURI());
    }
    assertTrue(!nodes.isEmpty(), "no evidence in " + article);
    return nodes.size();
  }

  @Test
  void theOffTopicPageGivesNoTransfer() {
    Snapshot snapshot = whole.snapshot();
    assertTrue(snapshot.articles().contains(OFF_TOPIC));
    TreeSet<String> transfers =
        Txn.calculateRead(
            snapshot.dataset(),
            () -> {
              Node name = new Iris(Iris.DEFAULT_BASE).articleGraph(OFF_TOPIC);
              Graph graph = snapshot.dataset().getGraph(name);
              assertTrue(graph.size() > 0, "an empty graph has no transfer either");
              TreeSet<String> words = new TreeSet<>();
              graph.stream(Node.ANY, Vocabulary.FRAME, Vocabulary.concept("frame", "transfer"))
                  .map(triple -> value(graph, triple.getSubject(), Vocabulary.EVIDENCE))
                  .map(sentence -> value(graph, sentence, Vocabulary.WORDS))
                  .forEach(node -> words.add(node.getLiteralLexicalForm()));
              return words;
            });
    assertEquals(new TreeSet<String>(), transfers);
  }

  @Test
  void theSampleKeepsToTheShapes() {
    Shapes shapes =
        Shapes.read(new Sources(Path.of(".")).shapes(), problem -> fail(problem.describe()))
            .orElseThrow();
    Snapshot snapshot = whole.snapshot();
    List<Problem> broken =
        Txn.calculateRead(snapshot.dataset(), () -> shapes.validate(snapshot.dataset()));
    long claims =
        Txn.calculateRead(
            snapshot.dataset(),
            () ->
                snapshot.dataset().getUnionGraph().stream(
                        Node.ANY, RDF.Nodes.type, Vocabulary.CLAIM_CLASS)
                    .count());
    System.out.println(
        "sample: "
            + shapes.count()
            + " shapes over "
            + snapshot.quads()
            + " quads with "
            + claims
            + " claims");
    assertEquals(tally.claimCount(), claims);
    assertEquals(List.of(), broken.stream().map(Problem::describe).toList());
  }

  private static Node value(Graph graph, Node node, Node property) {
    return graph.stream(node, property, Node.ANY).findFirst().orElseThrow().getObject();
  }

  /** The lines of the export; with their line ends they are its bytes. */
  private static List<String> lines(Snapshot snapshot) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Exporter(snapshot, Format.NQUADS, Optional.empty(), PROBLEMS::add).write(out);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
