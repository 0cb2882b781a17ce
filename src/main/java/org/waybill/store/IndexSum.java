package org.waybill.store;

import java.util.Iterator;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;

/**
 * How many quads an index holds and a sum over them that does not depend on their order, so that
 * two index orders of the same quads are equal.
 */
record IndexSum(long count, long sum) {
  static IndexSum of(TupleIndex index) {
    long count = 0;
    long sum = 0;
    for (Iterator<Tuple<NodeId>> tuples = index.all(); tuples.hasNext(); ) {
      Tuple<NodeId> tuple = tuples.next();
      long hash = 1;
      for (int i = 0; i < tuple.len(); i++) {
        hash = mix(hash * 31 + tuple.get(i).hashCode());
      }
      count++;
      sum += hash;
    }
    return new IndexSum(count, sum);
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 32)) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }
}
