package org.waybill.store;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which segments make up the dataset, each with its checksums. Its own last line is a checksum of
 * the lines above, so a manifest cut short is never taken for a smaller dataset.
 */
record Manifest(SortedMap<SegmentKey, Entry> entries) {
  static final String FORMAT = "2";
  private static final String HEADER = "waybill-dataset";
  private static final String NONE = "-";

  /**
   * One segment.
   *
   * @param quads how many different quads
   * @param data SHA-256 of the N-Quads file
   * @param text SHA-256 of the text beside it; empty for shared segments
   * @param graphs IRIs of the graphs it fills, sorted
   */
  record Entry(long quads, String data, Optional<String> text, List<String> graphs) {
    Entry {
      graphs = List.copyOf(graphs);
    }
  }

  Manifest {
    entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
  }

  static Manifest empty() {
    return new Manifest(new TreeMap<>());
  }

  long quads() {
    return entries.values().stream().mapToLong(Entry::quads).sum();
  }

  /** Segments that the other has not, or not alike. */
  SortedSet<SegmentKey> differing(Manifest other) {
    TreeSet<SegmentKey> keys = new TreeSet<>(entries.keySet());
    keys.removeIf(key -> entries.get(key).equals(other.entries.get(key)));
    return keys;
  }

  /** Segments that the other has not at all. */
  SortedSet<SegmentKey> missing(Manifest other) {
    TreeSet<SegmentKey> keys = new TreeSet<>(entries.keySet());
    keys.removeIf(key -> other.entries.containsKey(key));
    return keys;
  }

  byte[] bytes() {
    StringBuilder out = new StringBuilder(HEADER + "\t" + FORMAT + "\n");
    entries.forEach(
        (key, entry) ->
            out.append(
                String.join(
                        "\t",
                        key.isArticle() ? "article" : "shared",
                        SegmentKey.encode(key.name()),
                        Long.toString(entry.quads()),
                        entry.data(),
                        entry.text().orElse(NONE),
                        String.join(" ", entry.graphs()))
                    + "\n"));
    String body = out.toString();
    return (body + "end\t" + Digest.of(utf8(body)) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The checksum by which a database says which segments it was built from. */
  String digest() {
    return Digest.of(bytes());
  }

  /** The format that the bytes claim to be in; empty when they are no manifest at all. */
  static Optional<String> format(byte[] bytes) {
    String[] head = lines(bytes).get(0).split("\t", -1);
    return head.length == 2 && head[0].equals(HEADER) ? Optional.of(head[1]) : Optional.empty();
  }

  /**
   * @throws IllegalArgumentException when the bytes are not exactly what {@link #bytes} once gave
   */
  static Manifest parse(byte[] bytes) {
    SortedMap<SegmentKey, Entry> entries = new TreeMap<>();
    List<String> lines = lines(bytes);
    for (String line : lines.subList(1, Math.max(1, lines.size() - 1))) {
      String[] field = line.split("\t", -1);
      if (field.length != 6) {
        throw new IllegalArgumentException("a line has " + field.length + " fields instead of 6");
      }
      String name = URLDecoder.decode(field[1], StandardCharsets.UTF_8);
      entries.put(
          new SegmentKey(field[0].equals("article"), name),
          new Entry(
              Long.parseLong(field[2]),
              field[3],
              field[4].equals(NONE) ? Optional.empty() : Optional.of(field[4]),
              Arrays.stream(field[5].split(" ")).filter(g -> !g.isEmpty()).toList()));
    }
    Manifest manifest = new Manifest(entries);
    if (!Arrays.equals(manifest.bytes(), bytes)) {
      throw new IllegalArgumentException("its checksum does not fit");
    }
    return manifest;
  }

  private static List<String> lines(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8)
        .lines()
        .collect(
            Collectors.collectingAndThen(Collectors.toList(), l -> l.isEmpty() ? List.of("") : l));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
