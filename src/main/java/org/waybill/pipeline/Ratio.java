package org.waybill.pipeline;

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
   * Harmonic mean of precision and recall, from 0 to 1. Nothing found is a precision of 0 when
   * there was something to find; with nothing found and nothing to find it is empty.
   */
  public static OptionalDouble f1(Ratio precision, Ratio recall) {
    if (precision.of == 0 && recall.of == 0) {
      return OptionalDouble.empty();
    }
    double p = precision.share().orElse(0);
    double r = recall.share().orElse(0);
    return OptionalDouble.of(p + r == 0 ? 0 : 2 * p * r / (p + r));
  }
}
