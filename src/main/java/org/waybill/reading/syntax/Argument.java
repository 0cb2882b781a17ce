package org.waybill.reading.syntax;

import org.waybill.text.Token;

/**
 * A word in a place of a predicate.
 *
 * @param place the deep place, the same for active and passive: {@code subject} does it, {@code
 *     object} is moved or met, {@code dative} is given something; {@code possessive} and {@code
 *     modifier} stand before a noun; else the preposition that leads to the word
 * @param path how the word is tied to the predicate
 */
public record Argument(Token token, String place, Path path) {

  public static final String SUBJECT = "subject";
  public static final String OBJECT = "object";
  public static final String DATIVE = "dative";
  public static final String POSSESSIVE = "possessive";
  public static final String MODIFIER = "modifier";

  /** Who is said to be what a noun names: {@code Norland is its supplier}. */
  public static final String HOLDER = "holder";

  /** How a word is tied to its predicate, from the nearest. */
  public enum Path {
    /** An arc leads from one to the other, or would in the plainest form of the sentence. */
    DIRECT,
    /** Another word has the place too, and this one stands beside it. */
    COORDINATED,
    /** A word above or beside the predicate has it, and hands it on. */
    SHARED,
    /** It hangs on another argument or on the word above, where it makes no better sense. */
    BELOW
  }
}
