package org.waybill.registry;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.waybill.mention.Phrases;
import org.waybill.registry.TurtleFile.Subject;

/** Turns the subjects of registry files into entries and phrases. */
final class RegistryReader {

  private static final Map<String, Entry.Type> TYPES =
      Map.of(
          Terms.STATE, Entry.Type.STATE,
          Terms.ORGAN, Entry.Type.ORGAN,
          Terms.PERSON, Entry.Type.PERSON,
          Terms.ORGANISATION, Entry.Type.ORGANISATION,
          Terms.OUTLET, Entry.Type.OUTLET,
          Terms.PLACE, Entry.Type.PLACE,
          Terms.LEGAL_ACT, Entry.Type.LEGAL_ACT);

  final Map<String, Entry> entries = new TreeMap<>();
  final Map<String, Location> locations = new TreeMap<>();
  final Map<String, Lifetime> lifetimes = new HashMap<>();
  final Map<String, String> bases = new HashMap<>();
  final Map<String, Item> items = new TreeMap<>();
  final Map<String, Title> titles = new TreeMap<>();
  final Map<String, Collective> collectives = new TreeMap<>();
  final Map<String, String> domains = new HashMap<>();
  final Set<String> agencies = new HashSet<>();
  final SetMultimap<String, Naming> namings = HashMultimap.create();
  final SetMultimap<String, String> namePhrases = HashMultimap.create();
  final SetMultimap<String, String> surnamePhrases = HashMultimap.create();
  final SetMultimap<String, String> titlePhrases = HashMultimap.create();
  final SetMultimap<String, String> collectivePhrases = HashMultimap.create();
  final SetMultimap<String, String> placePhrases = HashMultimap.create();
  final SetMultimap<String, String> legalActPhrases = HashMultimap.create();
  final SetMultimap<String, String> otherPhrases = HashMultimap.create();
  final Set<String> companyForms = new HashSet<>();
  final SetMultimap<String, String> labels = LinkedHashMultimap.create();
  final Set<String> familyNameFirst = new HashSet<>();
  final SetMultimap<String, String> itemPhrases = HashMultimap.create();

  final OccasionReader occasions;

  private final Map<String, Subject> subjects = new TreeMap<>();
  private final ListMultimap<String, Subject> tenures =
      MultimapBuilder.hashKeys().arrayListValues().build();
  private final Map<String, String> bearers = new HashMap<>();
  private final Slips slips;

  private RegistryReader(Slips slips) {
    this.slips = slips;
    this.occasions = new OccasionReader(slips);
  }

  static RegistryReader read(Collection<Subject> found, Slips slips) {
    RegistryReader reader = new RegistryReader(slips);
    found.forEach(reader::add);
    reader.subjects.values().forEach(reader::addTenure);
    reader.subjects.values().forEach(reader::take);
    reader.occasions.read(reader.subjects.values());
    return reader;
  }

  /** How the words and the entry are joined into the key of {@link #namings}. */
  static String naming(String canonical, String iri) {
    return iri + "\n" + canonical;
  }

  private void add(Subject subject) {
    Subject before = subjects.putIfAbsent(subject.iri(), subject);
    if (before != null) {
      String where = before.at(TurtleFile.TYPE).describe();
      slips.incomplete(subject, TurtleFile.TYPE, "is described in " + where + " already");
    }
  }

  private void addTenure(Subject subject) {
    if (subject.isA(Terms.TENURE)) {
      slips
          .one(subject, Terms.HOLDER)
          .flatMap(holder -> described(subject, Terms.HOLDER, holder))
          .ifPresent(holder -> tenures.put(holder, subject));
    }
  }

