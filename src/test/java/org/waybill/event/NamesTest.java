package org.waybill.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waybill.claim.Claim;
import org.waybill.claim.Frame;
import org.waybill.claim.Role;

/** Parties whom no entry explains, told apart by their names. */
class NamesTest {

  private final Desk desk = new Desk();

  @ParameterizedTest
  @CsvSource({
    "Czechoslovakia, Yugoslavia",
    "Puntland, Jubaland",
    "General Ortiz, General Salas",
    "Ortiz, Ortega",
    "Juan Ortiz, Maria Ortiz",
    "Northern Ossetia, Southern Ossetia",
    "Blue Line, Blue Line Group",
  })
  void whoIsCalledOtherwiseIsAnotherParty(String one, String other) {
    sent("a.txt", one, "Egypt");
    sent("b.txt", other, "Egypt");
    assertEquals(2, movements().size());
  }

  @ParameterizedTest
  @CsvSource({
    "Czechoslovakia, Yugoslavia",
    "General Ortiz, General Salas",
    "Juan Ortiz, Maria Ortiz",
    "Puntland, Jubaland"
  })
  void soHeIsInOneArticle(String one, String other) {
    sent("a.txt", one, "Egypt");
    sent("a.txt", other, "Egypt");
    assertEquals(2, movements().size());
  }

  @Test
  void aNameAtTheOtherEndTellsPartiesApartAsWell() {
    desk.page("a.txt")
        .issued(14, 14)
        .sent("Egypt", "", "tank")
        .named(Role.RECIPIENT, "Puntland")
        .done();
    desk.page("b.txt")
        .issued(14, 14)
        .sent("Egypt", "", "tank")
        .named(Role.RECIPIENT, "Jubaland")
        .done();
    assertEquals(2, movements().size());
  }

  @Test
  void aNameIsNotWhoeverLeavesTheEndOpen() {
    sent("a.txt", "Czechoslovakia", "Egypt");
    desk.page("b.txt").issued(14, 14).sent("", "Egypt", "tank").done();
    assertEquals(2, movements().size());
  }

  @Test
  void aNameIsNotTheStateThatTheOtherArticleNames() {
    sent("a.txt", "Czechoslovakia", "Egypt");
    desk.page("b.txt").issued(14, 14).sent("Russia", "Egypt", "tank").done();
    assertEquals(2, movements().size());
  }

  @Test
  void aNameBesideAStateIsNotTheStateAlone() {
    desk.page("a.txt")
        .issued(14, 14)
        .sent("Russia", "Egypt", "tank")
        .named(Role.SUPPLIER, "Puntland")
        .done();
    desk.page("b.txt").issued(14, 14).sent("Russia", "Egypt", "tank").done();
    assertEquals(2, movements().size());
  }

  @Test
  void aNamedEndIsNotFilledWithTheOnlyFlowOfTheArticle() {
    desk.page("a.txt").issued(14, 14).sent("Russia", "Egypt", "tank").done();
    sent("a.txt", "Czechoslovakia", "Egypt");
    assertEquals(2, movements().size());
  }

  @ParameterizedTest
  @CsvSource({
    "Czechoslovakia, CZECHOSLOVAKIA",
    "Czechoslovakia, the Czechoslovakia",
    "Yaşar Öz, Yasar Oz",
    "General Ortiz, Ortiz",
    "Blue-Line, Blue  Line"
  })
  void oneNameWrittenInTwoWaysIsOneParty(String one, String other) {
    sent("a.txt", one, "Egypt");
    sent("b.txt", other, "Egypt");
    assertEquals(1, movements().size());
  }

  @Test
  void aShortNameIsTheOnlyLongerOneOfItsArticle() {
    sent("a.txt", "Juan Ortiz", "Egypt");
    sent("a.txt", "General Ortiz", "Egypt");
    assertEquals(1, movements().size());
  }

  @Test
  void aShortNameOfAnotherArticleIsNot() {
    sent("a.txt", "Juan Ortiz", "Egypt");
    sent("b.txt", "General Ortiz", "Egypt");
    assertEquals(2, movements().size());
  }

  @Test
  void aShortNameThatFitsTwoIsNeither() {
    sent("a.txt", "Juan Ortiz", "Egypt");
    sent("a.txt", "Maria Ortiz", "Egypt");
    sent("a.txt", "Ortiz", "Egypt");
    assertEquals(3, movements().size());
  }

  @Test
  void thoseWithoutANameAreNotOnePartyForHavingNone() {
    nameless("a.txt", "rebels");
    nameless("a.txt", "the ministry");
    assertEquals(2, movements().size());
  }

  @Test
  void thoseWithoutANameAreNobodyInAnotherArticle() {
    nameless("a.txt", "the ministry");
    nameless("b.txt", "the ministry");
    assertEquals(2, movements().size());
  }

  @Test
  void wordsThatBeginASentenceAreNoName() {
    nameless("a.txt", "Residents");
    nameless("b.txt", "Residents");
    assertEquals(2, movements().size());
    assertEquals(Set.of(), names(movements().get(0)));
  }

