package org.waybill.registry;

import com.google.common.collect.SetMultimap;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Where bodies sit, and what larger movement or people they are a branch of. */
public final class Bodies {

  private static final Comparator<String> SHORTEST =
      Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());

  private final Map<String, String> bases;
  private final Map<String, String> branches;
  private final Map<String, String> kinds;
  private final Map<String, Collective> collectives;
  private final SetMultimap<String, String> demonyms;

  Bodies(RegistryReader read) {
    this.bases = Map.copyOf(read.bases);
    this.branches = Map.copyOf(read.branches);
    this.kinds = Map.copyOf(read.kinds);
    this.collectives = Map.copyOf(read.collectives);
    this.demonyms = read.demonyms;
  }

  /** Whether a body or outlet has its seat in that state. */
  boolean isBasedIn(Entry body, Entry state) {
    return state.iri().equals(bases.get(body.iri()));
  }

  /** IRI of what such a body is a branch of; empty when nothing is known. */
  public Optional<String> wider(String iri) {
    return Optional.ofNullable(branches.get(iri));
  }

  /**
   * The name of those whom it belongs to by its kind and its state: {@code Syrian rebels}. Empty
   * where the registry tells no kind.
   */
  public Optional<String> people(String iri) {
    return Optional.ofNullable(kinds.get(iri))
        .flatMap(kind -> Optional.ofNullable(collectives.get(kind)))
        .flatMap(
            kind ->
                Optional.ofNullable(bases.get(iri))
                    .flatMap(state -> demonyms.get(state).stream().min(SHORTEST))
                    .map(demonym -> demonym + " " + kind.label()));
  }
}
