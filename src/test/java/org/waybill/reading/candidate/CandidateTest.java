package org.waybill.reading.candidate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waybill.claim.Filler;
import org.waybill.claim.Ground;
import org.waybill.registry.Link;
import org.waybill.text.Span;

class CandidateTest {

  private static Candidate on(Ground ground, int rank, boolean unnamed) {
    Link unknown = new Link.Unknown("Norland");
    return new Candidate(new Filler("Norland", new Span(0, 7), unknown, ground), "", rank, unnamed);
  }

  @Test
  void theFartherFromItsPlaceANameStandsTheMoreItCosts() {
    List<Integer> costs =
        Stream.of(
                new Ground.Named("subject"),
                new Ground.Shared("subject"),
                new Ground.Referred("it"),
                new Ground.Derived("origin"),
                new Ground.Carried("told elsewhere"))
            .map(ground -> on(ground, 0, false).cost())
            .toList();
    assertEquals(costs.stream().sorted().distinct().toList(), costs);
  }

  @Test
  void aCommonNounInItsPlaceIsTakenBeforeWhatTheArticleTellsElsewhere() {
    assertTrue(
        on(new Ground.Named("to"), 0, true).cost()
            < on(new Ground.Carried("told elsewhere"), 0, false).cost());
  }

  @Test
  void aNameInAPoorPlaceIsTakenBeforeACommonNounInAGoodOne() {
    assertTrue(
        on(new Ground.Named("for"), 2, false).cost() < on(new Ground.Named("to"), 0, true).cost());
  }

  @Test
  void anotherGroundLeavesPlaceAndWordsAsTheyAre() {
    Candidate named = on(new Ground.Named("to"), 1, false);
    Candidate carried = named.on(new Ground.Carried("told elsewhere"));
    assertEquals(named.filler().words(), carried.filler().words());
    assertEquals(named.rank(), carried.rank());
    assertTrue(carried.cost() > named.cost());
  }
}
