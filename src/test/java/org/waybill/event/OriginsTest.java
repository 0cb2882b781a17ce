package org.waybill.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waybill.claim.Stage;
import org.waybill.claim.Stance;

/** Who counts as an origin of what an event is, and who only tells it after others. */
class OriginsTest {

  private static final String TANKS = "tank";

  private final Desk desk = new Desk();

  @Test
  void sourcesWithoutANameAreOneToTheirOutlet() {
    sent("a.txt").byNobody("officials").done();
    sent("a.txt").byNobody("a source").done();
    sent("a.txt").byNobody("people").done();
    assertEquals(Set.of("a source"), voices());
  }

  @Test
  void sourcesWithoutANameAreAnotherToEachOutlet() {
    sent("a.txt").byNobody("officials").done();
    sent("b.txt").byNobody("sources").done();
    assertEquals(Set.of("officials", "sources"), voices());
  }

  @Test
  void twoPagesOfOneAgencyHeardTheSameSources() {
    desk.page("a.txt").agency("Corvane Wire");
    desk.page("b.txt").agency("Corvane Wire");
    sent("a.txt").byNobody("officials").done();
    sent("b.txt").byNobody("sources").done();
    assertEquals(1, voices().size());
  }

  @Test
  void whomAnArticleNamesMayBeItsSourceWithoutAName() {
    sent("a.txt").byNobody("a senior lawmaker").done();
    sent("a.txt").bySomebody("Orlen Vask").done();
    assertEquals(Set.of("Orlen Vask"), voices());
  }

  @Test
  void aNamedWitnessOfTwoPagesIsOneOrigin() {
    sent("a.txt").bySomebody("Orlen Vask").done();
    sent("b.txt").bySomebody("Orlen Vask").done();
    assertEquals(Set.of("Orlen Vask"), voices());
  }

  @Test
  void anotherOutletThatIsQuotedKnowsNoMoreThanWhomItQuotes() {
    sent("a.txt").by("Reuters").done();
    sent("a.txt").by("Japan").done();
    assertEquals(Set.of(iri("Japan")), voices());
  }

  @Test
  void anotherOutletIsTheOriginWhereNobodyElseIsQuoted() {
    sent("a.txt").by("Reuters").done();
    sent("b.txt").done();
    assertEquals(Set.of(iri("Reuters"), "b.txt"), voices());
  }

  @Test
  void aCoverTermIsNoOriginBesideOneOfThoseItMayMean() {
    sent("a.txt").by("Western states").done();
    sent("a.txt").by("Germany").done();
    assertEquals(Set.of(iri("Germany")), voices());
  }

  @Test
  void aCoverTermIsOneOriginWhereNobodyElseSpeaks() {
    sent("a.txt").by("Western states").done();
    assertEquals(Set.of(iri("Western states")), voices());
  }

  @Test
  void whoOnlyDeemsItPossibleIsNoOriginBesideOneWhoSaysSo() {
    sent("a.txt").by("Japan").stance(Stance.POSSIBLE).done();
    sent("a.txt").by("Germany").done();
    assertEquals(Set.of(iri("Germany")), voices());
  }

  @Test
  void whoDeemsItPossibleIsTheOriginOfWhatNobodyKnows() {
    sent("a.txt").by("Japan").stance(Stance.POSSIBLE).done();
    assertEquals(Set.of(iri("Japan")), voices());
  }

  @Test
  void whoDeniesItIsNone() {
    sent("a.txt").by("Iran").stance(Stance.DENIED).done();
    assertEquals(Set.of(), voices());
  }

  @Test
  void whoSaysThatItWasStoppedIsTheOriginOfTheHalt() {
    sent("a.txt").by("Germany").stage(Stage.HALTED).stance(Stance.NEGATED).done();
    assertEquals(Set.of(iri("Germany")), voices());
  }

  private Desk.Line sent(String page) {
    return desk.page(page).issued(14, 14).sent("Iran", "Russia", TANKS);
  }

  private Set<String> voices() {
    List<Event> events = desk.joined().stream().flatMap(story -> story.events().stream()).toList();
    assertEquals(1, events.size());
    return events.get(0).core().origins().stream()
        .flatMap(origin -> origin.voices().stream())
        .collect(Collectors.toSet());
  }

  private static String iri(String name) {
    return Desk.REGISTRY.named(name).get(0).iri();
  }
}
