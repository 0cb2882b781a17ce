package org.waybill.article.page;

import java.util.Optional;
import java.util.regex.Pattern;
import org.waybill.article.phrase.Furniture;
import org.waybill.article.phrase.LineShape;

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
public record Block(
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

  private static final int LONG = 12;
  private static final int SHORT_SENTENCE = 7;
  private static final int OPEN = 20;
  private static final int OUTSIDE = 1000;
  private static final int SMALL_LETTER = Character.LOWERCASE_LETTER;
  private static final Pattern PAUSE = Pattern.compile("[,.;:!?—–][”\"]?\\s|[。，、]");

  /** A paragraph beyond doubt: a long line that closes like a sentence, or a very long one. */
  public boolean prose() {
    return (words >= LONG && ends && !cut || words >= OPEN && running()) && furniture.isEmpty();
  }

  /** Whether it reads like running text although its end is lost: small words and pauses. */
  private boolean running() {
    int small = 1;
    for (int i = 1; i < text.length(); i++) {
      small +=
          LineShape.blank(text.charAt(i - 1))
                  && Character.getType(text.codePointAt(i)) == SMALL_LETTER
              ? 1
              : 0;
    }
    boolean pauses = PAUSE.matcher(text).find();
    return !cut && (pauses || words < 2 * OPEN) && small * 2 > words;
  }

  /** A sentence too short to tell a paragraph from a teaser. */
  public boolean shortSentence() {
    return words < LONG && ends && !cut && furniture.isEmpty();
  }

  /** Neither prose nor a sentence: menus, headlines, labels. */
  public boolean label() {
    return !prose() && !shortSentence();
  }

  /** Whether markup says that it stands within the story. */
  public boolean within() {
    return row.part() == Page.Part.WITHIN || row.part() == Page.Part.PARAGRAPH;
  }

  public boolean is(Furniture.Kind kind) {
    return furniture.filter(kind::equals).isPresent();
  }

  /** How much it speaks for being part of the story, in words. */
  public int weight() {
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
