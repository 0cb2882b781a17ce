package org.waybill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.graph.Vocabulary;
import org.waybill.problem.Problem;
import org.waybill.store.Store;

/** Articles that date each other, however they came into the dataset. */
class SiblingBuildTest {

  private static final String DATED = "01-harbour-gazette-containers.txt";
  private static final String UNDATED = "02-northern-lamp-containers.txt";
  private static final Path FOLDER = Path.of("data/articles");

  @TempDir private static Path folder;

  private final List<Problem> problems = new ArrayList<>();
  private final Pipeline pipeline = Sample.pipeline(problems::add);

  @Test
  void neitherOrderNorBatchesNorWhatWasTakenBackShows() {
    Set<String> together = built("together", List.of(List.of(DATED, UNDATED)));
    assertTrue(
        together.stream().anyMatch(line -> line.contains(Vocabulary.SIBLING.getURI())),
        "no sibling was found");
    assertTrue(
        together.stream()
            .anyMatch(line -> line.contains("/dating/02-") && line.contains("2023-10-13")),
        "the bounds were not narrowed");
    assertEquals(together, built("forth", List.of(List.of(DATED), List.of(UNDATED))));
    assertEquals(together, built("back", List.of(List.of(UNDATED), List.of(DATED))));
    assertEquals(List.of(), problems);
  }

  @Test
  void anArticleTakenBackDatesNothingAnyMore() {
    Set<String> alone = built("alone", List.of(List.of(UNDATED)));
    try (Store store = Store.open(folder.resolve("retracted"), problems::add)) {
      pipeline.build(store, List.of(FOLDER.resolve(DATED), FOLDER.resolve(UNDATED)));
      pipeline.retract(store, List.of(DATED));
      assertEquals(alone, lines(store));
    }
    assertFalse(alone.stream().anyMatch(line -> line.contains("/id/dating/")));
    assertTrue(alone.size() > 1000, "few quads: " + alone.size());
  }

  private Set<String> built(String name, List<List<String>> batches) {
    try (Store store = Store.open(folder.resolve(name), problems::add)) {
      for (List<String> batch : batches) {
        pipeline.build(store, batch.stream().map(FOLDER::resolve).toList());
      }
      return lines(store);
    }
  }

  private static Set<String> lines(Store store) {
    TreeSet<String> lines = new TreeSet<>();
    store.snapshot().forEachQuad(quad -> lines.add(quad.toString()));
    return lines;
  }
}
