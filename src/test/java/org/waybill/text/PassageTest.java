package org.waybill.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waybill.problem.Code;

class PassageTest {

  private static final String SHORT = "Norland sent tanks.\n\nIt sent more.";

  private static List<Code> codes(Passage passage) {
    return passage.cuts().stream().map(Cut::code).toList();
  }

  @Test
  void anOrdinaryTextIsReadAsItStands() {
    Passage passage = new Passage(SHORT, 500, 500);
    assertEquals(SHORT, passage.plain());
    assertEquals(List.of(), passage.cuts());
  }

  @Test
  void aRunLongerThanAnyWordIsBlankAndTheRestStandsWhereItStood() {
    String text = "Norland sent " + "x".repeat(1_000_000) + " tanks.";
    Passage passage = new Passage(text, 500, 500);
    assertEquals("Norland sent", passage.plain().stripTrailing().substring(0, 12));
    assertEquals("tanks.", passage.plain().substring(text.indexOf("tanks")));
    assertEquals(text.length(), passage.plain().length());
    assertEquals(List.of(Code.WORD_PASSED), codes(passage));
    assertEquals(new Span(13, 1_000_013), passage.cuts().get(0).span());
  }

  @Test
  void whatIsPassedOverDoesNotCountAsRead() {
    Passage passage = new Passage("y".repeat(600) + " Norland sent tanks.", 500, 18);
    assertEquals("Norland sent tanks.", passage.plain().strip());
    assertEquals(List.of(Code.WORD_PASSED), codes(passage));
  }

  @Test
  void aTextLongerThanAnyArticleIsReadToTheEndOfAWord() {
    Passage passage = new Passage("Norland sent tanks.  Suderia got them.", 500, 14);
    assertEquals("Norland sent tanks.  ", passage.plain());
    assertEquals(List.of(Code.TEXT_CUT), codes(passage));
    assertEquals(new Span(21, 38), passage.cuts().get(0).span());
  }
}
