package org.waybill.registry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waybill.mention.Mention;

/** Looks words up in the registry, with what the rest of the article names as evidence. */
final class NameLookup {

  /** Reason of a link from a capital's name to the state. */
  static final String CAPITAL = "capital for its government";

  private final Registry registry;
  private final Days issued;

  /**
   * Sides that the article names beyond doubt, and the words it does so with, as {@code iri \n
   * words}.
   */
  private final Set<String> sides = new HashSet<>();

  private final Set<String> sidesByWords = new HashSet<>();

  NameLookup(Registry registry, List<Mention.Name> names, Days issued) {
    this.registry = registry;
    this.issued = issued;
    for (Mention.Name name : names) {
      List<Entry> entries = registry.named(name.words());
      if (entries.size() == 1
          && !isOnlyShorthand(name.words(), entries.get(0))
          && !isAlsoPlace(name.words(), entries.get(0))) {
        Entry entry = entries.get(0);
        sides.add(entry.iri());
        sidesByWords.add(entry.iri() + "\n" + name.words());
        entry.side().ifPresent(sides::add);
      }
    }
  }

  /** The link of exactly these words; unknown when the registry has no such name. */
  Link link(String words) {
    List<Entry> fitting = new ArrayList<>();
    for (Entry entry : inTime(registry.named(words))) {
      if (!isOnlyShorthand(words, entry)
          || sides.contains(entry.iri())
          || entry.side().filter(sides::contains).isPresent()) {
        fitting.add(entry);
      }
    }
    if (fitting.size() == 1) {
      return single(words, fitting.get(0));
    }
    if (fitting.isEmpty()) {
      return new Link.Unknown(words);
    }
    List<Entry> named = fitting.stream().filter(entry -> sides.contains(entry.iri())).toList();
    if (named.isEmpty()) {
      named = fitting.stream().filter(this::isOfSideNamed).toList();
    }
    if (named.size() == 1) {
      return new Link.Linked(
          dated(named.get(0)), "the only one of that name that the article names otherwise");
    }
    return ambiguous(fitting.stream().map(this::dated).toList());
  }

  /**
   * Of several persons of one name, those who are in office; all when none is or the day is open.
   */
  private List<Entry> inTime(List<Entry> entries) {
    List<Entry> fitting =
        entries.stream()
            .filter(entry -> entry.type() != Entry.Type.PERSON || !dated(entry).offices().isEmpty())
            .toList();
    return entries.size() > 1 && !fitting.isEmpty() ? fitting : entries;
  }

  private boolean isOfSideNamed(Entry entry) {
    return dated(entry).side().filter(sides::contains).isPresent();
  }

  /** Whether the article names that side in other words than these. */
  boolean isNamedBeside(String words, String side) {
    return sidesByWords.stream()
        .anyMatch(named -> named.startsWith(side + "\n") && !named.endsWith("\n" + words));
  }

  static Link ambiguous(List<Entry> candidates) {
    return new Link.Ambiguous(
        candidates.stream()
            .sorted(java.util.Comparator.comparing(Entry::label).thenComparing(Entry::iri))
            .toList());
  }

  /** A person with the offices of the article's days; others unchanged. */
  Entry dated(Entry entry) {
    return entry.type() == Entry.Type.PERSON && !entry.local()
        ? registry.inOffice(entry, issued.earliest(), issued.latest())
        : entry;
  }

  List<Entry> bySurname(String surname) {
    return registry.bySurname(surname, issued.earliest(), issued.latest()).stream()
        .map(this::dated)
        .toList();
  }

  private Link single(String words, Entry entry) {
    if (isAlsoPlace(words, entry) && !isNamedOtherwise(entry)) {
      List<Entry> candidates = new ArrayList<>(places(words, entry));
      candidates.add(entry);
      return ambiguous(candidates);
    }
    return new Link.Linked(dated(entry), reason(words, entry));
  }

  private String reason(String words, Entry entry) {
    Set<Naming> namings = registry.namings(words, entry.iri());
    if (namings.isEmpty()) {
      return "name with the form of the company";
    }
    if (namings.contains(Naming.LABEL)) {
      return "name";
    }
    if (namings.contains(Naming.DEMONYM)) {
      return "demonym";
    }
    if (namings.contains(Naming.METONYM)) {
      return isCity(words, entry) ? CAPITAL : "stands for its government";
    }
    return "short for one that the article names otherwise";
  }

  private boolean isCity(String words, Entry state) {
    return registry.places().keys(words).stream()
        .flatMap(iri -> registry.entry(iri).stream())
        .anyMatch(place -> place.side().equals(state.side()));
  }

  private boolean isOnlyShorthand(String words, Entry entry) {
    return registry.namings(words, entry.iri()).equals(Set.of(Naming.SHORTHAND));
  }

  /** Whether a state bears the name of a place elsewhere, as Georgia does. */
  private boolean isAlsoPlace(String words, Entry entry) {
    return entry.type() == Entry.Type.STATE
        && registry.namings(words, entry.iri()).contains(Naming.LABEL)
        && !places(words, entry).isEmpty();
  }

  private List<Entry> places(String words, Entry state) {
    return registry.places().keys(words).stream()
        .flatMap(iri -> registry.entry(iri).stream())
        .filter(place -> place.side().isPresent() && !place.side().equals(state.side()))
        .toList();
  }

  private boolean isNamedOtherwise(Entry entry) {
    return sidesByWords.stream().anyMatch(named -> named.startsWith(entry.iri() + "\n"))
        || sides.contains(entry.iri());
  }
}
