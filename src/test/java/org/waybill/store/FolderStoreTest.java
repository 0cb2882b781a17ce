package org.waybill.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;
import org.waybill.problem.Refused;

class FolderStoreTest extends StoreContract {
  @TempDir(factory = MemoryFolder.class)
  Path temp;

  private final List<Problem> problems = new ArrayList<>();
  private int stores;

  @Override
  Store store() {
    return Store.open(temp.resolve("kg" + stores++), problems::add);
  }

  private Path kg() {
    return temp.resolve("kg");
  }

  private void build() {
    try (Store store = Store.open(kg(), problems::add)) {
      store.write(
          new Batch().put(Samples.article("one.txt", 3)).put(Samples.article("two.txt", 2)));
    }
  }

  private Code refusal(Runnable action) {
    return assertThrows(Refused.class, action::run).problem().code();
  }

  private Code openingIsRefused() {
    return refusal(() -> Snapshot.open(kg(), problems::add).close());
  }

  @Test
  void whatWasWrittenIsThereAtTheNextOpening() {
    build();
    try (Snapshot snapshot = Snapshot.open(kg(), problems::add)) {
      assertEquals(Set.of("one.txt", "two.txt"), snapshot.articles());
      assertEquals(20, count(snapshot, "?s ?p ?o"));
      assertEquals(List.of(), snapshot.faults());
    }
    assertEquals(List.of(), problems);
    assertTrue(Files.exists(kg().resolve("segments/one.txt.nq.gz")));
    assertTrue(Files.exists(kg().resolve("segments/one.txt.txt")));
  }

  @Test
  void smallChangesManyTimesOverLeaveASoundDatabaseOfBoundedSize() throws IOException {
    try (Store store = Store.open(kg(), problems::add)) {
      store.write(new Batch().put(Samples.article("base.txt", 500)));
      for (int i = 0; i < 30; i++) {
        store.write(new Batch().put(Samples.article("small.txt", 1 + i % 2)));
      }
      assertEquals(List.of(), store.snapshot().faults());
    }
    try (Snapshot snapshot = Snapshot.open(kg(), problems::add)) {
      assertEquals(2008, count(snapshot, "?s ?p ?o"));
    }
    assertEquals(List.of(), problems);
  }

  @Test
  void aSmallChangeLooksAtTheFilesOfItsOwnSegmentsOnly() throws IOException {
    try (Store store = Store.open(kg(), problems::add)) {
      store.write(new Batch().put(Samples.article("base.txt", 500)));
      store.write(new Batch().put(Samples.article("small.txt", 1)));
      Path other = Files.writeString(kg().resolve("segments/notes"), "of somebody else");
      Files.delete(kg().resolve("segments/base.txt.nq.gz"));
      store.write(new Batch().removeArticle("small.txt"));
      assertTrue(Files.exists(other));
      assertFalse(Files.exists(kg().resolve("segments/small.txt.nq.gz")));
      assertFalse(Files.exists(kg().resolve("segments/small.txt.txt")));
    }
  }

  @Test
  void aBatchThatChangesNothingTouchesNothing() throws IOException {
    build();
    var before = Files.getLastModifiedTime(kg().resolve("MANIFEST"));
    build();
    assertEquals(before, Files.getLastModifiedTime(kg().resolve("MANIFEST")));
  }

  @Test
  void aStoreNeverWrittenToLeavesNoFolder() {
    Store.open(kg(), problems::add).close();
    assertFalse(Files.exists(kg()));
  }

