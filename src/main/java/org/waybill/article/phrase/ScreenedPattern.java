package org.waybill.article.phrase;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A regular expression behind a cheap test: text that holds none of the words without which the
 * expression cannot match is not searched. Most lines of a page hold none.
 */
final class ScreenedPattern {

  private final Pattern pattern;
  private final Set<String> needed;
  private final boolean opens;

  ScreenedPattern(Pattern pattern) {
    this.pattern = pattern;
    NeededWords words = NeededWords.of(pattern.pattern());
    this.needed = words.any();
    this.opens = words.opens();
  }

  Pattern pattern() {
    return pattern;
  }

  /**
   * Whether it may match somewhere; false is certain.
   *
   * @param folded the text as {@link #folded} gives it
   */
  boolean mayBeIn(String folded) {
    if (needed.isEmpty()) {
      return true;
    }
    for (String word : needed) {
      if (folded.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it matches somewhere in the text. */
  boolean in(String text, String folded) {
    return mayBeIn(folded)
        && (opens ? pattern.matcher(text).lookingAt() : pattern.matcher(text).find());
  }

  /** Letter case taken away as expressions do that ignore it. */
  static String folded(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = folded(folded[i]);
    }
    return new String(folded);
  }

  static char folded(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
    return Character.toLowerCase(Character.toUpperCase(c));
  }
}
