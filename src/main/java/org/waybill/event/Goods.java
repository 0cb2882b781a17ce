package org.waybill.event;

import com.google.common.collect.Sets;
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

  static Set<String> items(Claim claim) {
    return claim.goods().stream()
        .flatMap(good -> good.item().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether both can speak of the same goods. Goods without a concept fit everything. */
  boolean agree(Collection<String> ours, Collection<String> theirs) {
    return ours.isEmpty()
        || theirs.isEmpty()
        || ours.stream().anyMatch(item -> theirs.stream().anyMatch(their -> related(item, their)));
  }

  boolean isWider(String item, String other) {
    return registry.wider(other).contains(item);
  }

  private boolean related(String one, String other) {
    return one.equals(other) || isWider(other, one) || isWider(one, other);
  }

  /** {@code Weapons}, {@code military aid}: words that may mean anything that is sent. */
  boolean isVague(Set<String> items) {
    return !items.isEmpty() && items.stream().allMatch(registry::isWide);
  }

  /**
   * Whether both name one model or make, such as a missile system by its designation: goods that
   * few deliveries have. A kind of goods, such as shells, is none.
   */
  boolean shareDesignation(Set<String> ours, Set<String> theirs) {
    return Sets.intersection(ours, theirs).stream().anyMatch(this::isDesignation);
  }

  /** Whether both name the same models and makes, and at least one. */
  boolean sameDesignations(Set<String> ours, Set<String> theirs) {
    Set<String> named = Sets.filter(ours, this::isDesignation);
    return !named.isEmpty() && named.equals(Sets.filter(theirs, this::isDesignation));
  }

  private boolean isDesignation(String item) {
    return registry.item(item).filter(known -> known.isDesignation()).isPresent();
  }
}
