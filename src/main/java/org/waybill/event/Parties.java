package org.waybill.event;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who is in an event: two groups, the second empty where all are equals. IRIs of the registry or
 * local names of one article's own entries, in order.
 */
public record Parties(Set<String> first, Set<String> second) {

  public Parties {
    first = ImmutableSortedSet.copyOf(first);
    second = ImmutableSortedSet.copyOf(second);
  }

  boolean isEmpty() {
    return first.isEmpty() && second.isEmpty();
  }

  boolean isWhole() {
    return !first.isEmpty() && !second.isEmpty();
  }

  /** Whether each group that this names is the other's. */
  boolean fitsInto(Parties other) {
    return (first.isEmpty() || first.equals(other.first))
        && (second.isEmpty() || second.equals(other.second));
  }

  /** Whether some article brings in any of them: its local names are no IRIs. */
  boolean areLocal() {
    return Stream.concat(first.stream(), second.stream()).anyMatch(id -> !id.contains("://"));
  }

  Parties turned() {
    return new Parties(second, first);
  }

  String key() {
    return " " + String.join(" ", first) + " > " + String.join(" ", second);
  }
}
