package org.waybill.text;

import java.lang.Character.UnicodeBlock;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in the typography that the language models and the word files know, and where each of its
 * characters stands in the original: accents composed, invisible characters left out, wide and
 * joined letters as plain ones, one kind of blank, hyphen, apostrophe and quotation mark, long
 * dashes between words as commas, and thousands parted by a comma.
 */
public final class Characters {

  /** Blocks whose letters only look different: {@code Ｕ}, {@code ﬁ}, a bold {@code A}. */
  private static final Set<UnicodeBlock> FORMS =
      Set.of(
          UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS,
          UnicodeBlock.ALPHABETIC_PRESENTATION_FORMS,
          UnicodeBlock.MATHEMATICAL_ALPHANUMERIC_SYMBOLS);

  /** {@code 1 000} with a blank that does not break, {@code 10'000}: never with a common blank. */
  private static final Pattern THOUSANDS =
      Pattern.compile(
          "(?<![\\p{Nd}\\p{L}.,'’\\-])\\p{Nd}{1,3}([\\p{Zs}'’&&[^ ]])\\p{Nd}{3}"
              + "(?:\\1\\p{Nd}{3})*(?![\\p{Nd}\\p{L}'’])");

  private final String original;
  private final BitSet parted;
  private final StringBuilder plain = new StringBuilder();
  private int[] starts;
  private int[] ends;

  private Characters(String original) {
    this.original = original;
    this.parted = parted(original);
    this.starts = new int[original.length()];
    this.ends = new int[original.length()];
    int at = 0;
    while (at < original.length()) {
      int end = endOfLetter(at);
      add(parted.get(at) ? "," : plain(at, end), at, end);
      at = end;
    }
  }

  static Characters of(String text) {
    return new Characters(text);
  }

  /** The words alone, for whoever compares them and needs no places. */
  public static String plain(String text) {
    return of(text).plain();
  }

  String plain() {
    return plain.toString();
  }

  /** Where the characters {@code [start, end)} of the plain text stand in the original. */
  Span original(int start, int end) {
    return new Span(starts[start], ends[end - 1]);
  }

  private void add(String letters, int start, int end) {
    int from = plain.length();
    plain.append(letters);
    if (plain.length() > starts.length) {
      starts = Arrays.copyOf(starts, plain.length() * 2);
      ends = Arrays.copyOf(ends, plain.length() * 2);
    }
    Arrays.fill(starts, from, plain.length(), start);
    Arrays.fill(ends, from, plain.length(), end);
  }

  /** Where the signs stand that part thousands. */
  private static BitSet parted(String text) {
    BitSet signs = new BitSet();
    Matcher number = THOUSANDS.matcher(text);
    while (number.find()) {
      for (int at = number.end() - 4; at > number.start(); at -= 4) {
        signs.set(at);
      }
    }
    return signs;
  }

  /** A letter and the accents that are written behind it are one. */
  private int endOfLetter(int at) {
    int end = at + Character.charCount(original.codePointAt(at));
    while (end < original.length()
        && Character.getType(original.charAt(end)) == Character.NON_SPACING_MARK) {
      end++;
    }
    return end;
  }

  private String plain(int at, int end) {
    int point = original.codePointAt(at);
    return end - at > Character.charCount(point)
        ? Normalizer.normalize(original.substring(at, end), Normalizer.Form.NFC)
        : letter(point, at);
  }

  private String letter(int point, int at) {
    return switch (point) {
      case '\n' -> "\n";
      case '‘', '’', '‛', 'ʼ', '′', '＇' -> "'";
      case '`', '´' -> isBehindLetter(at) ? "'" : Character.toString(point);
      case '“', '”', '„', '‟', '«', '»', '″', '＂' -> "\"";
      case '\u2010', '\u2011', '\u2012', '\u2212', '－' -> "-";
      case '…' -> "...";
      case '—' -> isBehindLetter(at) ? " , " : Character.toString(point);
      default -> byType(point);
    };
  }

  /** There a mark is an apostrophe, and before a word it opens a quotation. */
  private boolean isBehindLetter(int at) {
    return at > 0 && Character.isLetter(original.charAt(at - 1));
  }

  private static String byType(int point) {
    String same = Character.toString(point);
    return switch (Character.getType(point)) {
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.CONTROL -> " ";
      case Character.FORMAT -> "";
      case Character.DECIMAL_DIGIT_NUMBER -> Integer.toString(Character.digit(point, 10));
      default ->
          FORMS.contains(UnicodeBlock.of(point))
              ? Normalizer.normalize(same, Normalizer.Form.NFKC)
              : same;
    };
  }
}
