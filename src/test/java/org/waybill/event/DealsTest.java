package org.waybill.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waybill.claim.Frame;
import org.waybill.claim.Role;

/** Which deals are one, though each sentence names whom it pleases. */
class DealsTest {

  private final Desk desk = new Desk();

  @Test
  void aDealOfWhichHeadlineAndTextNameOnePartnerEachIsThatOfBoth() {
    deal("a.txt", "Poland");
    deal("a.txt", "Hanwha Aerospace");
    deal("b.txt", "Hanwha Aerospace", "Poland");
    assertEquals(1, deals().size());
    assertEquals(3, deals().get(0).evidence().size());
  }

  @Test
  void ofSeveralPartnersNoneIsTaken() {
    deal("a.txt", "Poland");
    deal("a.txt", "Hanwha Aerospace");
    deal("a.txt", "Rheinmetall");
    assertEquals(3, deals().size());
  }

  @Test
  void whoIsInTwoDealsOfTheArticleIsNotPutIntoOneOfThem() {
    deal("a.txt", "Poland", "Hanwha Aerospace");
    deal("a.txt", "Poland", "Rheinmetall");
    deal("a.txt", "Poland");
    assertEquals(3, deals().size());
  }

  @Test
  void whoeverSignsForAStateMakesItItsDeal() {
    deal("a.txt", "Poland", "South Korea");
    deal("b.txt", "Poland", "Yoon Suk Yeol");
    assertEquals(1, deals().size());
  }

  private void deal(String page, String... partners) {
    Desk.Line line = desk.page(page).issued(14, 14).line(Frame.AGREEMENT);
    for (String partner : partners) {
      line.role(Role.PARTICIPANT, partner);
    }
    line.done();
  }

  private List<Event> deals() {
    return desk.joined().stream().flatMap(story -> story.events().stream()).toList();
  }
}
