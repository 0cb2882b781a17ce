package org.waybill.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waybill.article.Article;
import org.waybill.claim.Frame;
import org.waybill.claim.Period;
import org.waybill.dating.Dated;
import org.waybill.event.Event;
import org.waybill.event.Evidence;
import org.waybill.event.Story;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;
import org.waybill.registry.TurtleFile;

class GraphWriterTest {
  private final GraphWriter writer = Sample.writer();

  @Test
  void theSameIsWrittenTwice() {
    List<NamedGraph> once = Sample.segments();
    List<NamedGraph> again = Sample.segments();
    for (int i = 0; i < once.size(); i++) {
      assertEquals(once.get(i).text(), again.get(i).text());
    }
  }

  @Test
  void theOrderOfArticlesIsOfNoMatter() {
    List<org.waybill.claim.Claim> other =
        List.of(
            Sample.DENIAL,
            Sample.MOVED,
            Sample.BLAME,
            Sample.VISIT,
            Sample.BREACH,
            Sample.TRANSFER,
            Sample.MEETING);
    assertEquals(
        writer.story(SampleStory.STORY, Sample.CLAIMS).text(),
        writer.story(SampleStory.STORY, other).text());
    Dated dated = Sample.DATED.get(0);
    assertEquals(writer.dating(dated, Sample.CLAIMS).text(), writer.dating(dated, other).text());
  }

  @Test
  void eachGraphHasItsOwnName() {
    List<NamedGraph> segments = Sample.segments();
    assertEquals(segments.size(), segments.stream().map(NamedGraph::graph).distinct().count());
  }

  @Test
  void anotherBaseMovesWhatIsMintedAndLeavesTheRegistry() {
    GraphWriter local =
        new GraphWriter(
            new Iris("http://localhost/kg/"), name -> Optional.empty(), "0.1.0", Map.of());
    String text = local.article(Sample.SECOND, Sample.reading(List.of(Sample.DENIAL))).text();
    assertTrue(text.contains("<http://localhost/kg/article/002-denial-txt"));
    assertTrue(text.contains("<https://w3id.org/waybill/id/actor/norland>"));
    assertTrue(text.lines().noneMatch(line -> line.startsWith("<https://w3id.org/waybill/id/")));
  }

  @Test
  void equalClaimsAreOneAndClaimsAlikeAreTwo() {
    NamedGraph once = writer.article(Sample.SECOND, Sample.reading(List.of(Sample.DENIAL)));
    assertEquals(
        once.text(),
        writer
            .article(Sample.SECOND, Sample.reading(List.of(Sample.DENIAL, Sample.DENIAL)))
            .text());
    org.waybill.claim.Claim d = Sample.DENIAL;
    org.waybill.claim.Claim alike =
        new org.waybill.claim.Claim(
            d.article(),
            d.sentence(),
            d.trigger(),
            d.entry(),
            d.frame(),
            d.stage(),
            d.stance(),
            d.roles(),
            List.of(),
            d.quantity(),
            d.sum(),
            d.when(),
            d.said(),
            d.attribution(),
            d.inReturn());
    String two = writer.article(Sample.SECOND, Sample.reading(List.of(d, alike))).text();
    assertTrue(two.contains("/claim/0-41-transfer-1>") && two.contains("/claim/0-41-transfer-2>"));
  }

  @Test
  void anAmbiguousOrUnknownPartHasNoEntityAndNoShortcut() {
    String meeting = writer.article(Sample.FIRST, Sample.reading(List.of(Sample.MEETING))).text();
    assertTrue(meeting.contains("#candidate> <https://w3id.org/waybill/id/actor/park-one>"));
    assertTrue(meeting.contains("#candidate> <https://w3id.org/waybill/id/actor/park-two>"));
    assertTrue(
        meeting
            .lines()
            .noneMatch(line -> line.contains("#participant> <https://w3id.org/waybill/id/actor/")));
    String moved = writer.article(Sample.THIRD, Sample.reading(List.of(Sample.MOVED))).text();
    assertTrue(moved.contains("\"The Blue Line\""));
    assertTrue(moved.lines().noneMatch(line -> line.contains("#carrier> ")));
  }

