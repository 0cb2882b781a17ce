package org.waybill.watching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.article.ArticleReader;
import org.waybill.graph.Iris;
import org.waybill.pipeline.Knowledge;
import org.waybill.pipeline.Pipeline;
import org.waybill.pipeline.Progress;
import org.waybill.pipeline.Sources;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;
import org.waybill.problem.Refused;
import org.waybill.store.MemoryFolder;
import org.waybill.store.Snapshot;
import org.waybill.text.SharedAnnotator;

@Tag("models")
class DatasetKeeperTest {
  private static final String TURKEY =
      "Turkey sent 40 drones to Kenya on Tuesday, officials in Ankara said.\n";

  private static final String FRANCE =
      "France delivered 12 tanks to Ukraine on Monday, officials in Paris said.\n";

  private static Pipeline pipeline;

  @TempDir(factory = MemoryFolder.class)
  private Path temp;

  private static final List<Problem> PROBLEMS = Collections.synchronizedList(new ArrayList<>());
  private static final List<String> LINES = Collections.synchronizedList(new ArrayList<>());
  private static Bell bell;

  @BeforeAll
  static void load() {
    bell = new Bell(FileSystems.getDefault());
    pipeline =
        new Pipeline(
            Knowledge.read(new Sources(Path.of(".")), PROBLEMS::add).orElseThrow(),
            SharedAnnotator::get,
            new Iris(Iris.DEFAULT_BASE),
            "test",
            new Progress() {
              @Override
              public void stage(String name, long steps) {}

              @Override
              public void step() {}
            },
            PROBLEMS::add);
  }

  @AfterAll
  static void close() throws IOException {
    bell.close();
  }

  private DatasetKeeper keeper() {
    return keeper(bell);
  }

  private DatasetKeeper keeper(Bell rings) {
    PROBLEMS.clear();
    LINES.clear();
    return new DatasetKeeper(
        kg(), pipeline, new ArticleReader(), article -> true, rings, LINES::add, PROBLEMS::add);
  }

  private Path kg() {
    return temp.resolve("kg");
  }

  private Path page(String name, String words) throws IOException {
    return Files.writeString(temp.resolve(name), words);
  }

  private static String line(int id, String words) {
    return "{\"id\": \"%d\", \"body\": \"%s\"}%n".formatted(id, words.strip());
  }

  private Step renew(List<Path> files, Set<String> lost) {
    TreeSet<String> names = new TreeSet<>(lost);
    files.forEach(file -> names.add(file.getFileName().toString()));
    return keeper().renew(files, names, new TreeSet<>(lost));
  }

  private Set<String> articles() {
    try (Snapshot snapshot = Snapshot.open(kg(), PROBLEMS::add)) {
      return snapshot.articles();
    }
  }

  @Test
  void articlesComeChangeAndGoWithTheirFiles() throws IOException {
    Path one = page("one.txt", TURKEY);
    Path two = page("two.txt", FRANCE);
    Step added = renew(List.of(one, two), Set.of());
    assertEquals(new Step(2, 0, 0, added.claims()), added);
    assertTrue(added.claims() >= 2, added.toString());
    page("one.txt", FRANCE);
    Step changed = renew(List.of(one), Set.of("two.txt"));
    assertEquals(new Step(0, 1, 1, changed.claims()), changed);
    assertEquals(Set.of("one.txt"), articles());
    assertEquals(new Step(0, 0, 1, 0), renew(List.of(), Set.of("one.txt")));
    assertEquals(Set.of(), articles());
    assertEquals(List.of(), PROBLEMS);
  }

  @Test
  void whatACollectionNoLongerHoldsIsTakenBack() throws IOException {
    Path news = page("news.jsonl", line(1, TURKEY) + line(2, FRANCE));
    renew(List.of(news), Set.of());
    assertEquals(Set.of("news.jsonl#1", "news.jsonl#2"), articles());
    page("news.jsonl", line(2, FRANCE));
    assertEquals(1, renew(List.of(news), Set.of()).removed());
    assertEquals(Set.of("news.jsonl#2"), articles());
  }

  @Test
  void aFileThatCanNoLongerBeReadTakesNothingBack() throws IOException {
    Path one = page("one.txt", TURKEY);
    renew(List.of(one), Set.of());
    page("one.txt", "");
    assertEquals(new Step(0, 0, 0, 0), renew(List.of(one), Set.of()));
    assertEquals(Set.of("one.txt"), articles());
    assertEquals(1, PROBLEMS.size());
  }

  @Test
  void onlyFilesWhoseTextTheDatasetDoesNotHaveAreReadAtTheStart() throws IOException {
    Path one = page("one.txt", TURKEY);
    Path two = page("two.txt", FRANCE);
    assertEquals(Set.of(one, two), keeper().differing(List.of(one, two)), "there is no dataset");
    renew(List.of(one, two), Set.of());
    Path three = page("three.txt", TURKEY);
    page("two.txt", TURKEY);
    assertEquals(Set.of(two, three), keeper().differing(List.of(one, two, three)));
  }

  @Test
  void whileSomebodyHasTheDatasetItWaitsAndSaysSoOnce() throws Exception {
    Path one = page("one.txt", TURKEY);
    renew(List.of(one), Set.of());
    Path two = page("two.txt", FRANCE);
    Snapshot reading = Snapshot.open(kg(), PROBLEMS::add);
    Thread frees =
        new Thread(
            () -> {
              while (PROBLEMS.isEmpty()) {
                Thread.onSpinWait();
              }
              reading.close();
            });
    DatasetKeeper keeper = keeper();
    frees.start();
    Step step = keeper.renew(List.of(two), new TreeSet<>(Set.of("two.txt")), new TreeSet<>());
    frees.join();
    assertEquals(1, step.added());
    assertEquals(List.of(Code.DATASET_AWAITED), PROBLEMS.stream().map(Problem::code).toList());
    assertEquals(Set.of("one.txt", "two.txt"), articles());
  }

  @Test
  void whoIsStoppedWaitsNoLonger() throws IOException {
    Path one = page("one.txt", TURKEY);
    renew(List.of(one), Set.of());
    try (Snapshot reading = Snapshot.open(kg(), PROBLEMS::add);
        Bell stopped = new Bell(FileSystems.getDefault())) {
      stopped.stop();
      DatasetKeeper keeper = keeper(stopped);
      Refused refused =
          assertThrows(
              Refused.class,
              () -> keeper.renew(List.of(one), new TreeSet<>(Set.of("one.txt")), new TreeSet<>()));
      assertEquals(Code.DATASET_IN_USE, refused.problem().code());
      assertEquals(Set.of("one.txt"), reading.articles());
    }
  }
}
