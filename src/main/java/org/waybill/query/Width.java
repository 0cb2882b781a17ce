package org.waybill.query;

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
