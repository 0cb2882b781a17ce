package org.waybill.event;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who is in an event: two groups, the second empty where all are equals. IRIs of the registry,
 * local names of one article's own entries, or what {@link Names} makes of those whom no entry
 * explains, in order.
 */
public record Parties(Set<String> first, Set<String> second) {

  static final Parties NONE = new Parties(Set.of(), Set.of());

  public Parties {
    first = ImmutableSortedSet.copyOf(first);
    second = ImmutableSortedSet.copyOf(second);
  }

  boolean isEmpty() {
    return isOpen(first) && isOpen(second);
  }

  boolean isWhole() {
    return !isOpen(first) && !isOpen(second);
  }

  /** Whoever has no name may be anybody of his article. */
  private static boolean isOpen(Set<String> group) {
    return group.stream().allMatch(Names::isNameless);
  }

  /** Whether each group that this names is the other's. */
  boolean fitsInto(Parties other) {
    return (isOpen(first) || first.equals(other.first))
        && (isOpen(second) || second.equals(other.second));
  }

  Parties with(Parties other) {
    return new Parties(Sets.union(first, other.first), Sets.union(second, other.second));
  }

  /** Without those whom no entry explains. */
  Parties entries() {
    return new Parties(
        Sets.filter(first, id -> !Names.isUnexplained(id)),
        Sets.filter(second, id -> !Names.isUnexplained(id)));
  }

  Stream<String> all() {
    return Stream.concat(first.stream(), second.stream());
  }

  @SuppressWarnings("ArgumentSelectionDefectChecker") // turned on purpose
  Parties turned() {
    return new Parties(second, first);
  }

  String key() {
    return " " + String.join(" ", first) + " > " + String.join(" ", second);
  }
}
