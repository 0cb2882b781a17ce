package org.waybill.reading.way;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ImoNumberTest {

  @Test
  void aNumberWithTheRightCheckDigitIsValid() {
    assertTrue(ImoNumber.isValid("9074729"));
    assertTrue(ImoNumber.isValid("9999993"));
  }

  @Test
  void anyOtherLastDigitIsNot() {
    for (char last = '0'; last <= '9'; last++) {
      assertTrue(ImoNumber.isValid("907472" + last) == (last == '9'), "last digit " + last);
    }
  }

  @Test
  void whatHasNotSevenDigitsIsNone() {
    assertFalse(ImoNumber.looksLikeOne("907472"));
    assertFalse(ImoNumber.looksLikeOne("90747290"));
    assertFalse(ImoNumber.looksLikeOne("907472A"));
    assertFalse(ImoNumber.isValid(""));
  }
}
