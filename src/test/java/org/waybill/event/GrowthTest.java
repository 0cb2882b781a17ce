package org.waybill.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How the work of joining grows where all articles tell of one pair of states. */
class GrowthTest {
  private static final int SMALL = 400;
  private static final int TIMES = 4;

  /**
   * By how much more an account may cost in the larger world. Only the one in a hundred that nobody
   * dates is held against all events; were all of them, this would be four.
   */
  private static final double LEEWAY = 1.3;

  /** Counts how often an account is held against an event. */
  private static final class CountingFit extends Fit {
    private long asked;
    private long matched;

    CountingFit() {
      super(new Goods(Desk.REGISTRY));
    }

    @Override
    Optional<Match> match(Candidate candidate, Cluster cluster) {
      asked++;
      Optional<Match> match = super.match(candidate, cluster);
      matched += match.isPresent() ? 1 : 0;
      return match;
    }
  }

  @Test
  void anAccountIsHeldAgainstNoMoreEventsWhereThereAreMoreOfThem() {
    double small = askedForEach(SMALL);
    double large = askedForEach(SMALL * TIMES);
    System.out.printf(
        "growth: %.1f events for each account among %,d articles on one pair, %.1f among %,d%n",
        small, SMALL, large, SMALL * TIMES);
    assertTrue(large <= LEEWAY * small, large + " against " + small);
  }

  private static double askedForEach(int articles) {
    List<Account> accounts = World.ofOnePair(7, articles).accounts();
    assertEquals(1, accounts.stream().map(it -> it.placing().story()).distinct().count());
    Sides sides = new Sides(Desk.REGISTRY);
    CountingFit fit = new CountingFit();
    List<Cluster> clusters =
        new Clusters(fit, new Kin(Desk.REGISTRY))
            .of(accounts.stream().map(account -> Candidate.of(account, sides)).toList());
    assertTrue(clusters.size() > articles / 10, "events " + clusters.size());
    assertTrue(fit.matched > articles / 2, "matched " + fit.matched);
    return (double) fit.asked / accounts.size();
  }
}
