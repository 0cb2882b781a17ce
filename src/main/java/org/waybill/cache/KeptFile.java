package org.waybill.cache;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * A file that can be made again at any time. Its content is followed by a seal: its length and
 * checksum, which are compared at every opening.
 */
public final class KeptFile {
  private static final long MARK = 0x5761_7962_696C_6C31L;

  /** Mark, length and checksum. */
  private static final int SEAL = 3 * Long.BYTES;

  private final Path path;

  public KeptFile(Path path) {
    this.path = path;
  }

  /** Writes the content. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * The content, mapped and little-endian. Stays good when the file is deleted or replaced. Empty
   * when there is no such file, or none that is whole.
   */
  public Optional<ByteBuffer> open() {
    try (FileChannel channel = FileChannel.open(path)) {
      long length = channel.size() - SEAL;
      if (length < 0 || length > Integer.MAX_VALUE - SEAL) {
        return Optional.empty();
      }
      ByteBuffer all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      ByteBuffer content = all.slice(0, (int) length);
      boolean whole =
          all.getLong((int) length) == MARK
              && all.getLong((int) length + Long.BYTES) == length
              && all.getLong((int) length + 2 * Long.BYTES) == sum(content);
      return whole
          ? Optional.of(content.rewind().order(ByteOrder.LITTLE_ENDIAN))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static long sum(ByteBuffer content) {
    CRC32C sum = new CRC32C();
    sum.update(content);
    return sum.getValue();
  }

  /**
   * Puts the file there whole or not at all. Another process may do the same: the last one wins.
   */
  public void write(Content content) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    Path unfinished = Files.createTempFile(path.toAbsolutePath().getParent(), "unfinished", "");
    try {
      CRC32C sum = new CRC32C();
      try (DataOutputStream out =
          new DataOutputStream(
              new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16))) {
        CheckedOutputStream checked = new CheckedOutputStream(out, sum);
        content.writeTo(checked);
        checked.flush();
        long length = Files.size(unfinished);
        out.writeLong(MARK);
        out.writeLong(length);
        out.writeLong(sum.getValue());
      }
      Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
