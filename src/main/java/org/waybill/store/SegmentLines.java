package org.waybill.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.Quad;

/** A segment's quads as a dataset stores and exports them, for those who keep them elsewhere. */
public final class SegmentLines {
  private SegmentLines() {}

  /** N-Quads in UTF-8, without repeats, sorted by line. */
  public static byte[] of(Segment segment) {
    return NQuads.bytes(segment.quads());
  }

  public static List<Quad> quads(byte[] lines) {
    List<Quad> quads = new ArrayList<>();
    NQuads.parse(lines, quads::add);
    return quads;
  }
}
