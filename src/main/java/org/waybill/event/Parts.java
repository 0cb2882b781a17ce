package org.waybill.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Claim;

/**
 * Finds events that are some of the goods of another: fewer of the same, counted by the same side
 * in the same article, and neither a running total nor dated apart.
 */
final class Parts {

  private final Sides sides;

  Parts(Sides sides) {
    this.sides = sides;
  }

  /** Each part with the smallest whole that holds it. */
  List<Tie> of(List<Cluster> clusters) {
    List<Cluster> counted =
        clusters.stream()
            .filter(cluster -> cluster.isCounted() && cluster.first().placing().isMovement())
            .sorted(Comparator.comparing(cluster -> Clusters.key(cluster.first())))
            .toList();
    List<Tie> ties = new ArrayList<>();
    for (Cluster part : counted) {
      Optional<Whole> whole =
          counted.stream()
              .filter(other -> other != part && isAlike(part, other))
              .flatMap(other -> whole(part, other).stream())
              .min(Comparator.comparing(found -> found.figure().number()));
      whole.ifPresent(found -> ties.add(tie(part, found)));
    }
    return ties;
  }

  private record Whole(Cluster cluster, Account part, Account whole, Figure figure) {}

  private static boolean isAlike(Cluster one, Cluster other) {
    boolean apart =
        one.days().isPresent()
            && other.days().isPresent()
            && !one.days().get().meets(other.days().get());
    return !apart
        && one.first().placing().parties().equals(other.first().placing().parties())
        && one.first().isHalted() == other.first().isHalted();
  }

  private Optional<Whole> whole(Cluster part, Cluster other) {
    for (Account less : part.accounts()) {
      for (Account more : other.accounts()) {
        Optional<Figure> few = figure(less);
        Optional<Figure> many = figure(more);
        if (few.isPresent()
            && many.isPresent()
            && less.article().equals(more.article())
            && speakers(less).equals(speakers(more))
            && few.get().isSameMeasure(many.get())
            && few.get().isBelow(many.get())) {
          return Optional.of(new Whole(other, less, more, many.get()));
        }
      }
    }
    return Optional.empty();
  }

  private Set<String> speakers(Account account) {
    return sides.speakers(account.claim());
  }

  private static Optional<Figure> figure(Account account) {
    return Figure.of(account.claim())
        .filter(figure -> !figure.total() && account.claim().stance().isHeld());
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
