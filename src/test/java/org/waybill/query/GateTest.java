package org.waybill.query;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.problem.Code;
import org.waybill.problem.Refused;
import org.waybill.store.Batch;
import org.waybill.store.Samples;
import org.waybill.store.Snapshot;
import org.waybill.store.Store;

class GateTest {
  private static Store store;
  private static Snapshot snapshot;

  @BeforeAll
  static void fill() {
    store = Store.inMemory();
    store.write(new Batch().put(Samples.article("one", 6)));
    snapshot = store.snapshot();
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @AfterEach
  void noClassWasLoadedByItsName() {
    assertFalse(Canary.Cage.open);
  }

  private static Answer ask(Question question) {
    return question.ask(snapshot, Map.of(), Duration.ofSeconds(20));
  }

  private static int each(List<Question> questions, Consumer<Question> check) {
    assertAll(questions.stream().map(question -> () -> check.accept(question)));
    System.out.println("queries looked at: " + questions.size());
    return questions.size();
  }

  private static void refused(Question question, Code code) {
    Refused refused = assertThrows(Refused.class, () -> ask(question), question.name());
    assertEquals(code, refused.problem().code(), question.name());
  }

  @Test
  void noQueryRunsCodeThatIsNotOpenToIt() {
    int looked =
        each(GateQueries.refused(), question -> refused(question, Code.QUERY_REFUSED))
            + each(GateQueries.beyond(), question -> refused(question, Code.QUERY_SYNTAX));
    assertTrue(looked >= 60, looked + " queries");
  }

  @Test
  void whatIsSparqlAndWhatComesWithWaybillIsAnswered() {
    int looked =
        each(GateQueries.admitted(), GateTest::ask) + each(GateQueries.own(), GateTest::ask);
    assertTrue(looked >= 50, looked + " queries");
  }

  @Test
  void theMessageNamesWhatToTakeOut() {
    String text = "SELECT * { ?s (<urn:a>|^<java:org.waybill.query.Canary>)+ ?x }";
    Refused refused = assertThrows(Refused.class, () -> ask(Question.of("q", text)));
    assertEquals(
        "the property <java:org.waybill.query.Canary> would run code that is not open to queries",
        refused.problem().what());
  }

  @Test
  void aValueGivenMayNotNameCodeEither() {
    Question question = Question.of("q", "SELECT * { ?s ?p ?o . ?o ?q ?x }");
    for (String name : List.of("p", "q")) {
      Refused refused =
          assertThrows(
              Refused.class, () -> question.query(Map.of(name, "<java:org.waybill.query.Canary>")));
      assertEquals(Code.QUERY_REFUSED, refused.problem().code());
    }
  }

  @Test
  void noClassIsLoadedByItsNameEvenWhereNoGateStands() {
    List<Question> hostile =
        Stream.concat(GateQueries.refused().stream(), GateQueries.beyond().stream())
            .filter(question -> question.text().contains("Canary"))
            .toList();
    int looked =
        each(
            hostile,
            question -> {
              run(question.text());
              assertFalse(Canary.Cage.open, question.name());
            });
    assertTrue(looked >= 40, looked + " queries");
  }

  @Test
  void noCodeOfJenasLibraryRunsEvenWhereNoGateStands() {
    String library = "org.apache.jena.sparql.pfunction.library.strSplit>";
    assertEquals(0, run("SELECT ?x { ?x <java:" + library + " (\"a b\" \" \") }"));
    assertEquals(0, run("SELECT ?x { (\"a b\" \" \") ^<java:" + library + " ?x }"));
    assertEquals(0, run("SELECT ?x { ?x <http://jena.apache.org/ARQ/list#member> ?y }"));
    String function = "<http://jena.apache.org/ARQ/function#sha1sum>(\"a\")";
    assertEquals(0, run("SELECT ?x { BIND(" + function + " AS ?x) FILTER(BOUND(?x)) }"));
    assertEquals(0, run("SELECT ?x { BIND(1 AS ?x) FILTER(BOUND(?x) && " + function + " != 1) }"));
    assertEquals(1, run("SELECT (<http://www.w3.org/2001/XMLSchema#integer>(\"1\") AS ?x) { }"));
  }

  /** As Jena itself would; how many rows come. */
  private static int run(String text) {
    return Txn.calculateRead(
        snapshot.dataset(),
        () -> {
          try (QueryExec exec =
              QueryExec.dataset(snapshot.dataset())
                  .query(QueryFactory.create(text, Syntax.syntaxARQ))
                  .build()) {
            return switch (exec.getQuery().queryType()) {
              case SELECT -> rows(exec.select());
              case ASK -> exec.ask() ? 1 : 0;
              case CONSTRUCT -> exec.construct().size();
              case DESCRIBE -> exec.describe().size();
              default -> throw new IllegalArgumentException(text);
            };
          }
        });
  }

  private static int rows(RowSet rows) {
    int count = 0;
    while (rows.hasNext()) {
      rows.next();
      count++;
    }
    return count;
  }

  @Test
  void aQueryMayBeAMebibyteLongAndNoLonger(@TempDir Path temp) throws IOException {
    String ask = "ASK { }";
    String longest = ask + " ".repeat(Gate.LONGEST - ask.length());
    assertEquals(new Answer.Verdict(true), ask(Question.of("q", longest)));
    refused(Question.of("q", longest + " "), Code.QUERY_SYNTAX);
    refused(Question.of("q", ask + "#" + "é".repeat(Gate.LONGEST / 2)), Code.QUERY_SYNTAX);
    Path file = temp.resolve("huge.rq");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(1L << 40); // no machine could read it
    }
    Refused refused = assertThrows(Refused.class, () -> Question.read(file));
    assertEquals(Code.QUERY_SYNTAX, refused.problem().code());
  }
}
