package org.waybill.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
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

  /**
   * @param givenUp whether to wait no longer for those who read
   */
  Store store(BooleanSupplier givenUp) {
    Lock lock = null;
    try {
      refuseForeignFolder();
      disk.folder(layout.folder());
      lock = Lock.writer(layout);
      if (!isSettled()) {
        lock.alone(givenUp, problems);
      }
      Lock held = lock;
      return new FolderStore(
          layout,
          disk,
          lock,
          () -> held.alone(givenUp, problems),
          new Recovery(layout, disk, problems));
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
      return settled().view();
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
      lock = Lock.writer(layout);
      lock.alone(() -> false, problems);
      new Recovery(layout, disk, problems).rebuild();
    } catch (IOException | RuntimeException | InternalError e) {
      throw Faults.writing(layout, e);
    } finally {
      release(lock);
    }
  }

  Snapshot lasting() {
    refuseWithoutDataset();
    try {
      return new LastingView(layout, this);
    } catch (IOException | RuntimeException | InternalError e) {
      throw Faults.reading(layout, e);
    }
  }

  /** A view, and the lock that it holds until it is closed. */
  record Opened(View view, Lock lock) {}

  /** What a crash left half done is put right first, where the folder can be written. */
  Opened settled() throws IOException {
    try {
      Optional<Opened> opened = opened();
      if (opened.isPresent()) {
        return opened.get();
      }
      store(() -> false).close();
    } catch (Database.Unreadable e) {
      rebuild();
    }
    return opened()
        .orElseThrow(() -> new IllegalStateException("half done again: " + layout.shown()));
  }

  /** Empty when it is half done and can be put right. */
  private Optional<Opened> opened() throws IOException {
    Lock lock = Lock.reader(layout);
    try {
      if (isSettled() || !Files.isWritable(layout.folder())) {
        return Optional.of(new Opened(view(lock), lock));
      }
    } catch (IOException | RuntimeException | InternalError e) {
      release(lock);
      throw e;
    }
    release(lock);
    return Optional.empty();
  }

  private boolean isSettled() throws IOException {
    return !Files.exists(layout.incomingManifest())
        && Marker.fits(layout.database(), Manifests.read(layout, layout.manifest()).digest());
  }

  private View view(Lock lock) throws IOException {
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
        () -> opened,
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
