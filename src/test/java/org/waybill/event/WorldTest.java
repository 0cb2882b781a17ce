package org.waybill.event;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waybill.claim.Claim;

/** What is joined of ten thousand articles, held against what is true of them. */
class WorldTest {

  private static final int ARTICLES = 10_000;
  private static final double ASKED = 0.95;

  private final World world = new World(2026, ARTICLES);
  private final List<Story> stories = world.joined();

  @Test
  void nearlyEveryClaimIsJoinedWithItsLikeAndWithNoOther() {
    Map<Claim, Set<Claim>> found = new HashMap<>();
    for (Story story : stories) {
      for (Event event : story.events()) {
        Set<Claim> joined = new HashSet<>();
        event.evidence().forEach(evidence -> joined.add(evidence.claim()));
        joined.forEach(claim -> found.put(claim, joined));
      }
    }
    Map<String, Set<Claim>> gold = new HashMap<>();
    world
        .truth()
        .forEach((claim, id) -> gold.computeIfAbsent(id, none -> new HashSet<>()).add(claim));
    double precision = 0;
    double recall = 0;
    for (Map.Entry<Claim, String> told : world.truth().entrySet()) {
      Set<Claim> ours = found.get(told.getKey());
      Set<Claim> theirs = gold.get(told.getValue());
      long both = ours.stream().filter(theirs::contains).count();
      precision += (double) both / ours.size();
      recall += (double) both / theirs.size();
    }
    int claims = world.truth().size();
    precision /= claims;
    recall /= claims;
    double f1 = 2 * precision * recall / (precision + recall);
    System.out.printf(
        "events: %d articles, %d claims, B3 precision %.3f recall %.3f F1 %.3f%n",
        ARTICLES, claims, precision, recall, f1);
    assertTrue(claims > ARTICLES, "claims: " + claims);
    assertTrue(f1 >= ASKED, "F1 " + f1);
  }

  @Test
  void nearlyEveryCountOfIndependentOriginsIsExact() {
    Map<String, Event> largest = new HashMap<>();
    for (Story story : stories) {
      for (Event event : story.events()) {
        String id = world.truth().get(event.evidence().get(0).claim());
        largest.merge(
            id,
            event,
            (one, other) -> one.evidence().size() < other.evidence().size() ? other : one);
      }
    }
    long exact =
        largest.entrySet().stream()
            .filter(it -> it.getValue().core().origins().size() == world.origins(it.getKey()))
            .count();
    System.out.printf("origins: %d of %d exact%n", exact, largest.size());
    assertTrue(largest.size() > 1000, "events: " + largest.size());
    assertTrue(exact >= ASKED * largest.size(), exact + " of " + largest.size());
  }
}
