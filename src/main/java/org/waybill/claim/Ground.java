package org.waybill.claim;

import java.util.Locale;

/**
 * How the words of an article lead to whoever fills a role; from the surest to the least sure. Only
 * the kind decides anything; what {@code how} says is for people.
 */
public sealed interface Ground {

  /** The place of the predicate, or what else led there, such as {@code subject} or {@code to}. */
  String how();

  /** Named in a place of the predicate. */
  record Named(String how) implements Ground {}

  /** Named elsewhere in the sentence, and shared with this predicate: by "and", or handed on. */
  record Shared(String how) implements Ground {}

  /** In the place stands a common noun for somebody, and nobody known is found for it. */
  record Described(String how) implements Ground {}

  /** A pronoun, a title or a definite noun stands in the place, and means somebody. */
  record Referred(String how) implements Ground {}

  /** An adjective, an owner or a place stands there, and tells whose it is or where from. */
  record Derived(String how) implements Ground {}

  /** Not told here: the article tells it elsewhere, where the filler's own words stand. */
  record Carried(String how) implements Ground {}

  /** As in the ontology. */
  default String id() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** Whether the words in the place do not name him themselves. */
  default boolean isInferred() {
    return this instanceof Referred || this instanceof Derived || this instanceof Carried;
  }
}
