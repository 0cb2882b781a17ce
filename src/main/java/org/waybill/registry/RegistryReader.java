package org.waybill.registry;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.waybill.mention.Phrases;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;
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

  final OccasionReader occasions =
      new OccasionReader((subject, what) -> incomplete(subject, file(subject), what));

  private final Map<String, Subject> subjects = new TreeMap<>();
  private final Map<String, String> files = new HashMap<>();
  private final ListMultimap<String, Subject> tenures =
      MultimapBuilder.hashKeys().arrayListValues().build();
  private final Consumer<Problem> problems;

  private RegistryReader(Consumer<Problem> problems) {
    this.problems = problems;
  }

  static RegistryReader read(Path folder, Consumer<Problem> problems) {
    RegistryReader reader = new RegistryReader(problems);
    reader.readFiles(folder);
    reader.subjects.values().stream()
        .filter(subject -> subject.isA(Terms.TENURE))
        .forEach(subject -> reader.tenures.put(subject.text(Terms.HOLDER).orElse(""), subject));
    reader.subjects.values().forEach(reader::take);
    reader.occasions.read(reader.subjects.values());
    return reader;
  }

  /** How the words and the entry are joined into the key of {@link #namings}. */
  static String naming(String canonical, String iri) {
    return iri + "\n" + canonical;
  }

  private void readFiles(Path folder) {
    List<Path> paths;
    try (Stream<Path> listed = Files.list(folder)) {
      paths = listed.filter(path -> path.toString().endsWith(".ttl")).sorted().toList();
    } catch (IOException unreadable) {
      problems.accept(
          new Problem(
              Code.FILE_UNREADABLE,
              new Origin.Place(folder.toString()),
              "the registry folder cannot be listed"));
      return;
    }
    for (Path path : paths) {
      for (Subject subject : TurtleFile.read(path, problems)) {
        if (subjects.putIfAbsent(subject.iri(), subject) == null) {
          files.put(subject.iri(), path.toString());
        } else {
          incomplete(
              subject, path.toString(), "is described in " + files.get(subject.iri()) + " already");
        }
      }
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
      boolean honorific = subject.texts(Terms.HONORIFIC).contains("true");
      boolean assists = subject.texts(Terms.ASSISTS).contains("true");
      label(subject, Terms.LABEL)
          .ifPresent(
              label ->
                  titles.put(
                      subject.iri(), new Title(subject.iri(), label, serves, honorific, assists)));
      labels(subject, Terms.LABEL).forEach(words -> titlePhrases.put(words, subject.iri()));
    }
    if (subject.isA(Terms.ORGAN_KIND) || subject.isA(Terms.GROUP_KIND)) {
      label(subject, Terms.LABEL)
          .ifPresent(
              label ->
                  collectives.put(
                      subject.iri(),
                      new Collective(subject.iri(), label, subject.isA(Terms.ORGAN_KIND))));
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
        new Entry(subject.iri(), type, label.get(), side(subject, type), offices, false));
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
    if (subject.texts(Terms.FAMILY_NAME_FIRST).contains("true")) {
      familyNameFirst.add(subject.iri());
    }
    subject
        .texts(Terms.DOMAIN)
        .forEach(domain -> domains.put(domain.toLowerCase(Locale.ROOT), subject.iri()));
    if (subject.texts(Terms.AGENCY).contains("true")) {
      agencies.add(subject.iri());
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
      namings.put(naming(Phrases.capitals(canonical), subject.iri()), naming);
    }
  }

  private Optional<String> side(Subject subject, Entry.Type type) {
    return switch (type) {
      case STATE -> Optional.of(subject.iri());
      case ORGAN -> target(subject, Terms.ACTS_FOR);
      case PLACE -> target(subject, Terms.IN_STATE);
      case LEGAL_ACT -> Optional.empty();
      case PERSON -> {
        List<String> sides =
            offices(subject).stream()
                .flatMap(office -> sideOf(office.organ()).stream())
                .distinct()
                .toList();
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
      Optional<String> organ = target(tenure, Terms.HELD_IN);
      if (organ.isPresent()) {
        offices.add(
            new Entry.Office(
                tenure.text(Terms.OFFICE_TITLE).orElse(""),
                organ.get(),
                tenure.text(Terms.FROM).map(LocalDate::parse),
                tenure.text(Terms.UNTIL).map(LocalDate::parse)));
      }
    }
    return offices;
  }

  private void locate(Subject subject) {
    Optional<String> latitude = subject.text(Terms.LAT);
    Optional<String> longitude = subject.text(Terms.LONG);
    if (latitude.isPresent() && longitude.isPresent()) {
      Entry place = entries.get(subject.iri());
      locations.put(
          subject.iri(),
          new Location(
              place,
              Double.parseDouble(latitude.get()),
              Double.parseDouble(longitude.get()),
              place.side()));
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
            subject.texts(Terms.BROADER),
            inherited(subject, Terms.UN_REGISTER, new HashSet<>()),
            inherited(subject, Terms.SIPRI, new HashSet<>())));
    name(subject, labels(subject, Terms.PREF_LABEL), Naming.LABEL, itemPhrases);
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
    Optional<String> label = subject.text(property);
    if (label.isEmpty()) {
      incomplete(subject, files.get(subject.iri()), "has no label");
    }
    return label;
  }

  private Optional<String> target(Subject subject, String property) {
    Optional<String> target = subject.text(property);
    if (target.isPresent() && !subjects.containsKey(target.get())) {
      incomplete(
          subject,
          files.get(subject.iri()),
          "names " + target.get() + ", which no registry file describes");
      return Optional.empty();
    }
    return target;
  }

  private String file(Subject subject) {
    return files.get(subject.iri());
  }

  private void incomplete(Subject subject, String file, String what) {
    problems.accept(
        new Problem(Code.DATA_INCOMPLETE, new Origin.Place(file), subject.iri() + " " + what));
  }
}
