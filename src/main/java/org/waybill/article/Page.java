package org.waybill.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One page as it came, before anything is judged. Every input format ends in this shape, so that
 * plain text, markup and records of a collection are judged by the same code.
 *
 * @param file name without folders
 * @param rows all lines in page order, blank ones included
 * @param facts what the page's own metadata says
 */
record Page(String file, List<Row> rows, Facts facts) {

  Page {
    Objects.requireNonNull(file);
    Objects.requireNonNull(facts);
    rows = List.copyOf(rows);
  }

  /**
   * One line of the source.
   *
   * @param number counts from 1
   * @param start offset of the first character in the decoded source, in UTF-16 units
   * @param text without the line end
   * @param label empty for a line of the page itself, else why it is none, as in {@code front
   *     matter}
   */
  record Row(int number, int start, String text, String label) {
    boolean blank() {
      return text.isBlank() || text.chars().allMatch(c -> Character.isSpaceChar(c) || c < ' ');
    }
  }

  /**
   * Metadata that the page carries about itself. Empty means that it says nothing.
   *
   * @param crawled the day on which the page was fetched; the article is not younger
   */
  record Facts(
      Optional<String> title,
      Optional<String> publisher,
      Optional<String> address,
      Optional<LocalDate> published,
      Optional<LocalDate> crawled) {

    static final Facts NONE =
        new Facts(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }
}
