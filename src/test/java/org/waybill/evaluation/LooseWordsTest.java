package org.waybill.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LooseWordsTest {

  private static final String LONG =
      "The tanker left the harbour of Odesa at noon with grain for three countries.";

  @Test
  void quotesCaseAccentsAndMarksMakeNoDifference() {
    assertTrue(LooseWords.sameSentence("“Türkiye’s fleet sails”", "Turkiye's fleet SAILS."));
    assertEquals("us officials", LooseWords.plain("The U.S. officials"));
  }

  @Test
  void aPieceOfASentenceIsTheSentence() {
    assertTrue(LooseWords.sameSentence(LONG, "the harbour of Odesa at noon"));
    assertTrue(LooseWords.sameSentence("At noon with grain for three", LONG));
  }

  @Test
  void threeWordsAreNoPiece() {
    assertFalse(LooseWords.sameSentence(LONG, "harbour of Odesa"));
    assertTrue(LooseWords.sameSentence("It sank there.", "It sank there"));
  }

  @Test
  void halfWordsAreNoPiece() {
    assertFalse(LooseWords.sameSentence("the harbour of Odes", LONG));
  }

  @Test
  void fourWordsInFiveAreEnough() {
    assertTrue(LooseWords.sameSentence(LONG, "Tanker left Odesa harbour yesterday"));
    assertFalse(LooseWords.sameSentence(LONG, "Tanker left Odesa dock yesterday"));
  }

  @Test
  void anotherSentenceOfTheSameThingsIsNotTheSentence() {
    assertFalse(
        LooseWords.sameSentence(LONG, "No tanker has come back to the harbour since March."));
    assertFalse(LooseWords.sameSentence("", ""));
  }
}
