package org.waybill.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmasTest {

  private static final Lemmas LEMMAS = new Lemmas();

  @ParameterizedTest
  @CsvSource({
    "sent, send", "gave, give", "forbidden, forbid", "denies, deny", "denied, deny",
    "banned, ban", "shipping, ship", "imposed, impose", "imposing, impose", "agreed, agree",
    "tying, tie", "batteries, battery", "torpedoes, torpedo", "tanks, tank", "knives, knife"
  })
  void aFormLeadsToItsLemma(String form, String lemma) {
    assertTrue(LEMMAS.of(form).contains(lemma), LEMMAS.of(form).toString());
  }

  @Test
  void aWordIsItsOwnLemmaFirst() {
    assertEquals("send", LEMMAS.of("send").get(0));
    assertEquals(List.of("q"), LEMMAS.of("q"));
  }

  @Test
  void aWordWithoutThatEndingIsNoPlural() {
    assertEquals(List.of(), LEMMAS.singulars("tank"));
    assertFalse(LEMMAS.singulars("tanks").isEmpty());
    assertTrue(LEMMAS.singulars("knives").contains("knife"));
  }
}
