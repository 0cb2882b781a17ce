package org.waybill.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Iterators;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;
import org.waybill.problem.Refused;

@Timeout(120)
class LastingViewTest {
  @TempDir(factory = MemoryFolder.class)
  Path temp;

  private final List<Problem> problems = Collections.synchronizedList(new ArrayList<>());

  private Path kg() {
    return temp.resolve("kg");
  }

  @BeforeEach
  void build() {
    write("one.txt", 3);
  }

  private void write(String article, int claims) {
    try (Store store = Store.open(kg(), problems::add)) {
      store.write(new Batch().put(Samples.article(article, claims)));
    }
  }

  private static long count(Snapshot snapshot) {
    return StoreContract.count(snapshot, "?s ?p ?o");
  }

  @Test
  void whatIsWrittenIsShownAtTheNextReading() {
    try (Snapshot lasting = Snapshot.lasting(kg(), problems::add)) {
      DatasetGraph dataset = lasting.dataset();
      assertEquals(12, count(lasting));
      for (int more = 1; more <= 5; more++) {
        // Now a small change, now one that makes the database anew.
        write("two.txt", more * more);
        assertEquals(12 + 4 * more * more, count(lasting));
        assertEquals(Set.of("one.txt", "two.txt"), lasting.articles());
        assertEquals(lasting.quads(), lasting.read(() -> (long) Iterators.size(dataset.find())));
      }
      assertEquals(List.of(), lasting.faults());
    }
    assertEquals(List.of(), problems);
  }

  @Test
  void aReadingShowsOneStateAndTheWriterWaitsForItsEnd() throws Exception {
    try (Snapshot lasting = Snapshot.lasting(kg(), problems::add)) {
      DatasetGraph dataset = lasting.dataset();
      dataset.begin(TxnType.READ);
      CompletableFuture<Void> written = CompletableFuture.runAsync(() -> write("two.txt", 1));
      assertThrows(
          java.util.concurrent.TimeoutException.class,
          () -> written.get(300, TimeUnit.MILLISECONDS));
      assertEquals(12, Iterators.size(dataset.find()));
      assertTrue(dataset.isInTransaction());
      dataset.end();
      assertFalse(dataset.isInTransaction());
      written.get();
      assertEquals(16, count(lasting));
    }
  }

  @Test
  void aReadingThatFailsKeepsNoWriterWaiting() {
    try (Snapshot lasting = Snapshot.lasting(kg(), problems::add)) {
      assertThrows(
          IllegalStateException.class,
          () ->
              lasting.read(
                  () -> {
                    throw new IllegalStateException("a fault of the question");
                  }));
      write("two.txt", 1);
      assertEquals(16, count(lasting));
    }
  }

  @Test
  void manyReadersAndManyWritesMeetWholeStatesOnly() throws Exception {
    try (Snapshot lasting = Snapshot.lasting(kg(), problems::add)) {
      List<CompletableFuture<Long>> readers = new ArrayList<>();
      CompletableFuture<Void> writes =
          CompletableFuture.runAsync(
              () -> {
                for (int i = 0; i < 12; i++) {
                  write("two.txt", 1 + i % 3);
                }
              });
      for (int reader = 0; reader < 4; reader++) {
        readers.add(
            CompletableFuture.supplyAsync(
                () -> {
                  long readings = 0;
                  while (!writes.isDone()) {
                    long found = count(lasting);
                    assertTrue(Set.of(12L, 16L, 20L, 24L).contains(found), found + " quads");
                    readings++;
                  }
                  return readings;
                },
                task -> new Thread(task).start()));
      }
      writes.get();
      for (CompletableFuture<Long> reader : readers) {
        assertTrue(reader.get() > 0);
      }
    }
  }

  @Test
  void aClosedOneIsReadNoMore() {
    Snapshot lasting = Snapshot.lasting(kg(), problems::add);
    lasting.close();
    assertEquals(
        Code.DATASET_MISSING, assertThrows(Refused.class, lasting::articles).problem().code());
    write("two.txt", 1);
  }

  /** Writes from another process, says so, and stays until it is killed. */
  static final class Writer {
    public static void main(String[] args) throws InterruptedException {
      try (Store store = Store.open(Path.of(args[0]), problem -> {})) {
        store.write(new Batch().put(Samples.article("two.txt", 2)));
        System.out.println("written");
        Thread.sleep(Long.parseLong(args[1]));
      }
    }
  }

  private Process writer(long stays) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Writer.class.getName(),
            kg().toString(),
            Long.toString(stays))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void written(Process writer) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(writer.getInputStream(), UTF_8))) {
      assertEquals("written", lines.readLine());
    }
  }

  @Test
  void anotherProcessMayWriteBeneathIt() throws Exception {
    try (Snapshot lasting = Snapshot.lasting(kg(), problems::add)) {
      Process writer = writer(0);
      writer.waitFor();
      assertEquals(20, count(lasting));
    }
  }

  @Test
  void aWriterThatIsKilledLeavesWhatItHadWritten() throws Exception {
    try (Snapshot lasting = Snapshot.lasting(kg(), problems::add)) {
      Process writer = writer(600_000);
      written(writer);
      assertEquals(
          Code.DATASET_IN_USE, assertThrows(Refused.class, lasting::articles).problem().code());
      writer.destroyForcibly().waitFor();
      assertEquals(20, count(lasting));
      assertEquals(List.of(), lasting.faults());
    }
  }
}
