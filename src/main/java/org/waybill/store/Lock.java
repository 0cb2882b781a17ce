package org.waybill.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.waybill.problem.Code;
import org.waybill.problem.Refused;

/**
 * One writer or many readers. The operating system drops the lock of a dead process, so no lock is
 * ever stale; the process number in the file is for the message only.
 */
final class Lock implements AutoCloseable {
  /** Beyond the number in the file, which stays readable where locks are binding. */
  private static final long START = 1024;

  /** Readers in one process take different bytes, since a process may not lock a byte twice. */
  private static final int READERS = 256;

  private final FileChannel channel;
  private final FileLock lock;

  private Lock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * @throws Refused with {@code dataset-in-use} when anybody writes or reads
   */
  static Lock exclusive(Layout layout) throws IOException {
    FileChannel channel =
        FileChannel.open(
            layout.lock(),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    FileLock lock = attempt(channel, START, Long.MAX_VALUE - START, false);
    if (lock == null) {
      channel.close();
      throw inUse(layout);
    }
    channel.truncate(0);
    channel.write(
        ByteBuffer.wrap(
            Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
    return new Lock(channel, lock);
  }

  /**
   * @throws Refused with {@code dataset-in-use} when somebody writes
   */
  static Lock shared(Layout layout) throws IOException {
    FileChannel channel = FileChannel.open(layout.lock(), StandardOpenOption.READ);
    for (int i = 0; i < READERS; i++) {
      FileLock lock = attempt(channel, START + i, 1, true);
      if (lock != null) {
        return new Lock(channel, lock);
      }
    }
    channel.close();
    throw inUse(layout);
  }

  private static FileLock attempt(FileChannel channel, long from, long size, boolean shared)
      throws IOException {
    try {
      return channel.tryLock(from, size, shared);
    } catch (OverlappingFileLockException e) {
      return null; // held within this very process
    }
  }

  private static Refused inUse(Layout layout) {
    String holder =
        live(layout.lock())
            .or(() -> live(layout.database().resolve("tdb.lock")))
            .map(pid -> "process " + pid + " is using it")
            .orElse("another process is using it");
    return new Refused(Code.DATASET_IN_USE, layout.shown(), holder);
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
    if (!lock.isShared()) {
      channel.truncate(0);
    }
    lock.release();
    channel.close();
  }
}
