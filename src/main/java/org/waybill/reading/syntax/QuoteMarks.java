package org.waybill.reading.syntax;

import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import java.util.Optional;
import org.waybill.text.Span;

/** The quotations of a text, by its double quotation marks; a paragraph's end closes them. */
public final class QuoteMarks {

  private final RangeSet<Integer> quotations = TreeRangeSet.create();

  public QuoteMarks(String characters) {
    int open = -1;
    for (int i = 0; i < characters.length(); i++) {
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
      quotations.add(Range.closedOpen(open, characters.length()));
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
