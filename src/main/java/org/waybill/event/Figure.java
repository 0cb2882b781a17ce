package org.waybill.event;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.waybill.claim.Claim;
import org.waybill.claim.Progress;
import org.waybill.claim.Quantity;
import org.waybill.claim.Sum;

/**
 * A count as it can be held against other counts.
 *
 * @param measure what is counted: the IRI of an item, the noun of the unit, singular, or a currency
 * @param about whether both bounds are one number that is told as not exact
 */
public record Figure(
    String measure,
    Optional<BigDecimal> minimum,
    Optional<BigDecimal> maximum,
    boolean about,
    Progress progress) {

  /** "About 300" is said of 270 to 330: reports round to the first figure or the half of one. */
  private static final BigDecimal ROUNDING = new BigDecimal("0.1");

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
                    quantity.about(),
                    quantity.progress()));
  }

  /** Of money, which is measured in its currency. */
  static Figure of(Sum sum) {
    return new Figure(sum.currency(), sum.minimum(), sum.maximum(), false, sum.progress());
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

  /** The least that it can mean. */
  private Optional<BigDecimal> least() {
    return minimum.map(number -> about ? number.subtract(number.multiply(ROUNDING)) : number);
  }

  private Optional<BigDecimal> most() {
    return maximum.map(number -> about ? number.add(number.multiply(ROUNDING)) : number);
  }

  private boolean above(Figure other) {
    return least().isPresent()
        && other.most().isPresent()
        && least().get().compareTo(other.most().get()) > 0;
  }

  private boolean touches(Figure other) {
    return minimum.isPresent()
        && minimum.equals(other.maximum)
        && maximum.isEmpty()
        && other.minimum.isEmpty();
  }

  private boolean isWithin(Figure other) {
    boolean low =
        other.least().isEmpty()
            || least().isPresent() && least().get().compareTo(other.least().get()) >= 0;
    boolean high =
        other.most().isEmpty()
            || most().isPresent() && most().get().compareTo(other.most().get()) <= 0;
    return low && high;
  }

  /** Whether every count it allows is below every count that the other allows. */
  boolean isBelow(Figure other) {
    return most().isPresent()
        && (other.least().isPresent()
            ? most().get().compareTo(other.least().get()) < 0
            : other.most().isPresent() && most().get().compareTo(other.most().get()) < 0);
  }

  /** {@code Another 40} says nothing against {@code 300}: one of them is only what came last. */
  boolean isIncrementOn(Figure other) {
    return progress != other.progress
        && (progress == Progress.INCREMENT || other.progress == Progress.INCREMENT);
  }

  /** The number in it that copies of one report share, whatever they make of its bound. */
  boolean sharesNumber(Figure other) {
    return isSameMeasure(other) && number().compareTo(other.number()) == 0;
  }

  BigDecimal number() {
    return minimum.or(() -> maximum).orElseThrow();
  }

  /** As people say it: {@code 24 to 30}, {@code at least 24}, {@code about 30}. */
  String words() {
    if (minimum.equals(maximum)) {
      return (about ? "about " : "") + number().toPlainString();
    }
    if (minimum.isPresent() && maximum.isPresent()) {
      return minimum.get().toPlainString() + " to " + maximum.get().toPlainString();
    }
    return (minimum.isPresent() ? "at least " : "at most ") + number().toPlainString();
  }
}
