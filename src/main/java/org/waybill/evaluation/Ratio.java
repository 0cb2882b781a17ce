package org.waybill.evaluation;

import java.util.OptionalDouble;

/**
 * So many right of so many.
 *
 * @param right never more than {@code of}
 */
public record Ratio(int right, int of) {

  public static final Ratio NONE = new Ratio(0, 0);

  public Ratio {
    if (right < 0 || right > of) {
      throw new IllegalArgumentException(right + " of " + of);
    }
  }

  static Ratio of(boolean right) {
    return new Ratio(right ? 1 : 0, 1);
  }

  public Ratio plus(Ratio other) {
    return new Ratio(right + other.right, of + other.of);
  }

  /** From 0 to 1; empty when there was nothing to count. */
  public OptionalDouble share() {
    return of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / of);
  }

  /**
   * Harmonic mean of precision and recall, from 0 to 1. It is 0 when nothing right was found though
   * there was something to find, and empty when a share is not known and the other is above 0, or
   * both are not known.
   */
  public static OptionalDouble f1(Ratio precision, Ratio recall) {
    double sum = precision.share().orElse(0) + recall.share().orElse(0);
    if (precision.of + recall.of > 0 && sum == 0) {
      return OptionalDouble.of(0);
    }
    return precision.of == 0 || recall.of == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            2 * precision.share().getAsDouble() * recall.share().getAsDouble() / sum);
  }
}
