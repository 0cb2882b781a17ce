package org.waybill.reading.gate;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.waybill.mention.Phrases;

/**
 * Words that stand about as close together as those of a sentence, cut from plain characters
 * without a language model: runs of letters and figures, and each mark by itself. Where it is not
 * plain that a sentence ends, it goes on, so that none is cut in two.
 */
final class RoughSentence {

  /** Before a full stop, a shorter word with a capital may be an abbreviation: {@code Gen.} */
  private static final int ABBREVIATION = 3;

  private final List<String> words = new ArrayList<>();
  private final List<String> lower = new ArrayList<>();

  /**
   * The sentences of a text, about.
   *
   * @param text as published; a blank line ends a sentence
   */
  static List<RoughSentence> all(String text) {
    List<RoughSentence> all = new ArrayList<>();
    RoughSentence sentence = new RoughSentence();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = at + 1;
      if (Character.isWhitespace(c)) {
        end = behindBlanks(text, at);
        if (sentence.endsAt(text, at, end)) {
          all.add(sentence);
          sentence = new RoughSentence();
        }
      } else if (Character.isLetterOrDigit(c)) {
        end = behindWord(text, at);
        sentence.add(text.substring(at, end));
      } else {
        sentence.add(String.valueOf(c));
      }
      at = end;
    }
    if (sentence.size() > 0) {
      all.add(sentence);
    }
    return all;
  }

  private static int behindWord(String text, int from) {
    int at = from;
    while (at < text.length() && isOfWord(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Combining marks and the halves of letters beyond the first plane stay with their word. */
  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static int behindBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private boolean endsAt(String text, int blank, int next) {
    if (words.isEmpty()) {
      return false;
    }
    boolean open = next == text.length() || Character.isLowerCase(text.charAt(next));
    return !open && isClosed() || isBlankLine(text, blank, next);
  }

  private static boolean isBlankLine(String text, int blank, int next) {
    int lines = 0;
    for (int at = blank; at < next; at++) {
      lines += text.charAt(at) == '\n' ? 1 : 0;
    }
    return lines > 1;
  }

  private boolean isClosed() {
    int last = size() - 1;
    while (last > 0 && isCloser(words.get(last))) {
      last--;
    }
    String mark = words.get(last);
    boolean stop = mark.equals(".");
    boolean full = stop || mark.equals("!") || mark.equals("?");
    return full && last > 0 && !(stop && mayBeShortened(words.get(last - 1)));
  }

  private static boolean mayBeShortened(String word) {
    return word.length() == 1
        || word.length() <= ABBREVIATION && Character.isUpperCase(word.charAt(0));
  }

  private static boolean isCloser(String mark) {
    int type = Character.getType(mark.charAt(0));
    return type == Character.END_PUNCTUATION
        || type == Character.FINAL_QUOTE_PUNCTUATION
        || mark.equals("\"")
        || mark.equals("'");
  }

  private void add(String word) {
    String plain = Phrases.canonical(word);
    for (String piece : plain.equals(word) ? List.of(word) : Splitter.on(' ').split(plain)) {
      if (!piece.isEmpty()) {
        words.add(piece);
        lower.add(piece.toLowerCase(Locale.ROOT));
      }
    }
  }

  int size() {
    return words.size();
  }

  String word(int index) {
    return words.get(index);
  }

  String lower(int index) {
    return lower.get(index);
  }

  /** All its words in lower case. */
  List<String> lower() {
    return lower;
  }
}
