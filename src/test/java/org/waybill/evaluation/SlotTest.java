package org.waybill.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waybill.article.issue.Issued;
import org.waybill.claim.Stance;

class SlotTest {

  private static final Annotation GOLD = Golds.read("700.json").claims().get(0);

  private static Optional<Boolean> right(Slot slot, Claims gold, Claims found) {
    Names names = new Names(Golds.REGISTRY, Issued.unknown());
    return slot.isRight(Telling.of(gold.build(), names), Telling.of(found.build(), names));
  }

  private static Claims claim() {
    return Claims.of(GOLD);
  }

  @ParameterizedTest
  @CsvSource({
    "asserted, alleged, true",
    "denied, negated, true",
    "planned, possible, true",
    "requested, planned, true",
    "asserted, planned, false",
    "asserted, denied, false",
    "alleged, negated, false",
    "possible, negated, false",
    "requested, alleged, false"
  })
  void stancesAreRightWhenTheirAttitudeIs(String gold, String found, boolean right) {
    assertEquals(
        Optional.of(right),
        right(Slot.STANCE, claim().stance(stance(gold)), claim().stance(stance(found))));
  }

  private static Stance stance(String id) {
    return Stance.valueOf(id.toUpperCase(java.util.Locale.ROOT));
  }

  @Test
  void aStanceThatGoldLeavesOpenIsNotCompared() {
    assertEquals(Optional.empty(), right(Slot.STANCE, claim().stance(null), claim()));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "?",
      value = {
        "500, ?, 500, ?, true",
        "500, ?, 500.0, ?, true",
        "500, ?, ?, 500, false",
        "500, ?, 500, 500, false",
        "500, ?, 501, ?, false",
        "500, 900, 500, ?, false"
      })
  void aQuantityIsRightWhenBothBoundsAre(
      String min, String max, String foundMin, String foundMax, boolean right) {
    assertEquals(
        Optional.of(right),
        right(Slot.QUANTITY, claim().quantity(min, max), claim().quantity(foundMin, foundMax)));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "?",
      value = {
        "2023-09-01, 2023-09-30, 2023-09-30, 2023-10-02, true",
        "2023-09-01, 2023-09-30, 2023-10-01, 2023-10-02, false",
        "2023-09-01, 2023-09-30, ?, 2023-08-31, false",
        "2023-09-01, 2023-09-30, ?, 2023-09-01, true",
        "2023-09-01, ?, 2025-01-01, ?, true",
        "?, 2023-09-30, 2023-10-01, ?, false",
        "2023-09-01, 2023-09-30, ?, ?, false"
      })
  void daysAreRightWhenTheyOverlap(
      String earliest, String latest, String foundEarliest, String foundLatest, boolean right) {
    assertEquals(
        Optional.of(right),
        right(Slot.WHEN, claim().when(earliest, latest), claim().when(foundEarliest, foundLatest)));
  }

  @ParameterizedTest
  @CsvSource({
    "artillery shells, 152mm shell, true",
    "air defence batteries, battery, true",
    "tanks and guns, shells and rockets, false",
    "guns, gun, true",
    "F-16 jets, F-16s, true",
    "missiles, launchers, false"
  })
  void goodsAreRightWhenTheyShareATellingWord(String gold, String found, boolean right) {
    assertEquals(Optional.of(right), right(Slot.GOODS, claim().goods(gold), claim().goods(found)));
  }

  @ParameterizedTest
  @CsvSource({
    "John Kirby, John Kirby, true, true",
    "John Kirby, White House, true, false",
    "US officials, U.S. officials, true, true",
    "US officials, Pentagon, true, false",
    "India’s foreign ministry, India, true, false",
    "DPRK, North Korea, true, true",
    "the Kremlin, Kremlin, true, true",
    "Sergei Lavrov, Russia, true, false",
    "Russia, United States, false, false",
    "Belarus, United States, false, false",
    "two traders, three traders, false, false"
  })
  void aClaimantIsRightBySideAndByName(String gold, String found, boolean side, boolean name) {
    Claims one = claim().source(gold);
    Claims two = claim().source(found);
    assertEquals(Optional.of(side), right(Slot.CLAIMANT, one, two));
    assertEquals(Optional.of(name), right(Slot.CLAIMANT_NAME, one, two));
  }

  @Test
  void whatGoldDoesNotSayIsNotCompared() {
    Claims silent = claim().source().goods();
    for (Slot slot : List.of(Slot.CLAIMANT, Slot.CLAIMANT_NAME, Slot.GOODS)) {
      assertEquals(Optional.empty(), right(slot, silent, claim()), slot.id());
    }
    Claims unbounded = claim().quantity(null, null).when(null, null);
    assertEquals(Optional.empty(), right(Slot.QUANTITY, unbounded, claim()));
    assertEquals(Optional.empty(), right(Slot.WHEN, unbounded, claim()));
  }
}