  @Test
  void aFolderThatIsAbsentOrHoldsOtherThingsIsNoDataset() throws IOException {
    assertEquals(Code.DATASET_MISSING, openingIsRefused());
    Files.createDirectories(kg());
    Files.writeString(kg().resolve("letter.txt"), "Dear all");
    assertEquals(Code.DATASET_MISSING, openingIsRefused());
    assertEquals(Code.DATASET_MISSING, refusal(() -> Store.open(kg(), problems::add)));
    try (Stream<Path> files = Files.list(kg())) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void onlyOneWriterAtATimeAndTheOtherIsToldWho() {
    build();
    try (Store store = Store.open(kg(), problems::add)) {
      Refused refused = assertThrows(Refused.class, () -> Store.open(kg(), problems::add));
      assertEquals(Code.DATASET_IN_USE, refused.problem().code());
      String pid = Long.toString(ProcessHandle.current().pid());
      assertTrue(refused.problem().what().contains(pid), refused.problem().what());
      assertEquals(2, store.snapshot().articles().size());
    }
    Store.open(kg(), problems::add).close();
  }

  @Test
  void whoWouldWriteKeepsNobodyFromReadingUntilTheFirstWrite() {
    build();
    try (Store store = Store.open(kg(), problems::add)) {
      try (Snapshot snapshot = Snapshot.open(kg(), problems::add)) {
        assertEquals(20, count(snapshot, "?s ?p ?o"));
      }
      store.write(new Batch().put(Samples.article("three.txt", 1)));
      assertEquals(Code.DATASET_IN_USE, openingIsRefused());
    }
    try (Snapshot snapshot = Snapshot.open(kg(), problems::add)) {
      assertEquals(24, count(snapshot, "?s ?p ?o"));
    }
  }

  @Test
  void aWriteWaitsForThoseWhoReadAndSaysSo() throws Exception {
    build();
    Snapshot reading = Snapshot.open(kg(), problems::add);
    CompletableFuture<Problem> waits = new CompletableFuture<>();
    try (Store store = Store.open(kg(), waits::complete)) {
      CompletableFuture<Void> written =
          CompletableFuture.runAsync(
              () -> store.write(new Batch().put(Samples.article("three.txt", 1))));
      assertEquals(Code.DATASET_AWAITED, waits.get().code());
      assertFalse(written.isDone());
      assertEquals(20, count(reading, "?s ?p ?o"));
      reading.close();
      written.get();
      assertEquals(24, count(store.snapshot(), "?s ?p ?o"));
    }
  }

  @Test
  void whoGivesUpWaitingHasChangedNothing() {
    build();
    try (Snapshot reading = Snapshot.open(kg(), problems::add);
        Store store = Store.open(kg(), () -> true, problems::add)) {
      Batch batch = new Batch().put(Samples.article("three.txt", 1));
      assertEquals(Code.DATASET_IN_USE, refusal(() -> store.write(batch)));
      assertEquals(20, count(reading, "?s ?p ?o"));
    }
    try (Snapshot snapshot = Snapshot.open(kg(), problems::add)) {
      assertEquals(Set.of("one.txt", "two.txt"), snapshot.articles());
      assertEquals(List.of(), snapshot.faults());
    }
  }

  @Test
  void aSecondReaderReadsTheSegmentsIntoMemory() {
    build();
    try (Snapshot first = Snapshot.open(kg(), problems::add);
        Snapshot second = Snapshot.open(kg(), problems::add)) {
      assertEquals(20, count(second, "?s ?p ?o"));
      assertEquals(20, count(first, "?s ?p ?o"));
      assertEquals(lines(first), lines(second));
    }
    assertEquals(List.of(Code.DATASET_IN_MEMORY), problems.stream().map(Problem::code).toList());
  }

  @Test
  void aFormatFromTheFutureIsRefusedWithBothVersionsNamed() throws IOException {
    build();
    Files.writeString(kg().resolve("MANIFEST"), "waybill-dataset\t99\nwhatever\n");
    Refused refused = assertThrows(Refused.class, () -> Snapshot.open(kg(), problems::add).close());
    assertEquals(Code.DATASET_FORMAT, refused.problem().code());
    assertTrue(refused.problem().what().contains("99"));
    assertTrue(refused.problem().what().contains("format 2"));
    assertEquals(Code.DATASET_FORMAT, refusal(() -> Store.open(kg(), problems::add)));
  }

  @Test
  void aDatasetOfAnOlderFormIsRefusedAndToBeBuiltAnew() throws IOException {
    build();
    String manifest = Files.readString(kg().resolve("MANIFEST"));
    Files.writeString(
        kg().resolve("MANIFEST"),
        manifest.replaceFirst("waybill-dataset\t2", "waybill-dataset\t1"));
    Refused refused = assertThrows(Refused.class, () -> Snapshot.open(kg(), problems::add).close());
    assertEquals(Code.DATASET_FORMAT, refused.problem().code());
    assertEquals("it is in format 1, this Waybill reads format 2", refused.problem().what());
    assertTrue(refused.problem().describe().contains("build the dataset anew"));
    assertEquals(Code.DATASET_FORMAT, refusal(() -> Store.open(kg(), problems::add)));
  }

  @Test
  void aManifestCutShortOrLostIsNeverTakenForASmallerDataset() throws IOException {
    build();
    String manifest = Files.readString(kg().resolve("MANIFEST"));
    for (int length : new int[] {0, 1, 18, 40, manifest.length() - 1}) {
      Files.writeString(kg().resolve("MANIFEST"), manifest.substring(0, length));
      assertEquals(Code.DATASET_DAMAGED, openingIsRefused(), "cut at " + length);
    }
    Files.delete(kg().resolve("MANIFEST"));
    assertEquals(Code.DATASET_DAMAGED, refusal(() -> Store.open(kg(), problems::add)));
  }

  @Test
  void anAlteredSegmentIsFoundAndNamed() throws IOException {
    build();
    Path segment = kg().resolve("segments/one.txt.nq.gz");
    String lines = new String(Packing.unpack(Files.readAllBytes(segment)).orElseThrow(), UTF_8);
    byte[] altered = lines.replace("actor/a0", "actor/a9").getBytes(UTF_8);
    Files.write(segment, Packing.pack(altered));
    try (Snapshot snapshot = Snapshot.open(kg(), problems::add)) {
      assertEquals(1, snapshot.faults().size());
      assertTrue(snapshot.faults().get(0).origin().describe().endsWith("one.txt.nq.gz"));
      assertEquals(Code.DATASET_DAMAGED, refusal(() -> snapshot.forEachQuad(quad -> {})));
    }
  }

  @Test
  void aSegmentThatCannotBeUnpackedIsFoundAndNamed() throws IOException {
    build();
    Path segment = kg().resolve("segments/one.txt.nq.gz");
    byte[] packed = Files.readAllBytes(segment);
    for (byte[] damaged :
        List.of(Arrays.copyOf(packed, packed.length / 2), new byte[0], "lines".getBytes(UTF_8))) {
      Files.write(segment, damaged);
      try (Snapshot snapshot = Snapshot.open(kg(), problems::add)) {
        assertEquals(1, snapshot.faults().size());
        assertEquals(Code.DATASET_DAMAGED, refusal(() -> snapshot.forEachQuad(quad -> {})));
      }
    }
  }

  @Test
  void anyDatabaseFileLostEmptiedOrAddedIsNoticedAndTheDatabaseRebuilt() throws IOException {
    build();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(kg().resolve("tdb2"))) {
      files =
          walk.filter(Files::isRegularFile)
              .filter(f -> !f.toString().endsWith(".lock") && !f.toString().endsWith(".jrnl"))
              .toList();
    }
    int examined = 0;
    for (Path file : files) {
      Files.deleteIfExists(file);
      examined += rebuilt();
    }
    Files.createDirectories(kg().resolve("tdb2/Data-0002"));
    examined += rebuilt();
    assertTrue(examined > 10, "files examined: " + examined);
  }

  private int rebuilt() {
    problems.clear();
    try (Snapshot snapshot = Snapshot.open(kg(), problems::add)) {
      assertEquals(20, count(snapshot, "?s ?p ?o"));
    }
    assertEquals(List.of(Code.DATASET_REBUILT), problems.stream().map(Problem::code).toList());
    return 1;
  }

  @Test
  void aZeroedIndexOfTheRightSizeIsFoundByTheCheck() throws IOException {
    build();
    Path index = kg().resolve("tdb2/Data-0001/POSG.dat");
    Files.write(index, new byte[(int) Files.size(index)]);
    try (Snapshot snapshot = Snapshot.open(kg(), problems::add)) {
      assertEquals(Code.DATABASE_DAMAGED, snapshot.faults().get(0).code());
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsUnwritable() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "not a folder");
    assertEquals(
        Code.DATASET_UNWRITABLE, refusal(() -> Store.open(file.resolve("kg"), problems::add)));
  }
}
