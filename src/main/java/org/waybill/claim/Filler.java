package org.waybill.claim;

import org.waybill.registry.Link;
import org.waybill.text.Span;

/**
 * Who or what fills a role or makes a claim.
 *
 * @param span the words in this article; for a pronoun the pronoun's own
 * @param reason how the words came to fill the role, for people: {@code subject}, {@code object of
 *     “to”}, {@code “they”: subject of the sentence before} …
 */
public record Filler(String words, Span span, Link link, String reason) {

  /** Ends the reason of somebody known by words such as {@code a retired pilot} alone. */
  public static final String NAMELESS = "no name is given";

  /** Whether the words are no name, though they may begin a sentence and bear a capital. */
  public boolean isNameless() {
    return reason.endsWith(NAMELESS);
  }
}
