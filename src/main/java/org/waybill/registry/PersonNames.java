package org.waybill.registry;

import java.util.List;
import org.waybill.mention.Mention;

/** Tells names of persons from others, full names from family names. */
record PersonNames(Registry registry) {

  boolean isPerson(Mention.Name name) {
    List<Entry> known = registry.named(name.words());
    return known.isEmpty()
        ? name.entity().equals("PERSON") || isSurname(name)
        : known.stream().anyMatch(entry -> entry.type() == Entry.Type.PERSON);
  }

  /** Whether it names a person without more being said. */
  boolean isFull(Mention.Name name) {
    return name.first() < name.last() && !isSurname(name)
        || !registry.named(name.words()).isEmpty();
  }

  private boolean isSurname(Mention.Name name) {
    return !registry.surnames().keys(name.words()).isEmpty();
  }

  /** The family names of a person; of one whom only the article knows, by the use of his people. */
  List<String> surnames(Entry person) {
    if (!person.local()) {
      return registry.namesOf(person.iri()).stream()
          .filter(words -> registry.namings(words, person.iri()).contains(Naming.SURNAME))
          .toList();
    }
    String[] words = person.label().split(" ");
    return List.of(words[isFamilyNameFirst(person) ? 0 : words.length - 1]);
  }

  boolean isFamilyNameFirst(Entry person) {
    return person.side().filter(registry::isFamilyNameFirst).isPresent();
  }
}
