package org.waybill.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Something of which the public record says on which days it was: a summit, a visit, a war's
 * beginning.
 *
 * @param first its first day; {@code last} its last, inclusive, by the calendar of the place
 * @param host IRI of the state it was in; empty when it was in none or in several
 */
public record Occasion(
    String iri, String label, LocalDate first, LocalDate last, Optional<String> host) {

  public Occasion {
    Objects.requireNonNull(iri);
    Objects.requireNonNull(label);
    Objects.requireNonNull(host);
    if (first.isAfter(last)) {
      throw new IllegalArgumentException(iri + " ends before it begins");
    }
  }

  /**
   * Occasions that the same words can mean, as in {@code Kim's visit to Russia}. Between the days
   * {@link #knownFrom} and {@link #knownUntil} there was no other; outside of them there may have
   * been any.
   *
   * @param attendees IRIs of persons; of a visit the one visitor, of a meeting all that met
   * @param visited IRIs of the states visited; empty when the series is not one of visits
   * @param lasting whether it goes on after its first day, as a war does, and only that day is told
   * @param knownFrom empty when there was none before the first
   * @param knownUntil the last day up to which all are known
   */
  public record Series(
      String iri,
      String label,
      Set<String> attendees,
      Set<String> visited,
      boolean lasting,
      Optional<LocalDate> knownFrom,
      LocalDate knownUntil,
      List<Occasion> occasions) {

    public Series {
      Objects.requireNonNull(iri);
      Objects.requireNonNull(label);
      attendees = Set.copyOf(attendees);
      visited = Set.copyOf(visited);
      Objects.requireNonNull(knownFrom);
      Objects.requireNonNull(knownUntil);
      occasions = List.copyOf(occasions);
    }

    /** Whether by that day one that is not listed could have been. */
    public boolean isOpen(LocalDate day) {
      return day.isAfter(knownUntil) || knownFrom.filter(day::isBefore).isPresent();
    }

    /** With only the occasions in that state; of meetings also those in no state or on a border. */
    public Series in(String state) {
      return new Series(
          iri,
          label,
          attendees,
          visited,
          lasting,
          knownFrom,
          knownUntil,
          occasions.stream()
              .filter(occasion -> occasion.host().map(state::equals).orElse(!attendees.isEmpty()))
              .toList());
    }
  }
}