  private void take(Subject subject) {
    TYPES.entrySet().stream()
        .filter(kind -> subject.isA(kind.getKey()))
        .findFirst()
        .ifPresent(kind -> takeEntry(subject, kind.getValue()));
    if (subject.isA(Terms.CONCEPT)
        && subject.texts(Terms.IN_SCHEME).stream().anyMatch(s -> s.endsWith("/item/scheme"))) {
      takeItem(subject);
    }
    if (subject.isA(Terms.OTHER_USE)) {
      labels(subject, Terms.LABEL).forEach(words -> otherPhrases.put(words, subject.iri()));
    }
    if (subject.isA(Terms.COMPANY_FORM)) {
      companyForms.addAll(labels(subject, Terms.LABEL));
    }
    if (subject.isA(Terms.TITLE)) {
      Set<String> serves = Set.copyOf(subject.texts(Terms.SERVES));
      boolean honorific = slips.flag(subject, Terms.HONORIFIC);
      boolean assists = slips.flag(subject, Terms.ASSISTS);
      boolean sole = slips.flag(subject, Terms.SOLE);
      label(subject, Terms.LABEL)
          .ifPresent(
              label ->
                  titles.put(
                      subject.iri(),
                      new Title(subject.iri(), label, serves, honorific, assists, sole)));
      labels(subject, Terms.LABEL).forEach(words -> titlePhrases.put(words, subject.iri()));
    }
    if (subject.isA(Terms.ORGAN_KIND) || subject.isA(Terms.GROUP_KIND)) {
      label(subject, Terms.LABEL)
          .ifPresent(
              label ->
                  collectives.put(
                      subject.iri(),
                      new Collective(
                          subject.iri(),
                          label,
                          subject.isA(Terms.ORGAN_KIND),
                          subject.texts(Terms.RULES).contains("true"),
                          subject.texts(Terms.APART).contains("true"))));
      labels(subject, Terms.LABEL).forEach(words -> collectivePhrases.put(words, subject.iri()));
    }
  }

  private void takeEntry(Subject subject, Entry.Type type) {
    Optional<String> label = label(subject, Terms.LABEL);
    if (label.isEmpty()) {
      return;
    }
    List<Entry.Office> offices = type == Entry.Type.PERSON ? offices(subject) : List.of();
    entries.put(
        subject.iri(),
        new Entry(subject.iri(), type, label.get(), side(subject, type, offices), offices, false));
    SetMultimap<String, String> phrases =
        switch (type) {
          case PLACE -> placePhrases;
          case LEGAL_ACT -> legalActPhrases;
          default -> namePhrases;
        };
    name(subject, labels(subject, Terms.LABEL), Naming.LABEL, phrases);
    name(subject, subject.texts(Terms.DEMONYM), Naming.DEMONYM, phrases);
    name(subject, subject.texts(Terms.METONYM), Naming.METONYM, phrases);
    name(subject, subject.texts(Terms.SHORTHAND), Naming.SHORTHAND, phrases);
    name(subject, subject.texts(Terms.FAMILY_NAME), Naming.SURNAME, surnamePhrases);
    if (slips.flag(subject, Terms.FAMILY_NAME_FIRST)) {
      familyNameFirst.add(subject.iri());
    }
    subject
        .texts(Terms.DOMAIN)
        .forEach(domain -> domains.put(domain.toLowerCase(Locale.ROOT), subject.iri()));
    if (slips.flag(subject, Terms.AGENCY)) {
      agencies.add(subject.iri());
    }
    subject.text(Terms.BASED_IN).ifPresent(state -> bases.put(subject.iri(), state));
    if (type == Entry.Type.STATE && subject.text(Terms.UNTIL).isPresent()) {
      lifetimes.put(
          subject.iri(),
          new Lifetime(
              slips.day(subject, Terms.FROM),
              slips.day(subject, Terms.UNTIL),
              target(subject, Terms.CONTINUED_BY)));
    }
    if (type == Entry.Type.PLACE) {
      locate(subject);
    }
  }

  private void name(
      Subject subject, List<String> names, Naming naming, SetMultimap<String, String> phrases) {
    for (String words : names) {
      phrases.put(words, subject.iri());
      labels.put(subject.iri(), words);
      String canonical = Phrases.canonical(words);
      namings.put(naming(canonical, subject.iri()), naming);
      if (naming == Naming.LABEL || naming == Naming.METONYM) {
        refuseNamesake(subject, words, canonical);
      }
      namings.put(naming(Phrases.capitals(canonical), subject.iri()), naming);
    }
  }

  /** Two people may be called the same; two of any other kind would be told apart by nothing. */
  private void refuseNamesake(Subject subject, String words, String canonical) {
    Entry.Type type = entries.get(subject.iri()).type();
    String other = bearers.putIfAbsent(type + " " + canonical, subject.iri());
    if (other != null && !other.equals(subject.iri()) && type != Entry.Type.PERSON) {
      String property =
          subject.properties().keySet().stream()
              .filter(named -> subject.texts(named).contains(words))
              .findFirst()
              .orElseThrow();
      slips.broken(subject, property, "has the name " + words + ", which " + other + " has");
    }
  }

