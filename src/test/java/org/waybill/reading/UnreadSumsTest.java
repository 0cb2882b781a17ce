package org.waybill.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waybill.claim.Reading;
import org.waybill.problem.Code;
import org.waybill.text.Cut;

/** A value that nobody can be sure of is told and left out; the claim is kept. */
@Tag("models")
class UnreadSumsTest {

  private static WholeReader reader;

  @BeforeAll
  static void loadModels() throws IOException {
    reader = WholeReader.load();
  }

  @Test
  void aCurrencyThatNothingKnowsIsTold() {
    assertTold(Code.CURRENCY_UNKNOWN, "500 million quatloos");
    assertTold(Code.CURRENCY_UNKNOWN, "500 million Ruritanian dollars");
  }

  @Test
  void aNameThatSeveralCurrenciesShareIsTold() {
    assertTold(Code.CURRENCY_UNCLEAR, "500 million dinars");
  }

  @Test
  void twoCurrenciesInOneSumAreTold() {
    assertTold(Code.CURRENCY_UNCLEAR, "between $1 million and €2 million");
  }

  @Test
  void aSumThatValuesNothingIsNot() {
    String words = "Norway, whose budget is 500 million quatloos, sold tanks to Chad.";
    assertEquals(List.of(), reader.reading(words).cuts());
  }

  private static void assertTold(Code code, String sum) {
    String words = "Norway sold Chad tanks worth " + sum + ".";
    Reading reading = reader.reading(words);
    assertEquals(1, reading.claims().size(), words);
    assertTrue(reading.claims().get(0).sum().isEmpty(), words);
    assertEquals(1, reading.cuts().size(), words);
    Cut cut = reading.cuts().get(0);
    assertEquals(code, cut.code(), words);
    assertEquals(sum, cut.span().of(words));
  }
}
