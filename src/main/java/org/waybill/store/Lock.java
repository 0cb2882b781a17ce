package org.waybill.store;

import com.google.common.util.concurrent.Uninterruptibles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;
import org.waybill.problem.Refused;

/**
 * One writer and many readers, until the writer asks to be alone: then no reader comes in, readers
 * that last let go when they see it, and the others are waited for. The operating system drops the
 * locks of a dead process, so none is ever stale; the process number in the file is for messages.
 *
 * <p>A process must not open the lock file beside a lock that it holds: on some systems, closing
 * any handle of a file drops all locks that the process has on it.
 */
final class Lock implements AutoCloseable {
  /** How long a reader waits for a writer that is alone. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Duration MOMENT = Duration.ofSeconds(2);

  private static final Duration BETWEEN = Duration.ofMillis(20);

  /** Bytes beyond the number in the file, which stays readable where locks are binding. */
  private static final long WRITER = 512;

  private static final long ALONE = 513;

  private static final long READERS = 1024;

  /** Readers in one process take different bytes, since a process may not lock a byte twice. */
  private static final int MOST_READERS = 256;

  private final Layout layout;
  private final FileChannel channel;
  private final List<FileLock> held = new ArrayList<>();
  private final boolean writes;

  private Lock(Layout layout, FileChannel channel, boolean writes) {
    this.layout = layout;
    this.channel = channel;
    this.writes = writes;
  }

  /**
   * @throws Refused with {@code dataset-in-use} when somebody else writes
   */
  static Lock writer(Layout layout) throws IOException {
    Lock lock =
        new Lock(
            layout,
            FileChannel.open(
                layout.lock(),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE),
            true);
    if (!lock.take(WRITER, 1, false)) {
      lock.channel.close();
      throw inUse(layout);
    }
    lock.channel.truncate(0);
    lock.channel.write(
        ByteBuffer.wrap(
            Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
    return lock;
  }

  /**
   * @throws Refused with {@code dataset-in-use} when a writer stays alone for longer than {@link
   *     #PATIENCE}
   */
  static Lock reader(Layout layout) throws IOException {
    Lock lock = new Lock(layout, FileChannel.open(layout.lock(), StandardOpenOption.READ), false);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!lock.enter()) {
      if (System.nanoTime() > end) {
        lock.channel.close();
        throw inUse(layout);
      }
      Uninterruptibles.sleepUninterruptibly(BETWEEN);
    }
    return lock;
  }

  private boolean enter() throws IOException {
    for (int i = 0; i < MOST_READERS && !isWanted(); i++) {
      if (take(READERS + i, 1, true)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a writer asks the readers to go, or is alone already. */
  boolean isWanted() throws IOException {
    Optional<FileLock> free = attempt(ALONE, 1, true);
    if (free.isPresent()) {
      free.get().release();
    }
    return free.isEmpty();
  }

  /**
   * Waits until no reader is left; from then until the close none comes in. For the writer; asked
   * again, it does nothing. A wait that is longer than a moment is told.
   *
   * @param givenUp is asked while it waits
   * @throws Refused with {@code dataset-in-use} when it is given up
   */
  void alone(BooleanSupplier givenUp, Consumer<Problem> problems) throws IOException {
    long start = System.nanoTime();
    boolean told = false;
    while (!isAlone()) {
      if (givenUp.getAsBoolean()) {
        throw inUse(layout);
      }
      if (!told && System.nanoTime() - start > MOMENT.toNanos()) {
        problems.accept(inUse(layout, Code.DATASET_AWAITED).problem());
        told = true;
      }
      Uninterruptibles.sleepUninterruptibly(BETWEEN);
    }
  }

  /** Takes one after the other; a reader has the first too, while it looks whether it is wanted. */
  private boolean isAlone() throws IOException {
    return (held.size() > 1 || take(ALONE, 1, false))
        && (held.size() > 2 || take(READERS, Long.MAX_VALUE - READERS, false));
  }

  private boolean take(long from, long size, boolean shared) throws IOException {
    Optional<FileLock> lock = attempt(from, size, shared);
    lock.ifPresent(held::add);
    return lock.isPresent();
  }

  private Optional<FileLock> attempt(long from, long size, boolean shared) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock(from, size, shared));
    } catch (OverlappingFileLockException e) {
      return Optional.empty(); // held within this very process
    }
  }

  /** A refusal that names who has the dataset. */
  static Refused inUse(Layout layout) {
    return inUse(layout, Code.DATASET_IN_USE);
  }

  private static Refused inUse(Layout layout, Code code) {
    String holder =
        live(layout.lock())
            .or(() -> live(layout.database().resolve("tdb.lock")))
            .map(pid -> "process " + pid + " is using it")
            .orElse("another process is using it");
    return new Refused(code, layout.shown(), holder);
  }

  private static Optional<String> live(Path file) {
    try {
      String pid = Files.readString(file, StandardCharsets.US_ASCII).trim();
      return pid.matches("[0-9]{1,18}") && ProcessHandle.of(Long.parseLong(pid)).isPresent()
          ? Optional.of(pid)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // only the message grows poorer
    }
  }

  @Override
  public void close() throws IOException {
    if (writes) {
      channel.truncate(0);
    }
    for (FileLock lock : held) {
      lock.release();
    }
    channel.close();
  }
}
