package org.waybill.store;

import com.google.common.collect.Iterables;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A batch worked out against what the dataset holds.
 *
 * @param next the manifest afterwards
 * @param changed segments that are new or differ
 * @param shelf where these lie
 * @param emptied graphs of replaced and removed segments
 * @param quads how many quads go or come
 */
record Change(
    Manifest next,
    SortedSet<SegmentKey> changed,
    Shelf shelf,
    SortedSet<String> emptied,
    long quads) {

  static Change of(Manifest current, Batch batch) {
    TreeMap<SegmentKey, Manifest.Entry> next = new TreeMap<>(current.entries());
    TreeSet<SegmentKey> changed = new TreeSet<>();
    next.keySet().removeAll(batch.removals());
    batch
        .puts()
        .forEach(
            (key, entry) -> {
              if (!entry.equals(next.put(key, entry))) {
                changed.add(key);
              }
            });
    refuseSharedGraphs(next);
    TreeSet<String> emptied = new TreeSet<>();
    long quads = 0;
    for (Map.Entry<SegmentKey, Manifest.Entry> old : current.entries().entrySet()) {
      if (!old.getValue().equals(next.get(old.getKey()))) {
        emptied.addAll(old.getValue().graphs());
        quads += old.getValue().quads();
      }
    }
    for (SegmentKey key : changed) {
      quads += next.get(key).quads();
    }
    return new Change(new Manifest(next), changed, batch.shelf(), emptied, quads);
  }

  /** Their lines, one segment at a time. */
  Iterable<byte[]> lines() {
    return Iterables.transform(changed, shelf::lines);
  }

  /** Emptying a graph for one segment must never take the quads of another. */
  private static void refuseSharedGraphs(SortedMap<SegmentKey, Manifest.Entry> entries) {
    Map<String, SegmentKey> owners = new HashMap<>();
    entries.forEach(
        (key, entry) ->
            entry
                .graphs()
                .forEach(
                    graph ->
                        Optional.ofNullable(owners.put(graph, key))
                            .ifPresent(
                                other -> {
                                  throw new IllegalArgumentException(
                                      "graph %s is filled by %s and by %s"
                                          .formatted(graph, other.name(), key.name()));
                                })));
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
