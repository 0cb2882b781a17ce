package org.waybill.registry;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who held which office of a state, so that {@code Norland's president} finds the one of the day.
 */
final class Offices {

  private final ListMultimap<String, Entry> holders;
  private final Registry registry;

  Offices(Registry registry) {
    this.registry = registry;
    ImmutableListMultimap.Builder<String, Entry> holders = ImmutableListMultimap.builder();
    for (Entry person : registry.entries()) {
      person.offices().stream()
          .flatMap(office -> registry.entry(office.organ()).flatMap(registry::side).stream())
          .map(Entry::iri)
          .distinct()
          .forEach(side -> holders.put(side, person));
    }
    this.holders = holders.build();
  }

  /**
   * Persons of whom some term in an office of one of these titles touches the days; nobody when the
   * beginning of such a term is not known, for then it may have come later.
   *
   * @param titles IRIs of titles
   * @param side IRI of the state or body in which the office is held
   */
  List<Entry> holders(Set<String> titles, String side, Days days) {
    List<Entry> found =
        holders.get(side).stream()
            .map(person -> registry.inOffice(person, days.earliest(), days.latest()))
            .filter(person -> terms(person, titles, side).findAny().isPresent())
            .toList();
    boolean sure =
        found.stream()
            .flatMap(person -> terms(person, titles, side))
            .allMatch(office -> office.from().isPresent());
    return sure ? found : List.of();
  }

  private Stream<Entry.Office> terms(Entry person, Set<String> titles, String side) {
    return person.offices().stream()
        .filter(office -> isCalled(office.title(), titles))
        .filter(
            office ->
                registry
                    .entry(office.organ())
                    .flatMap(Entry::side)
                    .filter(side::equals)
                    .isPresent());
  }

  /** Whether the words are one of these titles. */
  boolean isCalled(String words, Set<String> titles) {
    return registry.titles().keys(words).stream().anyMatch(titles::contains);
  }
}
