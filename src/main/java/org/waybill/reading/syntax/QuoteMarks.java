package org.waybill.reading.syntax;

import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import java.util.Optional;
import org.waybill.text.Span;

/** The quotations of a text, by its double quotation marks; a paragraph's end closes them. */
public final class QuoteMarks {

  private static final String BREAK = "\n\n";

  private final RangeSet<Integer> quotations = TreeRangeSet.create();

  public QuoteMarks(String characters) {
    this(characters, 0, characters.length());
  }

  /** Those of the paragraph that some words stand in. */
  public static QuoteMarks around(String characters, Span words) {
    int from = characters.lastIndexOf(BREAK, words.start());
    int to = characters.indexOf(BREAK, words.end());
    return new QuoteMarks(characters, Math.max(0, from), to < 0 ? characters.length() : to);
  }

  private QuoteMarks(String characters, int from, int to) {
    int open = -1;
    for (int i = from; i < to; i++) {
      char c = mark(characters, i);
      boolean breaks = c == '\n' && i > 0 && characters.charAt(i - 1) == '\n';
      if (open < 0) {
        // A closing mark with nothing open and no word before it is a typist's opening one.
        boolean opens = c == '“' || c == '"' || c == '”' && !follows(characters, i);
        open = opens ? i : open;
      } else if (c == '”' || c == '"' || breaks) {
        quotations.add(Range.closedOpen(open, i));
        open = -1;
      } else if (c == '“') {
        quotations.add(Range.closedOpen(open, i));
        open = i;
      }
    }
    if (open >= 0) {
      quotations.add(Range.closedOpen(open, to));
    }
  }

  /** The character, and for the first of two apostrophes in a row the mark that they stand for. */
  private static char mark(String characters, int at) {
    return characters.startsWith("''", at) ? '"' : characters.charAt(at);
  }

  private static boolean follows(String characters, int at) {
    return at > 0 && !Character.isWhitespace(characters.charAt(at - 1));
  }

  /** The quotation that a character stands in, from its opening mark to before its closing one. */
  public Optional<Span> around(int at) {
    return Optional.ofNullable(quotations.rangeContaining(at))
        .map(range -> new Span(range.lowerEndpoint(), range.upperEndpoint()));
  }
}
