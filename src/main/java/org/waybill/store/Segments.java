package org.waybill.store;

import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.Quad;

/** The segments that a manifest names. */
interface Segments {
  Manifest manifest();

  /** The sorted N-Quads of a segment that the manifest names. */
  byte[] data(SegmentKey key);

  /** Empty for shared segments and for articles that the dataset does not hold. */
  Optional<String> text(SegmentKey key);

  default void quads(Consumer<Quad> sink) {
    manifest().entries().keySet().forEach(key -> NQuads.parse(data(key), sink));
  }
}
