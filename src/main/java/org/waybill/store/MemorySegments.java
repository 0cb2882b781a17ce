package org.waybill.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Segments held in memory. */
final class MemorySegments implements Segments {
  private final Manifest manifest;
  private final Map<SegmentKey, byte[]> data;
  private final Map<SegmentKey, String> texts;

  private MemorySegments(
      Manifest manifest, Map<SegmentKey, byte[]> data, Map<SegmentKey, String> texts) {
    this.manifest = manifest;
    this.data = data;
    this.texts = texts;
  }

  static MemorySegments empty() {
    return new MemorySegments(Manifest.empty(), Map.of(), Map.of());
  }

  MemorySegments with(Change change) {
    Map<SegmentKey, byte[]> nextData = new HashMap<>(data);
    Map<SegmentKey, String> nextTexts = new HashMap<>(texts);
    for (SegmentKey key : change.changed()) {
      nextData.put(key, change.shelf().lines(key));
      change.shelf().text(key).ifPresent(text -> nextTexts.put(key, text));
    }
    nextData.keySet().retainAll(change.next().entries().keySet());
    nextTexts.keySet().retainAll(change.next().entries().keySet());
    return new MemorySegments(change.next(), nextData, nextTexts);
  }

  @Override
  public Manifest manifest() {
    return manifest;
  }

  @Override
  public byte[] data(SegmentKey key) {
    return data.get(key);
  }

  @Override
  public Optional<String> text(SegmentKey key) {
    return Optional.ofNullable(texts.get(key));
  }
}
