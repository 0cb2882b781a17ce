package org.waybill.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waybill.claim.Claim;
import org.waybill.claim.Frame;
import org.waybill.claim.Role;
import org.waybill.claim.Stage;
import org.waybill.claim.Stance;

/** Which claims tell of one happening, and which do not. */
class FusionTest {
  private static final String SHELLS = "artillery-shell";
  private static final String TANKS = "tank";

  private final Desk desk = new Desk();

  @Test
  void twoPagesThatTellOfTheSameGoodsOnTheSameDaysGiveOneEvent() {
    desk.page("a.txt").issued(14, 14).sent("Iran", "Russia", SHELLS).when(1, 9).done();
    desk.page("b.txt").issued(15, 15).sent("Iran", "Russia", SHELLS).when(5, 12).done();
    Event event = only(events());
    assertEquals(2, event.evidence().size());
    assertEquals(Optional.of(Desk.day(5)), event.when().earliest());
    assertEquals(Optional.of(Desk.day(9)), event.when().latest());
  }

  @Test
  void deliveriesOfDifferentMonthsStayTwo() {
    desk.page("a.txt").issued(14, 14).sent("Iran", "Russia", SHELLS).when(1, 9).done();
    desk.page("b.txt").issued(50, 50).sent("Iran", "Russia", SHELLS).when(33, 40).done();
    assertEquals(2, events().size());
  }

  @Test
  void anEventHasEachSumThatItsClaimsGive() {
    desk.page("a.txt").issued(14, 14).sent("Iran", "Russia", SHELLS).worth("USD", 1300).done();
    desk.page("b.txt").issued(14, 14).sent("Iran", "Russia", SHELLS).worth("USD", 1310).done();
    desk.page("c.txt").issued(14, 14).sent("Iran", "Russia", SHELLS).worth("USD", 1300).done();
    assertEquals(
        List.of("1300000000: 2", "1310000000: 1"),
        only(events()).core().values().stream()
            .filter(Value.Worth.class::isInstance)
            .map(Value.Worth.class::cast)
            .map(it -> it.minimum().orElseThrow().toPlainString() + ": " + it.claims().size())
            .sorted()
            .toList());
  }

  @Test
  void weaponsAtLargeAreNotTheModelThatIsToCome() {
    desk.page("a.txt")
        .issued(14, 14)
        .sent("Russia", "Syria", "s-300")
        .stance(Stance.PLANNED)
        .done();
    desk.page("a.txt").issued(14, 14).sent("Russia", "Syria", "weapon").done();
    assertEquals(2, events().size());
  }

  @Test
  void weaponsAtLargeAreTheNumberOfDronesOnlyForWhoeverGivesIt() {
    desk.page("a.txt").sent("Iran", "Russia", "drone").by("Japan").count(200, 200, "drones").done();
    desk.page("a.txt").sent("Iran", "Russia", "weapon").done();
    assertEquals(2, events().size());
    desk.page("a.txt").sent("Iran", "Russia", "weapon").by("Japan").done();
    assertEquals(2, events().size());
  }

  @Test
  void aDenialOfAllWeaponsIsOneOfTheModelToo() {
    desk.page("a.txt")
        .issued(14, 14)
        .sent("Russia", "Syria", "s-300")
        .stance(Stance.PLANNED)
        .done();
    desk.page("a.txt").sent("Russia", "Syria", "weapon").by("Russia").stance(Stance.DENIED).done();
    assertEquals(1, events().size());
  }

  @Test
  void goodsCalledByWhoSuppliedThemAreNotTheDeliveryInTheNews() {
    desk.page("a.txt").issued(14, 14).sent("Iran", "Russia", TANKS).done();
    desk.page("a.txt").issued(14, 14).sent("Iran", "Russia", "").itemByTheWay(TANKS).done();
    assertEquals(2, events().size());
  }

  @Test
  void whatHasBeenSoForYearsIsNotTheNewsOfTheDay() {
    desk.page("a.txt").issued(14, 14).sent("Iran", "Russia", TANKS).done();
    desk.page("a.txt").issued(14, 14).sent("Iran", "Russia", TANKS).when(-900, 14).done();
    assertEquals(2, events().size());
  }

  @Test
  void rebelsOfTwoPagesAreOnePartyAndNotTheirState() {
    for (String page : List.of("a.txt", "b.txt")) {
      desk.page(page)
          .issued(14, 14)
          .sent("Iran", "", TANKS)
          .people(Role.RECIPIENT, "Syrian rebels", "Syria")
          .done();
    }
    desk.page("c.txt").issued(14, 14).sent("Iran", "Syria", TANKS).done();
    assertEquals(
        List.of(1, 2), events().stream().map(it -> it.evidence().size()).sorted().toList());
  }

  private static final String HARBOUR =
      "So said Inspector Mara Oltenko of the Vashti Harbour Board, and Quist of Sablen Freight.";

  @Test
  void undatedPagesThatShareNamesNobodyElseIsInTheNewsForTellOneEvent() {
    desk.page("a.txt").text(HARBOUR).sent("Iran", "Russia", SHELLS).done();
    desk.page("b.txt").text(HARBOUR + " Nobody else.").sent("Iran", "Russia", SHELLS).done();
    assertEquals(2, only(events()).evidence().size());
  }

