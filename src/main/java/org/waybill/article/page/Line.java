package org.waybill.article.page;

import java.util.Objects;

/**
 * One line of the page and what became of it.
 *
 * @param number counts from 1, lines split at line feeds; of markup, blocks of text and the blank
 *     lines between them
 * @param start offset of its first character in the decoded source, of a record in its field of
 *     text, in UTF-16 units
 * @param kept whether it is part of the headline or body
 * @param reason why it was dropped, or what it is when kept: {@code headline}, {@code caption},
 *     {@code paragraph} …
 */
public record Line(int number, int start, String text, boolean kept, String reason) {
  public Line {
    Objects.requireNonNull(text);
    Objects.requireNonNull(reason);
    if (number < 1 || start < 0) {
      throw new IllegalArgumentException("line " + number + " at " + start);
    }
  }
}
