package org.waybill.article.intake;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Does tasks side by side and hands on what they give in the order they came, on the thread that
 * brings them. Few tasks wait at a time: who brings more has to wait for the oldest.
 */
public final class InOrder<T> implements AutoCloseable {

  /** A long page must not keep the other threads idle. */
  private static final int WAITING = 8;

  private final int most;
  private final ExecutorService threads;
  private final Consumer<T> results;
  private final Queue<Future<T>> open = new ArrayDeque<>();

  /**
   * @param workers how many tasks run at a time
   */
  public InOrder(int workers, Consumer<T> results) {
    this.most = WAITING * workers;
    this.results = results;
    this.threads =
        Executors.newFixedThreadPool(
            workers,
            task -> {
              Thread thread = new Thread(task, "page reader");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * @throws RuntimeException what an older task threw, or an Error
   */
  public void add(Callable<T> task) {
    if (open.size() >= most) {
      handOn();
    }
    open.add(threads.submit(task));
    while (!open.isEmpty() && open.peek().isDone()) {
      handOn();
    }
  }

  /** Waits for all tasks; throws as {@link #add} does. */
  public void finish() {
    while (!open.isEmpty()) {
      handOn();
    }
  }

  private void handOn() {
    try {
      results.accept(open.remove().get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      if (e.getCause() instanceof Error fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (CancellationException) new CancellationException("interrupted").initCause(e);
    }
  }

  /** Tasks that have not begun are given up. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
