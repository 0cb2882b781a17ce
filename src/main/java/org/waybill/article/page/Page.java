package org.waybill.article.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One page as it came, before anything is judged. Every input format ends in this shape, so that
 * plain text, markup and records of a collection are judged by the same code.
 *
 * @param file name without folders; for a page of a collection followed by {@code #} and its number
 *     or own name
 * @param rows all lines in page order, blank ones included
 * @param facts what the page's own metadata says
 */
public record Page(String file, List<Row> rows, Facts facts) {

  public Page {
    Objects.requireNonNull(file);
    Objects.requireNonNull(facts);
    rows = List.copyOf(rows);
  }

  /** The same page with more that is known about it. */
  public Page with(Facts more) {
    return new Page(file, rows, more);
  }

  /** What markup says of a line. */
  public enum Part {
    /** Nothing; lines of plain text are all of this kind. */
    UNKNOWN,
    /** It stands outside the element that holds the story. */
    OUTSIDE,
    /** A headline of the highest rank. */
    HEADLINE,
    /** A heading, an item of a list, a quotation: part of the story where it stands within. */
    WITHIN,
    /** A paragraph of the element that holds the story. */
    PARAGRAPH
  }

  /**
   * One line of the source; of markup, one block of text.
   *
   * @param number counts from 1
   * @param start offset of the first character in the decoded source, in UTF-16 units
   * @param text without the line end
   * @param label empty for a line of the page itself, else why it is none, as in {@code front
   *     matter}
   */
  public record Row(int number, int start, String text, String label, Part part) {

    public Row(int number, int start, String text, String label) {
      this(number, start, text, label, Part.UNKNOWN);
    }

    public boolean blank() {
      return text.isBlank() || text.chars().allMatch(c -> Character.isSpaceChar(c) || c < ' ');
    }
  }

  /** What follows for the day of issue from a day that metadata names. */
  public enum Meaning {
    PUBLISHED,
    /** Published too, but the element that says so may belong to another story on the page. */
    SHOWN,
    CHANGED,
    FETCHED
  }

  /**
   * A day that the page's metadata names.
   *
   * @param kind what names it, as in {@code front matter}
   * @param words as written there
   */
  public record Day(Meaning meaning, String kind, String words, StampedDay day) {}

  /**
   * Metadata that the page carries about itself. Empty means that it says nothing.
   *
   * @param days the most trustworthy of each meaning first
   */
  public record Facts(
      Optional<String> title,
      Optional<String> publisher,
      Optional<String> address,
      List<Day> days) {

    public static final Facts NONE =
        new Facts(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public Facts {
      days = List.copyOf(days);
    }

    /** These, and the others where these say nothing. */
    public Facts or(Facts other) {
      List<Day> all = new ArrayList<>(days);
      all.addAll(other.days);
      return new Facts(
          title.or(() -> other.title),
          publisher.or(() -> other.publisher),
          address.or(() -> other.address),
          all);
    }
  }
}
