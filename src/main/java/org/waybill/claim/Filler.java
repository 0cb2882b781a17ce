package org.waybill.claim;

import org.waybill.registry.Link;
import org.waybill.text.Span;

/**
 * Who or what fills a role or makes a claim.
 *
 * @param words in this article; for a pronoun the pronoun itself
 * @param span of the words; of one carried over, where the article tells it
 */
public record Filler(String words, Span span, Link link, Ground ground) {

  /** Whether the words are no name, though they may begin a sentence and bear a capital. */
  public boolean isNameless() {
    return ground instanceof Ground.Described;
  }

  public Filler on(Ground other) {
    return new Filler(words, span, link, other);
  }
}