  @Test
  void theSameWordsInOneArticleMayMeanTheSame() {
    nameless("a.txt", "the ministry");
    nameless("a.txt", "the ministry");
    assertEquals(1, movements().size());
  }

  @Test
  void twoGeneralsWhoMeetTheSameManHaveTwoMeetings() {
    met("a.txt", "General Ortiz");
    met("a.txt", "General Salas");
    assertEquals(2, events().size());
  }

  @Test
  void namesakesOfTwoArticlesAreNotOneManWhenTheyActThemselves() {
    met("a.txt", "General Ortiz");
    met("b.txt", "General Ortiz");
    assertEquals(2, events().size());
  }

  @Test
  void twoUnknownSpeakersWithTwoCountsAreTwoVoices() {
    desk.page("a.txt")
        .issued(14, 14)
        .sent("Russia", "Egypt", "tank")
        .bySomebody("Ortiz")
        .count(100, 100, "tanks")
        .done();
    desk.page("a.txt")
        .sent("Russia", "Egypt", "tank")
        .bySomebody("Salas")
        .count(300, 300, "tanks")
        .done();
    List<Tie> ties = desk.joined().stream().flatMap(story -> story.ties().stream()).toList();
    assertEquals(List.of(), ties, "what one counts is no part of what another counts");
  }

  @Test
  void twoUnknownSpeakersWhoSayTheSameCorroborateEachOther() {
    desk.page("a.txt")
        .issued(14, 14)
        .sent("Russia", "Egypt", "tank")
        .bySomebody("Ortiz")
        .count(30, 30, "tanks")
        .done();
    desk.page("a.txt")
        .sent("Russia", "Egypt", "tank")
        .bySomebody("Salas")
        .count(30, 30, "tanks")
        .done();
    List<Relation> relations =
        desk.joined().stream().flatMap(story -> story.relations().stream()).toList();
    assertEquals(
        List.of(Relation.Kind.CORROBORATES), relations.stream().map(Relation::kind).toList());
  }

  @Test
  void anEventHasTheNameAsItsClaimsWriteIt() {
    sent("a.txt", "CZECHOSLOVAKIA", "Egypt");
    sent("b.txt", "Czechoslovakia", "Egypt");
    assertEquals(Set.of("Czechoslovakia"), names(movements().get(0)));
  }

  @Test
  void theStoryOfANameIsCalledByIt() {
    sent("a.txt", "Czechoslovakia", "Egypt");
    Story story = desk.joined().get(0);
    Set<String> called = new TreeSet<>();
    for (String id : story.key().split(" ")) {
      called.add(story.labels().get(id));
    }
    assertEquals(Set.of("Czechoslovakia", "Egypt"), called);
  }

  @Test
  void neitherOrderNorBatchesLeaveATrace() {
    sent("a.txt", "Czechoslovakia", "Egypt");
    sent("a.txt", "Yugoslavia", "Egypt");
    sent("b.txt", "CZECHOSLOVAKIA", "Egypt");
    sent("c.txt", "Juan Ortiz", "Egypt");
    sent("c.txt", "Ortiz", "Egypt");
    List<Account> accounts = new ArrayList<>(desk.accounts());
    List<Story> joined = new Fusion(Desk.REGISTRY).join(accounts);
    Collections.reverse(accounts);
    assertEquals(joined, new Fusion(Desk.REGISTRY).join(accounts));
    List<Claim> claims = new ArrayList<>();
    accounts.stream()
        .filter(it -> it.article().equals("c.txt"))
        .forEach(it -> claims.add(it.claim()));
    Collections.reverse(claims);
    Stories stories = new Stories(Desk.REGISTRY);
    stories
        .place(claims)
        .forEach(
            (claim, placing) ->
                assertTrue(
                    accounts.stream()
                        .anyMatch(it -> it.claim().equals(claim) && it.placing().equals(placing))));
    assertNotEquals(0, claims.size());
  }

  private void sent(String page, String from, String to) {
    desk.page(page).issued(14, 14).sent("", to, "tank").named(Role.SUPPLIER, from).done();
  }

  private void nameless(String page, String from) {
    desk.page(page).issued(14, 14).sent("", "Egypt", "tank").nameless(Role.SUPPLIER, from).done();
  }

  private void met(String page, String who) {
    desk.page(page)
        .issued(14, 14)
        .line(Frame.MEETING)
        .role(Role.PARTICIPANT, "Vladimir Putin")
        .named(Role.PARTICIPANT, who)
        .done();
  }

  private List<Event> events() {
    return desk.joined().stream().flatMap(story -> story.events().stream()).toList();
  }

  private List<Event> movements() {
    return events().stream().filter(Event.Movement.class::isInstance).toList();
  }

  private static Set<String> names(Event event) {
    return event.core().values().stream()
        .filter(Value.Named.class::isInstance)
        .map(value -> ((Value.Named) value).name())
        .collect(Collectors.toSet());
  }
}
