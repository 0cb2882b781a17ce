package org.waybill.store;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.waybill.problem.Problem;

/**
 * A dataset to write to. Only one process at a time has one open on a folder. Others may read until
 * the first write, or the first look at what is there: that waits for them to end, tells so when it
 * takes long, and from then on nobody reads but through {@link #snapshot}.
 */
public interface Store extends AutoCloseable {

  /**
   * Opens the dataset in the folder, or starts an empty one there. What a crash left half done is
   * finished or undone first, and the database rebuilt when it does not fit the segments.
   *
   * @throws org.waybill.problem.Refused when it is in use, cannot be written, is damaged, is of an
   *     unknown format, or when the folder holds something else
   */
  static Store open(Path folder, Consumer<Problem> problems) {
    return open(folder, () -> false, problems);
  }

  /**
   * The same for somebody who may be stopped meanwhile.
   *
   * @param givenUp asked while a write waits for those who read; it is then refused with {@code
   *     dataset-in-use}
   */
  static Store open(Path folder, BooleanSupplier givenUp, Consumer<Problem> problems) {
    return new Opening(new Layout(folder), new Disk(), problems).store(givenUp);
  }

  /**
   * Does what the first opening of a dataset in a process would have to do for any: for those who
   * have something else to do first, and call this from another thread.
   */
  static void prepare() {
    Database.inMemory().close();
  }

  /**
   * Builds the database in the folder again from the segments, and tells so.
   *
   * @throws org.waybill.problem.Refused as {@link #open} does, and when there is no dataset
   */
  static void rebuild(Path folder, Consumer<Problem> problems) {
    new Opening(new Layout(folder), new Disk(), problems).rebuild();
  }

  /** A dataset without a folder, gone when closed. */
  static Store inMemory() {
    return new MemoryStore();
  }

  /**
   * Makes all changes of the batch or none: after a crash at any moment the dataset is as before or
   * as after. A batch that changes nothing touches nothing.
   *
   * @throws org.waybill.problem.Refused when it could not be written; the dataset is as before
   * @throws IllegalArgumentException when two segments would fill the same graph
   */
  void write(Batch batch);

  /**
   * An empty batch for any number of articles: each segment is laid aside in the dataset's folder
   * as it is put, and memory keeps its name and checksum. Nothing shows before the batch is
   * written, which can be done once. Starting another, or writing one made otherwise, gives it up.
   *
   * @throws org.waybill.problem.Refused when the folder cannot be written, as each put does
   */
  Batch batch();

  /** What the store holds now. */
  Snapshot snapshot();

  @Override
  void close();
}
