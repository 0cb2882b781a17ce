package org.waybill.mention;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.waybill.mention.words.Bound;
import org.waybill.mention.words.Numeral;

/**
 * The bounds that number and bound words give together.
 *
 * @param end index of the piece behind its last
 * @param about whether both ends are one number that is told as not exact
 * @param money what it is a sum of; empty when it is no money
 */
record Amount(
    int end,
    Optional<BigDecimal> minimum,
    Optional<BigDecimal> maximum,
    Optional<Money> money,
    Numeral numeral,
    boolean bounded,
    boolean about) {

  /**
   * A currency beside an amount.
   *
   * @param at index of the piece that tells it
   * @param codes none where nothing knows it, several where it is not one
   */
  record Money(int at, Set<String> codes) {

    /** Of a sum that tells two: the same one, or more than one. */
    Money and(Money other) {
      Set<String> both = new HashSet<>(codes);
      both.addAll(other.codes);
      return new Money(at, codes.isEmpty() || other.codes.isEmpty() ? Set.of() : both);
    }
  }

  static Amount of(Numeral numeral, Bound bound, boolean bounded, Optional<Money> money) {
    Optional<BigDecimal> value = Optional.of(numeral.value());
    boolean below = !numeral.vague() && bound != Bound.AT_LEAST;
    return new Amount(
        numeral.end(),
        bound == Bound.AT_MOST ? Optional.empty() : value,
        below ? value : Optional.empty(),
        money,
        numeral,
        bounded,
        below && bound == Bound.ABOUT);
  }

  static Amount range(Numeral from, Numeral to, Optional<Money> money) {
    Optional<BigDecimal> most = to.vague() ? Optional.empty() : Optional.of(to.value());
    return new Amount(to.end(), Optional.of(from.value()), most, money, to, true, false);
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
        money,
        numeral,
        true,
        about);
  }

  Amount endingAt(int newEnd) {
    return new Amount(newEnd, minimum, maximum, money, numeral, bounded, about);
  }

  /** With the currency that is told behind it, perhaps once more. */
  Amount in(Money told) {
    Money whole = money.map(before -> before.and(told)).orElse(told);
    return new Amount(end, minimum, maximum, Optional.of(whole), numeral, bounded, about);
  }
}
