package org.waybill.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waybill.article.page.Line;

/** Reads real scrapes that are not part of the project, where they are at hand. */
class SeedsTest {

  private static final Path SHARED = Path.of("..", "shared");

  @Test
  void realPagesAreReadAsAnnotated() throws IOException {
    Path truth = SHARED.resolve("gold/seeds-metadata.json");
    assumeTrue(Files.exists(truth), "the annotated pages are not at hand");
    Map<String, Article> read = new HashMap<>();
    new ArticleReader()
        .read(
            List.of(SHARED.resolve("seeds")),
            article -> read.put(article.file(), article),
            problem -> {
              throw new AssertionError(problem.describe());
            });
    int right = 0;
    int kept = 0;
    int wanted = 0;
    int pages = 0;
    for (JsonNode seed : new ObjectMapper().readTree(truth.toFile()).get("seeds")) {
      Article article = read.get(seed.get("file").asText());
      Set<Integer> content = new HashSet<>();
      seed.get("content_lines").forEach(line -> content.add(line.asInt()));
      Set<Integer> neutral = new HashSet<>();
      seed.path("subheading_lines").forEach(line -> neutral.add(line.asInt()));
      for (Line line : article.lines()) {
        if (line.kept() && !neutral.contains(line.number())) {
          kept++;
          right += content.contains(line.number()) ? 1 : 0;
        }
      }
      wanted += content.size();
      pages++;
      LocalDate day = LocalDate.parse(seed.get("published").get("best").asText());
      assertTrue(
          article.issued().earliest().map(d -> !d.isAfter(day)).orElse(true), article.file());
      assertTrue(article.issued().latest().map(d -> !d.isBefore(day)).orElse(true), article.file());
      assertEquals(seed.get("headline").asText(), article.title());
    }
    System.out.printf("pages %d, lines kept %d, right %d, wanted %d%n", pages, kept, right, wanted);
    assertTrue(pages > 0 && wanted > 0);
    assertTrue(right >= 0.97 * kept && right >= 0.97 * wanted);
  }
}
