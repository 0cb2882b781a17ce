package org.waybill.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.article.ArticleReader;
import org.waybill.pipeline.Knowledge;
import org.waybill.pipeline.Reader;
import org.waybill.pipeline.Sources;
import org.waybill.pipeline.Steps;
import org.waybill.text.SharedAnnotator;

/** What {@code read --until} shows of a page. */
@Tag("models")
class InsideTest {
  private static final String PAGE =
      """
      ---
      title: Ferry talks
      date: 2024-05-02
      ---

      Turkey sent 40 drones to Kenya on Tuesday, officials in Ankara said.

      The ferry left port at noon.
      """;

  private static Steps steps;

  @BeforeAll
  static void read(@TempDir Path folder) throws IOException {
    Path page = Files.writeString(folder.resolve("ferry.txt"), PAGE);
    Knowledge known = Knowledge.read(new Sources(Path.of(".")), InsideTest::refuse).orElseThrow();
    List<Steps> found = new ArrayList<>();
    new Reader(
            known.lexicon(),
            SharedAnnotator::get,
            known.registry(),
            new ProgressLine(new PrintWriter(new StringWriter())),
            InsideTest::refuse)
        .steps(new ArticleReader(), List.of(page), found::add);
    steps = found.get(0);
  }

  private static void refuse(Object problem) {
    throw new AssertionError(problem);
  }

  @Test
  void everyStepNamesThePageAndShowsSomething() throws IOException {
    int lines = 0;
    for (Inside step : Inside.values()) {
      String sheet = step.sheet(steps);
      assertTrue(sheet.startsWith("ferry.txt\n\n"), sheet);
      lines += (int) sheet.lines().count();
      assertEquals("ferry.txt", json(step).path("file").asText());
    }
    System.out.println("inside: " + lines + " lines of " + Inside.values().length + " steps");
    assertTrue(lines > 50, "nothing was shown");
  }

  @Test
  void everyPlaceHoldsTheWordsBesideIt() throws IOException {
    int places = 0;
    for (Inside step : Inside.values()) {
      for (JsonNode node : json(step).findParents("start")) {
        int start = node.path("start").asInt();
        int end = node.path("end").asInt();
        assertEquals(steps.article().text().substring(start, end), node.path("words").asText());
        places++;
      }
    }
    System.out.println("inside: " + places + " places");
    assertTrue(places > 50, "nothing was looked at");
  }

  @Test
  void aMentionHasItsKindAndALinkItsEntryAndReason() throws IOException {
    assertTrue(Inside.mention.sheet(steps).contains("count  "), Inside.mention.sheet(steps));
    JsonNode turkey = json(Inside.link).path("links").path(0);
    assertEquals("Turkey", turkey.path("words").asText());
    assertTrue(turkey.path("entry").asText().endsWith("/turkey"), turkey.toString());
    assertEquals("name", turkey.path("reason").asText());
  }

  @Test
  void aTreeHasEachTokenOnceBelowItsHead() throws IOException {
    String tree = Inside.syntax.sheet(steps);
    assertTrue(tree.contains("\n    sent  ccomp"), tree);
    assertTrue(tree.contains("\n      Turkey  nsubj"), tree);
    int tokens = json(Inside.text).findValues("lemma").size();
    assertEquals(tokens, json(Inside.syntax).findValues("head").size());
    assertEquals(tokens, tree.lines().filter(line -> line.startsWith("  ")).count());
  }

  @Test
  void aClaimShowsTheWordsBehindEachPart() throws IOException {
    String sheet = Inside.claim.sheet(steps);
    assertTrue(sheet.contains("“Turkey” is Turkey"), sheet);
    assertTrue(sheet.contains("“Kenya” is Kenya"), sheet);
    assertTrue(sheet.contains("“40 drones” at least 40, at most 40"), sheet);
    JsonNode claim = json(Inside.claim).path("claims").path(0);
    assertEquals("transfer", claim.path("frame").asText());
    assertEquals("sent", claim.path("trigger").path("words").asText());
    assertFalse(claim.path("roles").path(0).path("because").asText().isEmpty(), claim.toString());
  }

  private static JsonNode json(Inside step) throws IOException {
    return new ObjectMapper().readTree(step.object(steps));
  }
}
