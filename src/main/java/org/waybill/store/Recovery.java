package org.waybill.store;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;
import org.waybill.problem.Refused;

/**
 * The steps of a change after its decision. Each may be repeated, so that the way through after a
 * crash is the ordinary way.
 */
final class Recovery {
  private final Layout layout;
  private final Disk disk;
  private final Consumer<Problem> problems;

  Recovery(Layout layout, Disk disk, Consumer<Problem> problems) {
    this.layout = layout;
    this.disk = disk;
    this.problems = problems;
  }

  /** Brings the folder to the last decided state, the database included; gives its manifest. */
  Manifest settle() throws IOException {
    if (Files.exists(layout.incomingManifest())) {
      // The manifest is moved last, so that the one before still tells what is to do.
      Manifest before = Manifests.read(layout, layout.manifest());
      Manifest next = Manifests.read(layout, layout.incomingManifest());
      moveSegments(next.differing(before), before.missing(next));
    }
    Manifest manifest = Manifests.read(layout, layout.manifest());
    disk.deleteTree(layout.incoming());
    if (Files.exists(layout.manifest())) {
      settleDatabase(manifest);
    }
    return manifest;
  }

  /** Brings the folder to the last decided state with a database built anew; gives its manifest. */
  Manifest rebuild() throws IOException {
    disk.delete(Marker.file(layout.database()));
    disk.delete(Marker.file(layout.nextDatabase()));
    return settle();
  }

  private void settleDatabase(Manifest manifest) throws IOException {
    String digest = manifest.digest();
    if (!Marker.fits(layout.database(), digest)) {
      if (!Marker.fits(layout.nextDatabase(), digest)) {
        problems.accept(
            new Problem(
                Code.DATASET_REBUILT,
                new Origin.Place(layout.shown()),
                "the database does not match the segments and is built again"));
        build(layout.nextDatabase(), digest, new FolderSegments(layout, manifest));
      }
      switchDatabase();
    }
    disk.deleteTree(layout.nextDatabase());
    disk.deleteTree(layout.lastDatabase());
  }

  /** Builds a database of the segments in the folder, and marks it complete. */
  void build(Path folder, String digest, Segments segments) throws IOException {
    disk.deleteTree(folder);
    disk.folder(folder);
    try (PackedLoad load = new PackedLoad(folder)) {
      segments.quads(load::add);
      load.finish();
    }
    complete(folder, digest, segments);
  }

  /**
   * Counts what the database that was filled in the folder holds, and marks it complete. Whether
   * each value is as it was written is looked at when somebody asks.
   */
  void complete(Path folder, String digest, Segments segments) throws IOException {
    try (Database next = Database.open(folder)) {
      // TDB2 may hold fewer, as it stores 007 and 7 as one value: only a closer look tells then.
      boolean full = next.isFull(segments.manifest().quads());
      List<String> faults = full ? List.of() : next.faults(segments);
      if (!faults.isEmpty()) {
        throw new Refused(Code.DATASET_DAMAGED, folder.toString(), faults.get(0));
      }
    }
    Marker.of(folder, digest).write(folder, disk);
  }

  /** The one step that decides a change: everything it needs lies ready. */
  void decide() throws IOException {
    disk.move(layout.incoming().resolve("MANIFEST.draft"), layout.incomingManifest());
    disk.sync(layout.incoming());
    disk.sync(layout.folder());
  }

  /** Touches the files of segments that changed, and no others: a dataset may have many. */
  void moveSegments(Set<SegmentKey> changed, Set<SegmentKey> gone) throws IOException {
    disk.folder(layout.segments());
    for (SegmentKey key : changed) {
      for (Path file :
          List.of(Layout.data(layout.incoming(), key), Layout.text(layout.incoming(), key))) {
        if (Files.exists(file)) {
          disk.move(file, layout.segments().resolve(file.getFileName()));
        }
      }
    }
    for (SegmentKey key : gone) {
      disk.delete(Layout.data(layout.segments(), key));
      disk.delete(Layout.text(layout.segments(), key));
    }
    disk.sync(layout.segments());
    disk.move(layout.incomingManifest(), layout.manifest());
    disk.sync(layout.folder());
  }

  void switchDatabase() throws IOException {
    disk.deleteTree(layout.lastDatabase());
    if (Files.exists(layout.database())) {
      disk.move(layout.database(), layout.lastDatabase());
    }
    disk.move(layout.nextDatabase(), layout.database());
    disk.sync(layout.folder());
    disk.deleteTree(layout.lastDatabase());
  }

  void mark(String digest) throws IOException {
    Marker.of(layout.database(), digest).write(layout.database(), disk);
  }

  /** Bytes of the database's files. */
  long size() {
    try {
      return Marker.of(layout.database(), "").size();
    } catch (IOException e) {
      throw Faults.reading(layout, e);
    }
  }

  /** Leaves no trace where nothing was ever written. */
  void removeEmptyDataset() throws IOException {
    for (Path folder :
        List.of(
            layout.database(), layout.incoming(), layout.nextDatabase(), layout.lastDatabase())) {
      disk.deleteTree(folder);
    }
    disk.delete(layout.lock());
    try {
      disk.delete(layout.folder());
    } catch (DirectoryNotEmptyException e) {
      // The user's own folder with the user's own files: it stays.
    }
  }
}
