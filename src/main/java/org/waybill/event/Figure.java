package org.waybill.event;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.waybill.claim.Claim;
import org.waybill.claim.Quantity;

/**
 * A count as it can be held against other counts.
 *
 * @param measure what is counted: the IRI of an item, or the noun of the unit, singular
 * @param total whether it is told as a running total
 */
public record Figure(
    String measure, Optional<BigDecimal> minimum, Optional<BigDecimal> maximum, boolean total) {

  /** Empty when the claim counts nothing, or nobody can say what. */
  static Optional<Figure> of(Claim claim) {
    return claim
        .quantity()
        .filter(quantity -> !quantity.unit().isBlank())
        .map(
            quantity ->
                new Figure(
                    measure(claim, quantity),
                    quantity.minimum(),
                    quantity.maximum(),
                    quantity.total()));
  }

  /** Shells and rounds may be one thing; a container is no shell. */
  private static String measure(Claim claim, Quantity quantity) {
    String noun = noun(quantity.unit());
    return claim.goods().stream()
        .filter(good -> noun(good.words()).equals(noun))
        .flatMap(good -> good.item().stream())
        .findFirst()
        .orElse(noun);
  }

  private static String noun(String words) {
    String lower = words.strip().toLowerCase(Locale.ENGLISH);
    String last = lower.substring(lower.lastIndexOf(' ') + 1);
    return last.endsWith("s") && !last.endsWith("ss") ? last.substring(0, last.length() - 1) : last;
  }

  boolean isSameMeasure(Figure other) {
    return measure.equals(other.measure);
  }

  /** How two counts of one thing stand to each other. */
  enum Fit {
    EQUAL,
    /** Every count that this allows, the other allows too. */
    WITHIN,
    AROUND,
    OVERLAPPING,
    /** An upper and a lower bound that share their one number: "up to N" and "more than N". */
    TOUCHING,
    APART
  }

  Fit against(Figure other) {
    if (minimum.equals(other.minimum) && maximum.equals(other.maximum)) {
      return Fit.EQUAL;
    }
    if (above(other) || other.above(this)) {
      return Fit.APART;
    }
    if (touches(other) || other.touches(this)) {
      return Fit.TOUCHING;
    }
    if (isWithin(other)) {
      return Fit.WITHIN;
    }
    return other.isWithin(this) ? Fit.AROUND : Fit.OVERLAPPING;
  }

  private boolean above(Figure other) {
    return minimum.isPresent()
        && other.maximum.isPresent()
        && minimum.get().compareTo(other.maximum.get()) > 0;
  }

  private boolean touches(Figure other) {
    return minimum.isPresent()
        && minimum.equals(other.maximum)
        && maximum.isEmpty()
        && other.minimum.isEmpty();
  }

  private boolean isWithin(Figure other) {
    boolean low =
        other.minimum.isEmpty()
            || minimum.isPresent() && minimum.get().compareTo(other.minimum.get()) >= 0;
    boolean high =
        other.maximum.isEmpty()
            || maximum.isPresent() && maximum.get().compareTo(other.maximum.get()) <= 0;
    return low && high;
  }

  /** Whether every count it allows is below every count that the other allows. */
  boolean isBelow(Figure other) {
    return maximum.isPresent()
        && (other.minimum.isPresent()
            ? maximum.get().compareTo(other.minimum.get()) < 0
            : other.maximum.isPresent() && maximum.get().compareTo(other.maximum.get()) < 0);
  }

  /** The number in it that copies of one report share, whatever they make of its bound. */
  boolean sharesNumber(Figure other) {
    return isSameMeasure(other) && number().compareTo(other.number()) == 0;
  }

  BigDecimal number() {
    return minimum.or(() -> maximum).orElseThrow();
  }

  /** As people say it: {@code 24 to 30}, {@code at least 24}, {@code at most 30}. */
  String words() {
    if (minimum.equals(maximum)) {
      return number().toPlainString();
    }
    if (minimum.isPresent() && maximum.isPresent()) {
      return minimum.get().toPlainString() + " to " + maximum.get().toPlainString();
    }
    return (minimum.isPresent() ? "at least " : "at most ") + number().toPlainString();
  }
}
