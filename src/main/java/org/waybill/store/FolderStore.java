package org.waybill.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.waybill.problem.Code;
import org.waybill.problem.Refused;

/**
 * A dataset folder, open for writing.
 *
 * <p>A change is first laid out whole beside what stands: its segments in {@code incoming}, its
 * database in {@code tdb2.next} or in an uncommitted transaction. The rename of {@code
 * incoming/MANIFEST} decides it. Before that, all is as if nothing had been; after it, {@link
 * Recovery} can finish the rest at any later time.
 */
final class FolderStore implements Store {
  /** Above this share of the dataset, a fresh database is cheaper and leaves no waste. */
  private static final double LARGE_SHARE = 0.25;

  /** A database grown to this many times its fresh size by transactions is built afresh. */
  private static final int WASTE = 2;

  /** Bytes a quad takes in TDB2, about twice what was measured, so that the guess errs high. */
  private static final long BYTES_A_QUAD = 400;

  /** Bytes a quad takes in its packed segment, with its share of the text, on the high side. */
  private static final long BYTES_A_LINE = 40;

  /** Room that an empty database takes, and the sum of its file sizes, which are mostly holes. */
  private static final long BYTES_EMPTY = 4L << 20;

  private static final long SIZES_EMPTY = 200L << 20;

  private final Layout layout;
  private final Disk disk;
  private final Lock lock;
  private final Recovery recovery;
  private final Solitude solitude;
  private Manifest manifest;
  private boolean broken;

  /** Null until it is needed: from then on nobody else reads. */
  private Database database;

  /** What lies in the folder of changes under way; null when nothing does. */
  private FolderShelf aside;

  /** Of the first batch, into the next database; null when there is none. */
  private Loading loading;

  /** Waits until nobody reads and keeps it so; no more than a look when it is so already. */
  interface Solitude {
    void begin() throws IOException;
  }

  FolderStore(Layout layout, Disk disk, Lock lock, Solitude solitude, Recovery recovery)
      throws IOException {
    this.layout = layout;
    this.disk = disk;
    this.lock = lock;
    this.recovery = recovery;
    this.solitude = solitude;
    this.manifest = recovery.settle();
  }

  private Database database() {
    if (database == null) {
      try {
        database = opened();
      } catch (IOException | RuntimeException | InternalError e) {
        throw Faults.reading(layout, e);
      }
    }
    return database;
  }

  private Database opened() throws IOException {
    if (!Files.exists(layout.manifest())) {
      return Database.inMemory(); // the first write builds one
    }
    solitude.begin();
    try {
      return Database.open(layout.database());
    } catch (Database.Unreadable e) {
      recovery.rebuild();
      return Database.open(layout.database());
    }
  }

  private void closeDatabase() {
    if (database != null) {
      database.close();
      database = null;
    }
  }

  @Override
  public Batch batch() {
    refuseWhenBroken();
    stopLoading();
    try {
      aside = new FolderShelf(layout, disk);
      if (!manifest.entries().isEmpty()) {
        return new Batch(aside, Batch.Audience.NONE);
      }
      disk.deleteTree(layout.nextDatabase());
      disk.folder(layout.nextDatabase());
      loading = new Loading(layout.nextDatabase());
      return new Batch(aside, loading);
    } catch (IOException e) {
      throw Faults.writing(layout, e);
    }
  }

  private void stopLoading() {
    if (loading != null) {
      loading.close();
      loading = null;
    }
  }

  private void refuseWhenBroken() {
    if (broken) {
      throw new IllegalStateException("a change failed half way; open the dataset anew");
    }
  }

  /** Whether its segments lie in the folder of changes under way already. */
  private boolean laidAside(Change change) {
    return change.shelf() == aside;
  }

