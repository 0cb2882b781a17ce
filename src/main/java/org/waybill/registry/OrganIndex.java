package org.waybill.registry;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Registry organs by state and organ noun, so that {@code Russia's foreign ministry} finds the
 * Russian Foreign Ministry.
 */
final class OrganIndex {

  private final Map<String, Entry> organs = new HashMap<>();

  OrganIndex(Registry registry) {
    for (Entry organ : registry.entries()) {
      if (organ.type() == Entry.Type.ORGAN && organ.side().isPresent()) {
        for (String name : registry.namesOf(organ.iri())) {
          for (String state : registry.namesOf(organ.side().get())) {
            tail(name, state)
                .ifPresent(
                    tail ->
                        registry
                            .collectives()
                            .keys(tail)
                            .forEach(
                                noun ->
                                    organs.putIfAbsent(organ.side().get() + "\n" + noun, organ)));
          }
        }
      }
    }
  }

  /**
   * What follows a state's name and a possessive mark, or precedes it after a blank, in lower case.
   */
  private static Optional<String> tail(String name, String state) {
    if (name.startsWith(state + "'s ")) {
      return Optional.of(name.substring(state.length() + 3));
    }
    if (name.startsWith(state + " ")) {
      return Optional.of(name.substring(state.length() + 1));
    }
    return Optional.empty();
  }

  Optional<Entry> organ(String state, Collective noun) {
    return Optional.ofNullable(organs.get(state + "\n" + noun.iri()));
  }
}
