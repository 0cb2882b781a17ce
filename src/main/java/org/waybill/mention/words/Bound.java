package org.waybill.mention.words;

import java.util.Locale;

/** What a bound word says about the number beside it. */
public enum Bound {
  AT_MOST,
  AT_LEAST,
  /** Both ends are the number itself: how far off it may be is not said. */
  ABOUT,
  EXACTLY;

  /** By its name in the word files, such as {@code at-most}. */
  public static Bound named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
