package org.waybill.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.apache.jena.sparql.core.Quad;
import org.waybill.store.Segment;
import org.waybill.store.SegmentLines;

/** The lines of a segment, packed lightly for the way from machine to machine. */
final class Lines implements Serializable {
  private static final long serialVersionUID = 1;

  private final byte[] packed;
  private final long quads;

  private Lines(byte[] packed, long quads) {
    this.packed = packed;
    this.quads = quads;
  }

  static Lines of(Segment segment) {
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
    return new Lines(packed.toByteArray(), quads);
  }

  /** How many quads, each on a line. */
  long count() {
    return quads;
  }

  byte[] bytes() {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("not what was packed", e);
    }
  }

  List<Quad> quads() {
    return SegmentLines.quads(bytes());
  }
}
