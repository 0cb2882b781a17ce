package org.waybill.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waybill.graph.SampleStore;
import org.waybill.store.Store;

class HoldingsTest {
  @Test
  void aClaimIsPutInWordsSlotBySlot() {
    Holdings.Claim claim = holdings().claims().get(0);
    assertEquals("001-crates.txt", claim.article());
    assertTrue(claim.sentence().startsWith("Norland has sent"), claim.sentence());
    assertEquals(
        List.of(
            "frame",
            "stage",
            "stance",
            "supplier",
            "recipient",
            "goods",
            "quantity",
            "when",
            "said",
            "claimant",
            "via"),
        List.copyOf(claim.slots().keySet()));
    assertEquals("artillery shells; fuses", claim.slots().get("goods"));
    assertEquals("at most 1,000 crates, a running total", claim.slots().get("quantity"));
    assertEquals("on or before 2021-06-05", claim.slots().get("when"));
    assertEquals("Palace", claim.slots().get("via"));
  }

  @Test
  void whoIsNotCertainKeepsTheArticlesWordsInQuotationMarks() {
    Holdings.Claim meeting = holdings().claims().get(1);
    assertEquals("Ada Quill; “Park”", meeting.slots().get("participant"));
  }

  @Test
  void anEventHasItsClaimsAndWhatTheyAgreeOn() {
    Holdings.Event event =
        holdings().events().stream()
            .filter(one -> one.iri().endsWith("/first-shells"))
            .findFirst()
            .orElseThrow();
    assertEquals(2, event.claims().size());
    assertEquals(
        Map.of(
            "frame", "transfer",
            "supplier", "Norland",
            "recipient", "Sudmark",
            "item", "artillery shell",
            "origin count", "1",
            "when", "on or before 2021-06-05"),
        event.values());
  }

  @Test
  void everythingIsCounted() {
    Holdings all = holdings();
    System.out.println(
        "held: "
            + all.articles().size()
            + " articles, "
            + all.claims().size()
            + " claims, "
            + all.events().size()
            + " events");
    assertEquals(
        Set.of("001-crates.txt", "002-denial.txt", "003-way.txt"), all.articles().keySet());
    assertEquals(7, all.claims().size());
    assertEquals(4, all.events().size());
  }

  @Test
  void anEmptyDatasetHoldsNothing() {
    try (Store store = Store.inMemory()) {
      Holdings nothing = Holdings.of(store.snapshot());
      assertTrue(nothing.articles().isEmpty() && nothing.claims().isEmpty());
      assertEquals(7, Difference.between(nothing, holdings()).gained().size());
    }
  }

  private static Holdings holdings() {
    try (Store store = SampleStore.of(text -> text)) {
      return Holdings.of(store.snapshot());
    }
  }
}
