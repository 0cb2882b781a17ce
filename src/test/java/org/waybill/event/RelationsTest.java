package org.waybill.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waybill.claim.Frame;
import org.waybill.claim.Progress;
import org.waybill.claim.Role;
import org.waybill.claim.Stage;
import org.waybill.claim.Stance;

/** How claims, events and voices stand to each other. */
class RelationsTest {
  private static final String BRIEFING = "White House";

  private final Desk desk = new Desk();

  /** Three pages on one briefing, as in the story that the program was begun for. */
  private void briefing() {
    containers("a.txt", 13, 16).by("John Kirby").count(null, 1000, "containers").done();
    containers("b.txt", 18, 19).by(BRIEFING).said(13).count(1000, null, "containers").done();
    containers("c.txt", 1, 31).by("United States").count(1000, null, "containers").done();
  }

  private Desk.Line containers(String page, int earliest, int latest) {
    return desk.page(page).issued(earliest, latest).sent("North Korea", "Russia", "munition");
  }

  @Test
  void threePagesOnOneBriefingRestOnOneUtteranceOfWhoeverSpokeThereOnThatDay() {
    briefing();
    Utterance utterance = only(story().utterances());
    assertEquals(3, utterance.evidence().size());
    assertEquals(Set.of(iri("John Kirby")), utterance.speakers());
    assertEquals(Set.of(iri("United States")), utterance.sides());
    assertEquals(Optional.of(Desk.day(13)), utterance.when().earliest());
    assertEquals(Optional.of(Desk.day(13)), utterance.when().latest());
  }

  @Test
  void twoPersonsOfOneSideMakeTwoUtterances() {
    containers("a.txt", 13, 16).by("John Kirby").count(1000, null, "containers").done();
    containers("a.txt", 13, 16).by("Jake Sullivan").done();
    containers("b.txt", 13, 16).by(BRIEFING).count(1000, null, "containers").done();
    assertEquals(
        Set.of(Set.of(iri("John Kirby")), Set.of(iri("Jake Sullivan"))),
        story().utterances().stream().map(Utterance::speakers).collect(Collectors.toSet()));
    assertEquals(2, story().utterances().size());
  }

  @Test
  void aSpeechActHasThoseWhomItsPageCallsSpokenTo() {
    containers("a.txt", 14, 14).by("John Kirby").done();
    desk.page("a.txt")
        .line(Frame.STATEMENT)
        .role(Role.AGENT, "John Kirby")
        .role(Role.TARGET, "Japan")
        .by("John Kirby")
        .done();
    assertEquals(
        Set.of(iri("Japan")),
        desk.joined().stream()
            .flatMap(story -> story.utterances().stream())
            .flatMap(utterance -> utterance.addressees().stream())
            .collect(Collectors.toSet()));
  }

  @Test
  void whoIsAccusedIsNotSpokenTo() {
    containers("a.txt", 14, 14).by("John Kirby").done();
    desk.page("a.txt")
        .line(Frame.CONDEMNATION)
        .role(Role.AGENT, "John Kirby")
        .role(Role.TARGET, "Russia")
        .by("John Kirby")
        .done();
    assertTrue(
        desk.joined().stream()
            .flatMap(story -> story.utterances().stream())
            .allMatch(utterance -> utterance.addressees().isEmpty()));
  }

  @Test
  void theyAreOneOriginHoweverManyPagesRepeatIt() {
    briefing();
    Event.Core core = only(story().events()).core();
    assertEquals(1, core.origins().size());
    assertEquals(Set.of(iri("United States")), core.origins().get(0).voices());
    assertEquals(
        List.of("a.txt", "b.txt", "c.txt"), core.repeats().stream().map(Repeat::article).toList());
  }

  @Test
  void whoeverOnlySpeaksTogetherIsOneOrigin() {
    containers("a.txt", 13, 16).by("South Korea").by("Japan").by("United States").done();
    IndependentOrigin together = only(only(story().events()).core().origins());
    assertEquals(Set.of(iri("South Korea"), iri("Japan"), iri("United States")), together.voices());
    containers("b.txt", 13, 16).by(BRIEFING).done();
    IndependentOrigin alone = only(only(story().events()).core().origins());
    assertEquals(Set.of(iri("United States")), alone.voices());
    assertEquals(2, alone.claims().size());
  }