  @Test
  void undatedPagesThatShareTheirStatesOnlyStayTwo() {
    desk.page("a.txt").text("In Iran they deny it.").sent("Iran", "Russia", SHELLS).done();
    desk.page("b.txt").text("Not so in Russia and Iran.").sent("Iran", "Russia", SHELLS).done();
    assertEquals(2, events().size());
  }

  @Test
  void onOnePageWithoutADayWhatWillBeSentIsNotWhatWasSent() {
    desk.page("a.txt").sent("Iran", "Russia", SHELLS).stage(Stage.DELIVERED).done();
    desk.page("a.txt").sent("Iran", "Russia", SHELLS).stance(Stance.PLANNED).done();
    assertEquals(2, events().size());
  }

  @Test
  void inOnePieceOfNewsAPlanAndADeliveryStayTwo() {
    desk.page("a.txt").text(HARBOUR).sent("Iran", "Russia", SHELLS).done();
    desk.page("b.txt").text(HARBOUR + " Nobody else.");
    desk.page("b.txt").sent("Iran", "Russia", SHELLS).stance(Stance.PLANNED).done();
    assertEquals(2, events().size());
  }

  @Test
  void pagesThatWereIssuedYearsApartTellNoOnePieceOfNews() {
    desk.page("a.txt").text(HARBOUR).issued(-2000, -1000);
    desk.page("a.txt").sent("Iran", "Russia", SHELLS).done();
    desk.page("b.txt").text(HARBOUR + " Nobody else.").issued(-500, -10);
    desk.page("b.txt").sent("Iran", "Russia", SHELLS).done();
    assertEquals(2, events().size());
  }

  @Test
  void goodsTurnedRoundAreAnotherEventOfTheSameStory() {
    desk.page("a.txt").issued(14, 14).sent("Iran", "Russia", SHELLS).done();
    desk.page("b.txt").issued(14, 14).sent("Russia", "Iran", SHELLS).done();
    assertEquals(2, events().size());
    assertEquals(1, desk.joined().size());
  }

  @Test
  void differentGoodsAreDifferentEvents() {
    desk.page("a.txt").issued(14, 14).sent("Iran", "Russia", SHELLS).done();
    desk.page("b.txt").issued(14, 14).sent("Iran", "Russia", TANKS).done();
    assertEquals(2, events().size());
  }

  @Test
  void aHaltedFlowIsNotTheOneThatWentOn() {
    desk.page("a.txt").issued(14, 14).sent("Iran", "Russia", SHELLS).done();
    desk.page("b.txt").issued(14, 14).sent("Iran", "Russia", SHELLS).stage(Stage.HALTED).done();
    assertEquals(2, events().size());
  }

  @Test
  void oneDeliveryAtTwoStagesIsOneEventWhenItsGoodsHaveAName() {
    desk.page("a.txt")
        .issued(14, 14)
        .sent("Russia", "Syria", "s-300")
        .stage(Stage.AGREED)
        .stance(Stance.PLANNED)
        .done();
    desk.page("b.txt")
        .issued(18, 18)
        .sent("Russia", "Syria", "s-300")
        .stage(Stage.DELIVERED)
        .done();
    assertEquals(1, events().size());
  }

  @Test
  void aListOfModelsIsNotTheDeliveryOfOneOfThemUnlessDaysSayIt() {
    desk.page("a.txt").sent("Russia", "Syria", "s-300").item("fath-360").done();
    desk.page("b.txt").sent("Russia", "Syria", "s-300").done();
    assertEquals(2, events().size());
  }

  @Test
  void listsOfTheSameModelsAreOneDeliveryThoughNobodyDatesIt() {
    desk.page("a.txt").sent("Russia", "Syria", "s-300").item("fath-360").done();
    desk.page("b.txt").sent("Russia", "Syria", "fath-360").item("s-300").done();
    assertEquals(1, events().size());
  }

  @Test
  void whatIsSoughtIsNotWhatWasGivenUnlessItHasAName() {
    desk.page("a.txt").issued(14, 14).sent("Iran", "Russia", SHELLS).done();
    request("a.txt", SHELLS);
    assertEquals(2, events().size());
    desk.page("c.txt").issued(14, 14).sent("Iran", "Russia", "fath-360").done();
    request("c.txt", "fath-360");
    assertEquals(3, events().size());
  }

  private void request(String page, String item) {
    desk.page(page)
        .line(Frame.REQUEST)
        .role(Role.SUPPLIER, "Iran")
        .role(Role.RECIPIENT, "Russia")
        .item(item)
        .stance(Stance.REQUESTED)
        .stage(Stage.SOUGHT)
        .done();
  }

  @Test
  void countsOfDifferentThingsAreNotHeldAgainstEachOther() {
    desk.page("a.txt")
        .issued(14, 14)
        .sent("North Korea", "Russia", "munition")
        .count(null, 1000, "containers")
        .done();
    desk.page("b.txt")
        .issued(16, 16)
        .sent("North Korea", "Russia", SHELLS)
        .count(1_000_000, 1_000_000, "artillery shells")
        .done();
    assertEquals(2, events().size());
  }

