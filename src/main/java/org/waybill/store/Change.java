package org.waybill.store;

import com.google.common.collect.Iterables;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A batch worked out against what the dataset holds.
 *
 * @param next the manifest afterwards
 * @param changed segments that are new or differ
 * @param gone segments that were there and are no more
 * @param shelf where the changed ones lie
 * @param emptied graphs of replaced and removed segments
 * @param quads how many quads go or come
 */
record Change(
    Manifest next,
    SortedSet<SegmentKey> changed,
    SortedSet<SegmentKey> gone,
    Shelf shelf,
    SortedSet<String> emptied,
    long quads) {

  static Change of(Manifest current, Batch batch) {
    TreeMap<SegmentKey, Manifest.Entry> next = new TreeMap<>(current.entries());
    TreeSet<SegmentKey> changed = new TreeSet<>();
    TreeSet<SegmentKey> gone = new TreeSet<>();
    List<Manifest.Entry> replaced = new ArrayList<>();
    for (SegmentKey key : batch.removals()) {
      Manifest.Entry old = next.remove(key);
      if (old != null) {
        gone.add(key);
        replaced.add(old);
      }
    }
    long quads = 0;
    for (Map.Entry<SegmentKey, Manifest.Entry> put : batch.puts().entrySet()) {
      Manifest.Entry old = next.put(put.getKey(), put.getValue());
      if (!put.getValue().equals(old)) {
        changed.add(put.getKey());
        quads += put.getValue().quads();
        Optional.ofNullable(old).ifPresent(replaced::add);
      }
    }
    refuseSharedGraphs(next, changed);
    TreeSet<String> emptied = new TreeSet<>();
    for (Manifest.Entry old : replaced) {
      emptied.addAll(old.graphs());
      quads += old.quads();
    }
    return new Change(new Manifest(next), changed, gone, batch.shelf(), emptied, quads);
  }

  boolean isEmpty() {
    return changed.isEmpty() && gone.isEmpty();
  }

  /** Their lines, one segment at a time. */
  Iterable<byte[]> lines() {
    return Iterables.transform(changed, shelf::lines);
  }

  /**
   * Emptying a graph for one segment must never take the quads of another. Those that stay as they
   * are do not share any: only graphs that come are looked for.
   */
  private static void refuseSharedGraphs(
      SortedMap<SegmentKey, Manifest.Entry> entries, Set<SegmentKey> changed) {
    Set<String> coming = new HashSet<>();
    changed.forEach(key -> coming.addAll(entries.get(key).graphs()));
    Map<String, SegmentKey> owners = new HashMap<>();
    entries.forEach(
        (key, entry) -> {
          for (String graph : entry.graphs()) {
            SegmentKey other = coming.contains(graph) ? owners.put(graph, key) : null;
            if (other != null) {
              throw new IllegalArgumentException(
                  "graph %s is filled by %s and by %s".formatted(graph, other.name(), key.name()));
            }
          }
        });
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
