package org.waybill.watching;

import java.util.Locale;

/**
 * What became of the dataset at once.
 *
 * @param claims in the articles added and replaced
 */
public record Step(int added, int replaced, int removed, int claims) {

  /** In one line. */
  String describe(double seconds) {
    return String.format(
        Locale.ROOT,
        "added %d, replaced %d, removed %d, %,d %s, %.2f s",
        added,
        replaced,
        removed,
        claims,
        claims == 1 ? "claim" : "claims",
        seconds);
  }
}
