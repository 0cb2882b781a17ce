package org.waybill.watching;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits for the next look. It rings when the file system tells of a change, and else after the
 * time: file systems over a network, and too many folders, tell nothing.
 */
final class Bell implements AutoCloseable {
  private static final Duration SLICE = Duration.ofMillis(50);

  private final Optional<WatchService> service;
  private final Map<Path, WatchKey> keys = new HashMap<>();
  private final CountDownLatch stopped = new CountDownLatch(1);

  Bell(FileSystem files) {
    service = service(files);
  }

  private static Optional<WatchService> service(FileSystem files) {
    try {
      return Optional.of(files.newWatchService());
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.empty(); // then the time alone rings
    }
  }

  /** Rings for changes in these folders from now on. */
  void listen(Set<Path> folders) {
    keys.keySet().retainAll(folders);
    for (Path folder : folders) {
      WatchKey known = keys.get(folder);
      if (service.isPresent() && (known == null || !known.isValid())) {
        try {
          keys.put(
              folder,
              folder.register(
                  service.get(),
                  StandardWatchEventKinds.ENTRY_CREATE,
                  StandardWatchEventKinds.ENTRY_MODIFY,
                  StandardWatchEventKinds.ENTRY_DELETE));
        } catch (IOException | ClosedWatchServiceException e) {
          keys.remove(folder); // the time rings for it
        }
      }
    }
  }

  /** Comes back when it rings, when the time is over, or when it is to stop. */
  void awaitRing(Duration most) {
    long end = System.nanoTime() + most.toNanos();
    while (!isStopped() && end - System.nanoTime() > 0) {
      long slice = Math.min(SLICE.toNanos(), end - System.nanoTime());
      try {
        if (service.isEmpty()) {
          stopped.await(slice, TimeUnit.NANOSECONDS);
        } else if (rings(service.get().poll(slice, TimeUnit.NANOSECONDS))) {
          return;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        stop();
      }
    }
  }

  /** Waits the time out, however often it rings. */
  void pause(Duration time) {
    try {
      stopped.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop();
    }
  }

  private static boolean rings(WatchKey key) {
    if (key == null) {
      return false;
    }
    key.pollEvents();
    return key.reset() || !key.isValid();
  }

  /** From any thread: whoever waits comes back, now and for ever. */
  void stop() {
    stopped.countDown();
  }

  boolean isStopped() {
    return stopped.getCount() == 0;
  }

  @Override
  public void close() throws IOException {
    if (service.isPresent()) {
      service.get().close();
    }
  }
}
