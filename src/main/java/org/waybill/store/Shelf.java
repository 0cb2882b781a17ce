package org.waybill.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where the segments of a batch lie until it is written. */
interface Shelf {

  /** Keeps the sorted N-Quads and the text, in place of what the key had before. */
  void put(SegmentKey key, byte[] lines, Optional<String> text);

  /** The sorted N-Quads that were put last. */
  byte[] lines(SegmentKey key);

  /** The text that was put last; empty when there was none. */
  Optional<String> text(SegmentKey key);

  /** A shelf in memory. */
  static Shelf inMemory() {
    return new Shelf() {
      private final Map<SegmentKey, byte[]> lines = new HashMap<>();
      private final Map<SegmentKey, String> texts = new HashMap<>();

      @Override
      public void put(SegmentKey key, byte[] data, Optional<String> text) {
        lines.put(key, data);
        text.ifPresent(words -> texts.put(key, words));
      }

      @Override
      public byte[] lines(SegmentKey key) {
        return lines.get(key);
      }

      @Override
      public Optional<String> text(SegmentKey key) {
        return Optional.ofNullable(texts.get(key));
      }
    };
  }
}
