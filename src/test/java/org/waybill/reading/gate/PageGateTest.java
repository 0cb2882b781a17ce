package org.waybill.reading.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waybill.claim.Frame;
import org.waybill.evaluation.Golds;

class PageGateTest {

  private static final PageGate GATE = gate(PageGate.USUAL);

  /** A page on other matters, as long as it takes to hide one sentence. */
  private static final String MATCH =
      "The home side took the lead before the break. Their captain scored twice in the rain. "
          .repeat(20);

  private static PageGate gate(Set<Frame> frames) {
    return new PageGate(Golds.LEXICON, Golds.REGISTRY, frames);
  }

  private static int telling(String sentence) {
    return GATE.signs(sentence).telling();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Turkey has delivered twelve drones to Azerbaijan.",
        "DRONES DELIVERED BY TURKEY ARRIVE",
        "The howitzers were sold by Poland in May.",
        "Iran shipped two hundred short-range ballistic missiles.",
        "Ghana took delivery of four Bell 412EP from Canada.",
        "Serbia re-exported the shells.",
        "Washington armed the Kurds.",
        "There were arms for Syria on board.",
        "Canada asked for more frigates.",
        "Tehran denied that Moscow had been given anything.",
        "Japan and Australia signed a pact.",
        "The European Union imposed sanctions on Belarus.",
        "Kyiv got what it wanted from the U.S. Army: military aid."
      })
  void aSentenceThatMayTellOfArmsOrOfDiplomacyIsSeen(String sentence) {
    assertEquals(1, telling(sentence), sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The captain denied the foul.",
        "Turkey won by two goals.",
        "Turkey beat Azerbaijan by two goals.",
        "He delivered twelve parcels to the school.",
        "The rocket left the pad on Monday.",
        "They give us more than we ask for.",
        "The united states of mind that poets know were sold as shells."
      })
  void aSentenceWithoutASideOrAWordForItIsNot(String sentence) {
    assertEquals(0, telling(sentence), sentence);
  }

  @Test
  void aPageOnOtherMattersIsPassedOverThoughOneSentenceWouldDo() {
    assertFalse(GATE.passes(MATCH));
    assertFalse(GATE.passes(MATCH + "Turkey has delivered twelve drones to Azerbaijan."));
  }

  @Test
  void aPageWithSuchASentenceInTwentyPasses() {
    String some = "Turkey has delivered twelve drones to Azerbaijan. ";
    assertTrue(GATE.passes(MATCH + some.repeat(3)));
  }

  @Test
  void aPageTooShortToTellPasses() {
    assertTrue(GATE.passes("The home side won. Their captain scored twice."));
  }

  @Test
  void whatIsAskedForDecides() {
    String visits = "The president of France visited Germany. ".repeat(10);

    assertFalse(GATE.passes(visits));
    assertTrue(gate(EnumSet.of(Frame.VISIT)).passes(visits));
  }

  @Test
  void aSentenceIsNotCutAtAnAbbreviation() {
    assertEquals(1, GATE.signs("The U.S. Air Force and Gen. Ray sent Japan 12 jets.").sentences());
    assertEquals(2, GATE.signs("Japan got 12 jets. France sent them.").sentences());
    assertEquals(1, GATE.signs("It sent them\nto the north.").sentences());
    assertEquals(2, GATE.signs("Jets for Japan\n\nFrance sent them").sentences());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n", "\u0301", "...", "\ud83d\ude80\ud800 \u200b"})
  void aPageOfNoWordsIsNoFault(String text) {
    assertTrue(GATE.passes(text), "too short to tell");
  }
}
