package org.waybill.store;

import java.util.Collection;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.Quad;

/** The store's N-Quads, for the benchmarks of other packages. */
public final class Lines {
  private Lines() {}

  public static byte[] of(Collection<Quad> quads) {
    return NQuads.bytes(quads);
  }

  public static void parse(byte[] lines, Consumer<Quad> sink) {
    NQuads.parse(lines, sink);
  }
}
