package org.waybill.event;

import java.math.BigDecimal;
import java.util.Optional;
import org.waybill.claim.Claim;
import org.waybill.claim.Progress;
import org.waybill.claim.Sum;

/**
 * What a deed is said to be worth, as it can be held against what another is.
 *
 * @param currency the only one in which it is compared: nothing is converted
 * @param least inclusive, like {@code most}; a bound that the words leave open is the other one
 */
record Price(String currency, BigDecimal least, BigDecimal most) {

  /** Papers round: $391 million and "some $400 million" may be one sum. */
  private static final BigDecimal ROUNDED = new BigDecimal("1.05");

  /** A running total is the price of no one deed. */
  static Optional<Price> of(Claim claim) {
    return claim.sum().filter(sum -> sum.progress() != Progress.TOTAL).map(Price::of);
  }

  private static Price of(Sum sum) {
    BigDecimal least = sum.minimum().or(sum::maximum).orElseThrow();
    return new Price(sum.currency(), least, sum.maximum().orElse(least));
  }

  boolean isComparable(Price other) {
    return currency.equals(other.currency);
  }

  /** Whether both may be one sum, each as its paper rounds it. */
  boolean isSame(Price other) {
    return isComparable(other)
        && least.compareTo(other.most.multiply(ROUNDED)) <= 0
        && other.least.compareTo(most.multiply(ROUNDED)) <= 0;
  }
}
