package org.waybill.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CharactersTest {

  /** Where the first and last letter of the plain words stand in the original. */
  private static String original(String text, String words) {
    Characters characters = Characters.of(text);
    int start = characters.plain().indexOf(words);
    return characters.original(start, start + words.length()).of(text);
  }

  @Test
  void looseAccentsAreComposed() {
    assertEquals("Türkiye Erdoğan", Characters.plain("Tu\u0308rkiye Erdog\u0306an"));
    assertEquals("Tu\u0308rkiye", original("in Tu\u0308rkiye now", "Türkiye"));
  }

  @Test
  void whatCannotBeSeenIsLeftOut() {
    assertEquals("Russia", Characters.plain("Rus\u00ADs\u200Bi\u2060a\u200E"));
    assertEquals("Rus\u00ADsia", original("of Rus\u00ADsia\u200E,", "Russia"));
  }

  @Test
  void lettersInAnotherFormAreTheSameLetters() {
    assertEquals("Iran five 40", Characters.plain("Ｉｒａｎ ﬁve ４０"));
    assertEquals("ﬁve", original("Ｉｒａｎ ﬁve", "five"));
    assertEquals("Iran", Characters.plain("𝗜𝗿𝗮𝗻"));
    assertEquals("𝗜𝗿𝗮𝗻", original("to 𝗜𝗿𝗮𝗻.", "Iran"));
  }

  @Test
  void aLongDashBetweenWordsIsReadAsAComma() {
    assertEquals("firm , a big one , sent", Characters.plain("firm—a big one—sent"));
    assertEquals("— sent", Characters.plain("— sent"));
    assertEquals("—", original("firm—sent", ","));
    assertEquals("sent", original("firm—sent", "sent"));
  }

  @Test
  void thousandsArePartedByOneSign() {
    for (String written :
        List.of("1\u00A0000", "1\u2009000", "1\u202F000", "1'000", "1\u2019000")) {
      assertEquals("1,000 drones", Characters.plain(written + " drones"));
      assertEquals(written, original("sent " + written + " drones", "1,000"));
    }
    assertEquals("1,000,000", Characters.plain("1\u202F000\u202F000"));
  }

  @Test
  void figuresBesideEachOtherAreNotAlwaysOneNumber() {
    assertEquals("20 155 mm guns", Characters.plain("20 155 mm guns"));
    assertEquals("2024 100 guns", Characters.plain("2024\u00A0100 guns"));
    assertEquals("12 155mm guns", Characters.plain("12\u00A0155mm guns"));
    assertEquals("S-1 000", Characters.plain("S-1\u00A0000"));
    assertEquals("the '90s", Characters.plain("the ’90s"));
  }

  @Test
  void aGraveOrAcuteBehindALetterIsAnApostrophe() {
    assertEquals("Russia's and Iran's", Characters.plain("Russia`s and Iran´s"));
    assertEquals("a `gift'", Characters.plain("a `gift`"));
  }

  @Test
  void hyphensAreOfOneKindAndDashesStay() {
    assertEquals("S-300 F-16 - yes – no — no", Characters.plain("S−300 F‑16 ‐ yes – no — no"));
  }

  @Test
  void plainTextStaysAsItIs() {
    String text = "“He said 1,000 — no\n\nless.”\n".replace('“', '"').replace('”', '"');
    assertEquals(text, Characters.plain(text));
    assertEquals("less", original(text, "less"));
  }
}
