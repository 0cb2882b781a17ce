package org.waybill.registry;

import java.util.Comparator;
import java.util.List;

/** What a name was found to mean. */
public sealed interface Link {

  /**
   * One entry.
   *
   * @param reason how it was reached, for people: {@code name}, {@code demonym}, {@code capital for
   *     its government}, {@code surname of an earlier full name} …
   */
  record Linked(Entry entry, String reason) implements Link {}

  /** Several entries fit and nothing in the article decides. In label order. */
  record Ambiguous(List<Entry> candidates) implements Link {
    public Ambiguous {
      candidates =
          candidates.stream()
              .sorted(Comparator.comparing(Entry::label).thenComparing(Entry::iri))
              .toList();
    }
  }

  /** Nothing known fits. The words stay what they are. */
  record Unknown(String words) implements Link {}
}
