package org.waybill.text;

import java.util.ArrayList;
import java.util.List;
import org.waybill.problem.Code;

/**
 * The part of a text that is read, in the typography that the models know: no run of characters in
 * it is longer than a word can be, and it is not longer than an article can be.
 */
final class Passage {

  private final Characters characters;
  private final String plain;
  private final List<Cut> cuts = new ArrayList<>();

  /**
   * @param longestWord a longer run is as good as blanks
   * @param most so many characters besides blanks are read, and the word that the last one is in
   */
  Passage(String text, int longestWord, int most) {
    this.characters = Characters.of(text);
    StringBuilder words = new StringBuilder(characters.plain());
    int read = 0;
    int end;
    for (int at = 0; at < words.length(); at = Math.max(end, at + 1)) {
      end = endOfRun(words, at);
      int length = end - at;
      if (length > longestWord) {
        cut(Code.WORD_PASSED, at, end, "it has " + length + " characters");
        words.replace(at, end, " ".repeat(length));
      } else if (length > 0 && read >= most) {
        int rest = words.length() - at;
        cut(Code.TEXT_CUT, at, words.length(), rest + " characters were not read");
        words.setLength(at);
      } else {
        read += length;
      }
    }
    this.plain = words.toString();
  }

  private static int endOfRun(CharSequence words, int start) {
    int end = start;
    while (end < words.length() && !Character.isWhitespace(words.charAt(end))) {
      end++;
    }
    return end;
  }

  private void cut(Code code, int start, int end, String what) {
    cuts.add(new Cut(code, original(start, end), what));
  }

  /** What is read; its characters stand where they stood. */
  String plain() {
    return plain;
  }

  /** Where the characters {@code [start, end)} of the plain text stand in the original. */
  Span original(int start, int end) {
    return characters.original(start, end);
  }

  List<Cut> cuts() {
    return cuts;
  }
}
