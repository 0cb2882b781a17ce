package org.waybill.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Counts of one flow that two sides give in other words for the goods. */
class DisputesTest {

  private final Desk desk = new Desk();

  @Test
  void moreRiflesThanWeaponsAreADispute() {
    counted("a.txt", "rifle", 200, "rifles", "Spain");
    counted("b.txt", "weapon", 150, "weapons", "Togo");
    assertEquals(1, disputes().size());
  }

  @Test
  void moreWeaponsThanRiflesAreNone() {
    counted("a.txt", "rifle", 150, "rifles", "Spain");
    counted("b.txt", "weapon", 200, "weapons", "Togo");
    assertEquals(List.of(), disputes());
  }

  @Test
  void otherGoodsAreCountedApart() {
    counted("a.txt", "tank", 200, "tanks", "Spain");
    counted("b.txt", "rifle", 150, "rifles", "Togo");
    assertEquals(List.of(), disputes());
  }

  @Test
  void oneSideDisputesNothingWithItself() {
    counted("a.txt", "rifle", 200, "rifles", "Spain");
    counted("b.txt", "weapon", 150, "weapons", "Spain");
    assertEquals(List.of(), disputes());
  }

  @Test
  void countsOfOtherMonthsAreNone() {
    counted("a.txt", "rifle", 200, "rifles", "Spain");
    desk.page("b.txt")
        .issued(74, 74)
        .sent("Spain", "Togo", "weapon")
        .by("Togo")
        .count(150, 150, "weapons")
        .done();
    assertEquals(List.of(), disputes());
  }

  @Test
  void whatCameOnTopIsHeldAgainstNoTotal() {
    desk.page("a.txt")
        .issued(14, 14)
        .sent("Spain", "Togo", "tank")
        .by("Spain")
        .another(40, "tanks")
        .done();
    counted("b.txt", "tank", 150, "tanks", "Togo");
    assertEquals(List.of(), disputes());
  }

  private void counted(String page, String item, int count, String unit, String by) {
    desk.page(page)
        .issued(14, 14)
        .sent("Spain", "Togo", item)
        .by(by)
        .count(count, count, unit)
        .done();
  }

  private List<Relation> disputes() {
    return desk.joined().stream()
        .flatMap(story -> story.relations().stream())
        .filter(relation -> relation.kind() == Relation.Kind.CONTRADICTS)
        .toList();
  }
}
