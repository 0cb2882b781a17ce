package org.waybill.store;

import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.tdb2.store.NodeId;

/**
 * How many quads there are and a sum over them that does not depend on their order, so that two
 * index orders of the same quads are equal.
 */
final class IndexSum {
  private long count;
  private long sum;

  void add(Tuple<NodeId> quad) {
    long hash = 1;
    for (int i = 0; i < quad.len(); i++) {
      hash = mix(hash * 31 + quad.get(i).hashCode());
    }
    count++;
    sum += hash;
  }

  long count() {
    return count;
  }

  boolean isSameAs(IndexSum other) {
    return count == other.count && sum == other.sum;
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 32)) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }
}
