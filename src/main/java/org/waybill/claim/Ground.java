package org.waybill.claim;

import org.waybill.text.Span;

/** How the words of an article lead to whoever fills a role; from the surest to the least sure. */
public sealed interface Ground {

  /**
   * Named where the sentence names such a party.
   *
   * @param place of the predicate, as {@code subject} or {@code to}
   */
  record Named(String place) implements Ground {}

  /** Named elsewhere in the sentence, and shared with this predicate: by "and", or handed on. */
  record Shared(String place) implements Ground {}

  /** A pronoun, a title or a definite noun stands in the place, and means somebody. */
  record Referred(String place) implements Ground {}

  /** An adjective, an owner or a place stands there, and tells whose it is or where from. */
  record Derived(String place) implements Ground {}

  /**
   * Not in the sentence: the article tells it elsewhere.
   *
   * @param sentence in which it is told
   */
  record Carried(Span sentence) implements Ground {}
}