  @Test
  void anUnknownDayOfIssueIsNotWritten() {
    String text = writer.article(Sample.SECOND, Sample.reading(List.of(Sample.DENIAL))).text();
    assertTrue(
        text.lines().noneMatch(line -> line.contains("#issued>") || line.contains("#earliest>")));
  }

  @Test
  void aClaimOfAnotherArticleIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> writer.article(Sample.SECOND, Sample.reading(List.of(Sample.TRANSFER))));
  }

  @Test
  void aClaimBeyondTheTextIsRefused() {
    Article shorter =
        new Article(
            Sample.SECOND.file(),
            "",
            List.of(),
            Sample.SECOND.issued(),
            "Norland denied.",
            List.of());
    assertThrows(
        IllegalArgumentException.class,
        () -> writer.article(shorter, Sample.reading(List.of(Sample.DENIAL))));
  }

  /** It may be one that another claim of the article brought in: the end was filled from there. */
  @Test
  void anOwnEntryOfAnEventIsThatOfTheArticleThatTellsIt() {
    Event event =
        new Event.Act(
            new Event.Core(
                "e",
                Frame.OTHER,
                Period.UNKNOWN,
                List.of(new Evidence(Sample.BLAME, "x")),
                List.of(),
                List.of(),
                List.of()),
            Set.of("person/ada-quill"),
            Set.of());
    String text = writer.story(SampleStory.story(List.of(event)), Sample.CLAIMS).text();
    String agent = Sample.IRIS.local(Sample.THIRD.file(), "person/ada-quill").getURI();
    assertTrue(
        text.contains("/event/e> <" + Vocabulary.AGENT.getURI() + "> <" + agent + ">"), text);
  }

  @Test
  void aStoryThatOneArticleTellsByItselfIsNamedByItsFile() {
    Story story =
        new Story(
            "article my report.txt",
            Set.of("my report.txt"),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    String text = writer.story(story, List.of()).text();
    assertTrue(text.contains("\"article my report.txt\"@en"), text);
  }

  @Test
  void aStoryOfClaimsThatAreNotGivenIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> writer.story(SampleStory.STORY, List.of(Sample.TRANSFER, Sample.MEETING)));
  }

  @Test
  void aRunIsItsInputsInAnyOrder() {
    String run = run("0.1.0", Map.of("a", "1", "b", "2")).runs().text();
    assertEquals(run, run("0.1.0", Map.of("b", "2", "a", "1")).runs().text());
    assertNotEquals(run, run("0.1.0", Map.of("a", "1", "b", "3")).runs().text());
    assertNotEquals(run, run("0.1.1", Map.of("a", "1", "b", "2")).runs().text());
  }

  @Test
  void anArticleSaysWhichRunReadItAndTheRunNamesNoArticle() {
    String article = writer.article(Sample.SECOND, Sample.reading(List.of())).text();
    String read = "<" + writer.run().getURI() + "> <" + Vocabulary.READ.getURI() + "> ";
    assertTrue(article.contains(read + "<" + Sample.IRIS.article(Sample.SECOND.file()) + ">"));
    assertTrue(writer.runs().text().lines().noneMatch(line -> line.contains(read)));
  }

  private static GraphWriter run(String version, Map<String, String> inputs) {
    return new GraphWriter(Sample.IRIS, name -> Optional.empty(), version, inputs);
  }

  @Test
  void aNodeWithoutANameIsLeftOutWithAProblem() {
    List<Problem> problems = new ArrayList<>();
    Path file = Path.of("src/test/resources/graph/turtle/blank-node.ttl");
    NamedGraph segment = writer.registry(TurtleFile.read(file, Fail.onProblem()), problems::add);
    assertEquals(List.of(Code.TURTLE_BLANK_NODE), problems.stream().map(Problem::code).toList());
    assertEquals(file.toString(), problems.get(0).origin().describe());
    assertEquals(1, segment.quads().size());
  }
}