  private Optional<String> side(Subject subject, Entry.Type type, List<Entry.Office> offices) {
    return switch (type) {
      case STATE -> Optional.of(subject.iri());
      case ORGAN -> target(subject, Terms.ACTS_FOR);
      case PLACE -> target(subject, Terms.IN_STATE);
      case LEGAL_ACT -> Optional.empty();
      case PERSON -> {
        List<String> sides =
            offices.stream().flatMap(office -> sideOf(office.organ()).stream()).distinct().toList();
        yield sides.size() == 1 ? Optional.of(sides.get(0)) : Optional.empty();
      }
      default -> target(subject, Terms.ACTS_FOR).or(() -> Optional.of(subject.iri()));
    };
  }

  private Optional<String> sideOf(String iri) {
    Subject organ = subjects.get(iri);
    return organ == null || organ.isA(Terms.STATE)
        ? Optional.ofNullable(organ).map(Subject::iri)
        : organ.text(Terms.ACTS_FOR).or(() -> Optional.of(iri));
  }

  private List<Entry.Office> offices(Subject person) {
    List<Entry.Office> offices = new ArrayList<>();
    for (Subject tenure : tenures.get(person.iri())) {
      Optional<String> organ =
          slips.one(tenure, Terms.HELD_IN).flatMap(held -> described(tenure, Terms.HELD_IN, held));
      if (organ.isPresent()) {
        offices.add(
            new Entry.Office(
                tenure.text(Terms.OFFICE_TITLE).orElse(""),
                organ.get(),
                slips.day(tenure, Terms.FROM),
                slips.day(tenure, Terms.UNTIL)));
      }
    }
    return offices;
  }

  private void locate(Subject subject) {
    Optional<Double> latitude = slips.degrees(subject, Terms.LAT, 90);
    Optional<Double> longitude = slips.degrees(subject, Terms.LONG, 180);
    if (latitude.isPresent() && longitude.isPresent()) {
      Entry place = entries.get(subject.iri());
      locations.put(
          subject.iri(), new Location(place, latitude.get(), longitude.get(), place.side()));
    }
  }

  private void takeItem(Subject subject) {
    Optional<String> label = label(subject, Terms.PREF_LABEL);
    if (label.isEmpty()) {
      return;
    }
    Entry entry =
        new Entry(subject.iri(), Entry.Type.ITEM, label.get(), Optional.empty(), List.of(), false);
    entries.put(subject.iri(), entry);
    items.put(
        subject.iri(),
        new Item(
            entry,
            broader(subject),
            inherited(subject, Terms.UN_REGISTER, new HashSet<>()),
            inherited(subject, Terms.SIPRI, new HashSet<>())));
    name(subject, labels(subject, Terms.PREF_LABEL), Naming.LABEL, itemPhrases);
  }

  /** The next wider concepts, without those that are not described or lead back to the item. */
  private List<String> broader(Subject item) {
    return item.texts(Terms.BROADER).stream()
        .filter(wider -> described(item, Terms.BROADER, wider).isPresent())
        .filter(
            wider -> {
              boolean circle = isWithin(wider, item.iri(), new HashSet<>());
              if (circle) {
                slips.broken(item, Terms.BROADER, "is wider than itself, by way of " + wider);
              }
              return !circle;
            })
        .toList();
  }

  private boolean isWithin(String item, String wanted, Set<String> seen) {
    Subject subject = subjects.get(item);
    return item.equals(wanted)
        || subject != null
            && seen.add(item)
            && subject.texts(Terms.BROADER).stream()
                .anyMatch(wider -> isWithin(wider, wanted, seen));
  }

  private Optional<String> inherited(Subject item, String property, Set<String> seen) {
    Optional<String> own = item.text(property);
    if (own.isPresent() || !seen.add(item.iri())) {
      return own;
    }
    return item.texts(Terms.BROADER).stream()
        .map(subjects::get)
        .filter(broader -> broader != null)
        .flatMap(broader -> inherited(broader, property, seen).stream())
        .findFirst();
  }

  private List<String> labels(Subject subject, String labelProperty) {
    return Stream.concat(
            subject.texts(labelProperty).stream(), subject.texts(Terms.ALT_LABEL).stream())
        .toList();
  }

  private Optional<String> label(Subject subject, String property) {
    Optional<String> label = subject.text(property).filter(words -> !words.isBlank());
    if (label.isEmpty()) {
      slips.incomplete(subject, property, "has no label");
    }
    return label;
  }

  private Optional<String> target(Subject subject, String property) {
    return subject.text(property).flatMap(iri -> described(subject, property, iri));
  }

  private Optional<String> described(Subject subject, String property, String iri) {
    if (!subjects.containsKey(iri)) {
      slips.incomplete(subject, property, "names " + iri + ", which no registry file describes");
      return Optional.empty();
    }
    return Optional.of(iri);
  }
}
