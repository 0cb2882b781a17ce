package org.waybill.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waybill.problem.Code;

/** Every code can be explained to whoever meets it. */
class ProblemCodesTest {

  @ParameterizedTest
  @EnumSource(Code.class)
  void aCodeHasAMeaningAndARemedy(Code code) {
    assertTrue(sentence(code.meaning()), code + " means: " + code.meaning());
    assertTrue(sentence(code.remedy()), code + " asks for: " + code.remedy());
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void aCodeIsFoundByItsId(Code code) {
    assertTrue(code.id().matches("[a-z0-9]+(-[a-z0-9]+)*"), code.id());
    assertEquals(Optional.of(code), Code.of(code.id()));
  }

  @Test
  void anUnknownCodeIsNotFound() {
    assertEquals(Optional.empty(), Code.of("no-such-code"));
  }

  private static boolean sentence(String words) {
    return words.length() > 10
        && Character.isUpperCase(words.charAt(0))
        && words.endsWith(".")
        && words.equals(words.strip());
  }
}
