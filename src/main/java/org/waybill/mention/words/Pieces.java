package org.waybill.mention.words;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waybill.text.Sentence;
import org.waybill.text.Span;
import org.waybill.text.Tag;
import org.waybill.text.Token;

/**
 * A sentence cut finer than into tokens: figures, hyphens, signs and words apart, so that it does
 * not matter whether the tokenizer gave {@code 155mm} and {@code mid-May} as one token or as
 * several.
 */
public final class Pieces {

  /**
   * A part of a token, or a whole one.
   *
   * @param form as written
   * @param lower in lower case, every hyphen and dash between words as {@code -}
   * @param token the token it is of
   * @param span its own place in the text; that of the token where the tokenizer changed the form
   * @param glued whether nothing stands between it and the piece before
   */
  public record Piece(String form, String lower, Token token, Span span, boolean glued) {

    public Tag tag() {
      return token.tag();
    }

    public boolean isFigures() {
      return isDigit(form.charAt(0));
    }

    public boolean isHyphen() {
      return lower.equals("-");
    }

    public boolean isWord() {
      return Character.isLetterOrDigit(form.codePointAt(0));
    }

    public boolean isCapital() {
      return Character.isUpperCase(form.codePointAt(0));
    }

    /** A noun of any kind; {@link #isPlural} and {@link #isProper} tell more. */
    public boolean isNoun() {
      return tag().isNoun();
    }

    public boolean isProper() {
      return tag().isProperNoun();
    }

    public boolean isPlural() {
      return tag().isPlural();
    }
  }

  private static final Pattern CUT =
      Pattern.compile(
          "[0-9]{1,4}(?=\\.[0-9]{1,2}\\.[0-9]{2})"
              + "|(?<=[0-9]\\.)[0-9]{1,2}(?=\\.[0-9]{2})"
              + "|[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\\.[0-9]+)?"
              + "|[0-9]+(?:\\.[0-9]+)?"
              + "|[-\u2010\u2011\u2013%+#~\\p{Sc}]"
              + "|[^-\u2010\u2011\u2013%+#~\\p{Sc}0-9]+");

  private final List<Piece> pieces;

  private Pieces(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  public static Pieces of(Sentence sentence) {
    List<Piece> pieces = new ArrayList<>();
    int end = -1;
    for (Token token : sentence.tokens()) {
      boolean glued = token.span().start() == end;
      Matcher cut = CUT.matcher(token.form());
      while (cut.find()) {
        Span span = span(token, cut.start(), cut.end());
        pieces.add(new Piece(cut.group(), lower(cut.group()), token, span, glued));
        glued = true;
      }
      end = token.span().end();
    }
    return new Pieces(pieces);
  }

  /** The words as pieces are cut, with a blank between any two. */
  public static String cut(String words) {
    return String.join(
        " ",
        Splitter.on(' ')
            .splitToStream(words)
            .flatMap(word -> CUT.matcher(word).results().map(MatchResult::group))
            .toList());
  }

  public int size() {
    return pieces.size();
  }

  public Piece get(int at) {
    return pieces.get(at);
  }

  /** The piece there; empty before the first and behind the last. */
  public Optional<Piece> at(int at) {
    return at < 0 || at >= pieces.size() ? Optional.empty() : Optional.of(pieces.get(at));
  }

  /** Lower case; an empty string outside the sentence. */
  public String lower(int at) {
    return at(at).map(Piece::lower).orElse("");
  }

  public Tag tag(int at) {
    return at(at).map(Piece::tag).orElse(Tag.OTHER);
  }

  public boolean isGlued(int at) {
    return at(at).map(Piece::glued).orElse(false);
  }

  public boolean startsWith(int at, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (!lower(at + i).equals(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether figures or a word go on to the left: the {@code 300} of {@code S-300} does. */
  public boolean continuesBefore(int at) {
    if (!isGlued(at) || at == 0) {
      return false;
    }
    Piece before = get(at - 1);
    return before.isWord() || before.isHyphen() || isJoint(before);
  }

  /** Whether something goes on to the right, as in {@code 2011-made} or {@code 10:30}. */
  public boolean continuesAfter(int end) {
    if (!isGlued(end)) {
      return false;
    }
    Piece after = get(end);
    return after.isWord() || isJoint(after) || (after.isHyphen() && isGlued(end + 1));
  }

  private static boolean isJoint(Piece piece) {
    char first = piece.form().charAt(0);
    boolean inside = !piece.token().form().endsWith(piece.form());
    return first == '/' || (inside && !piece.isHyphen());
  }

  /**
   * Whether the figures there count a plural noun, by the tree where it is known, else by what
   * stands next; {@code 2000 troops} is no year then. Four figures that are not round are a year
   * all the same, for a count of them would be written with a separator: {@code 2016 shipments}.
   */
  public boolean countsNext(int at, Sentence sentence) {
    Piece figures = get(at);
    if (at(at + 1).filter(next -> next.tag() == Tag.NNS && !next.glued()).isEmpty()) {
      return false;
    }
    if (figures.form().length() == 4 && !isRound(figures.form())) {
      return false;
    }
    int head = figures.token().head();
    return head < 0 || sentence.token(head).equals(get(at + 1).token());
  }

  public static boolean isRound(String figures) {
    return figures.endsWith("00") || figures.endsWith("50");
  }

  public Span span(int first, int last) {
    return get(first).span().cover(get(last).span());
  }

  private static Span span(Token token, int from, int end) {
    Span whole = token.span();
    return whole.end() - whole.start() == token.form().length()
        ? new Span(whole.start() + from, whole.start() + end)
        : whole;
  }

  public static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private static String lower(String form) {
    return form.toLowerCase(Locale.ROOT)
        .replace('\u2019', '\'')
        .replace('\u2010', '-')
        .replace('\u2011', '-')
        .replace('\u2013', '-');
  }
}
