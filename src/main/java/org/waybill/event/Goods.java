package org.waybill.event;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waybill.claim.Claim;
import org.waybill.registry.Registry;

/** Compares goods by their concepts: the same, or one wider than the other. */
final class Goods {

  private final Registry registry;

  Goods(Registry registry) {
    this.registry = registry;
  }

  Set<String> items(Claim claim) {
    return claim.goods().stream()
        .flatMap(good -> good.item().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<String> items(Collection<Claim> claims) {
    return claims.stream()
        .flatMap(claim -> items(claim).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether both can speak of the same goods. Goods without a concept fit everything. */
  boolean agree(Claim one, Claim other) {
    Set<String> ours = items(one);
    Set<String> theirs = items(other);
    return ours.isEmpty()
        || theirs.isEmpty()
        || ours.stream().anyMatch(item -> theirs.stream().anyMatch(their -> related(item, their)));
  }

  private boolean related(String one, String other) {
    return one.equals(other)
        || registry.wider(one).contains(other)
        || registry.wider(other).contains(one);
  }
}
