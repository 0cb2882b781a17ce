package org.waybill.mention.words;

import java.math.BigDecimal;

/**
 * A number as read from figures or words.
 *
 * @param end index of the piece behind it
 * @param value the number, or the least it can be when vague
 * @param vague whether the words only say at least: {@code dozens}, {@code several hundred}
 * @param scale what the figures were multiplied by: a million in {@code 2.3 million}; else 1
 * @param bare whether it is plain figures without separator, point or multiplying word, as years
 *     are
 */
public record Numeral(int end, BigDecimal value, boolean vague, BigDecimal scale, boolean bare) {

  public Numeral times(BigDecimal factor) {
    return new Numeral(end, value.multiply(factor), vague, factor, false);
  }
}
