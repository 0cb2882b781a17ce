package org.waybill.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Refused;
import org.waybill.store.Batch;
import org.waybill.store.Samples;
import org.waybill.store.Snapshot;
import org.waybill.store.Store;

class QuestionTest {
  private static final Path FOLDER = Path.of("src/test/resources/org/waybill/query");
  private static Store store;
  private static Snapshot snapshot;

  @BeforeAll
  static void fill() {
    store = Store.inMemory();
    store.write(new Batch().put(Samples.article("one", 6)).put(Samples.article("two", 2)));
    snapshot = store.snapshot();
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static String csv(Question question, Map<String, String> values) {
    return write(AnswerFormat.CSV, question.ask(snapshot, values, Duration.ZERO));
  }

  private static String write(AnswerFormat format, Answer answer) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      format.write(answer, out, 0);
      return out.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Refused refused(String text) {
    return assertThrows(
        Refused.class, () -> Question.of("q", text).ask(snapshot, Map.of(), Duration.ZERO));
  }

  @Test
  void theHeaderSaysWhatIsAskedAndWhichParametersThereAre() {
    Question question = Question.read(FOLDER.resolve("claims-by-supplier.rq"));
    assertEquals("claims-by-supplier", question.name());
    assertEquals(
        "Which claims name this supplier, and how much do they count?", question.question());
    assertEquals(
        List.of(
            new Parameter("supplier", "iri", "of the sender; every sender when absent"),
            new Parameter("quantity", "integer", "exactly so many"),
            new Parameter("sentence", "text@en", "word for word")),
        question.parameters());
    assertEquals(List.of("claim", "quantity"), question.columns());
    assertEquals(List.of(), question.nodes());
    assertEquals(List.of("claim", "quantity"), question.columns(Map.of()));
  }

  @Test
  void aQuestionRunsAsItStandsAndWithEachKindOfParameter() {
    Question question = Question.read(FOLDER.resolve("claims-by-supplier.rq"));
    assertEquals(9, csv(question, Map.of()).lines().count());
    assertEquals(4, csv(question, Map.of("supplier", Samples.BASE + "actor/a0")).lines().count());
    assertEquals(
        4, csv(question, Map.of("supplier", "<" + Samples.BASE + "actor/a0>")).lines().count());
    assertEquals(4, csv(question, Map.of("supplier", "id:actor/a0")).lines().count());
    assertEquals(2, csv(question, Map.of("quantity", "5")).lines().count());
    assertEquals(2, csv(question, Map.of("sentence", "Claim 1 of “two”.")).lines().count());
    assertEquals(1, csv(question, Map.of("sentence", "Claim 1")).lines().count());
  }

  @Test
  void everyRowIsWholeLongAfterTheDatasetWasAsked() {
    try (Store large = Store.inMemory()) {
      large.write(new Batch().put(Samples.article("large", 6_000)));
      Question all = Question.of("all", "SELECT ?s ?o { ?s ?p ?o } ORDER BY ?s");
      Answer answer = all.ask(large.snapshot(), Map.of(), Duration.ZERO);
      List<String> rows = write(AnswerFormat.CSV, answer).lines().toList();
      assertTrue(rows.size() > 6_000);
      assertEquals(
          List.of(),
          rows.stream().filter(row -> row.startsWith(",") || row.endsWith(",")).limit(3).toList());
    }
  }

  @Test
  void aParameterThatIsAlsoAColumnStaysAColumn() {
    Question question = Question.read(FOLDER.resolve("claims-by-supplier.rq"));
    String answer = csv(question, Map.of("quantity", "5"));
    assertEquals("claim,quantity", answer.lines().findFirst().orElseThrow());
    assertTrue(answer.contains(",5\r\n"), answer);
  }

  @Test
  void anUnknownParameterIsRefusedWithTheKnownOnesNamed() {
    Question question = Question.read(FOLDER.resolve("claims-by-supplier.rq"));
    Refused refused =
        assertThrows(Refused.class, () -> question.query(Map.of("suplier", "id:actor/a0")));
    assertEquals(Code.QUERY_PARAMETER, refused.problem().code());
    assertEquals(
        "no parameter is called suplier; it takes supplier, quantity, sentence",
        refused.problem().what());
  }

  @Test
  void aQueryWithoutHeaderTakesItsVariablesAsParameters() {
    Question question = Question.of("q", "SELECT * { GRAPH ?g { ?s ?p ?o } }");
    Refused refused = assertThrows(Refused.class, () -> question.query(Map.of("x", "1")));
    assertTrue(refused.problem().what().endsWith("it takes g, o, p, s"), refused.problem().what());
    assertEquals(3, csv(question, Map.of("o", "5")).lines().count() + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"many", "5.5", "", "5 ", "٣", "1e3"})
  void aValueOfTheWrongTypeIsRefused(String value) {
    Question question = Question.read(FOLDER.resolve("claims-by-supplier.rq"));
    Refused refused = assertThrows(Refused.class, () -> question.query(Map.of("quantity", value)));
    assertEquals(Code.QUERY_PARAMETER, refused.problem().code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"no iri", "<a b>", "relative/path", "<>", "", "http://x/ > } #"})
  void aValueThatIsNoIriIsRefused(String value) {
    Question question = Question.read(FOLDER.resolve("claims-by-supplier.rq"));
    Refused refused = assertThrows(Refused.class, () -> question.query(Map.of("supplier", value)));
    assertEquals(Code.QUERY_PARAMETER, refused.problem().code());
  }

  @Test
  void noTextPassedAsAValueCanChangeTheQuery() {
    Question question = Question.read(FOLDER.resolve("claims-by-supplier.rq"));
    String shape = shape(question.query(Map.of("sentence", "x")), "x");
    Random random = new Random(7);
    String alphabet = "\"'\\{}<>#?$@^;.,|()[]\n\t aé\u202E\uD83D\uDE80%&=*";
    for (int i = 0; i < 2000; i++) {
      StringBuilder value = new StringBuilder("~");
      random
          .ints(1 + random.nextInt(20), 0, alphabet.codePointCount(0, alphabet.length()))
          .forEach(at -> value.appendCodePoint(alphabet.codePoints().toArray()[at]));
      Query query = question.query(Map.of("sentence", value.toString()));
      assertEquals(shape, shape(query, value.toString()), value.toString());
    }
  }

  /** The algebra with the one literal taken out. */
  private static String shape(Query query, String value) {
    StringBuilder shape = new StringBuilder();
    org.apache.jena.sparql.algebra.OpWalker.walk(
        Algebra.compile(query),
        new org.apache.jena.sparql.algebra.OpVisitorBase() {
          @Override
          public void visit(org.apache.jena.sparql.algebra.op.OpBGP op) {
            op.getPattern()
                .forEach(
                    t -> {
                      boolean isValue =
                          t.getObject().isLiteral()
                              && t.getObject().getLiteralLexicalForm().equals(value);
                      shape.append(t.getSubject()).append(t.getPredicate());
                      shape.append(isValue ? "VALUE" : t.getObject());
                    });
          }
        });
    return shape.toString();
  }

  @Test
  void aSlipInTheQueryIsShownWithLineAndColumn() {
    Refused refused = refused("SELECT *\nWHERE { ?s ?p }\n");
    assertEquals(Code.QUERY_SYNTAX, refused.problem().code());
    Origin.Line line = assertInstanceOf(Origin.Line.class, refused.problem().origin());
    assertEquals(2, line.line());
    assertTrue(line.column() > 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "DELETE WHERE { ?s ?p ?o }",
        "LOAD <file:///etc/passwd>",
        "SELECT * { ?s ?p ?o } SELECT * { ?s ?p ?o }",
        "SELECT * { ?s unknown:p ?o }"
      })
  void whatIsNoQueryIsRefused(String text) {
    assertEquals(Code.QUERY_SYNTAX, refused(text).problem().code());
  }

  @Test
  void deepNestingIsRefusedInPlainWords() {
    String text = "SELECT * " + "{".repeat(20000) + " ?s ?p ?o " + "}".repeat(20000);
    assertEquals("the query is too deeply nested", refused(text).problem().what());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT ?s { ?s ?p ?o } }",
        "SELECT * { { SELECT * { OPTIONAL { SERVICE <file:///x> { ?s ?p ?o } } } } }",
        "SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } }",
        "SELECT (EXISTS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } AS ?x) { }",
        "SELECT * { BIND(1 + IF(EXISTS { SERVICE <urn:x> {} }, 1, 2) AS ?x) }",
        "SELECT (COUNT(*) AS ?n) { } HAVING (EXISTS { SERVICE <urn:x> {} })",
        "SELECT * { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <urn:x> {} })",
        "CONSTRUCT { ?s ?p ?o } { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "ASK { MINUS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } }",
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
        "SELECT * FROM NAMED <http://127.0.0.1:9/> { GRAPH ?g { ?s ?p ?o } }",
        "SELECT (<java:java.lang.Runtime>(1) AS ?x) { }",
        "PREFIX j: <\\u006Aava:> SELECT * { FILTER(j:org.example.F(1)) }",
        "SELECT * { ?x <java:org.example.P> ?y }"
      })
  void whateverWouldReachOutIsRefused(String text) {
    assertEquals(Code.QUERY_REFUSED, refused(text).problem().code());
  }

  @Test
  void aQueryOverItsTimeLimitIsStopped() {
    Question question =
        Question.of(
            "endless",
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }");
    Refused refused =
        assertThrows(Refused.class, () -> question.ask(snapshot, Map.of(), Duration.ofMillis(200)));
    assertEquals(Code.QUERY_TIMEOUT, refused.problem().code());
  }

  @Test
  void theBookHoldsTheQuestionsOfItsFolderInOrderOfName() throws IOException {
    QuestionBook book = QuestionBook.read(FOLDER);
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertEquals(
          files.filter(f -> f.toString().endsWith(".rq")).count(), book.questions().size());
    }
    assertEquals(
        List.of("all-graphs", "claims-by-supplier"),
        book.questions().stream().map(Question::name).toList());
    assertTrue(book.find("claims-by-supplier").isPresent());
    assertTrue(book.find("claims-by-supplier.rq").isEmpty());
    assertEquals(List.of(), QuestionBook.read(Path.of("no-such-folder")).questions());
  }

  @Test
  void aMissingOrMisencodedFileIsNamed(@TempDir Path temp) throws IOException {
    Path file = temp.resolve("q.rq");
    assertEquals(
        Code.FILE_MISSING, assertThrows(Refused.class, () -> Question.read(file)).problem().code());
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe});
    assertEquals(
        Code.FILE_NOT_UTF8,
        assertThrows(Refused.class, () -> Question.read(file)).problem().code());
    assertEquals(
        Code.FILE_UNREADABLE,
        assertThrows(Refused.class, () -> Question.read(temp)).problem().code());
  }
}
