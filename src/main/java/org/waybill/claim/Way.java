package org.waybill.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.waybill.text.Span;

/**
 * How goods went, as the sentence says; the places they went through are roles of the claim.
 *
 * @param distance of a place on the way from somewhere; not the length of the way
 */
public record Way(List<Transport> transports, Optional<Distance> distance) {

  /** Nothing is said of it. */
  public static final Way UNTOLD = new Way(List.of(), Optional.empty());

  public Way {
    transports = List.copyOf(transports);
  }

  /** One means of transport, by the words that tell it: {@code sea}, {@code flown}. */
  public record Transport(Means means, String words, Span span) {}

  /**
   * @param words with the bound word and what it is measured from: {@code about 180 miles from the
   *     border}
   * @param from what it is measured from: {@code the border}
   */
  public record Distance(BigDecimal value, LengthUnit unit, String words, Span span, String from) {

    public Distance {
      BigDecimal shortest = value.stripTrailingZeros();
      value = shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /** To the nearest whole one: no report is more exact. */
    public BigDecimal kilometres() {
      return unit.inKilometres(value).setScale(0, RoundingMode.HALF_UP);
    }
  }
}
