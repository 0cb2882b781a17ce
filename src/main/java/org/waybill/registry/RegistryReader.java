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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.waybill.mention.Currencies;
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
  final Map<String, String> branches = new HashMap<>();
  final Map<String, String> kinds = new HashMap<>();
  final SetMultimap<String, String> demonyms = HashMultimap.create();
  final Map<String, Item> items = new TreeMap<>();
  final Map<String, Title> titles = new TreeMap<>();
  final Map<String, Collective> collectives = new TreeMap<>();
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
  final Currencies currencies;

  private final Descriptions descriptions;
  private final ItemReader itemReader;
  private final ListMultimap<String, Subject> tenures =
      MultimapBuilder.hashKeys().arrayListValues().build();
  private final Map<String, String> bearers = new HashMap<>();
  private final Slips slips;

  private RegistryReader(Descriptions descriptions, Slips slips) {
    this.descriptions = descriptions;
    this.slips = slips;
    this.itemReader = new ItemReader(descriptions, slips);
    this.occasions = new OccasionReader(slips);
    this.currencies = new CurrencyReader(descriptions, slips).read();
  }

  static RegistryReader read(Collection<Subject> found, Slips slips) {
    Descriptions descriptions = new Descriptions(found, slips);
    RegistryReader reader = new RegistryReader(descriptions, slips);
    descriptions.all().forEach(reader::addTenure);
    descriptions.all().forEach(reader::take);
    reader.occasions.read(descriptions.all());
    return reader;
  }

  /** How the words and the entry are joined into the key of {@link #namings}. */
  static String naming(String canonical, String iri) {
    return iri + "\n" + canonical;
  }

  private void addTenure(Subject subject) {
    if (subject.isA(Terms.TENURE)) {
      slips
          .one(subject, Terms.HOLDER)
          .filter(holder -> descriptions.isDescribed(subject, Terms.HOLDER, holder))
          .ifPresent(holder -> tenures.put(holder, subject));
    }
  }

  private void take(Subject subject) {
    TYPES.entrySet().stream()
        .filter(kind -> subject.isA(kind.getKey()))
        .findFirst()
        .ifPresent(kind -> takeEntry(subject, kind.getValue()));
    itemReader.read(subject).ifPresent(item -> takeItem(subject, item));
    if (subject.isA(Terms.OTHER_USE)) {
      descriptions
          .labels(subject, Terms.LABEL)
          .forEach(words -> otherPhrases.put(words, subject.iri()));
    }
    if (subject.isA(Terms.COMPANY_FORM)) {
      companyForms.addAll(descriptions.labels(subject, Terms.LABEL));
    }
    if (subject.isA(Terms.TITLE)) {
      Set<String> serves = Set.copyOf(subject.texts(Terms.SERVES));
      boolean honorific = slips.flag(subject, Terms.HONORIFIC);
      boolean assists = slips.flag(subject, Terms.ASSISTS);
      boolean sole = slips.flag(subject, Terms.SOLE);
      descriptions
          .label(subject, Terms.LABEL)
          .ifPresent(
              label ->
                  titles.put(
                      subject.iri(),
                      new Title(subject.iri(), label, serves, honorific, assists, sole)));
      descriptions
          .labels(subject, Terms.LABEL)
          .forEach(words -> titlePhrases.put(words, subject.iri()));
    }
    if (subject.isA(Terms.ORGAN_KIND) || subject.isA(Terms.GROUP_KIND)) {
      descriptions
          .label(subject, Terms.LABEL)
          .ifPresent(
              label ->
                  collectives.put(
                      subject.iri(),
                      new Collective(
                          subject.iri(),
                          label,
                          subject.isA(Terms.ORGAN_KIND),
                          subject.texts(Terms.RULES).contains("true"),
                          subject.texts(Terms.APART).contains("true"),
                          subject.texts(Terms.OWN).contains("true"))));
      descriptions
          .labels(subject, Terms.LABEL)
          .forEach(words -> collectivePhrases.put(words, subject.iri()));
    }
  }

  private void takeEntry(Subject subject, Entry.Type type) {
    Optional<String> label = descriptions.label(subject, Terms.LABEL);
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
    name(subject, descriptions.labels(subject, Terms.LABEL), Naming.LABEL, phrases);
    name(subject, subject.texts(Terms.DEMONYM), Naming.DEMONYM, phrases);
    name(subject, subject.texts(Terms.METONYM), Naming.METONYM, phrases);
    name(subject, subject.texts(Terms.SHORTHAND), Naming.SHORTHAND, phrases);
    name(subject, subject.texts(Terms.FAMILY_NAME), Naming.SURNAME, surnamePhrases);
    if (slips.flag(subject, Terms.FAMILY_NAME_FIRST)) {
      familyNameFirst.add(subject.iri());
    }
    subject.text(Terms.BASED_IN).ifPresent(state -> bases.put(subject.iri(), state));
    descriptions
        .target(subject, Terms.BRANCH_OF)
        .ifPresent(whole -> branches.put(subject.iri(), whole));
    descriptions.target(subject, Terms.OF_KIND).ifPresent(kind -> kinds.put(subject.iri(), kind));
    demonyms.putAll(subject.iri(), subject.texts(Terms.DEMONYM));
    if (type == Entry.Type.STATE && subject.text(Terms.UNTIL).isPresent()) {
      lifetimes.put(
          subject.iri(),
          new Lifetime(
              slips.day(subject, Terms.FROM),
              slips.day(subject, Terms.UNTIL),
              descriptions.target(subject, Terms.CONTINUED_BY)));
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
      case ORGAN -> descriptions.target(subject, Terms.ACTS_FOR);
      case PLACE -> descriptions.target(subject, Terms.IN_STATE);
      case LEGAL_ACT -> Optional.empty();
      case ORGANISATION ->
          subject.texts(Terms.COVER_TERM).contains("true") ? Optional.empty() : bodysSide(subject);
      case PERSON -> {
        List<String> sides =
            offices.stream().flatMap(office -> sideOf(office.organ()).stream()).distinct().toList();
        yield sides.size() == 1 ? Optional.of(sides.get(0)) : Optional.empty();
      }
      default -> bodysSide(subject);
    };
  }

  private Optional<String> bodysSide(Subject body) {
    return descriptions.target(body, Terms.ACTS_FOR).or(() -> Optional.of(body.iri()));
  }

  private Optional<String> sideOf(String iri) {
    return descriptions
        .of(iri)
        .flatMap(
            body ->
                body.isA(Terms.STATE)
                    ? Optional.of(iri)
                    : body.text(Terms.ACTS_FOR).or(() -> Optional.of(iri)));
  }

  private List<Entry.Office> offices(Subject person) {
    List<Entry.Office> offices = new ArrayList<>();
    for (Subject tenure : tenures.get(person.iri())) {
      Optional<String> organ =
          slips
              .one(tenure, Terms.HELD_IN)
              .filter(held -> descriptions.isDescribed(tenure, Terms.HELD_IN, held));
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

  private void takeItem(Subject subject, Item item) {
    entries.put(subject.iri(), item.entry());
    items.put(subject.iri(), item);
    name(subject, descriptions.labels(subject, Terms.PREF_LABEL), Naming.LABEL, itemPhrases);
  }
}
