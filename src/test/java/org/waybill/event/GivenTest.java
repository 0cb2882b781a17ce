package org.waybill.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.waybill.claim.Frame;
import org.waybill.claim.Role;

/** What joining supposes helps to find the event, and is nothing that the event has. */
class GivenTest {

  private final Desk desk = new Desk();

  @Test
  void anOpenEndThatOnlyTheArticleFillsStaysOpenInAnEventOfItsOwn() {
    desk.page("a.txt").issued(14, 14).sent("United States", "Poland", "helicopter").done();
    desk.page("a.txt").sent("", "Poland", "tank").done();
    Event.Movement tanks = movement("tank");
    assertEquals(Set.of(), tanks.suppliers());
    assertEquals(Set.of(iri("Poland")), tanks.recipients());
  }

  @Test
  void anOpenEndIsThatOfTheEventWhenAnotherOfItsClaimsGivesIt() {
    desk.page("a.txt").issued(14, 14).sent("United States", "Poland", "tank").done();
    desk.page("a.txt").sent("", "Poland", "tank").done();
    Event.Movement tanks = movement("tank");
    assertEquals(2, tanks.evidence().size());
    assertEquals(Set.of(iri("United States")), tanks.suppliers());
  }

  @Test
  void aDenialThatJoinsNothingIsADenialAndNoTransfer() {
    desk.page("a.txt").issued(14, 14).sent("North Korea", "Russia", "tank").when(1, 2).done();
    desk.page("a.txt").line(Frame.DENIAL).role(Role.AGENT, "Russia").when(12, 12).done();
    List<Event> acts = events().stream().filter(Event.Act.class::isInstance).toList();
    assertEquals(1, acts.size(), events().toString());
    assertEquals(Frame.DENIAL, acts.get(0).frame());
    assertEquals(Set.of(iri("Russia")), ((Event.Act) acts.get(0)).agents());
  }

  @Test
  void aDenialThatJoinsAFlowLeavesItsEndsAsTheyAre() {
    desk.page("a.txt").issued(14, 14).sent("North Korea", "Russia", "tank").done();
    desk.page("a.txt").line(Frame.DENIAL).role(Role.AGENT, "Russia").by("Russia").done();
    Event.Movement tanks = movement("tank");
    assertEquals(2, tanks.evidence().size());
    assertEquals(Set.of(iri("North Korea")), tanks.suppliers());
    assertEquals(Set.of(iri("Russia")), tanks.recipients());
  }

  @Test
  void aVisitWithoutAHostHasNoneUnlessAClaimOfItNamesHim() {
    desk.page("a.txt")
        .issued(14, 14)
        .line(Frame.VISIT)
        .role(Role.AGENT, "Sergei Lavrov")
        .role(Role.TARGET, "North Korea")
        .when(1, 2)
        .done();
    desk.page("a.txt").line(Frame.VISIT).role(Role.AGENT, "Sergei Lavrov").when(12, 12).done();
    Set<Set<String>> hosts = new java.util.HashSet<>();
    events().forEach(event -> hosts.add(((Event.Act) event).targets()));
    assertEquals(Set.of(Set.of(), Set.of(iri("North Korea"))), hosts);
  }

  @Test
  void aSeriesHasNoEndThatNoneOfItsClaimsGives() {
    desk.page("a.txt").issued(14, 14).sent("United States", "Poland", "helicopter").done();
    desk.page("a.txt")
        .sent("", "Poland", "tank")
        .by("Poland")
        .total(100, null, "tanks")
        .said(3)
        .done();
    List<Series> series = desk.joined().stream().flatMap(story -> story.series().stream()).toList();
    assertEquals(1, series.size());
    assertEquals(Set.of(), series.get(0).suppliers());
    assertEquals(Set.of(iri("Poland")), series.get(0).recipients());
  }

  @Test
  void everySupplierOfTwoThousandPagesIsTheSideOfSomebodyThatAClaimOfTheEventNames() {
    int ends = 0;
    Sides sides = new Sides(Desk.REGISTRY);
    for (Story story : new World(7, 2000).joined()) {
      for (Event event : story.events()) {
        if (event instanceof Event.Movement movement) {
          Set<String> given = new TreeSet<>();
          event.evidence().forEach(it -> given.addAll(sides.of(it.claim(), Role.SUPPLIER)));
          assertTrue(given.containsAll(movement.suppliers()), event.toString());
          ends += movement.suppliers().size();
        }
      }
    }
    System.out.println("suppliers: " + ends);
    assertTrue(ends > 300);
  }

  private List<Event> events() {
    return desk.joined().stream().flatMap(story -> story.events().stream()).toList();
  }

  private Event.Movement movement(String item) {
    return events().stream()
        .filter(Event.Movement.class::isInstance)
        .map(Event.Movement.class::cast)
        .filter(event -> event.items().contains(Desk.iri(item)))
        .findFirst()
        .orElseThrow();
  }

  private static String iri(String name) {
    return Desk.REGISTRY.named(name).get(0).iri();
  }
}
