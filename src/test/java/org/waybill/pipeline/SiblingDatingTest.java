package org.waybill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.waybill.article.Article;
import org.waybill.article.issue.Issued;
import org.waybill.article.page.Line;
import org.waybill.claim.Claim;
import org.waybill.dating.Dated;
import org.waybill.dating.Report;
import org.waybill.dating.Siblings;
import org.waybill.event.Stories;
import org.waybill.lexicon.Lexicon;
import org.waybill.problem.Problem;
import org.waybill.registry.Registry;
import org.waybill.text.SharedAnnotator;

/** Which articles date each other, and which must not. */
class SiblingDatingTest {

  private static final Path CASES = Path.of("src/test/resources/org/waybill/dating/siblings.txt");
  private static Registry registry;
  private static Analyst analyst;
  private static Siblings siblings;

  /** An article as told in the file of cases. */
  private record Told(Article article, Issued both) {}

  @BeforeAll
  static void load() {
    List<Problem> problems = new ArrayList<>();
    registry = Registry.load(Path.of("data/registry"), problems::add);
    Lexicon lexicon = Lexicon.read(Path.of("ontology/lexicon"), problems::add);
    assertEquals(List.of(), problems);
    siblings = new Siblings(registry);
    analyst = new Analyst(new PageSteps(SharedAnnotator.get(), registry, lexicon), registry);
  }

  @TestFactory
  Stream<DynamicTest> everySetIsDatedAsItSays() throws IOException {
    List<String> sets = sets();
    System.out.println("sets of siblings: " + sets.size());
    assertTrue(sets.size() >= 12, "sets: " + sets.size());
    return sets.stream()
        .map(
            set ->
                DynamicTest.dynamicTest(set.lines().findFirst().orElseThrow(), () -> check(set)));
  }

  private static void check(String set) {
    List<Told> told = told(set);
    Map<String, Issued> own = new TreeMap<>();
    List<Dated> dated = tighten(told, own);
    int compared = 0;
    for (Told one : told) {
      String file = one.article().file();
      List<Optional<LocalDate>> found =
          dated.stream()
              .filter(d -> d.article().equals(file))
              .map(d -> List.of(d.earliest(), d.latest()))
              .findFirst()
              .orElse(List.of(own.get(file).earliest(), own.get(file).latest()));
      assertEquals(List.of(one.both().earliest(), one.both().latest()), found, file + ": " + dated);
      compared++;
    }
    assertTrue(compared > 1, set);
  }

  @Test
  void theOrderOfArticlesAndClaimsChangesNothing() throws IOException {
    List<Told> told = new ArrayList<>(told(sets().get(0)));
    List<Dated> one = tighten(told, new TreeMap<>());
    Collections.reverse(told);
    List<Dated> other = tighten(told, new TreeMap<>());
    assertEquals(2, one.size());
    assertEquals(one, other);
  }

  @Test
  void aTieNamesTheSiblingAndWhatIsShared() throws IOException {
    List<Dated> dated = tighten(told(sets().get(0)), new TreeMap<>());
    Dated.Tie tie = dated.get(1).ties().get(0);
    assertEquals("undated.txt", dated.get(1).article());
    assertEquals("dated.txt", tie.theirs().article());
    assertEquals(Issued.Verdict.USED, tie.verdict());
    assertTrue(tie.why().contains("Thursday") && tie.why().contains("2400 shell"), tie.why());
  }

  @Test
  void whatTwoStoriesTellIsNeverOneHappening() throws IOException {
    Map<String, Issued> own = new TreeMap<>();
    List<Report> reports = new ArrayList<>();
    for (Told one : told(sets().get(0))) {
      Steps steps = analyst.steps(one.article());
      own.put(one.article().file(), steps.article().issued());
      reports.addAll(siblings.reports(steps.reading().claims()));
    }
    List<Siblings.Family> one = siblings.families(own, reports, claim -> "one");
    assertEquals(List.of(own.keySet()), one.stream().map(Siblings.Family::articles).toList());
    assertEquals(List.of(), siblings.families(own, reports, Claim::article));
  }

  /** What is read of the articles by themselves goes into {@code own}. */
  private static List<Dated> tighten(List<Told> told, Map<String, Issued> own) {
    return families(told, own).stream()
        .flatMap(family -> siblings.dated(own, family).stream())
        .sorted(Comparator.comparing(Dated::article))
        .toList();
  }

  private static List<Siblings.Family> families(List<Told> told, Map<String, Issued> own) {
    List<Report> reports = new ArrayList<>();
    Map<Claim, String> stories = new HashMap<>();
    Stories placing = new Stories(registry);
    for (Told one : told) {
      Steps steps = analyst.steps(one.article());
      own.put(one.article().file(), steps.article().issued());
      reports.addAll(siblings.reports(steps.reading().claims()));
      placing
          .place(steps.reading().claims())
          .forEach((claim, placed) -> stories.put(claim, placed.story()));
    }
    return siblings.families(own, reports, stories::get);
  }

  private static List<String> sets() throws IOException {
    List<String> parts = Arrays.asList(Files.readString(CASES).split("(?m)^== "));
    return parts.subList(1, parts.size());
  }

  private static List<Told> told(String set) {
    List<Told> told = new ArrayList<>();
    String[] articles = set.split("(?m)^-- ");
    for (String article : List.of(articles).subList(1, articles.length)) {
      String[] lines = article.split("\n", 4);
      Issued alone = bounds(lines[1], "alone ");
      told.add(new Told(article(lines[0], lines[3].strip(), alone), bounds(lines[2], "both ")));
    }
    return told;
  }

  private static Issued bounds(String line, String head) {
    assertTrue(line.startsWith(head), line);
    String[] sides = line.substring(head.length()).split(" \\.\\. ");
    return new Issued(day(sides[0]), day(sides[1]), List.of());
  }

  private static Optional<LocalDate> day(String words) {
    return words.equals("?") ? Optional.empty() : Optional.of(LocalDate.parse(words));
  }

  private static Article article(String file, String body, Issued issued) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    int number = 0;
    for (String line : body.split("\n", -1)) {
      number++;
      if (!line.isEmpty()) {
        lines.add(new Line(number, start, line, true, "paragraph"));
      }
      start += line.length() + 1;
    }
    return new Article(file, "", List.of(), issued, body, lines);
  }
}
