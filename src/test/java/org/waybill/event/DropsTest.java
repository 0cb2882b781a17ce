package org.waybill.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where an outlet tells as a fact what another article quotes somebody for. */
class DropsTest {

  private final Desk desk = new Desk();

  @Test
  void theSameSumShowsWhoseWordItIs() {
    sent("a.txt").item("tank").worth("USD", 300).by("Japan").done();
    sent("b.txt").item("tank").worth("USD", 300).done();
    assertEquals(List.of("b.txt"), dropping());
  }

  @Test
  void theSameListOfGoodsShowsNothing() {
    sent("a.txt").item("tank").item("drone").by("Japan").done();
    sent("b.txt").item("tank").item("drone").done();
    assertEquals(List.of(), dropping());
  }

  @Test
  void theSameKindOfGoodsShowsNothing() {
    sent("a.txt").item("tank").by("Japan").done();
    sent("b.txt").item("tank").done();
    assertEquals(List.of(), dropping());
  }

  private Desk.Line sent(String page) {
    return desk.page(page).issued(14, 14).sent("Iran", "Russia", "");
  }

  private List<String> dropping() {
    return desk.joined().stream()
        .flatMap(story -> story.relations().stream())
        .filter(relation -> relation.kind() == Relation.Kind.DROPS_ATTRIBUTION)
        .map(relation -> relation.one().article())
        .toList();
  }
}
