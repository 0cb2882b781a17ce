package org.waybill.evaluation;

import com.google.common.collect.Sets;
import java.util.Set;

/**
 * Somebody as two hands may name him: by himself, and by the state or body he speaks for.
 *
 * @param shown the words or label, for people
 * @param names IRIs of the entries meant, and the words in the form of {@link LooseWords#plain}
 * @param sides IRIs of the states or bodies behind them; empty when unknown
 */
record Party(String shown, Set<String> names, Set<String> sides) {
  Party {
    names = Set.copyOf(names);
    sides = Set.copyOf(sides);
  }

  boolean hasNameOf(Party other) {
    return meet(names, other.names);
  }

  /** Whether both are the same or on one side; {@code Putin} is on the side of {@code Russia}. */
  boolean isOnSideOf(Party other) {
    return hasNameOf(other) || meet(sides, other.sides);
  }

  private static boolean meet(Set<String> some, Set<String> others) {
    return !Sets.intersection(some, others).isEmpty();
  }
}
