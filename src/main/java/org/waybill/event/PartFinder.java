package org.waybill.event;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.waybill.claim.Claim;
import org.waybill.claim.Progress;

/**
 * Finds events that are some of the goods of another: fewer of the same, counted by the same side
 * in the same article, neither a running total nor an increment, and not dated apart.
 */
final class PartFinder {

  private final Sides sides;

  PartFinder(Sides sides) {
    this.sides = sides;
  }

  /** Each part with the smallest whole that holds it. */
  List<Tie> of(List<Cluster> clusters) {
    List<Cluster> counted =
        clusters.stream()
            .filter(cluster -> cluster.isCounted() && cluster.first().placing().isMovement())
            .sorted(Comparator.comparing(cluster -> Clusters.key(cluster.first())))
            .toList();
    // Only counts that one side gives in one article are compared, so many events cost little.
    ListMultimap<Count, Counted> alike = ArrayListMultimap.create();
    for (int i = 0; i < counted.size(); i++) {
      for (Account account : counted.get(i).accounts()) {
        if (figure(account).isPresent()) {
          alike.put(count(account), new Counted(i, counted.get(i), account));
        }
      }
    }
    List<Tie> ties = new ArrayList<>();
    for (Cluster part : counted) {
      wholes(part, alike).stream()
          .min(Comparator.comparing(found -> found.figure().number()))
          .ifPresent(found -> ties.add(tie(part, found)));
    }
    return ties;
  }

  /** What must agree. */
  private record Count(
      String article, Set<String> speakers, String measure, Parties parties, boolean halted) {}

  private record Counted(int number, Cluster cluster, Account account) {}

  private record Whole(Cluster cluster, Account part, Account whole, Figure figure) {}

  private Count count(Account account) {
    return new Count(
        account.article(),
        sides.voices(account),
        figure(account).orElseThrow().measure(),
        account.placing().parties(),
        account.isHalted());
  }

  /** In the order of events, one for each: the first pair of counts that shows it. */
  private Collection<Whole> wholes(Cluster part, ListMultimap<Count, Counted> alike) {
    Map<Integer, Whole> wholes = new TreeMap<>();
    for (Account less : part.accounts()) {
      Optional<Figure> few = figure(less);
      if (few.isEmpty()) {
        continue;
      }
      for (Counted more : alike.get(count(less))) {
        Figure many = figure(more.account()).orElseThrow();
        if (more.cluster() != part && few.get().isBelow(many) && mayMeet(part, more.cluster())) {
          wholes.putIfAbsent(more.number(), new Whole(more.cluster(), less, more.account(), many));
        }
      }
    }
    return wholes.values();
  }

  private static boolean mayMeet(Cluster one, Cluster other) {
    return one.days().isEmpty()
        || other.days().isEmpty()
        || one.days().get().meets(other.days().get());
  }

  private static Optional<Figure> figure(Account account) {
    return Figure.of(account.claim())
        .filter(
            figure -> figure.progress() == Progress.UNSAID && account.claim().stance().isHeld());
  }

  private static Tie tie(Cluster part, Whole found) {
    List<Claim> claims = List.of(found.part().claim(), found.whole().claim());
    String why =
        "%s and %s of the same goods, counted by the same side in one article"
            .formatted(
                Figure.of(claims.get(0)).orElseThrow().words(),
                Figure.of(claims.get(1)).orElseThrow().words());
    return new Tie(
        Tie.Kind.PART_OF,
        Clusters.key(part.first()),
        Clusters.key(found.cluster().first()),
        claims,
        why);
  }
}
