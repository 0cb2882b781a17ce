package org.waybill.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.apache.jena.sparql.core.Quad;
import org.waybill.store.Segment;
import org.waybill.store.SegmentLines;

/** Lines of segments, packed lightly for the way from machine to machine. */
final class Lines {
  private Lines() {}

  /**
   * @param quads how many
   */
  record Packed(byte[] bytes, long quads) {}

  static Packed of(Segment segment) {
    byte[] lines = SegmentLines.of(segment);
    long quads = 0;
    for (byte b : lines) {
      quads += b == '\n' ? 1 : 0;
    }
    Deflater light = new Deflater(Deflater.BEST_SPEED);
    ByteArrayOutputStream packed = new ByteArrayOutputStream(lines.length / 8 + 64);
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, light)) {
      out.write(lines);
    } catch (IOException e) {
      throw new UncheckedIOException("memory has no end", e);
    } finally {
      light.end();
    }
    return new Packed(packed.toByteArray(), quads);
  }

  static byte[] unpack(byte[] packed) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("not what was packed", e);
    }
  }

  static List<Quad> quads(byte[] packed) {
    return SegmentLines.quads(unpack(packed));
  }
}
