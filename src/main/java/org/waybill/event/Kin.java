package org.waybill.event;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waybill.registry.Registry;

/**
 * Tells which parties are branches of others: arms for the army of a movement are arms for the
 * movement. Two branches of one movement are two parties.
 */
final class Kin {

  private final Registry registry;

  Kin(Registry registry) {
    this.registry = registry;
  }

  /** The widest that it is a branch of; itself where it is none. */
  String widest(String id) {
    return wider(id).map(this::widest).orElse(id);
  }

  Parties widest(Parties parties) {
    return new Parties(widest(parties.first()), widest(parties.second()));
  }

  private Set<String> widest(Set<String> group) {
    return group.stream().map(this::widest).collect(Collectors.toCollection(TreeSet::new));
  }

  private Optional<String> wider(String id) {
    return registry
        .bodies()
        .wider(id)
        .or(() -> registry.bodies().people(id).map(Name::of).map(Name::id));
  }

  /**
   * Whether both may be named for one thing: each at the one end is, or is of, one at the other.
   */
  boolean agree(Parties one, Parties other) {
    return agree(one.first(), other.first()) && agree(one.second(), other.second());
  }

  private boolean agree(Set<String> one, Set<String> other) {
    return one.equals(other)
        || one.size() == other.size() && holds(one, other) && holds(other, one);
  }

  private boolean holds(Set<String> group, Set<String> other) {
    return group.stream()
        .allMatch(id -> other.stream().anyMatch(it -> isOf(id, it) || isOf(it, id)));
  }

  private boolean isOf(String id, String whole) {
    return id.equals(whole) || wider(id).filter(it -> isOf(it, whole)).isPresent();
  }

  /** Without those of whom a branch is named. */
  Parties narrowest(Parties parties) {
    return new Parties(narrowest(parties.first()), narrowest(parties.second()));
  }

  private Set<String> narrowest(Set<String> group) {
    return group.stream()
        .filter(id -> group.stream().noneMatch(it -> !it.equals(id) && isOf(it, id)))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
