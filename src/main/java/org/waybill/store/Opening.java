package org.waybill.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.dboe.DBOpEnvException;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;
import org.waybill.problem.Refused;

/** Opens a dataset folder, for writing or for reading. */
final class Opening {
  private final Layout layout;
  private final Disk disk;
  private final Consumer<Problem> problems;

  Opening(Layout layout, Disk disk, Consumer<Problem> problems) {
    this.layout = layout;
    this.disk = disk;
    this.problems = problems;
  }

  Store store() {
    Lock lock = null;
    try {
      refuseForeignFolder();
      disk.folder(layout.folder());
      lock = Lock.exclusive(layout);
      return new FolderStore(layout, disk, lock, new Recovery(layout, disk, problems));
    } catch (IOException | RuntimeException | InternalError e) {
      release(lock);
      throw Faults.writing(layout, e);
    }
  }

  /** A home or project folder named by mistake must not be strewn with segments. */
  private void refuseForeignFolder() throws IOException {
    if (!Files.isDirectory(layout.folder())) {
      return;
    }
    Set<Path> known =
        Set.of(layout.manifest(), layout.lock(), layout.incoming(), layout.segments());
    try (Stream<Path> list = Files.list(layout.folder())) {
      List<Path> found = list.toList();
      if (!found.isEmpty() && found.stream().noneMatch(known::contains)) {
        throw new Refused(
            Code.DATASET_MISSING, layout.shown(), "the folder holds other files and no dataset");
      }
    }
    if (Files.exists(layout.segments())
        && !Files.exists(layout.manifest())
        && !Files.exists(layout.incomingManifest())) {
      throw new Refused(
          Code.DATASET_DAMAGED, layout.shown(), "there are segments, but the manifest is missing");
    }
  }

  Snapshot snapshot() {
    refuseWithoutDataset();
    try {
      if (!isSettled() && Files.isWritable(layout.folder())) {
        store().close();
      }
      try {
        return view();
      } catch (Database.Unreadable e) {
        rebuild();
        return view();
      }
    } catch (IOException | RuntimeException | InternalError e) {
      throw Faults.reading(layout, e);
    }
  }

  private void refuseWithoutDataset() {
    boolean present = Files.exists(layout.manifest()) || Files.exists(layout.incomingManifest());
    if (!present || !Files.exists(layout.lock())) {
      throw new Refused(Code.DATASET_MISSING, layout.shown(), "there is no dataset");
    }
  }

  /** Builds the database again from the segments, whatever it looks like. */
  void rebuild() {
    refuseWithoutDataset();
    Lock lock = null;
    try {
      lock = Lock.exclusive(layout);
      new Recovery(layout, disk, problems).rebuild();
    } catch (IOException | RuntimeException | InternalError e) {
      throw Faults.writing(layout, e);
    } finally {
      release(lock);
    }
  }

  private Snapshot view() throws IOException {
    Lock lock = Lock.shared(layout);
    try {
      return view(lock);
    } catch (IOException | RuntimeException | InternalError e) {
      release(lock);
      throw e;
    }
  }

  private boolean isSettled() throws IOException {
    return !Files.exists(layout.incomingManifest())
        && Marker.fits(layout.database(), Manifests.read(layout, layout.manifest()).digest());
  }

  private Snapshot view(Lock lock) throws IOException {
    Path decided =
        Files.exists(layout.incomingManifest()) ? layout.incomingManifest() : layout.manifest();
    Segments segments = new FolderSegments(layout, Manifests.read(layout, decided));
    Database database = isSettled() ? database() : null;
    if (database == null) {
      database = Database.inMemory();
      database.load(segments);
    }
    Database opened = database;
    return new View(
        segments,
        opened,
        layout.database().toString(),
        () -> {
          opened.close();
          release(lock);
        });
  }

  /**
   * The database on disk, or null when this process cannot have it.
   *
   * @throws Database.Unreadable when it is damaged and can be built again
   */
  private Database database() {
    String why;
    try {
      if (!Database.isOpenHere(layout.database())) {
        return Database.open(layout.database());
      }
      why = "its database is open already in this process";
    } catch (DBOpEnvException e) {
      why = e.getMessage();
    } catch (Database.Unreadable e) {
      if (Files.isWritable(layout.folder())) {
        throw e;
      }
      why = Faults.words(e.getCause());
    }
    problems.accept(
        new Problem(Code.DATASET_IN_MEMORY, new Origin.Place(layout.shown()), String.valueOf(why)));
    return null;
  }

  private void release(Lock lock) {
    try {
      if (lock != null) {
        lock.close();
      }
    } catch (IOException e) {
      throw Faults.reading(layout, e);
    }
  }
}
