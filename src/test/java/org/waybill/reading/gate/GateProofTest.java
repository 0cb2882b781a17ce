package org.waybill.reading.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waybill.article.Article;
import org.waybill.article.ArticleReader;
import org.waybill.claim.Frame;
import org.waybill.evaluation.Golds;

/**
 * Nothing that somebody annotated is lost by the gate: every page that is annotated with something
 * of the usual frames passes. Prints what was looked at. Probes and benchmarks of single sentences
 * are held sentence by sentence too, since pages as short as they are pass anyhow.
 */
class GateProofTest {

  private static final Path SHARED = Path.of("../shared");

  private static final Set<String> USUAL =
      PageGate.USUAL.stream().map(Frame::id).collect(Collectors.toSet());

  private static final PageGate GATE = new PageGate(Golds.LEXICON, Golds.REGISTRY, PageGate.USUAL);

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void everyAnnotatedPageWithAClaimOfTheUsualFramesPasses() throws IOException {
    assumeTrue(Files.isDirectory(SHARED), SHARED + " is not there");
    Map<String, Article> pages = pages();
    int annotated = 0;
    int claims = 0;
    int passedOver = 0;
    Set<String> lost = new HashSet<>();
    for (Path gold : files("json")) {
      Article page = pages.get(number(gold));
      JsonNode list = JSON.readTree(gold.toFile());
      if (page == null || !list.isArray()) {
        continue; // no annotation of a page
      }
      annotated++;
      boolean passes = GATE.passes(page.text());
      passedOver += passes ? 0 : 1;
      for (JsonNode claim : list) {
        if (USUAL.contains(claim.path("type").asText()) && !claim.path("optional").asBoolean()) {
          claims++;
          if (!passes) {
            lost.add(page.file() + ": " + claim.path("sentence").asText());
          }
        }
      }
    }
    System.out.printf(
        "page gate: %,d claims of the usual frames on %d annotated pages, %d of which are passed"
            + " over: %d lost%n",
        claims, annotated, passedOver, lost.size());
    assertTrue(annotated >= 150 && claims >= 1000, annotated + " pages, " + claims + " claims");
    assertEquals(Set.of(), lost);
  }

  @Test
  void everyProbeWithAClaimOfTheUsualFramesPasses() throws IOException {
    Path probes = SHARED.resolve("probes/handed.jsonl");
    assumeTrue(Files.isRegularFile(probes), probes + " is not there");
    int wanted = 0;
    int seen = 0;
    List<String> lost = new ArrayList<>();
    for (String line : Files.readAllLines(probes)) {
      JsonNode probe = JSON.readTree(line);
      String text = probe.path("text").asText().replace(" ¶ ", "\n\n");
      for (JsonNode check : probe.path("checks")) {
        if (USUAL.contains(check.get(0).asText())) {
          wanted++;
          seen += GATE.signs(text).telling() > 0 ? 1 : 0;
          if (!GATE.passes(text)) {
            lost.add(probe.path("id").asText());
          }
        }
      }
    }
    print("probes", wanted, seen, lost);
    assertTrue(wanted >= 400, wanted + " checks");
    assertEquals(List.of(), lost);
  }

  /** Its other transfers are of wheat, telephones and the like. */
  @Test
  void everyTransferOfArmsInTheOutsideBenchmarkPasses() throws IOException {
    Path half = SHARED.resolve("benchmarks/transactions/dev");
    assumeTrue(Files.isDirectory(half), half + " is not there");
    int wanted = 0;
    int seen = 0;
    List<String> lost = new ArrayList<>();
    for (String line : Files.readAllLines(half.resolve("gold.jsonl"))) {
      JsonNode transfer = JSON.readTree(line);
      String text =
          Files.readString(half.resolve("text/" + transfer.path("article").asText() + ".txt"));
      wanted++;
      seen += GATE.signs(transfer.path("sentence").asText()).telling() > 0 ? 1 : 0;
      if (!GATE.passes(text) && isOfTheScheme(transfer.path("item").asText())) {
        lost.add(transfer.path("id").asText());
      }
    }
    print("outside transfers", wanted, seen, lost);
    assertTrue(wanted >= 80, wanted + " transfers");
    assertEquals(List.of(), lost);
  }

  private static boolean isOfTheScheme(String item) {
    List<String> words = List.of(item.split(" "));
    return IntStream.range(0, words.size())
        .mapToObj(first -> String.join(" ", words.subList(first, words.size())))
        .anyMatch(end -> !Golds.REGISTRY.goods().keys(end).isEmpty());
  }

  private static void print(String what, int wanted, int seen, List<String> lost) {
    System.out.printf(
        "page gate: %s: %,d wanted, %,d of them with a sign in their own words, %d lost%n",
        what, wanted, seen, lost.size());
  }

  /** By number, or by name where they have none. */
  private static Map<String, Article> pages() throws IOException {
    Map<String, Article> pages = new HashMap<>();
    new ArticleReader()
        .read(files("txt"), page -> pages.put(number(Path.of(page.file())), page), problem -> {});
    return pages;
  }

  private static List<Path> files(String ending) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("seeds", "gold", "articles", "pages", "clusters")) {
      try (Stream<Path> found = Files.walk(SHARED.resolve(folder))) {
        found.filter(file -> file.toString().endsWith("." + ending)).forEach(files::add);
      }
    }
    return files;
  }

  /**
   * {@code 004} of {@code seed-004.json}, {@code 004_ab.txt} and {@code 004-name.txt}, by folder.
   */
  private static String number(Path file) {
    String name = file.getFileName().toString();
    boolean seed = name.startsWith("seed-") || name.matches("\\d+_.*");
    return (seed ? "seed " : "") + name.replaceFirst("^seed-", "").replaceFirst("[-_.].*", "");
  }
}
