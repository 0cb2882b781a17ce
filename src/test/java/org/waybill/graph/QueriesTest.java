package org.waybill.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The competency questions over the sample, as they stand and with parameters. */
class QueriesTest {
  private static final Path FOLDER = Path.of("queries");
  private static final Answers ANSWERS = Answers.of(Sample.segments());
  private static final Pattern PARAMETERS = Pattern.compile("(?m)^# Parameter: (\\w+) ");

  static Stream<Path> questions() throws IOException {
    List<Path> found;
    try (Stream<Path> files = Files.list(FOLDER)) {
      found = files.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
    }
    assertTrue(found.size() >= 7, found.toString());
    return found.stream();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aQuestionIsStandardSparqlWithAHeader(Path file) throws IOException {
    String text = Files.readString(file);
    Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    assertTrue(query.isSelectType());
    assertTrue(text.startsWith("# Question: "), "no question");
    assertTrue(text.contains("\n# Columns: "), "no columns");
    assertTrue(query.getOrderBy() != null, "no order");
    Matcher parameters = PARAMETERS.matcher(text);
    while (parameters.find()) {
      String name = parameters.group(1);
      assertTrue(text.contains("?" + name), name + " is not in the query");
      assertFalse(query.getResultVars().contains(name), name + " is a column too");
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aQuestionGivesTheExpectedRowsAsItStands(Path file) throws IOException {
    String name = file.getFileName().toString().replace(".rq", ".txt");
    List<String> expected = Files.readAllLines(Path.of("src/test/resources/graph/answers", name));
    assertTrue(expected.size() > 1, "expects nothing");
    assertEquals(String.join(" | ", Answers.columns(file)), expected.get(0));
    assertEquals(
        String.join("\n", expected.subList(1, expected.size())),
        String.join("\n", ANSWERS.rows(file)));
  }

  @Test
  void theClaimsQueryHasTheColumnsThatOutsideToolsRelyOn() {
    assertEquals(
        "article claim type stage supplier recipient agent participants target goods quantity_min quantity_max unit"
            + " earliest latest claimant via stance sentence inferred grade value_min value_max currency",
        String.join(" ", Answers.columns(FOLDER.resolve("claims.rq"))));
  }

  @Test
  void aParameterKeepsOnlyWhatFits() {
    Path file = FOLDER.resolve("cq01-who-sent-what-to-whom.rq");
    assertEquals(3, ANSWERS.rows(file).size());
    assertEquals(2, ANSWERS.rows(file, Map.of("from", Answers.text("Norland"))).size());
    assertEquals(
        2,
        ANSWERS
            .rows(file, Map.of("from", Answers.text("norland"), "to", Answers.text("Sudmark")))
            .size());
    assertEquals(0, ANSWERS.rows(file, Map.of("from", Answers.text("Sudmark"))).size());
    assertEquals(0, ANSWERS.rows(file, Map.of("from", Answers.text("\") . } #"))).size());
  }

  @Test
  void aStateStandsForWhoeverActsForIt() {
    Path file = FOLDER.resolve("cq01-who-sent-what-to-whom.rq");
    // Ada Quill, whom only the article introduces, acts for Sudmark.
    assertEquals(1, ANSWERS.rows(file, Map.of("by", Answers.text("Sudmark"))).size());
    assertEquals(1, ANSWERS.rows(file, Map.of("by", Answers.text("Ada Quill"))).size());
  }

  @Test
  void whatIsSaidLaterIsNotYetKnownAndWhatHasNoDayStaysUnknown() {
    Path file = FOLDER.resolve("cq15-what-was-known-when.rq");
    // Issued on 10 May 2021, the third article is known then; the first speaks on 5 June.
    List<String> may = ANSWERS.rows(file, Map.of("day", day("2021-05-10")));
    assertEquals(4, may.stream().filter(row -> row.startsWith("yes | ")).count(), may.toString());
    assertEquals(2, may.stream().filter(row -> row.startsWith("unknown | ")).count());
    assertTrue(may.stream().noneMatch(row -> row.contains("as many as 1,000 crates")));
    List<String> june = ANSWERS.rows(file, Map.of("day", day("2021-06-05")));
    assertEquals(6, june.stream().filter(row -> row.startsWith("yes | ")).count(), june.toString());
  }

  @Test
  void theOtherClockAsksWhatHadHappenedWheneverItWasSaid() {
    Path file = FOLDER.resolve("cq15-what-was-known-when.rq");
    Map<String, Node> early = Map.of("day", day("2021-05-02"), "clock", Answers.text("holds"));
    List<String> rows = ANSWERS.rows(file, early);
    // Nothing of it had been said by then; the visit of 9 May had not yet happened.
    assertTrue(rows.get(0).startsWith("unknown | yes | "), rows.get(0));
    assertEquals(1, rows.stream().filter(row -> row.contains(" | yes | ")).count());
    assertTrue(rows.stream().noneMatch(row -> row.contains("visited")));
  }

  private static Node day(String day) {
    return NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate);
  }

  @Test
  void everyParameterOfEveryQuestionKeepsSomethingOut() throws IOException {
    int counted = 0;
    for (Path file : questions().toList()) {
      Matcher parameters = PARAMETERS.matcher(Files.readString(file));
      while (parameters.find()) {
        String name = parameters.group(1);
        assertEquals(
            List.of(),
            ANSWERS.rows(file, Map.of(name, Answers.text("Nobody at all"))),
            file + " " + name);
        counted++;
      }
    }
    System.out.println("parameters: " + counted);
    assertTrue(counted >= 10);
  }
}
