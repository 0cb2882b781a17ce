package org.waybill.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;
import org.waybill.problem.Refused;

/**
 * Lets every single call to the disk fail once, as a full disk would, or be the last, as a crash
 * would.
 */
class CrashTest {
  @TempDir(factory = MemoryFolder.class)
  Path temp;

  private final List<Problem> problems = new ArrayList<>();

  /** The process is gone: nothing that stands in a handler may run. */
  private static final class Crash extends Error {
    private static final long serialVersionUID = 1L;
  }

  private static final class FaultyDisk extends Disk {
    private final boolean crash;
    private int left = Integer.MAX_VALUE;

    FaultyDisk(boolean crash) {
      this.crash = crash;
    }

    private void step() throws IOException {
      if (left-- > 0) {
        return;
      }
      if (crash) {
        throw new Crash();
      }
      if (left == -1) {
        throw new IOException("No space left on device");
      }
    }

    @Override
    void write(Path file, byte[] bytes) throws IOException {
      step();
      super.write(file, bytes);
    }

    @Override
    void move(Path from, Path to) throws IOException {
      step();
      super.move(from, to);
    }

    @Override
    void delete(Path file) throws IOException {
      step();
      super.delete(file);
    }

    @Override
    void deleteTree(Path folder) throws IOException {
      step();
      super.deleteTree(folder);
    }

    @Override
    void sync(Path folder) throws IOException {
      step();
      super.sync(folder);
    }
  }

  private static final Batch FIRST =
      new Batch().put(Samples.article("one", 30)).put(Samples.article("two", 2));

  private enum Size {
    /** Made in memory. */
    SMALL(
        store -> new Batch(),
        batch -> batch.put(Samples.article("two", 1)).put(Samples.article("three", 1))),
    /** Laid aside in the folder as it is made. */
    LARGE(Store::batch, batch -> batch.removeArticle("one").put(Samples.article("three", 40)));

    private final Function<Store, Batch> start;
    private final Consumer<Batch> content;

    Size(Function<Store, Batch> start, Consumer<Batch> content) {
      this.start = start;
      this.content = content;
    }

    Batch batch(Store store) {
      Batch batch = start.apply(store);
      content.accept(batch);
      return batch;
    }
  }

  private static List<String> after(Size... sizes) {
    try (Store store = Store.inMemory()) {
      store.write(FIRST);
      for (Size size : sizes) {
        store.write(size.batch(store));
      }
      return StoreContract.lines(store.snapshot());
    }
  }

  private int failEveryCall(Size size, boolean crash) {
    List<String> old = after();
    List<String> next = after(size);
    Set<List<String>> seen = new java.util.HashSet<>();
    for (int n = 0; ; n++) {
      Path kg = temp.resolve(size + "-" + crash + n);
      FaultyDisk disk = new FaultyDisk(crash);
      boolean failed = false;
      Store store = new Opening(new Layout(kg), disk, problems::add).store(() -> false);
      store.write(FIRST);
      disk.left = n;
      try {
        store.write(size.batch(store));
      } catch (Crash e) {
        failed = true;
      } catch (Refused e) {
        failed = true;
        assertEquals(Code.DISK_FULL, e.problem().code());
      }
      disk.left = Integer.MAX_VALUE;
      store.close();
      try (Snapshot snapshot = Snapshot.open(kg, problems::add)) {
        List<String> now = StoreContract.lines(snapshot);
        assertTrue(now.equals(old) || now.equals(next), "neither old nor new after call " + n);
        assertEquals(now.size(), StoreContract.count(snapshot, "?s ?p ?o"), "database at " + n);
        assertEquals(List.of(), snapshot.faults(), "after call " + n);
        seen.add(now);
      }
      if (!failed) {
        assertEquals(Set.of(old, next), seen, "both outcomes were met");
        return n;
      }
    }
  }

  @Test
  void aSmallChangeIsAllOrNothingWhereverTheDiskFillsUp() {
    assertTrue(failEveryCall(Size.SMALL, false) > 8);
  }

  @Test
  void aSmallChangeIsAllOrNothingWhereverTheProcessDies() {
    assertTrue(failEveryCall(Size.SMALL, true) > 8);
  }

  @Test
  void aLargeChangeIsAllOrNothingWhereverTheDiskFillsUp() {
    assertTrue(failEveryCall(Size.LARGE, false) > 10);
  }

  @Test
  void aLargeChangeIsAllOrNothingWhereverTheProcessDies() {
    assertTrue(failEveryCall(Size.LARGE, true) > 10);
  }
}
