package org.waybill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waybill.problem.Problem;
import org.waybill.query.AnswerFormat;
import org.waybill.query.Question;
import org.waybill.query.QuestionBook;
import org.waybill.store.Store;

/**
 * The story that the program was begun for, as it is joined from real pages: three of them rest on
 * one briefing. The pages are not part of the project; without them there is nothing to test.
 */
@Tag("models")
class StoryBuildTest {
  private static final List<Path> PAGES =
      List.of(Path.of("../shared/seeds"), Path.of("../shared/articles"));

  private static Store store;

  @BeforeAll
  static void build() {
    assumeTrue(
        PAGES.stream().allMatch(Files::isDirectory), "the real pages are not beside the project");
    List<Problem> problems = new ArrayList<>();
    store = Store.inMemory();
    Sample.pipeline(problems::add).build(store, PAGES);
    assertEquals(List.of(), problems);
  }

  @AfterAll
  static void close() {
    if (store != null) {
      store.close();
    }
  }

  @Test
  void theThreePagesOnOneBriefingRestOnOneUtterance() {
    List<CSVRecord> rows =
        asked(
            """
            SELECT ?utterance (SAMPLE(?name) AS ?who) (SAMPLE(?first) AS ?earliest) (SAMPLE(?last) AS ?latest)
              (GROUP_CONCAT(DISTINCT SUBSTR(?file, 1, 3)) AS ?files) {
              ?claim wb:restsOn ?utterance ; wb:quantity/wb:unit "containers" ; wb:inArticle/wb:file ?file .
              ?utterance wb:speaker/rdfs:label ?name ; wb:saidAt ?said .
              ?said wb:earliest ?first ; wb:latest ?last .
              FILTER(LANG(?name) = "en")
            } GROUP BY ?utterance HAVING(COUNT(DISTINCT ?file) > 1) ORDER BY ?utterance
            """);
    assertEquals(1, rows.size());
    CSVRecord row = rows.get(0);
    assertEquals("John Kirby", row.get("who"));
    assertEquals("2023-10-13", row.get("earliest"));
    assertEquals("2023-10-13", row.get("latest"));
    for (String page : List.of("002", "003", "004")) {
      assertTrue(row.get("files").contains(page), row.get("files"));
    }
  }

  @Test
  void theyAreOneOriginAndSeoulsRoundsAreAnother() {
    List<CSVRecord> rows =
        answers("cq02", Map.of("from", "North Korea", "to", "Russia")).stream()
            .filter(row -> !row.get("counts").isEmpty())
            .toList();
    CSVRecord containers =
        with(rows, "counts", "at most 1,000 containers; at least 1,000 containers");
    assertEquals("1", containers.get("origins"));
    assertEquals("United States", containers.get("told_by"));
    CSVRecord rounds = with(rows, "counts", "1,000,000 rounds");
    assertEquals("1", rounds.get("origins"));
    assertEquals("South Korea", rounds.get("told_by"));
  }

  @Test
  void theirTwoBoundsAreOneUtteranceRetoldDifferentlyAndContradictNobody() {
    CSVRecord row = with(answers("cq05", Map.of()), "words", "as many as 1,000 containers");
    assertEquals("retells-differently", row.get("relation"));
    assertTrue(row.get("other_words").startsWith("more than 1,000"), row.get("other_words"));
    assertTrue(
        answers("cq05", Map.of()).stream()
            .noneMatch(
                it ->
                    it.get("relation").equals("contradicts")
                        && it.get("in_article").startsWith("00")));
  }

  @Test
  void twoSpokesmenOfOneHouseMakeTwoUtterances() {
    List<CSVRecord> rows =
        asked(
            """
            SELECT ?utterance (GROUP_CONCAT(DISTINCT ?name; separator="; ") AS ?who) {
              ?claim wb:restsOn ?utterance ; wb:inArticle/wb:file ?file .
              ?utterance wb:speaker/rdfs:label ?name .
              FILTER(STRSTARTS(?file, "002_") && ?name IN ("John Kirby"@en, "Jake Sullivan"@en))
            } GROUP BY ?utterance ORDER BY ?utterance
            """);
    assertTrue(rows.size() >= 2, rows.toString());
    assertTrue(rows.stream().noneMatch(row -> row.get("who").contains(";")), rows.toString());
  }

