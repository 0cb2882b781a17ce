package org.waybill.store;

import com.google.common.util.concurrent.Uninterruptibles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.sparql.core.Quad;

/**
 * Fills the database of a new dataset on a thread of its own, while its segments are still being
 * made. What is loaded cannot be taken out again: a segment that is put twice, or that is not
 * wanted in the end, spoils it, and the database is to be made from the segments.
 */
final class Loading implements Batch.Audience, AutoCloseable {
  /** How many segments may wait; then whoever puts one waits. */
  private static final int AHEAD = 32;

  /** Segments as they come; an empty one is the last. */
  private final BlockingQueue<Optional<List<Quad>>> coming = new ArrayBlockingQueue<>(AHEAD);

  private final Set<SegmentKey> loaded = new HashSet<>();
  private final CompletableFuture<Boolean> filled = new CompletableFuture<>();
  private boolean spoiled;
  private boolean ended;

  /**
   * @param folder empty, and of nobody else until this is closed
   */
  Loading(Path folder) {
    Thread thread = new Thread(() -> fill(folder), "loading");
    thread.setDaemon(true);
    thread.start();
  }

  private void fill(Path folder) {
    boolean full = false;
    Optional<List<Quad>> next = Optional.of(List.of());
    try (PackedLoad load = new PackedLoad(folder)) {
      while (next.isPresent()) {
        next.get().forEach(load::add);
        next = Uninterruptibles.takeUninterruptibly(coming);
      }
      if (!spoiled) {
        load.finish();
        full = true;
      }
    } catch (IOException | RuntimeException | Error e) {
      // Whatever is in the way is in the way of the database made from the segments too, and told.
      full = false;
    } finally {
      while (next.isPresent()) {
        next = Uninterruptibles.takeUninterruptibly(coming);
      }
      filled.complete(full);
    }
  }

  @Override
  public void put(SegmentKey key, List<Quad> quads) {
    spoiled |= !loaded.add(key);
    if (!spoiled && !ended) {
      Uninterruptibles.putUninterruptibly(coming, Optional.of(quads));
    }
  }

  /**
   * Ends the loading. Whether the folder holds a database of exactly these segments; if not, what
   * lies in it is of no use.
   */
  boolean finish(Set<SegmentKey> segments) {
    spoiled |= !loaded.equals(segments);
    return end();
  }

  private boolean end() {
    if (!ended) {
      ended = true;
      Uninterruptibles.putUninterruptibly(coming, Optional.empty());
    }
    return filled.join();
  }

  /** Gives up, unless it was finished. The folder is let go when this returns. */
  @Override
  public void close() {
    spoiled = true;
    end();
  }
}
