package org.waybill.article.intake;

import com.google.common.io.CountingInputStream;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;

/**
 * Where pages come from: a file, or standard input.
 *
 * @param place as the caller named it, for problems
 * @param name without folders; the key of its article, or the first half of the keys of its
 *     articles
 * @param bytes opens what is stored, compressed or not
 */
public record Source(String place, String name, Opener bytes) {

  private static final int HEAD = 4096;

  /** Opens a stream; standard input can be opened once only. */
  @FunctionalInterface
  public interface Opener {
    InputStream open() throws IOException;
  }

  public Source {
    Objects.requireNonNull(place);
    Objects.requireNonNull(name);
    Objects.requireNonNull(bytes);
  }

  public static Source file(Path path) {
    String name = path.getFileName() == null ? path.toString() : path.getFileName().toString();
    return new Source(path.toString(), name, () -> Files.newInputStream(path));
  }

  /** The stream under a name of its own; it stays open. */
  public static Source stream(String place, String name, InputStream in) throws IOException {
    BufferedInputStream stored = new BufferedInputStream(in, 2 * HEAD);
    InputStream plain = packed(stored) ? new Unpacked(new CountingInputStream(stored)) : stored;
    BufferedInputStream once = new Kept(plain);
    return new Source(place, name, () -> once);
  }

  /** What the source holds, unpacked when it is compressed. */
  InputStream open() throws IOException {
    InputStream in = bytes.open();
    BufferedInputStream stored =
        in instanceof BufferedInputStream buffered ? buffered : new BufferedInputStream(in, HEAD);
    if (!packed(stored)) {
      return stored;
    }
    return new BufferedInputStream(new Unpacked(new CountingInputStream(stored)), 2 * HEAD);
  }

  /**
   * The first bytes, unpacked; enough to tell the format. Nothing is consumed. Fewer where the
   * source is damaged, which its reader will meet again.
   */
  public byte[] head() throws IOException {
    byte[] head = new byte[HEAD];
    int length = 0;
    try (InputStream in = open()) {
      in.mark(HEAD);
      try {
        int read = 0;
        while (length < HEAD && read >= 0) {
          read = in.read(head, length, HEAD - length);
          length += Math.max(0, read);
        }
      } catch (EOFException | ZipException e) {
        if (length == 0) {
          throw e;
        }
      }
      in.reset();
    }
    return Arrays.copyOf(head, length);
  }

  /** Whether it opens like gzip; nothing is consumed. */
  private static boolean packed(BufferedInputStream in) throws IOException {
    in.mark(2);
    boolean packed = in.read() == 0x1F && in.read() == 0x8B;
    in.reset();
    return packed;
  }

  /** One article of a collection. */
  Source member(String id) {
    return new Source(place + "#" + id, name + "#" + id, bytes);
  }

  public Problem problem(Code code, String what) {
    return new Problem(code, origin(), what);
  }

  public Problem problem(Code code, long line, String what) {
    return new Problem(code, origin(line), what);
  }

  public Origin origin() {
    return new Origin.Place(place);
  }

  public Origin origin(long line) {
    return new Origin.Line(place, line, 0);
  }

  /** A stream that is opened again and again and stays where it is. */
  private static final class Kept extends BufferedInputStream {
    Kept(InputStream in) {
      super(in, 2 * HEAD);
    }

    @Override
    public void close() {
      // Standard input is not ours to close.
    }
  }

  /** Gzip that refuses to grow without measure. */
  private static final class Unpacked extends GZIPInputStream {

    private static final long FREE = 64L << 20;

    /** Text shrinks to a tenth, repetitive markup to a hundredth; bombs to a thousandth. */
    private static final int MOST = 200;

    private final CountingInputStream stored;
    private long out;

    Unpacked(CountingInputStream in) throws IOException {
      super(in, 1 << 13);
      stored = in;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int read = super.read(buffer, from, length);
      out += Math.max(read, 0);
      if (out > FREE && out > MOST * stored.getCount()) {
        throw new TooLongException("it unpacks to more than " + MOST + " times its size");
      }
      return read;
    }
  }

  /** What is read grows beyond any article, as it does when it is meant to do harm. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1;

    TooLongException(String message) {
      super(message);
    }
  }
}
