package org.waybill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.waybill.article.Article;
import org.waybill.article.issue.Issued;
import org.waybill.article.page.Line;
import org.waybill.lexicon.Lexicon;
import org.waybill.problem.Problem;
import org.waybill.registry.Registry;
import org.waybill.text.SharedAnnotator;

/** The day of issue as stories tell it, with the project's own registry. */
class StoryDatingTest {

  private static final Path CASES = Path.of("src/test/resources/org/waybill/dating/stories.txt");
  private static Analyst analyst;

  @BeforeAll
  static void load() {
    List<Problem> problems = new ArrayList<>();
    Registry registry = Registry.load(Path.of("data/registry"), problems::add);
    Lexicon lexicon = Lexicon.read(Path.of("ontology/lexicon"), problems::add);
    assertEquals(List.of(), problems);
    analyst = new Analyst(new PageSteps(SharedAnnotator.get(), registry, lexicon), registry);
  }

  @TestFactory
  Stream<DynamicTest> everyStoryIsDatedAsItSays() throws IOException {
    List<String> cases = Arrays.asList(Files.readString(CASES).split("(?m)^== "));
    List<String> told = cases.subList(1, cases.size());
    System.out.println("stories dated: " + told.size());
    assertTrue(told.size() >= 25, "stories: " + told.size());
    return told.stream()
        .map(
            one ->
                DynamicTest.dynamicTest(one.lines().findFirst().orElseThrow(), () -> check(one)));
  }

  private static void check(String one) {
    String[] lines = one.split("\n", 4);
    Issued page = bounds(lines[1], "page ", List.of());
    Issued both = bounds(lines[2], "both ", List.of());
    Issued found = analyst.steps(article(lines[3].strip(), page)).article().issued();
    assertEquals(
        List.of(both.earliest(), both.latest()),
        List.of(found.earliest(), found.latest()),
        found.clues().toString());
  }

  @Test
  void aDayOfTheVisitIsHeldAgainstTheStory() {
    Issued.Clue printed =
        new Issued.Clue(
            "page date", "Friday, September 20, 2024", 1, Issued.Verdict.RULED_OUT, "in the frame");
    Issued page =
        new Issued(
            Optional.of(LocalDate.of(2022, 1, 1)),
            Optional.of(LocalDate.of(2024, 9, 20)),
            List.of(printed));
    Article article =
        article(
            "The rails will be mended.\n\nSergei Lavrov said in Pyongyang on Wednesday that work had"
                + " begun.\n\nKim Jong Un visited Russia last month.",
            page);
    Issued found = analyst.steps(article).article().issued();
    Issued.Clue kept =
        found.clues().stream().filter(c -> c.kind().equals("page date")).findFirst().orElseThrow();
    assertEquals(Issued.Verdict.RULED_OUT, kept.verdict());
    assertEquals(
        "in the frame; what the story tells puts its issue at 2023-10-18 to 2023-10-24",
        kept.why());
    assertTrue(
        found.clues().stream().anyMatch(c -> c.kind().equals("known occasion") && c.line() == 3),
        found.clues().toString());
  }

  private static Issued bounds(String line, String head, List<Issued.Clue> clues) {
    assertTrue(line.startsWith(head), line);
    String[] sides = line.substring(head.length()).split(" \\.\\. ");
    return new Issued(day(sides[0]), day(sides[1]), clues);
  }

  private static Optional<LocalDate> day(String words) {
    return words.equals("?") ? Optional.empty() : Optional.of(LocalDate.parse(words));
  }

  private static Article article(String body, Issued issued) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    for (String line : body.split("\n", -1)) {
      if (!line.isEmpty()) {
        lines.add(new Line(lines.size() * 2 + 1, start, line, true, "paragraph"));
      }
      start += line.length() + 1;
    }
    return new Article("story.txt", "", List.of(), issued, body, lines);
  }
}
