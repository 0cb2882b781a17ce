package org.waybill.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waybill.claim.Role;
import org.waybill.registry.Entry;

/** A movement and its branches: arms for the one are arms for the other. */
class KinTest {

  private final Desk desk = new Desk();

  @Test
  void whatGoesToTheBranchOfAPeopleGoesToThePeople() {
    sent("a.txt", "YPG");
    sent("b.txt", "Kurds");
    assertEquals(List.of(Set.of(iri("YPG"))), recipients());
  }

  @Test
  void twoBranchesOfOnePeopleAreTwoParties() {
    sent("a.txt", "YPG");
    sent("b.txt", "KRG");
    assertEquals(2, recipients().size());
  }

  @Test
  void noBranchIsJoinedToAnotherByThePeopleThatBothAreOf() {
    sent("a.txt", "Kurds");
    sent("b.txt", "KRG");
    sent("c.txt", "YPG");
    assertEquals(2, recipients().size());
    recipients().forEach(group -> assertEquals(1, group.size()));
  }

  @Test
  void theArmyOfTheRebelsOfAStateIsSomeOfItsRebels() {
    sent("a.txt", "Free Syrian Army");
    desk.page("b.txt")
        .issued(14, 14)
        .sent("France", "", "tank")
        .people(Role.RECIPIENT, "Syrian rebels", "Syria")
        .done();
    assertEquals(List.of(Set.of(iri("Free Syrian Army"))), recipients());
  }

  @Test
  void itIsNoneOfTheRebelsOfAnotherState() {
    sent("a.txt", "Free Syrian Army");
    desk.page("b.txt")
        .issued(14, 14)
        .sent("France", "", "tank")
        .people(Role.RECIPIENT, "Libyan rebels", "Libya")
        .done();
    assertEquals(2, recipients().size());
  }

  @Test
  void aMemberOfAnAllianceIsNotTheAlliance() {
    desk.page("a.txt").issued(14, 14).sent("NATO", "Ukraine", "tank").done();
    desk.page("b.txt").issued(14, 14).sent("Germany", "Ukraine", "tank").done();
    assertEquals(2, recipients().size());
  }

  private void sent(String page, String recipient) {
    desk.page(page).issued(14, 14).sent("France", recipient, "tank").done();
  }

  /** One group an event. */
  private List<Set<String>> recipients() {
    return desk.joined().stream()
        .flatMap(story -> story.events().stream())
        .filter(event -> event instanceof Event.Movement)
        .map(event -> ((Event.Movement) event).recipients())
        .toList();
  }

  private static String iri(String name) {
    Entry entry = Desk.REGISTRY.named(name).get(0);
    return entry.iri();
  }
}
