package org.waybill.reading.way;

/**
 * The number that a ship keeps for life: six digits and a check digit, which is the last digit of
 * the sum of the six, weighted from 7 down to 2.
 */
final class ImoNumber {

  private static final int LENGTH = 7;

  private ImoNumber() {}

  static boolean looksLikeOne(String digits) {
    return digits.length() == LENGTH && digits.chars().allMatch(Character::isDigit);
  }

  static boolean isValid(String digits) {
    if (!looksLikeOne(digits)) {
      return false;
    }
    int sum = 0;
    for (int at = 0; at < LENGTH - 1; at++) {
      sum += (LENGTH - at) * Character.digit(digits.charAt(at), 10);
    }
    return sum % 10 == Character.digit(digits.charAt(LENGTH - 1), 10);
  }
}
