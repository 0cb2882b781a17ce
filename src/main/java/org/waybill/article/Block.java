package org.waybill.article;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One line with letters on it, or the lines of one wrapped paragraph, and what can be seen of it
 * without its neighbours.
 *
 * @param row its first line; the block takes {@code rows} lines in all
 * @param words running words; for scripts without blanks two characters count as a word
 * @param ends whether it closes like a sentence
 * @param cut whether it breaks off with dots, as teasers do
 * @param day whether most of it is a date
 * @param times how often the same words stand on the page
 */
record Block(
    Page.Row row,
    int rows,
    String text,
    String normal,
    int words,
    boolean ends,
    boolean cut,
    boolean day,
    int times,
    Optional<Furniture.Kind> furniture) {

  private static final Pattern END =
      Pattern.compile("[.!?:;。！？][\"'”’»)\\]]*(\\s?\\([\\p{Lu}][\\p{L}/ -]{1,30}\\))?$|[”\"]$");
  private static final Pattern CUT = Pattern.compile("(\\.\\.|…|\\[…]|\\[\\.\\.\\.])\\W*$");
  private static final int TAIL = 120;
  private static final int LONG = 12;
  private static final int SHORT_SENTENCE = 7;
  private static final int OPEN = 20;
  private static final int OUTSIDE = 1000;
  private static final int SMALL_LETTER = Character.LOWERCASE_LETTER;
  private static final Pattern PAUSE = Pattern.compile("[,.;:!?—–][”\"]?\\s|[。，、]");

  static boolean endsSentence(String text) {
    // A look at the last character spares most lines of a page the search.
    boolean open = text.isEmpty() || Character.isLetterOrDigit(text.charAt(text.length() - 1));
    return !open && END.matcher(tail(text)).find();
  }

  static boolean cutOff(String text) {
    String tail = tail(text);
    return (tail.contains("..") || tail.contains("…")) && CUT.matcher(tail).find();
  }

  /** The end of the line; enough to see how it closes, however long the line is. */
  private static String tail(String text) {
    return text.substring(Math.max(0, text.length() - TAIL));
  }

  static int count(String text) {
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

  private static boolean blank(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  /** A paragraph beyond doubt: a long line that closes like a sentence, or a very long one. */
  boolean prose() {
    return (words >= LONG && ends && !cut || words >= OPEN && running()) && furniture.isEmpty();
  }

  /** Whether it reads like running text although its end is lost: small words and pauses. */
  private boolean running() {
    int small = 1;
    for (int i = 1; i < text.length(); i++) {
      small +=
          blank(text.charAt(i - 1)) && Character.getType(text.codePointAt(i)) == SMALL_LETTER
              ? 1
              : 0;
    }
    boolean pauses = PAUSE.matcher(text).find();
    return !cut && (pauses || words < 2 * OPEN) && small * 2 > words;
  }

  /** A sentence too short to tell a paragraph from a teaser. */
  boolean shortSentence() {
    return words < LONG && ends && !cut && furniture.isEmpty();
  }

  /** Neither prose nor a sentence: menus, headlines, labels. */
  boolean label() {
    return !prose() && !shortSentence();
  }

  /** Whether markup says that it stands within the story. */
  boolean within() {
    return row.part() == Page.Part.WITHIN || row.part() == Page.Part.PARAGRAPH;
  }

  boolean is(Furniture.Kind kind) {
    return furniture.filter(kind::equals).isPresent();
  }

  /** How much it speaks for being part of the story, in words. */
  int weight() {
    if (row.part() == Page.Part.OUTSIDE) {
      return -OUTSIDE;
    }
    boolean within = within();
    if (furniture.isPresent()) {
      return is(Furniture.Kind.CREDIT) ? 0 : within ? -2 : -8;
    }
    if (prose()) {
      return times > 1 && !within ? words / 2 : Math.min(words, 120);
    }
    if (shortSentence()) {
      return words >= SHORT_SENTENCE ? words : 1;
    }
    if (within) {
      return cut || day ? -2 : row.part() == Page.Part.PARAGRAPH ? 1 : -1;
    }
    if (day) {
      return -4;
    }
    return cut ? -10 : times > 1 ? -8 : -5;
  }
}