  @Test
  void copiesOfOneUtteranceAreRetoldDifferentlyAndContradictNobody() {
    briefing();
    Relation relation = only(relations(Relation.Kind.RETELLS_DIFFERENTLY));
    assertEquals("a.txt", relation.one().article());
    assertTrue(relation.why().contains("at most 1000"), relation.why());
    assertTrue(relation.why().contains("at least 1000"), relation.why());
    assertEquals(List.of(), relations(Relation.Kind.CONTRADICTS));
  }

  @Test
  void anUpperAndALowerBoundOfTwoSidesContradictEachOther() {
    containers("a.txt", 13, 16).by("John Kirby").count(null, 1000, "containers").done();
    containers("b.txt", 13, 16).by("South Korea").count(1000, null, "containers").done();
    only(relations(Relation.Kind.CONTRADICTS));
    assertEquals(List.of(), relations(Relation.Kind.RETELLS_DIFFERENTLY));
  }

  @Test
  void twoSidesThatCountOneFlowDifferentlyInOneArticleContradictEachOther() {
    containers("a.txt", 13, 16).by("John Kirby").count(200, 200, "containers").done();
    containers("a.txt", 13, 16).by("South Korea").count(150, 150, "containers").done();
    only(story().events());
    only(relations(Relation.Kind.CONTRADICTS));
  }

  @Test
  void aDenialAnswersEveryArticleThatRetellsWhatItDenies() {
    briefing();
    containers("b.txt", 18, 19).by("Dmitry Peskov").stance(Stance.DENIED).done();
    assertEquals(
        Set.of("a.txt", "b.txt", "c.txt"),
        relations(Relation.Kind.DENIES).stream()
            .map(relation -> relation.other().article())
            .collect(Collectors.toSet()));
  }

  @Test
  void theValuesOfAnEventStandSideBySideEachWithItsClaims() {
    briefing();
    List<Value.Count> counts =
        only(story().events()).core().values().stream()
            .filter(Value.Count.class::isInstance)
            .map(Value.Count.class::cast)
            .toList();
    assertEquals(List.of(1, 2), counts.stream().map(count -> count.claims().size()).toList());
  }

  @Test
  void anOutletWithoutASourceMaySupportButNotContradictWhoeverNamesOne() {
    containers("a.txt", 14, 14).by("John Kirby").count(null, 1000, "containers").done();
    containers("b.txt", 15, 15).count(1000, null, "containers").done();
    assertEquals(List.of(), relations(Relation.Kind.CONTRADICTS));
    assertEquals("b.txt", only(relations(Relation.Kind.DROPS_ATTRIBUTION)).one().article());
  }

  @Test
  void anArticleThatNamesTheSourceElsewhereHasNotDroppedIt() {
    containers("a.txt", 14, 14).count(1000, null, "containers").done();
    containers("a.txt", 14, 14).by("John Kirby").count(1000, null, "containers").done();
    assertEquals(List.of(), relations(Relation.Kind.DROPS_ATTRIBUTION));
  }

  @Test
  void theSameDeedWithoutTheSourcesFigureMayBeTheOutletsOwnFinding() {
    containers("a.txt", 14, 14).by("John Kirby").count(1000, null, "containers").done();
    containers("b.txt", 15, 15).done();
    containers("c.txt", 15, 15).count(2000, null, "containers").done();
    assertEquals(List.of(), relations(Relation.Kind.DROPS_ATTRIBUTION));
  }

  @Test
  void whatNobodyElseIsQuotedForIsTheOutletsOwnWordAndDropsNothing() {
    containers("a.txt", 14, 14).done();
    containers("b.txt", 15, 15).done();
    assertEquals(List.of(), relations(Relation.Kind.DROPS_ATTRIBUTION));
    desk.page("a.txt").outlet("one paper");
    desk.page("b.txt").outlet("another");
    assertEquals(2, only(story().events()).core().origins().size());
  }

  @Test
  void reprintsOfOneTextHaveOneAuthor() {
    String text =
        "the ferry left the old harbour at dawn with forty crates on deck and nobody at the"
            + " customs house could say what was in them or who had signed the papers for it";
    containers("a.txt", 14, 14).done();
    containers("b.txt", 15, 15).done();
    desk.page("a.txt").outlet("one paper").text(text);
    desk.page("b.txt").outlet("another").text("By our own reporter. " + text);
    Event.Core core = only(story().events()).core();
    assertEquals(1, core.origins().size());
    assertTrue(only(core.repeats()).why().contains("copy"), core.repeats().toString());
  }

