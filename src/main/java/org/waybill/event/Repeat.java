package org.waybill.event;

/**
 * An article that tells of an event and is no origin of it.
 *
 * @param article file name
 * @param why whose words it repeats, and how that is known
 */
public record Repeat(String article, String why) {
  /** Why most are repeats. */
  public static final String QUOTES = "it quotes whoever says so";
}
