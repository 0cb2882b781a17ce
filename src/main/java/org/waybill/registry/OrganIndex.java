package org.waybill.registry;

import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Registry organs by state and organ noun, so that {@code Russia's foreign ministry} finds the
 * Russian Foreign Ministry.
 */
final class OrganIndex {

  private final Map<String, Entry> organs = new HashMap<>();

  OrganIndex(Registry registry) {
    SetMultimap<String, Entry> byAnyName = MultimapBuilder.hashKeys().linkedHashSetValues().build();
    for (Entry organ : registry.entries()) {
      if (organ.type() == Entry.Type.ORGAN && organ.side().isPresent()) {
        String side = organ.side().get();
        for (String tail : tails(organ, registry)) {
          for (String noun : registry.collectives().keys(tail)) {
            byAnyName.put(key(side, noun), organ);
            registry
                .collective(noun)
                .filter(kind -> kind.label().equalsIgnoreCase(tail))
                .ifPresent(kind -> organs.putIfAbsent(key(side, noun), organ));
          }
        }
      }
    }
    // A marine corps is a kind of navy, and where both are known "navy" means the other one.
    byAnyName
        .asMap()
        .forEach(
            (key, all) -> {
              if (all.size() == 1) {
                organs.putIfAbsent(key, all.iterator().next());
              }
            });
  }

  private static String key(String side, String noun) {
    return side + "\n" + noun;
  }

  private static Set<String> tails(Entry organ, Registry registry) {
    return registry.namesOf(organ.iri()).stream()
        .flatMap(
            name ->
                registry.namesOf(organ.side().orElseThrow()).stream()
                    .flatMap(state -> tail(name, state).stream()))
        .collect(Collectors.toCollection(TreeSet::new));
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
    return Optional.ofNullable(organs.get(key(state, noun.iri())));
  }
}
