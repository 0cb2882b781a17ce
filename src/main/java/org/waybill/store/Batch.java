package org.waybill.store;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * Changes that take effect together or not at all. The order in which they are added is of no
 * account. Made by hand it lies in memory; see {@link Store#batch} for larger ones.
 */
public final class Batch {
  private final SortedMap<SegmentKey, Manifest.Entry> puts = new TreeMap<>();
  private final SortedSet<SegmentKey> removals = new TreeSet<>();
  private final Shelf shelf;
  private final Audience audience;

  /** Who hears of each put as it comes. */
  @FunctionalInterface
  interface Audience {
    Audience NONE = (key, quads) -> {};

    /**
     * @param quads each once, blank nodes named as in the lines
     */
    void put(SegmentKey key, List<Quad> quads);
  }

  public Batch() {
    this(Shelf.inMemory(), Audience.NONE);
  }

  Batch(Shelf shelf, Audience audience) {
    this.shelf = shelf;
    this.audience = audience;
  }

  /**
   * Adds the segment, or replaces the one of its name. The last put of a name counts.
   *
   * @throws IllegalArgumentException when a quad is in the default graph or has an IRI that is none
   */
  public Batch put(Segment segment) {
    SegmentKey key = SegmentKey.of(segment);
    List<Quad> quads = BlankNodes.name(segment.quads());
    byte[] lines = NQuads.bytes(quads);
    audience.put(key, quads);
    shelf.put(key, lines, segment.text());
    puts.put(key, entry(segment, lines));
    removals.remove(key);
    return this;
  }

  private static Manifest.Entry entry(Segment segment, byte[] lines) {
    List<String> graphs =
        segment.quads().stream().map(Quad::getGraph).distinct().map(Node::getURI).sorted().toList();
    Optional<String> text =
        segment.text().map(words -> Digest.of(words.getBytes(StandardCharsets.UTF_8)));
    return new Manifest.Entry(NQuads.count(lines), Digest.of(lines), text, graphs);
  }

  /** The text of an article that was put; empty when it was not. */
  public Optional<String> text(String article) {
    SegmentKey key = SegmentKey.article(article);
    return puts.containsKey(key) ? shelf.text(key) : Optional.empty();
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

  SortedMap<SegmentKey, Manifest.Entry> puts() {
    return Collections.unmodifiableSortedMap(puts);
  }

  SortedSet<SegmentKey> removals() {
    return Collections.unmodifiableSortedSet(removals);
  }

  Shelf shelf() {
    return shelf;
  }
}
