package org.waybill.article.phrase;

import java.util.regex.Pattern;

/** What can be seen of a line without knowing its words: how many there are and how it closes. */
public final class LineShape {

  private static final Pattern END =
      Pattern.compile("[.!?:;。！？][\"'”’»)\\]]*(\\s?\\([\\p{Lu}][\\p{L}/ -]{1,30}\\))?$|[”\"]$");
  private static final Pattern CUT = Pattern.compile("(\\.\\.|…|\\[…]|\\[\\.\\.\\.])\\W*$");
  private static final int TAIL = 120;

  private LineShape() {}

  public static boolean endsSentence(String text) {
    // A look at the last character spares most lines of a page the search.
    boolean open = text.isEmpty() || Character.isLetterOrDigit(text.charAt(text.length() - 1));
    return !open && END.matcher(tail(text)).find();
  }

  public static boolean cutOff(String text) {
    String tail = tail(text);
    return (tail.contains("..") || tail.contains("…")) && CUT.matcher(tail).find();
  }

  /** The end of the line; enough to see how it closes, however long the line is. */
  private static String tail(String text) {
    return text.substring(Math.max(0, text.length() - TAIL));
  }

  public static int count(String text) {
    int wide = 0;
    int words = 0;
    boolean within = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = blank(c);
      words += !blank && !within ? 1 : 0;
      within = !blank;
      wide += c >= 0x2E80 && c < Character.MIN_SURROGATE ? 1 : 0;
    }
    // A blank before the first word sets off an empty one.
    words += words > 0 && blank(text.charAt(0)) ? 1 : 0;
    return Math.max(text.isEmpty() ? 1 : words, wide / 2);
  }

  public static boolean blank(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }
}
