package org.waybill.dating;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waybill.article.issue.Issued;
import org.waybill.claim.Claim;
import org.waybill.claim.Period;
import org.waybill.event.Account;
import org.waybill.event.World;
import org.waybill.registry.Registry;

/** How the work of dating articles by each other grows where all tell of one pair of states. */
class GrowthTest {
  private static final int SMALL = 500;
  private static final int TIMES = 4;

  /** By how much more an article may cost in the larger world. */
  private static final double LEEWAY = 1.3;

  private final List<String> problems = new ArrayList<>();
  private final Siblings siblings =
      new Siblings(Registry.load(Path.of("data/registry"), it -> problems.add(it.describe())));

  /**
   * @param compared how many reports were held against each other
   * @param followed how many ties between days were followed
   * @param pairs that were tied
   */
  private record Work(long compared, long followed, int pairs) {}

  @Test
  void anArticleIsHeldAgainstNoMoreOthersWhereThereAreMoreOfThem() {
    Work small = work(SMALL);
    Work large = work(SMALL * TIMES);
    System.out.printf(
        "growth: %d articles %s, %d articles %s%n", SMALL, small, SMALL * TIMES, large);
    assertTrue(small.pairs() > SMALL / 10, "pairs " + small.pairs());
    double pairs = (double) large.pairs() / small.pairs();
    assertTrue(pairs > TIMES / 2.0, "the larger world has " + pairs + " times the pairs");
    assertTrue(large.compared() <= LEEWAY * pairs * small.compared(), "compared " + large);
    assertTrue(large.followed() <= LEEWAY * pairs * small.followed(), "followed " + large);
  }

  private Work work(int articles) {
    ListMultimap<String, Claim> claims = MultimapBuilder.treeKeys().arrayListValues().build();
    Map<String, Issued> own = new HashMap<>();
    for (Account account : World.ofOnePair(7, articles).accounts()) {
      Period issued = account.publication().issued();
      claims.put(account.claim().article(), account.claim());
      own.put(account.claim().article(), new Issued(issued.earliest(), issued.latest(), List.of()));
    }
    List<Report> reports = new ArrayList<>();
    claims.asMap().values().forEach(told -> reports.addAll(siblings.reports(told)));
    ListMultimap<String, Report> topics = MultimapBuilder.treeKeys().arrayListValues().build();
    reports.forEach(report -> topics.put(report.key() + report.day(), report));
    long compared =
        topics.asMap().values().stream()
            .mapToLong(same -> new Agreement(own, List.copyOf(same)).looks())
            .sum();
    List<Siblings.Family> families = siblings.families(own, reports, claim -> "one story");
    return new Work(
        compared,
        families.stream().mapToLong(each -> new FamilyDays(own, each.pairs).looks()).sum(),
        families.stream().mapToInt(each -> each.pairs.size()).sum());
  }
}