  @Test
  void aLaterCountOfTheSameSideIsNoOtherWordOnTheEarlier() {
    desk.page("a.txt")
        .issued(14, 14)
        .sent("North Korea", "Russia", "munition")
        .by("White House")
        .count(null, 1000, "containers")
        .done();
    desk.page("b.txt")
        .issued(LocalDate.of(2024, 4, 10), LocalDate.of(2024, 4, 10))
        .sent("North Korea", "Russia", "munition")
        .by("White House")
        .total(10_000, null, "containers")
        .when(LocalDate.of(2023, 9, 1), LocalDate.of(2024, 4, 10))
        .done();
    assertEquals(2, events().size());
  }

  @Test
  void wordsWithoutACountMeanTheCountedEventOnlyForWhoeverCounted() {
    desk.page("a.txt")
        .issued(14, 14)
        .sent("North Korea", "Russia", "munition")
        .by("White House")
        .count(1000, null, "containers")
        .done();
    desk.page("a.txt").sent("North Korea", "Russia", "munition").by("White House").done();
    assertEquals(1, events().size());
    desk.page("b.txt").issued(20, 20).sent("North Korea", "Russia", "munition").by("Japan").done();
    assertEquals(2, events().size());
  }

  @Test
  void aVisitIsOneEventForAllWhoTellOfIt() {
    visit("a.txt", 18, "North Korea");
    visit("b.txt", 25, "North Korea");
    assertEquals(1, events().size());
  }

  @Test
  void aVisitWithoutAHostIsTheOnlyOneThatItsPageTellsOf() {
    visit("a.txt", 18, "North Korea");
    visit("a.txt", 18, "");
    assertEquals(1, events().size());
    visit("b.txt", 19, "");
    assertEquals(2, events().size());
  }

  private void visit(String page, int issued, String host) {
    desk.page(page)
        .issued(issued, issued)
        .line(Frame.VISIT)
        .role(Role.AGENT, "Sergei Lavrov")
        .role(Role.TARGET, host)
        .done();
  }

  @Test
  void anOpenEndIsFilledWhereOnlyOneFlowFits() {
    desk.page("a.txt").issued(14, 14).sent("Iran", "Russia", SHELLS).done();
    desk.page("a.txt").sent("", "Russia", SHELLS).done();
    assertEquals(1, events().size());
    desk.page("a.txt").sent("India", "Russia", SHELLS).done();
    assertEquals(3, events().size(), "two flows fit: it is its own");
  }

  @Test
  void pagesWithoutAnyDateJoinByGoodsWithANameAlone() {
    desk.page("a.txt").sent("Iran", "Russia", SHELLS).done();
    desk.page("b.txt").sent("Iran", "Russia", SHELLS).done();
    assertEquals(2, events().size());
    desk.page("a.txt").sent("Iran", "Russia", "fath-360").done();
    desk.page("b.txt").sent("Iran", "Russia", "fath-360").done();
    assertEquals(3, events().size());
  }

  @Test
  void noClaimIsLostAndNoneIsInTwoEvents() {
    World world = new World(7, 1000);
    Set<Claim> claims = new HashSet<>();
    world.accounts().forEach(account -> claims.add(account.claim()));
    List<Claim> told = new ArrayList<>();
    List<Claim> spoken = new ArrayList<>();
    for (Story story : world.joined()) {
      story.events().forEach(e -> e.evidence().forEach(it -> told.add(it.claim())));
      story.utterances().forEach(u -> u.evidence().forEach(it -> spoken.add(it.claim())));
    }
    System.out.println("fusion: " + claims.size() + " claims, each in one event");
    assertTrue(claims.size() > 1000);
    assertEquals(claims, new HashSet<>(told));
    assertEquals(claims.size(), told.size());
    assertEquals(claims, new HashSet<>(spoken));
    assertEquals(claims.size(), spoken.size());
  }

  @Test
  void theOrderInWhichClaimsComeDoesNotMatter() {
    World world = new World(3, 150);
    List<Story> once = world.joined();
    for (int round = 0; round < 50; round++) {
      List<Account> shuffled = new ArrayList<>(world.accounts());
      Collections.shuffle(shuffled, new Random(round));
      assertEquals(once, new Fusion(Desk.REGISTRY).join(shuffled));
    }
  }

  @Test
  void everyEventUtteranceAndSeriesHasAKeyOfItsOwn() {
    Set<String> keys = new HashSet<>();
    for (Story story : new World(11, 1000).joined()) {
      story.events().forEach(event -> assertTrue(keys.add(event.key()), event.key()));
      story.utterances().forEach(it -> assertTrue(keys.add(it.key()), it.key()));
      story.series().forEach(it -> assertTrue(keys.add(it.key()), it.key()));
    }
    assertTrue(keys.size() > 300);
  }

  private List<Event> events() {
    return desk.joined().stream().flatMap(story -> story.events().stream()).toList();
  }

  private static Event only(List<Event> events) {
    assertEquals(1, events.size());
    return events.get(0);
  }
}
