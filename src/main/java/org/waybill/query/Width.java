package org.waybill.query;

import java.util.ArrayList;
import java.util.List;

/** How many columns of a terminal a text takes. */
public final class Width {
  private static final int ELLIPSIS = '…';

  private Width() {}

  public static int of(String text) {
    return text.codePoints().map(Width::of).sum();
  }

  private static int of(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(point);
    boolean wide =
        switch (script) {
          case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> true;
          default -> point >= 0x1F300 && point <= 0x1FAFF;
        };
    return wide ? 2 : 1;
  }

  /** Cuts to at most that many columns; what was cut shows as … at the end. */
  public static String cut(String text, int columns) {
    if (of(text) <= columns) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int used = 1;
    for (int point : text.codePoints().toArray()) {
      used += of(point);
      if (used > columns) {
        break;
      }
      out.appendCodePoint(point);
    }
    return out.appendCodePoint(ELLIPSIS).toString();
  }

  /** Of the longest run that a line break may not part: a word, or one letter of wide script. */
  static int longest(String text) {
    return words(text).stream().map(String::stripTrailing).mapToInt(Width::of).max().orElse(0);
  }

  /** Lines of at most that many columns, at least one; only a longer word makes a longer line. */
  public static List<String> wrap(String text, int columns) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : words(text)) {
      if (!line.isEmpty() && of(line) + of(word.stripTrailing()) > columns) {
        lines.add(line.stripTrailing());
        line = "";
      }
      line += word;
    }
    lines.add(line.stripTrailing());
    return lines;
  }

  /** Each with the blanks behind it. Between letters of wide script a line may break anywhere. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    int last = ' ';
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int point = text.codePointAt(at);
      boolean wide = of(point) == 2 || (of(last) == 2 && of(point) > 0);
      if (at > start && point != ' ' && (last == ' ' || wide)) {
        words.add(text.substring(start, at));
        start = at;
      }
      last = of(point) == 0 ? last : point;
    }
    words.add(text.substring(start));
    return words;
  }

  /**
   * Line breaks and tabs become spaces; control characters and marks that turn the direction of
   * text are shown as �, so that no article can steer a reader's terminal.
   */
  public static String safe(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              if (Character.isWhitespace(point)) {
                out.append(' ');
              } else if (Character.isISOControl(point)
                  || (point >= 0x202A && point <= 0x202E)
                  || (point >= 0x2066 && point <= 0x2069)) {
                out.append('\uFFFD');
              } else {
                out.appendCodePoint(point);
              }
            });
    return out.toString();
  }
}
