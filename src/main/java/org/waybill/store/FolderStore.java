package org.waybill.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
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
  private static final long BYTES_A_QUAD = 800;

  /** Room that an empty database takes, and the sum of its file sizes, which are mostly holes. */
  private static final long BYTES_EMPTY = 4L << 20;

  private static final long SIZES_EMPTY = 200L << 20;

  private final Layout layout;
  private final Disk disk;
  private final Lock lock;
  private final Recovery recovery;
  private Manifest manifest;
  private Database database;
  private boolean broken;

  FolderStore(Layout layout, Disk disk, Lock lock, Recovery recovery) throws IOException {
    this.layout = layout;
    this.disk = disk;
    this.lock = lock;
    this.recovery = recovery;
    this.manifest = recovery.settle();
    // Before the first write there is no database to open: that write builds one.
    this.database =
        Files.exists(layout.manifest()) ? Database.open(layout.database()) : Database.inMemory();
  }

  @Override
  public void write(Batch batch) {
    if (broken) {
      throw new IllegalStateException("a change failed half way; open the dataset anew");
    }
    Change change = Change.of(manifest, batch);
    if (change.next().equals(manifest) && Files.exists(layout.manifest())) {
      return;
    }
    boolean fresh = isLarge(change);
    try {
      refuseWithoutRoom(change, fresh);
      stage(change);
      if (fresh) {
        recovery.build(layout.nextDatabase(), change.next(), new Staged(change));
      } else {
        database.begin(change.emptied(), change.data().values());
      }
      recovery.decide();
    } catch (IOException | RuntimeException | InternalError e) {
      undo();
      throw Faults.writing(layout, e);
    }
    finish(change, fresh);
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
    long texts = change.texts().values().stream().mapToLong(text -> 3L * text.length()).sum();
    long lines = change.data().values().stream().mapToLong(bytes -> bytes.length).sum();
    long quads = fresh ? change.next().quads() : change.quads();
    long need = texts + lines + quads * BYTES_A_QUAD + BYTES_EMPTY;
    long room = disk.room(layout.folder());
    if (room < need) {
      throw new Refused(
          Code.DISK_FULL,
          layout.shown(),
          "about %d MB are needed and %d MB are free".formatted(need >> 20, room >> 20));
    }
  }

  private void stage(Change change) throws IOException {
    Path incoming = layout.incoming();
    disk.deleteTree(incoming);
    disk.folder(incoming);
    for (SortedMap.Entry<SegmentKey, byte[]> entry : change.data().entrySet()) {
      disk.write(Layout.data(incoming, entry.getKey()), entry.getValue());
    }
    for (SortedMap.Entry<SegmentKey, String> entry : change.texts().entrySet()) {
      disk.write(Layout.text(incoming, entry.getKey()), Change.utf8(entry.getValue()));
    }
    disk.write(layout.incoming().resolve("MANIFEST.draft"), change.next().bytes());
    disk.sync(incoming);
  }

  private void undo() {
    database.abort();
    try {
      disk.deleteTree(layout.incoming());
      disk.deleteTree(layout.nextDatabase());
    } catch (IOException e) {
      // What could not be deleted is ignored and deleted at the next opening.
    }
  }

  /** From here on the change stands. Should a step fail, the next opening takes it up. */
  private void finish(Change change, boolean fresh) {
    try {
      recovery.moveSegments(change.next());
      if (fresh) {
        database.close();
        recovery.switchDatabase();
        database = Database.open(layout.database());
      } else {
        database.commit();
        recovery.mark(change.next());
      }
      manifest = change.next();
    } catch (IOException | RuntimeException | InternalError e) {
      broken = true;
      throw Faults.writing(layout, e);
    }
    deleteIncoming();
  }

  private void deleteIncoming() {
    try {
      disk.deleteTree(layout.incoming());
    } catch (IOException e) {
      // Ignored and deleted at the next opening: nothing in it counts any more.
    }
  }

  /** The segments as they will be: what changes from the batch, the rest from the folder. */
  private final class Staged implements Segments {
    private final Change change;
    private final Segments standing;

    Staged(Change change) {
      this.change = change;
      this.standing = new FolderSegments(layout, change.next());
    }

    @Override
    public Manifest manifest() {
      return change.next();
    }

    @Override
    public byte[] data(SegmentKey key) {
      byte[] lines = change.data().get(key);
      return lines == null ? standing.data(key) : lines;
    }

    @Override
    public java.util.Optional<String> text(SegmentKey key) {
      return standing.text(key);
    }
  }

  @Override
  public Snapshot snapshot() {
    return new View(new FolderSegments(layout, manifest), database, () -> {});
  }

  @Override
  public void close() {
    database.close();
    try {
      if (!Files.exists(layout.manifest())) {
        recovery.removeEmptyDataset();
      }
      lock.close();
    } catch (IOException e) {
      throw Faults.writing(layout, e);
    }
  }
}