  @Test
  void twoCapitalsThatCountForThemselvesAreTwoOriginsAndCorroborate() {
    containers("a.txt", 14, 14).by(BRIEFING).count(900, 1100, "containers").done();
    containers("b.txt", 15, 15).by("South Korea").count(1000, null, "containers").done();
    assertEquals(2, only(story().events()).core().origins().size());
    assertEquals(1, relations(Relation.Kind.CORROBORATES).size());
  }

  @Test
  void twoWhoTellOfOneFlowWithoutANumberDoNotCorroborateEachOther() {
    containers("a.txt", 14, 14).by(BRIEFING).done();
    containers("b.txt", 15, 15).by("South Korea").done();
    assertEquals(2, only(story().events()).core().origins().size());
    assertEquals(List.of(), relations(Relation.Kind.CORROBORATES));
  }

  @Test
  void aJointStatementIsNoSecondVoiceBesideOneOfThoseWhoMadeIt() {
    containers("a.txt", 14, 14).by(BRIEFING).count(900, 1100, "containers").done();
    containers("b.txt", 15, 15)
        .by("United States")
        .by("Japan")
        .count(1000, null, "containers")
        .done();
    assertEquals(List.of(), relations(Relation.Kind.CORROBORATES));
    assertEquals(1, only(story().events()).core().origins().size());
  }

  @Test
  void aCountWithinAnotherRefinesIt() {
    containers("a.txt", 14, 14).by(BRIEFING).count(null, 1000, "containers").done();
    containers("b.txt", 15, 15).by("Japan").count(850, 950, "containers").done();
    assertEquals("b.txt", only(relations(Relation.Kind.REFINES)).one().article());
  }

  @Test
  void countsThatShareNoNumberContradictEachOtherInTheSameNewsOnly() {
    containers("a.txt", 14, 14).by(BRIEFING).count(3000, null, "containers").done();
    containers("b.txt", 15, 15).by("Japan").count(null, 1000, "containers").done();
    assertEquals(1, relations(Relation.Kind.CONTRADICTS).size());
    containers("c.txt", 29, 29).by("South Korea").count(5000, null, "containers").done();
    assertEquals(1, relations(Relation.Kind.CONTRADICTS).size());
    assertEquals(2, story().events().size());
  }

  @Test
  void aDenialAnswersTheAllegationAndNotItself() {
    briefing();
    containers("b.txt", 18, 19).by("Dmitry Peskov").stance(Stance.DENIED).done();
    containers("b.txt", 18, 19).by("Russia").stance(Stance.DENIED).done();
    List<Relation> denials = relations(Relation.Kind.DENIES);
    assertEquals(
        Set.of("b.txt"),
        denials.stream().map(relation -> relation.one().article()).collect(Collectors.toSet()));
    assertTrue(
        denials.stream().noneMatch(relation -> relation.other().stance().isRefused()),
        denials.toString());
    assertEquals(1, story().events().size());
    assertEquals(1, only(story().events()).core().origins().size(), "a denial is no origin");
  }

  @Test
  void aDenialThatNamesNoSideAnswersTheFlowThatTheDenierIsAnEndOf() {
    containers("a.txt", 14, 14).by("John Kirby").done();
    desk.page("a.txt")
        .line(Frame.DENIAL)
        .role(Role.AGENT, "Russia")
        .by("Russia")
        .stance(Stance.DENIED)
        .done();
    assertEquals(1, relations(Relation.Kind.DENIES).size());
  }

  @Test
  void notDeliveredYetDeniesNoShipment() {
    containers("a.txt", 14, 14).by(BRIEFING).stage(Stage.SHIPPED).done();
    containers("b.txt", 14, 14).by("Russia").stage(Stage.DELIVERED).stance(Stance.NEGATED).done();
    assertEquals(List.of(), relations(Relation.Kind.DENIES));
  }

  @Test
  void whoeverStopsADeliveryDeniesNothing() {
    containers("a.txt", 14, 14).by(BRIEFING).done();
    containers("b.txt", 14, 14).by("Russia").stage(Stage.HALTED).stance(Stance.NEGATED).done();
    assertEquals(List.of(), relations(Relation.Kind.DENIES));
  }

