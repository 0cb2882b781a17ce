package org.waybill.registry;

import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.SetMultimap;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.waybill.mention.Currencies;
import org.waybill.mention.KnownWords;
import org.waybill.mention.Phrases;
import org.waybill.problem.Problem;

/**
 * Who and what the project knows: actors, outlets, places, goods, and the words that name them. It
 * does not change once loaded. Phrases lead to IRIs.
 */
public final class Registry {

  private final Map<String, Entry> entries;
  private final Map<String, Location> locations;
  private final Map<String, Lifetime> lifetimes;
  private final Bodies bodies;
  private final Map<String, Item> items;
  private final Map<String, Title> titleByIri;
  private final Map<String, Collective> collectiveByIri;
  private final SetMultimap<String, Naming> namings;
  private final Phrases names;
  private final Phrases surnames;
  private final Phrases titles;
  private final Phrases collectives;
  private final Phrases places;
  private final Phrases goods;
  private final Phrases legalActs;
  private final Phrases otherUses;
  private final Set<String> companyForms;
  private final Currencies currencies;
  private final Map<String, Occasion.Series> seriesByIri;
  private final Phrases occasions;
  private final SetMultimap<String, String> labels;
  private final Set<String> familyNameFirst;

  Registry(RegistryReader read) {
    this.entries = Map.copyOf(read.entries);
    this.locations = Map.copyOf(read.locations);
    this.lifetimes = Map.copyOf(read.lifetimes);
    this.bodies = new Bodies(read);
    this.items = Map.copyOf(read.items);
    this.titleByIri = Map.copyOf(read.titles);
    this.collectiveByIri = Map.copyOf(read.collectives);
    this.namings = ImmutableSetMultimap.copyOf(read.namings);
    this.names = Phrases.of(read.namePhrases, false);
    this.surnames = Phrases.of(read.surnamePhrases, false);
    this.titles = Phrases.of(read.titlePhrases, true);
    this.collectives = Phrases.of(read.collectivePhrases, true);
    this.places = Phrases.of(read.placePhrases, false);
    this.goods = Phrases.of(read.itemPhrases, true);
    this.legalActs = Phrases.of(read.legalActPhrases, true);
    this.otherUses = Phrases.of(read.otherPhrases, true);
    this.companyForms = Set.copyOf(read.companyForms);
    this.currencies = read.currencies;
    this.seriesByIri = Map.copyOf(read.occasions.series);
    this.occasions = Phrases.of(read.occasions.phrases, false);
    this.labels = ImmutableSetMultimap.copyOf(read.labels);
    this.familyNameFirst = Set.copyOf(read.familyNameFirst);
  }

  /**
   * Reads all {@code *.ttl} files of a folder, in name order. Broken files and entries are reported
   * and left out; the rest is used.
   */
  public static Registry load(Path folder, Consumer<Problem> problems) {
    return of(TurtleFile.entries(folder, problems), problems);
  }

  /** What the subjects of registry files say; broken entries are reported and left out. */
  public static Registry of(Collection<TurtleFile.Subject> subjects, Consumer<Problem> problems) {
    return new Registry(RegistryReader.read(subjects, new Slips(problems)));
  }

  public Optional<Entry> entry(String iri) {
    return Optional.ofNullable(entries.get(iri));
  }

  /** All entries, in order of IRI. */
  public List<Entry> entries() {
    return entries.values().stream().sorted(Comparator.comparing(Entry::iri)).toList();
  }

  /**
   * The state or body that an entry speaks for, itself for a state or an independent body; empty
   * when unknown. Works for an article's own entries too.
   */
  public Optional<Entry> side(Entry entry) {
    return entry.side().flatMap(this::entry);
  }

  /** Ways in which these words name that entry; empty when they do not. */
  public Set<Naming> namings(String words, String iri) {
    String canonical = Phrases.canonical(words);
    int cut = Math.min(1, canonical.length());
    String decapitalised =
        canonical.substring(0, cut).toLowerCase(Locale.ROOT) + canonical.substring(cut);
    return Stream.of(canonical, decapitalised, Phrases.withoutCapitals(canonical))
        .map(form -> namings.get(RegistryReader.naming(form, iri)))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(Set.of());
  }

  /**
   * Actors and outlets of exactly this name in any of its namings but a surname, in order of IRI.
   */
  public List<Entry> named(String words) {
    List<Entry> exact = sorted(names.keys(words));
    if (exact.isEmpty() && words.startsWith("The ")) {
      return sorted(names.keys("the " + words.substring("The ".length())));
    }
    return exact.isEmpty() ? companies(words) : exact;
  }

  /** {@code Blue Line Ltd.} is the company that is known as Blue Line. */
  private List<Entry> companies(String words) {
    return companyForms.stream()
        .filter(form -> words.endsWith(" " + form))
        .map(form -> words.substring(0, words.length() - form.length()).replaceAll("[ ,]+$", ""))
        .flatMap(name -> sorted(names.keys(name)).stream())
        .filter(entry -> entry.type() == Entry.Type.ORGANISATION)
        .distinct()
        .toList();
  }

