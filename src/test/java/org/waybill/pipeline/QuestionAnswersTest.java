package org.waybill.pipeline;

import static org.apache.jena.graph.Node.ANY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waybill.problem.Problem;
import org.waybill.query.Answer;
import org.waybill.query.AnswerFormat;
import org.waybill.query.Question;
import org.waybill.query.QuestionBook;
import org.waybill.store.Store;

/**
 * The competency questions over {@code data/articles}, each held against the CSV file that stands
 * beside it. After a change that is meant, write the answers anew with {@code mvn test
 * -Dtest=QuestionAnswersTest -Danswers.write=true} and read the difference.
 */
@Tag("models")
class QuestionAnswersTest {
  private static final Path QUERIES = Path.of("queries");
  private static final boolean WRITE = Boolean.getBoolean("answers.write");

  private static final List<Problem> PROBLEMS = new ArrayList<>();
  private static Store store;

  @BeforeAll
  static void build() throws IOException {
    store = Store.inMemory();
    Sample.pipeline(PROBLEMS::add).build(store, Sample.pages());
    assertEquals(List.of(), PROBLEMS);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void everyQuestionGivesTheAnswerThatStandsBesideIt() throws IOException {
    int rows = 0;
    TreeSet<String> asked = new TreeSet<>();
    for (Question question : QuestionBook.read(QUERIES).questions()) {
      if (!question.name().startsWith("cq")) {
        continue;
      }
      asked.add(question.name().substring(0, 4));
      Path file = QUERIES.resolve(question.name() + ".csv");
      String answer = answer(question);
      if (WRITE) {
        Files.writeString(file, answer);
      }
      assertEquals(Files.readString(file), answer, question.name());
      int lines = answer.split("\n").length;
      assertTrue(lines > 1, question.name() + " has no answer in the sample");
      rows += lines - 1;
    }
    System.out.println("questions: " + asked.size() + " with " + rows + " rows of answers");
    assertTrue(
        asked.containsAll(
            List.of(
                "cq01", "cq02", "cq03", "cq04", "cq05", "cq06", "cq07", "cq08", "cq09", "cq10",
                "cq11", "cq12", "cq13", "cq14", "cq15", "cq16")));
  }

  @Test
  void noCheckFindsAFaultInWhatIsBuilt() throws IOException {
    List<Question> checks = QuestionBook.read(QUERIES.resolve("checks")).questions();
    for (Question check : checks) {
      assertEquals(1, answer(check).split("\n").length, check.name());
    }
    assertTrue(checks.size() >= 13, "checks: " + checks.size());
  }

  @Test
  void everyRowLeadsBackToNodesOfTheDataset() {
    int nodes = 0;
    for (Question question : QuestionBook.read(QUERIES).questions()) {
      if (question.name().startsWith("cq")) {
        List<String> described = new ArrayList<>(question.columns());
        described.addAll(question.nodes());
        assertEquals(described, question.columns(Map.of()), question.name());
        nodes += nodes(question);
      }
    }
    System.out.println("questions: " + nodes + " nodes to go back to");
    assertTrue(nodes > 500, "nodes: " + nodes);
  }

  private static int nodes(Question question) {
    Answer.Rows answer = (Answer.Rows) question.ask(store.snapshot(), Map.of(), Duration.ZERO);
    Set<Node> nodes = new HashSet<>();
    while (answer.rows().hasNext()) {
      Binding row = answer.rows().next();
      List<Node> found =
          question.nodes().stream().map(Var::alloc).filter(row::contains).map(row::get).toList();
      assertFalse(found.isEmpty(), question.name() + " " + row);
      nodes.addAll(found);
    }
    DatasetGraph dataset = store.snapshot().dataset();
    Txn.executeRead(
        dataset,
        () ->
            nodes.forEach(
                node ->
                    assertTrue(node.isURI() && dataset.contains(ANY, node, ANY, ANY), "" + node)));
    return nodes.size();
  }

  /** As {@code north korea} would be in a label, or {@code yasser al atta} in an answer. */
  @Test
  void noNameThatAnArticleWritesWithCapitalsLosesThemInALabelOrAnswer() throws IOException {
    Map<String, String> names = new TreeMap<>();
    Set<String> labels = new TreeSet<>();
    Txn.executeRead(
        store.snapshot().dataset(),
        () -> {
          names.putAll(LabelNames.of(store.snapshot().dataset()));
          labels.addAll(LabelNames.labels(store.snapshot().dataset()));
        });
    for (Question question : QuestionBook.read(QUERIES).questions()) {
      labels.addAll(List.of(answer(question).split("[\n,;]")));
    }
    List<String> lost =
        labels.stream().flatMap(label -> LabelNames.lost(label, names).stream()).toList();
    System.out.printf("capitals: %d names in %d labels and answers%n", names.size(), labels.size());
    assertEquals(List.of(), lost);
    assertTrue(names.size() > 50 && labels.size() > 500, names.keySet().toString());
  }

  private static String answer(Question question) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnswerFormat.CSV.write(question.ask(store.snapshot(), Map.of(), Duration.ZERO), out, 0);
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
