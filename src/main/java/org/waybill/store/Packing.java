package org.waybill.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Packs the lines of a segment with gzip: they repeat themselves so much that a thirtieth is left.
 * Checksums are those of the lines, since another Java may pack the same lines otherwise.
 */
final class Packing {
  private Packing() {}

  static byte[] pack(byte[] lines) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(lines.length / 16 + 64);
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(lines);
    } catch (IOException e) {
      throw new UncheckedIOException("memory has no end", e);
    }
    return packed.toByteArray();
  }

  /** Empty when the bytes are not what {@link #pack} gave. */
  static Optional<byte[]> unpack(byte[] packed) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return Optional.of(in.readAllBytes());
    } catch (IOException e) {
      return Optional.empty(); // a damaged file: whoever asked for its lines tells it
    }
  }
}
