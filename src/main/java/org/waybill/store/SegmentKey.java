package org.waybill.store;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;

/**
 * A segment's identity. Articles come before what they share, each in order of name, so that no
 * order of arrival shows in the output.
 */
record SegmentKey(boolean isArticle, String name) implements Comparable<SegmentKey> {
  private static final Comparator<SegmentKey> ORDER =
      Comparator.comparing((SegmentKey key) -> !key.isArticle).thenComparing(SegmentKey::name);
  private static final String PLAIN = "-._";
  private static final int LONGEST_STEM = 180;

  static SegmentKey of(Segment segment) {
    return new SegmentKey(segment.text().isPresent(), segment.name());
  }

  static SegmentKey article(String name) {
    return new SegmentKey(true, name);
  }

  static SegmentKey shared(String name) {
    return new SegmentKey(false, name);
  }

  /**
   * The file name without its ending: letters, digits and a few marks as they are, all else as %XX,
   * so that no article name can lead out of the folder. A leading underscore marks shared segments.
   */
  String stem() {
    String encoded = (isArticle ? "" : "_") + encode(name);
    if (encoded.length() <= LONGEST_STEM) {
      return encoded;
    }
    return encoded.substring(0, LONGEST_STEM - 65)
        + "~"
        + Digest.of(name.getBytes(StandardCharsets.UTF_8));
  }

  /** The name in characters that need no quoting in a line of the manifest or a file name. */
  static String encode(String name) {
    StringBuilder out = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      boolean plain = PLAIN.indexOf(c) >= 0 && !out.isEmpty();
      if (letter || plain) {
        out.append(c);
      } else {
        out.append('%').append(String.format("%02X", (int) c));
      }
    }
    return out.toString();
  }

  @Override
  public int compareTo(SegmentKey other) {
    return ORDER.compare(this, other);
  }
}
