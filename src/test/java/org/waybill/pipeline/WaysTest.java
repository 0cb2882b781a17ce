package org.waybill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waybill.problem.Problem;
import org.waybill.query.AnswerFormat;
import org.waybill.query.QuestionBook;
import org.waybill.store.Store;

/** The way of one well known shipment, in our own articles and in the seeds where they lie. */
@Tag("models")
class WaysTest {
  private static final Path SEEDS = Path.of("../shared/seeds");

  @Test
  void theSeedsTellOfContainersFromNajinBySeaAndRail() throws IOException {
    assumeTrue(Files.isDirectory(SEEDS), "no seeds beside this folder");
    try (Stream<Path> files = Files.list(SEEDS)) {
      tellsOfContainersFromNajin(
          files.filter(file -> file.getFileName().toString().startsWith("002")).toList());
    }
  }

  @Test
  void ourOwnArticleTellsOfContainersFromNajinBySeaAndRail() throws IOException {
    tellsOfContainersFromNajin(List.of(Path.of("data/articles/01-harbour-gazette-containers.txt")));
  }

  private static void tellsOfContainersFromNajin(List<Path> articles) throws IOException {
    List<Problem> problems = new ArrayList<>();
    try (Store store = Store.inMemory()) {
      Sample.pipeline(problems::add).build(store, articles);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      AnswerFormat.CSV.write(
          QuestionBook.read(Path.of("queries")).questions().stream()
              .filter(question -> question.name().startsWith("cq07"))
              .findFirst()
              .orElseThrow()
              .ask(store.snapshot(), Map.of(), Duration.ZERO),
          out,
          0);
      List<String> rows =
          out.toString(StandardCharsets.UTF_8)
              .lines()
              .filter(line -> line.contains("Tikhoretsk"))
              .toList();
      assertEquals(1, rows.size(), rows.toString());
      String row = rows.get(0);
      assertTrue(
          row.startsWith(
              "North Korea,Russia,containers,Rajin,,Tikhoretsk,sea; rail,,about 180 miles"),
          row);
      assertTrue(row.contains(",290,6812,delivered,"), row);
    }
  }
}
