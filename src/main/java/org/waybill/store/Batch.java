package org.waybill.store;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Changes that take effect together or not at all. The order in which they are added is of no
 * account.
 */
public final class Batch {
  private final SortedMap<SegmentKey, Segment> puts = new TreeMap<>();
  private final SortedSet<SegmentKey> removals = new TreeSet<>();

  /** Adds the segment, or replaces the one of its name. The last put of a name counts. */
  public Batch put(Segment segment) {
    SegmentKey key = SegmentKey.of(segment);
    puts.put(key, segment);
    removals.remove(key);
    return this;
  }

  /** Takes the article out. Nothing happens when the dataset does not hold it. */
  public Batch removeArticle(String name) {
    return remove(SegmentKey.article(name));
  }

  /** Takes a shared segment out. Nothing happens when the dataset does not hold it. */
  public Batch removeShared(String name) {
    return remove(SegmentKey.shared(name));
  }

  private Batch remove(SegmentKey key) {
    puts.remove(key);
    removals.add(key);
    return this;
  }

  SortedMap<SegmentKey, Segment> puts() {
    return Collections.unmodifiableSortedMap(puts);
  }

  SortedSet<SegmentKey> removals() {
    return Collections.unmodifiableSortedSet(removals);
  }
}
