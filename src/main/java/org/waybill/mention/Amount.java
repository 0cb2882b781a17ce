package org.waybill.mention;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.waybill.mention.words.Bound;
import org.waybill.mention.words.Numeral;

/**
 * The bounds that number and bound words give together.
 *
 * @param end index of the piece behind its last
 * @param currency index of the currency's piece; empty when it is no money
 */
record Amount(
    int end,
    Optional<BigDecimal> minimum,
    Optional<BigDecimal> maximum,
    Optional<Integer> currency,
    Numeral numeral,
    boolean bounded) {

  static Amount of(Numeral numeral, Bound bound, boolean bounded, Optional<Integer> currency) {
    Optional<BigDecimal> value = Optional.of(numeral.value());
    boolean below = !numeral.vague() && bound != Bound.AT_LEAST;
    return new Amount(
        numeral.end(),
        bound == Bound.AT_MOST ? Optional.empty() : value,
        below ? value : Optional.empty(),
        currency,
        numeral,
        bounded);
  }

  static Amount range(Numeral from, Numeral to, Optional<Integer> currency) {
    Optional<BigDecimal> most = to.vague() ? Optional.empty() : Optional.of(to.value());
    return new Amount(to.end(), Optional.of(from.value()), most, currency, to, true);
  }

  /** "Up to hundreds" bounds nothing. */
  boolean saysSomething() {
    return minimum.isPresent() || maximum.isPresent();
  }

  /** A part of it, rounded to whole ones. */
  Amount times(BigDecimal part) {
    return new Amount(
        end,
        minimum.map(number -> number.multiply(part).setScale(0, RoundingMode.HALF_UP)),
        maximum.map(number -> number.multiply(part).setScale(0, RoundingMode.HALF_UP)),
        currency,
        numeral,
        true);
  }

  Amount endingAt(int newEnd) {
    return new Amount(newEnd, minimum, maximum, currency, numeral, bounded);
  }

  Amount inCurrency(int at) {
    return new Amount(end, minimum, maximum, Optional.of(at), numeral, bounded);
  }
}