  @Test
  void aPlanIsDeniedByNobodyWhoSaysThatNothingWasSent() {
    containers("a.txt", 14, 14).by(BRIEFING).stance(Stance.PLANNED).done();
    containers("b.txt", 14, 14).by("Russia").stance(Stance.DENIED).done();
    assertEquals(List.of(), relations(Relation.Kind.DENIES));
  }

  @Test
  void fewerOfTheSameInOneArticleAreAPartOfTheWhole() {
    containers("a.txt", 14, 14).by("John Kirby").count(null, 1000, "containers").done();
    containers("a.txt", 14, 14).by(BRIEFING).count(300, 300, "containers").done();
    Tie tie = only(ties(Tie.Kind.PART_OF));
    assertTrue(tie.why().startsWith("300 and at most 1000"), tie.why());
    assertEquals(List.of(), relations(Relation.Kind.CONTRADICTS));
  }

  @Test
  void twoDeliveriesOfDifferentMonthsAreNoPartsOfEachOther() {
    containers("a.txt", 40, 40).by(BRIEFING).count(300, 300, "containers").when(1, 4).done();
    containers("a.txt", 40, 40).by(BRIEFING).count(500, 500, "containers").when(33, 36).done();
    assertEquals(List.of(), ties(Tie.Kind.PART_OF));
    assertEquals(2, story().events().size());
  }

  @Test
  void theReturnIsTiedToTheFlowToldBeforeAndKeepsItsOwnStanceAndStage() {
    containers("a.txt", 14, 14).by("John Kirby").stage(Stage.DELIVERED).done();
    desk.page("a.txt")
        .sent("Russia", "North Korea", "weapon")
        .by("John Kirby")
        .stance(Stance.POSSIBLE)
        .stage(Stage.SHIPPED)
        .inReturn()
        .done();
    Tie tie = only(ties(Tie.Kind.IN_RETURN_FOR));
    assertEquals(Stance.POSSIBLE, tie.claims().get(0).stance());
    assertEquals(Optional.of(Stage.DELIVERED), tie.claims().get(1).stage());
  }

  @Test
  void twoFlowsThatOnlyRunBothWaysAreNoExchange() {
    containers("a.txt", 14, 14).done();
    desk.page("a.txt").sent("Russia", "North Korea", "weapon").done();
    assertEquals(List.of(), ties(Tie.Kind.IN_RETURN_FOR));
  }

  @Test
  void eachSideCountsByItselfAndNothingIsAddedUp() {
    briefing();
    containers("a.txt", 13, 16).by(BRIEFING).count(300, 300, "containers").done();
    LocalDate april = LocalDate.of(2024, 4, 10);
    later("d.txt", april).by(BRIEFING).total(10_000, null, "containers").done();
    later("e.txt", april).by("South Korea").total(6_700, 6_700, "containers").done();
    List<Series> all = story().series();
    assertEquals(2, all.size());
    Series washington =
        all.stream()
            .filter(series -> series.side().equals(iri("United States")))
            .findFirst()
            .orElseThrow();
    assertEquals(2, washington.points().size());
    Series.Point first = washington.points().get(0);
    assertEquals(Optional.of(BigDecimal.valueOf(1000)), first.maximum());
    assertEquals(Optional.of(BigDecimal.valueOf(1000)), first.minimum());
    assertEquals(3, first.claims().size());
    Series.Point second = washington.points().get(1);
    assertEquals(Optional.of(BigDecimal.valueOf(10_000)), second.minimum());
    assertEquals(Progress.TOTAL, second.progress());
  }

  private Desk.Line later(String page, LocalDate day) {
    return desk.page(page)
        .issued(day, day)
        .sent("North Korea", "Russia", "munition")
        .when(LocalDate.of(2023, 9, 1), day);
  }

  private Story story() {
    return only(
        desk.joined().stream().filter(story -> !story.key().startsWith("article")).toList());
  }

  private List<Relation> relations(Relation.Kind kind) {
    return story().relations().stream().filter(relation -> relation.kind() == kind).toList();
  }

  private List<Tie> ties(Tie.Kind kind) {
    return story().ties().stream().filter(tie -> tie.kind() == kind).toList();
  }

  private static String iri(String name) {
    return Desk.REGISTRY.named(name).get(0).iri();
  }

  private static <T> T only(List<T> list) {
    assertEquals(1, list.size());
    return list.get(0);
  }
}
