package org.waybill.store;

import com.google.common.util.concurrent.Uninterruptibles;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;
import org.waybill.problem.Refused;

/**
 * A snapshot that makes way for a writer and then shows what was written. A thread of its own looks
 * whether somebody wants to write, waits for the readings under way, and keeps the next ones
 * waiting until the dataset can be opened again.
 */
final class LastingView implements Snapshot {
  private static final Duration BETWEEN = Duration.ofMillis(25);

  /** Before it is tried again to open what could not be opened. */
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

  private final Layout layout;
  private final Opening opening;
  private final Thread keeper;

  /** Fair, so that readings without end keep no writer waiting for ever. */
  private final ReentrantReadWriteLock turns = new ReentrantReadWriteLock(true);

  private final DatasetGraph dataset;

  /** Null while it cannot be opened; changed by the keeper, under the write lock of turns. */
  private volatile Opening.Opened opened;

  /** Why it cannot be opened. */
  private volatile Refused failure;

  private volatile boolean closed;

  LastingView(Layout layout, Opening opening) throws IOException {
    this.layout = layout;
    this.opening = opening;
    this.opened = opening.settled();
    this.dataset = new LastingDataset(this, opened.view().dataset());
    this.keeper = new Thread(this::keep, "dataset-keeper");
    keeper.setDaemon(true);
    keeper.start();
  }

  private void keep() {
    while (!closed) {
      Uninterruptibles.sleepUninterruptibly(opened == null ? AFTER_FAILURE : BETWEEN);
      if (opened == null || isWanted()) {
        turns.writeLock().lock();
        try {
          renew();
        } finally {
          turns.writeLock().unlock();
        }
      }
    }
  }

  private boolean isWanted() {
    try {
      return opened.lock().isWanted();
    } catch (IOException e) {
      return true; // opening it anew will tell what is wrong
    }
  }

  private void renew() {
    Opening.Opened before = opened;
    opened = null;
    failure = null;
    while (opened == null && failure == null && !closed) {
      try {
        if (before != null) {
          before.view().close();
          before = null;
        }
        opened = opening.settled();
      } catch (IOException | RuntimeException | InternalError e) {
        Refused refused = Faults.reading(layout, e);
        // A writer may take long; whatever else it is, readers are told.
        failure = refused.problem().code() == Code.DATASET_IN_USE ? null : refused;
      }
    }
  }

  /**
   * Begins a reading, which {@link #leave} must end in the same thread.
   *
   * @throws Refused when somebody writes for too long, or the dataset cannot be opened any more
   */
  void enter() {
    if (!Uninterruptibles.tryLockUninterruptibly(turns.readLock(), Lock.PATIENCE)) {
      throw new Refused(Code.DATASET_IN_USE, layout.shown(), "a change is being written");
    }
    if (opened == null) {
      leave();
      throw failure == null
          ? new Refused(Code.DATASET_MISSING, layout.shown(), "it was closed")
          : failure;
    }
  }

  void leave() {
    turns.readLock().unlock();
  }

  /** Whether this thread is within a reading. */
  boolean isWithin() {
    return turns.getReadHoldCount() > 0;
  }

  /** The state at hand, within a reading only. */
  View view() {
    return opened.view();
  }

  private <T> T during(Function<View, T> reading) {
    enter();
    try {
      return reading.apply(opened.view());
    } finally {
      leave();
    }
  }

  @Override
  public DatasetGraph dataset() {
    return dataset;
  }

  @Override
  public SortedSet<String> articles() {
    return during(View::articles);
  }

  @Override
  public Optional<String> text(String article) {
    return during(view -> view.text(article));
  }

  @Override
  public SortedSet<String> graphs() {
    return during(View::graphs);
  }

  @Override
  public SortedMap<String, String> graphSums() {
    return during(View::graphSums);
  }

  @Override
  public byte[] triples(String graph) {
    return during(view -> view.triples(graph));
  }

  @Override
  public long quads() {
    return during(View::quads);
  }

  @Override
  public void forEachQuad(Consumer<Quad> sink) {
    enter();
    try {
      opened.view().forEachQuad(sink);
    } finally {
      leave();
    }
  }

  @Override
  public void forEachQuad(String article, Consumer<Quad> sink) {
    enter();
    try {
      opened.view().forEachQuad(article, sink);
    } finally {
      leave();
    }
  }

  @Override
  public void writeLines(OutputStream out) throws IOException {
    enter();
    try {
      opened.view().writeLines(out);
    } finally {
      leave();
    }
  }

  @Override
  public <T> T read(Supplier<T> question) {
    return during(view -> view.read(question));
  }

  @Override
  public List<Problem> faults() {
    return during(View::faults);
  }

  @Override
  public void close() {
    closed = true;
    Uninterruptibles.joinUninterruptibly(keeper);
    turns.writeLock().lock();
    try {
      if (opened != null) {
        opened.view().close();
        opened = null;
      }
    } finally {
      turns.writeLock().unlock();
    }
  }
}