  @Test
  void threeMinistersStandBehindTheJointStatement() {
    List<CSVRecord> rows =
        asked(
            """
            SELECT DISTINCT ?name { ?claim wb:inArticle/wb:file ?file ;
              wb:frame wb:frame-condemnation ; wb:claimant/rdfs:label ?name .
              FILTER(STRSTARTS(?file, "004_")) } ORDER BY ?name
            """);
    List<String> names = rows.stream().map(row -> row.get("name")).toList();
    assertTrue(
        names.containsAll(List.of("Antony Blinken", "Park Jin", "Yoko Kamikawa")),
        names.toString());
  }

  @Test
  void aDayOfIssueThatSiblingsNarrowReachesWhatWasKnownOnADay() {
    List<CSVRecord> rows =
        answers("cq15", Map.of("day", "2023-11-01")).stream()
            .filter(row -> row.get("article").startsWith("002_"))
            .toList();
    assertTrue(rows.size() > 40, rows.size() + " rows");
    assertTrue(rows.stream().allMatch(row -> row.get("known").equals("yes")));
  }

  @Test
  void washingtonsCountGrowsAndNobodyElsesIsMixedIn() {
    List<CSVRecord> rows =
        answers("cq04", Map.of()).stream()
            .filter(row -> row.get("unit").equals("containers"))
            .toList();
    assertEquals(2, rows.size());
    assertEquals("1000", rows.get(0).get("least"));
    assertEquals("1000", rows.get(0).get("most"));
    assertEquals(
        "as many as 1,000 containers; more than 1,000 containers", rows.get(0).get("words"));
    assertEquals("2023-10-13", rows.get(0).get("until_day"));
    assertEquals("10000", rows.get(1).get("least"));
    assertEquals("total", rows.get(1).get("kind"));
    assertTrue(rows.get(1).get("until_day").startsWith("2024-04"), rows.get(1).get("until_day"));
    assertTrue(rows.stream().allMatch(row -> row.get("counted_by").equals("United States")));
    CSVRecord seoul = with(answers("cq04", Map.of()), "counted_by", "South Korea");
    assertEquals("1000000", seoul.get("least"));
    assertEquals("Russia", seoul.get("recipient"));
  }

  @Test
  void theDenialAnswersEachArticleThatRetellsTheAllegation() {
    List<CSVRecord> rows =
        answers("cq03", Map.of("by", "Russia")).stream()
            .filter(row -> row.get("denied_by").equals("Dmitry Peskov"))
            .toList();
    assertEquals(
        List.of("002", "003", "004"),
        rows.stream().map(row -> row.get("allegation_article").substring(0, 3)).sorted().toList());
    assertTrue(
        rows.stream().allMatch(row -> row.get("allegation").contains("1,000 containers")),
        rows.toString());
  }

  @Test
  void theReturnLegIsOnlyPossibleAndTheWishListOnlySought() {
    CSVRecord back = with(answers("cq06", Map.of()), "return_stance", "possible");
    assertEquals("Russia", back.get("taker"));
    assertEquals("John Kirby", back.get("return_by"));
    List<CSVRecord> wishes =
        asked(
            """
            SELECT ?stage ?stance { ?claim wb:inArticle/wb:file ?file ; wb:frame wb:frame-request ;
              wb:stage/skos:notation ?stage ; wb:stance/skos:notation ?stance ; wb:evidence/wb:words ?words .
              FILTER(STRSTARTS(?file, "002_") && CONTAINS(?words, "fighter aircraft")) } ORDER BY ?stage
            """);
    assertEquals("sought", wishes.get(0).get("stage"));
    assertEquals("requested", wishes.get(0).get("stance"));
  }