  /**
   * Persons of that family name of whom some term, or no known term at all, touches the days given.
   */
  public List<Entry> bySurname(
      String surname, Optional<LocalDate> earliest, Optional<LocalDate> latest) {
    return sorted(surnames.keys(surname)).stream()
        .filter(
            person ->
                person.offices().isEmpty()
                    || !inOffice(person, earliest, latest).offices().isEmpty())
        .toList();
  }

  /**
   * The person with only the offices that touch the days given. Its side is that of these offices
   * when they agree, and otherwise empty; a person without any office stays as it is.
   */
  public Entry inOffice(Entry person, Optional<LocalDate> earliest, Optional<LocalDate> latest) {
    List<Entry.Office> held =
        person.offices().stream().filter(office -> office.overlaps(earliest, latest)).toList();
    Set<String> sides = new LinkedHashSet<>();
    for (Entry.Office office : held.isEmpty() ? person.offices() : held) {
      entry(office.organ()).flatMap(Entry::side).ifPresent(sides::add);
    }
    Optional<String> side =
        sides.size() == 1 ? Optional.of(sides.iterator().next()) : Optional.empty();
    return new Entry(
        person.iri(),
        person.type(),
        person.label(),
        person.offices().isEmpty() ? person.side() : side,
        held,
        person.local());
  }

  private List<Entry> sorted(Collection<String> iris) {
    return iris.stream().sorted().map(entries::get).filter(entry -> entry != null).toList();
  }

  public Optional<Location> location(String placeIri) {
    return Optional.ofNullable(locations.get(placeIri));
  }

  /** When a state was there that is no more; empty for those of today. */
  public Optional<Lifetime> lifetime(String stateIri) {
    return Optional.ofNullable(lifetimes.get(stateIri));
  }

  public Bodies bodies() {
    return bodies;
  }

  public Optional<Item> item(String iri) {
    return Optional.ofNullable(items.get(iri));
  }

  /** All wider concepts of an item, nearest first, without the item itself. */
  public List<String> wider(String itemIri) {
    LinkedHashSet<String> wider = new LinkedHashSet<>();
    List<String> at = item(itemIri).map(Item::broader).orElse(List.of());
    while (!at.isEmpty()) {
      List<String> next =
          at.stream()
              .filter(wider::add)
              .flatMap(iri -> item(iri).stream())
              .flatMap(i -> i.broader().stream())
              .toList();
      at = next;
    }
    return List.copyOf(wider);
  }

  /** Whether its words can mean almost any goods: at the top of the scheme, and divided further. */
  public boolean isWide(String iri) {
    return wider(iri).size() < 2 && items.values().stream().anyMatch(it -> it.isNextBelow(iri));
  }

  public Optional<Occasion.Series> series(String iri) {
    return Optional.ofNullable(seriesByIri.get(iri));
  }

  /** All series of occasions, in order of IRI. */
  public List<Occasion.Series> series() {
    return seriesByIri.values().stream()
        .sorted(Comparator.comparing(Occasion.Series::iri))
        .toList();
  }

  public Optional<Title> title(String iri) {
    return Optional.ofNullable(titleByIri.get(iri));
  }

  public Optional<Collective> collective(String iri) {
    return Optional.ofNullable(collectiveByIri.get(iri));
  }

  /** Names of actors and outlets: labels, demonyms, metonyms, shorthands. */
  public Phrases names() {
    return names;
  }

  /** Family names of persons. */
  public Phrases surnames() {
    return surnames;
  }

  /** Titles and office nouns; keys lead to {@link #title}. */
  public Phrases titles() {
    return titles;
  }

  /** Organ and group nouns; keys lead to {@link #collective}. */
  public Phrases collectives() {
    return collectives;
  }

  public Phrases places() {
    return places;
  }

  /** Names of occasions; keys lead to {@link #series(String)}. */
  public Phrases occasions() {
    return occasions;
  }

  /** Goods, by lemma. */
  public Phrases goods() {
    return goods;
  }

  /** Resolutions, treaties and wide words for them, by lemma; never among {@link #names}. */
  public Phrases legalActs() {
    return legalActs;
  }

  /** Phrases in which a word of the registry means something else, by lemma. */
  public Phrases otherUses() {
    return otherUses;
  }

  /** What {@link org.waybill.mention.NameFinder} needs. */
  public KnownWords words() {
    return new KnownWords(
        names, surnames, titles, collectives, places, goods, otherUses, currencies);
  }

  /**
   * All words that name an entry, in any naming, in the file's order; empty when there is no such
   * entry.
   */
  public Set<String> namesOf(String iri) {
    return labels.get(iri);
  }

  /** Whether the people of a state put the family name first. */
  public boolean isFamilyNameFirst(String stateIri) {
    return familyNameFirst.contains(stateIri);
  }
}
