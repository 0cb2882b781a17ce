package org.waybill.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WordingTest {

  private static final String LONG =
      "The tanker left the harbour of Odesa at noon with grain for three countries.";

  @Test
  void quotesCaseAccentsAndMarksMakeNoDifference() {
    assertTrue(Wording.sameSentence("“Türkiye’s fleet sails”", "Turkiye's fleet SAILS."));
    assertEquals("us officials", Wording.plain("The U.S. officials"));
  }

  @Test
  void aPieceOfASentenceIsTheSentence() {
    assertTrue(Wording.sameSentence(LONG, "the harbour of Odesa at noon"));
    assertTrue(Wording.sameSentence("At noon with grain for three", LONG));
  }

  @Test
  void threeWordsAreNoPiece() {
    assertFalse(Wording.sameSentence(LONG, "harbour of Odesa"));
    assertTrue(Wording.sameSentence("It sank there.", "It sank there"));
  }

  @Test
  void halfWordsAreNoPiece() {
    assertFalse(Wording.sameSentence("the harbour of Odes", LONG));
  }

  @Test
  void fourWordsInFiveAreEnough() {
    assertTrue(Wording.sameSentence(LONG, "Tanker left Odesa harbour yesterday"));
    assertFalse(Wording.sameSentence(LONG, "Tanker left Odesa dock yesterday"));
  }

  @Test
  void anotherSentenceOfTheSameThingsIsNotTheSentence() {
    assertFalse(Wording.sameSentence(LONG, "No tanker has come back to the harbour since March."));
    assertFalse(Wording.sameSentence("", ""));
  }
}