  @Test
  void visitsAndMeetingsAreOneEventForAllPages() {
    List<CSVRecord> rows =
        asked(
            """
            SELECT ?event ?what (GROUP_CONCAT(DISTINCT ?name; separator="; ") AS ?who)
              (COUNT(DISTINCT ?file) AS ?files) {
              ?event wb:frame/skos:notation ?what ; wb:inStory/rdfs:label "North Korea, Russia"@en ;
                (wb:agent|wb:participant)/rdfs:label ?name ; ^wb:about/wb:inArticle/wb:file ?file .
              FILTER(?what IN ("visit", "meeting") && LANG(?name) = "en")
            } GROUP BY ?event ?what ORDER BY ?what ?event
            """);
    assertEquals(1, count(rows, "visit", "Sergei Lavrov"));
    assertEquals(1, count(rows, "visit", "Sergei Shoigu"));
    assertEquals(1, count(rows, "meeting", "Kim Jong Un; Vladimir Putin"));
    assertEquals(
        "3", with(rows, "who", "Kim Jong Un; Vladimir Putin").get("files"), "pages on the meeting");
  }

  @Test
  void onePageOnAContractAndOnePageOnADeliveryFindTheOtherOnIt() {
    assertTrue(joined("agreement", "029", "030"), "the contract");
    assertTrue(joined("transfer", "013", "014"), "the delivery");
  }

  @Test
  void nothingJoinsAcrossUnrelatedStories() {
    List<CSVRecord> rows =
        asked(
            """
            SELECT DISTINCT ?one ?other { ?event ^wb:about/wb:inArticle/wb:file ?first , ?second .
              BIND(SUBSTR(?first, 1, 3) AS ?one) BIND(SUBSTR(?second, 1, 3) AS ?other)
              FILTER(?first < ?second) } ORDER BY ?one ?other
            """);
    List<String> korea = List.of("000", "001", "002", "003", "004");
    int seen = 0;
    for (CSVRecord row : rows) {
      String pair = row.get("one") + " " + row.get("other");
      boolean related =
          korea.contains(row.get("one")) && korea.contains(row.get("other"))
              || List.of("013 014", "029 030").contains(pair);
      assertTrue(related, pair);
      seen++;
    }
    System.out.println("stories: " + seen + " pairs of pages share an event");
    assertTrue(seen >= 5, "pairs " + seen);
  }

  private static boolean joined(String frame, String one, String other) {
    return !asked(
            """
            SELECT ?event { ?event wb:frame/skos:notation "%s" ; ^wb:about/wb:inArticle/wb:file ?a , ?b .
              FILTER(STRSTARTS(?a, "%s") && STRSTARTS(?b, "%s")) } ORDER BY ?event
            """
                .formatted(frame, one, other))
        .isEmpty();
  }

  private static long count(List<CSVRecord> rows, String what, String who) {
    return rows.stream()
        .filter(row -> row.get("what").equals(what) && row.get("who").equals(who))
        .count();
  }

  private static CSVRecord with(List<CSVRecord> rows, String column, String value) {
    return rows.stream()
        .filter(row -> row.get(column).equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError(value + " is not in " + rows));
  }

  private static List<CSVRecord> answers(String name, Map<String, String> parameters) {
    Question question =
        QuestionBook.read(Path.of("queries")).questions().stream()
            .filter(it -> it.name().startsWith(name))
            .findFirst()
            .orElseThrow();
    return rows(question, parameters);
  }

  private static List<CSVRecord> asked(String select) {
    String prefixes =
        """
        PREFIX wb: <https://w3id.org/waybill/ontology#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        """;
    return rows(Question.of("test", prefixes + select), Map.of());
  }

  private static List<CSVRecord> rows(Question question, Map<String, String> parameters) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      AnswerFormat.CSV.write(question.ask(store.snapshot(), parameters, Duration.ZERO), out, 0);
      return CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(new StringReader(out.toString(StandardCharsets.UTF_8)))
          .getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
