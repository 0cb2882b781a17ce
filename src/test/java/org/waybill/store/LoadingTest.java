package org.waybill.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.problem.Problem;

class LoadingTest {
  private static final int ARTICLES = 100;

  @TempDir(factory = MemoryFolder.class)
  Path temp;

  private final List<Problem> problems = new ArrayList<>();

  private Store store() {
    return Store.open(temp.resolve("kg"), problems::add);
  }

  private static void putAll(Batch batch) {
    for (int i = 0; i < ARTICLES; i++) {
      batch.put(Samples.article("article" + i, 1 + i % 7));
    }
  }

  /** What a first batch laid aside leaves, which must be what one made in memory leaves. */
  private void leavesWhatMemoryLeaves(Consumer<Batch> content) {
    try (Store memory = Store.inMemory();
        Store store = store()) {
      Batch made = memory.batch();
      content.accept(made);
      memory.write(made);
      Batch laid = store.batch();
      content.accept(laid);
      store.write(laid);
      assertEquals(StoreContract.lines(memory.snapshot()), StoreContract.lines(store.snapshot()));
      assertEquals(List.of(), store.snapshot().faults());
    }
    try (Snapshot snapshot = Snapshot.open(temp.resolve("kg"), problems::add)) {
      assertEquals(List.of(), snapshot.faults());
      assertEquals(snapshot.quads(), StoreContract.count(snapshot, "?s ?p ?o"));
    }
    assertEquals(List.of(), problems);
  }

  @Test
  void whatIsLoadedWhileSegmentsComeIsWhatTheyHold() {
    leavesWhatMemoryLeaves(LoadingTest::putAll);
  }

  @Test
  void aSegmentThatIsPutTwiceIsThereAsItWasPutLast() {
    leavesWhatMemoryLeaves(
        batch -> {
          putAll(batch);
          batch.put(Samples.article("article6", 1));
        });
  }

  @Test
  void aSegmentThatIsTakenOutAgainIsNotThere() {
    leavesWhatMemoryLeaves(
        batch -> {
          putAll(batch);
          batch.removeArticle("article6");
        });
  }

  @Test
  void changesAfterAFirstBatchFindEachQuadInEveryIndex() {
    try (Store store = store()) {
      Batch first = store.batch();
      putAll(first);
      store.write(first);
      for (int i = 0; i < 40; i += 3) {
        store.write(
            new Batch().put(Samples.article("article" + i, 9)).removeArticle("article" + (i + 1)));
      }
      assertEquals(List.of(), store.snapshot().faults());
    }
  }

  @Test
  void aBatchThatIsNeverWrittenLeavesNoFolder() {
    try (Store store = store()) {
      putAll(store.batch());
    }
    assertFalse(Files.exists(temp.resolve("kg")));
  }

  @Test
  @Timeout(60)
  void aBatchThatIsGivenUpKeepsNobodyWaiting() {
    try (Store store = store()) {
      Batch left = store.batch();
      left.put(Samples.article("left", 1));
      Batch kept = store.batch();
      putAll(left);
      kept.put(Samples.article("kept", 2));
      store.write(kept);
      assertEquals(8, StoreContract.count(store.snapshot(), "?s ?p ?o"));
      assertEquals(List.of(), store.snapshot().faults());
    }
  }

  @Test
  @Timeout(60)
  void aFolderThatCannotBeFilledKeepsNobodyWaitingAndIsTold() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "not a folder");
    Batch batch;
    try (Loading loading = new Loading(file)) {
      batch = new Batch(Shelf.inMemory(), loading);
      putAll(batch);
      assertFalse(loading.finish(batch.puts().keySet()));
    }
    assertEquals(ARTICLES, batch.puts().size());
  }

  @Test
  void literalsOfOneValueAreFoundOnce() {
    Segment seven = Segment.shared("numbers", List.of(number("007"), number("7"), number("8")));
    try (Store store = store()) {
      store.write(store.batch().put(seven));
      assertEquals(2, StoreContract.count(store.snapshot(), "?s ?p ?o"));
      assertEquals(List.of(), store.snapshot().faults());
      assertEquals(3, store.snapshot().quads());
    }
  }

  private static Quad number(String lexical) {
    return Samples.quad(
        "numbers", "seven", "number", NodeFactory.createLiteralDT(lexical, XSDDatatype.XSDinteger));
  }
}