  @Override
  public void write(Batch batch) {
    refuseWhenBroken();
    Change change = Change.of(manifest, batch);
    if (change.isEmpty() && Files.exists(layout.manifest())) {
      deleteIncoming();
      return;
    }
    boolean fresh = isLarge(change);
    // Made once: it has a line for every segment of the dataset.
    byte[] lines = change.next().bytes();
    String digest = Digest.of(lines);
    try {
      refuseWithoutRoom(change, fresh);
      stage(change, lines);
      if (fresh) {
        fill(layout.nextDatabase(), digest, change);
      } else {
        database().begin(change.emptied(), change.lines());
      }
      solitude.begin();
      recovery.decide();
    } catch (IOException | RuntimeException | InternalError e) {
      undo();
      throw Faults.writing(layout, e);
    }
    finish(change, digest, fresh);
  }

  private void fill(Path folder, String digest, Change change) throws IOException {
    FolderSegments segments = new FolderSegments(layout, change.next());
    boolean filled = loading != null && laidAside(change) && loading.finish(change.changed());
    stopLoading();
    if (filled) {
      recovery.complete(folder, digest, segments);
    } else {
      recovery.build(folder, digest, segments);
    }
  }

  private boolean isLarge(Change change) {
    if (manifest.entries().isEmpty()) {
      return true;
    }
    boolean wasteful =
        recovery.size() > WASTE * (SIZES_EMPTY + change.next().quads() * BYTES_A_QUAD / 2);
    return wasteful || change.quads() > LARGE_SHARE * manifest.quads();
  }

  private void refuseWithoutRoom(Change change, boolean fresh) throws IOException {
    long quads = fresh ? change.next().quads() : change.quads();
    long lines = laidAside(change) ? 0 : change.quads() * BYTES_A_LINE;
    long need = lines + quads * BYTES_A_QUAD + BYTES_EMPTY;
    long room = disk.room(layout.folder());
    if (room < need) {
      throw new Refused(
          Code.DISK_FULL,
          layout.shown(),
          "about %d MB are needed and %d MB are free".formatted(need >> 20, room >> 20));
    }
  }

  private void stage(Change change, byte[] lines) throws IOException {
    if (!laidAside(change)) {
      stopLoading();
      aside = new FolderShelf(layout, disk);
      for (SegmentKey key : change.changed()) {
        aside.put(key, change.shelf().lines(key), change.shelf().text(key));
      }
    }
    disk.write(layout.incoming().resolve("MANIFEST.draft"), lines);
    disk.sync(layout.incoming());
  }

  private void undo() {
    stopLoading();
    aside = null;
    if (database != null) {
      database.abort();
    }
    try {
      disk.deleteTree(layout.incoming());
      disk.deleteTree(layout.nextDatabase());
    } catch (IOException e) {
      // What could not be deleted is ignored and deleted at the next opening.
    }
  }

  /** From here on the change stands. Should a step fail, the next opening takes it up. */
  private void finish(Change change, String digest, boolean fresh) {
    try {
      recovery.moveSegments(change.changed(), change.gone());
      if (fresh) {
        closeDatabase();
        recovery.switchDatabase();
      } else {
        database.commit();
        recovery.mark(digest);
      }
      manifest = change.next();
    } catch (IOException | RuntimeException | InternalError e) {
      broken = true;
      throw Faults.writing(layout, e);
    }
    deleteIncoming();
  }

  private void deleteIncoming() {
    aside = null;
    try {
      disk.deleteTree(layout.incoming());
    } catch (IOException e) {
      // Ignored and deleted at the next opening: nothing in it counts any more.
    }
  }

  @Override
  public Snapshot snapshot() {
    return new View(
        new FolderSegments(layout, manifest),
        this::database,
        layout.database().toString(),
        () -> {});
  }

  @Override
  public void close() {
    stopLoading();
    closeDatabase();
    try {
      if (aside != null && !Files.exists(layout.incomingManifest())) {
        disk.deleteTree(layout.incoming());
        disk.deleteTree(layout.nextDatabase());
      }
      if (!Files.exists(layout.manifest())) {
        recovery.removeEmptyDataset();
      }
      lock.close();
    } catch (IOException e) {
      throw Faults.writing(layout, e);
    }
  }
}
