package org.waybill.store;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.sparql.core.Quad;

/**
 * A batch worked out against what the dataset holds.
 *
 * @param next the manifest afterwards
 * @param data N-Quads of the segments that are new or differ
 * @param texts texts of the articles among these
 * @param emptied graphs of replaced and removed segments
 * @param quads how many quads go or come
 */
record Change(
    Manifest next,
    SortedMap<SegmentKey, byte[]> data,
    SortedMap<SegmentKey, String> texts,
    SortedSet<String> emptied,
    long quads) {

  static Change of(Manifest current, Batch batch) {
    TreeMap<SegmentKey, Manifest.Entry> next = new TreeMap<>(current.entries());
    TreeMap<SegmentKey, byte[]> data = new TreeMap<>();
    TreeMap<SegmentKey, String> texts = new TreeMap<>();
    next.keySet().removeAll(batch.removals());
    batch
        .puts()
        .forEach(
            (key, segment) -> {
              byte[] lines = NQuads.bytes(segment.quads());
              Manifest.Entry entry = entry(segment, lines);
              if (!entry.equals(next.put(key, entry))) {
                data.put(key, lines);
                segment.text().ifPresent(text -> texts.put(key, text));
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
    for (SegmentKey key : data.keySet()) {
      quads += next.get(key).quads();
    }
    return new Change(new Manifest(next), data, texts, emptied, quads);
  }

  private static Manifest.Entry entry(Segment segment, byte[] lines) {
    List<String> graphs =
        segment.quads().stream()
            .map(Quad::getGraph)
            .distinct()
            .map(g -> g.getURI())
            .sorted()
            .toList();
    return new Manifest.Entry(
        NQuads.count(lines), Digest.of(lines), segment.text().map(Change::digest), graphs);
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

  private static String digest(String text) {
    return Digest.of(utf8(text));
  }
}
