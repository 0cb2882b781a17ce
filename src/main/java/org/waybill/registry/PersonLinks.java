package org.waybill.registry;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.waybill.mention.Mention;
import org.waybill.text.Text;

/** Links the persons of one article: full names first, then the surnames that follow them. */
final class PersonLinks {

  private final Registry registry;
  private final NameLookup lookup;
  private final Spelling spelling;
  private final PersonNames persons;
  private final List<Mention.Name> names;
  private final StatedOfficeReader roles;
  private final Map<String, StatedOffice> roleOf = new LinkedHashMap<>();
  private final Map<String, Set<Entry>> bySurname = new HashMap<>();
  private final Map<String, Set<Entry>> anywhere = new HashMap<>();
  private final SetMultimap<String, Entry> masters = LinkedHashMultimap.create();
  private final Map<String, Entry> locals = new HashMap<>();
  private final Set<Mention.Name> beingRead = new HashSet<>();

  /** Persons by every single word of their full names, as far as the article has been linked. */
  private final SetMultimap<String, Entry> byWord = LinkedHashMultimap.create();

  /** Persons of the whole article with what it says that they are. */
  private final SetMultimap<Entry, StatedOffice> introduced = LinkedHashMultimap.create();

  private final Text text;

  /** Reads roles; {@code actors} links the names of states and bodies that roles are held in. */
  PersonLinks(
      Registry registry,
      PersonNames persons,
      NameLookup lookup,
      Spelling spelling,
      Text text,
      List<Mention.Name> names,
      Function<Mention.Name, Link> actors) {
    this.registry = registry;
    this.lookup = lookup;
    this.spelling = spelling;
    this.persons = persons;
    this.names = names;
    this.text = text;
    this.roles =
        new StatedOfficeReader(
            registry,
            text,
            names,
            name -> persons.isPerson(name) ? master(name) : actors.apply(name));
  }

  /** Collects the full names and roles of the whole article. Comes before {@link #link}. */
  void read() {
    List<Mention.Name> full =
        names.stream().filter(persons::isPerson).filter(persons::isFull).toList();
    for (Mention.Name name : full) {
      if (lookup.link(name.words()) instanceof Link.Linked known) {
        persons.surnames(known.entry()).forEach(surname -> masters.put(surname, known.entry()));
      }
    }
    for (Mention.Name name : full) {
      role(name).ifPresent(role -> roleOf.merge(Slug.of(name.words()), role, PersonLinks::better));
    }
    for (Mention.Name name : full) {
      if (full(name) instanceof Link.Linked linked) {
        Optional.ofNullable(roleOf.get(Slug.of(name.words())))
            .ifPresent(role -> introduced.put(linked.entry(), role));
        for (String surname : persons.surnames(linked.entry())) {
          anywhere.computeIfAbsent(surname, key -> new LinkedHashSet<>()).add(linked.entry());
        }
      }
    }
  }

  /** The link of a person's name; later calls know the full names of earlier ones. */
  Link link(Mention.Name name) {
    if (!persons.isFull(name)) {
      return surname(name);
    }
    Link link = full(name);
    if (link instanceof Link.Linked linked) {
      for (String surname : persons.surnames(linked.entry())) {
        bySurname.computeIfAbsent(surname, key -> new LinkedHashSet<>()).add(linked.entry());
      }
      for (String word : name.words().split(" ")) {
        byWord.put(word, linked.entry());
      }
    }
    return link;
  }

  /** Persons whom the article says to hold an office of such a title on that side. */
  List<Entry> introducedAs(Predicate<String> title, String side) {
    return introduced.entries().stream()
        .filter(said -> title.test(said.getValue().title()))
        .filter(
            said -> said.getValue().body().flatMap(Entry::side).filter(side::equals).isPresent())
        .map(Map.Entry::getKey)
        .distinct()
        .toList();
  }

  /**
   * The person named in full before whom this one word means, though it may also be a state or a
   * body: {@code Jordan} after {@code Tom Jordan}. It is the state where the article names that in
   * other words too, unless the tagger sees a person; and never but where a person may stand.
   */
  Optional<Link> calledSo(Mention.Name name) {
    Set<Entry> bearers = new LinkedHashSet<>(byWord.get(name.words()));
    if (bearers.isEmpty() && name.sentence() == 0) {
      bearers.addAll(anywhere.getOrDefault(name.words(), Set.of()));
    }
    List<Entry> known = registry.named(name.words());
    boolean person = name.entity().equals("PERSON");
    if (!person && !known.isEmpty()) {
      bearers.removeIf(bearer -> isCalledOtherwise(bearer, name.words()));
    }
    boolean beside =
        known.stream()
            .flatMap(entry -> entry.side().stream())
            .anyMatch(side -> lookup.isNamedBeside(name.words(), side));
    return bearers.isEmpty() || !person && (beside || !known.isEmpty() && !isSubject(name))
        ? Optional.empty()
        : Optional.of(one(List.copyOf(bearers), "single name of an earlier full name"));
  }

  /**
   * {@code Folau left}: whom the article calls by the surname it does not call by the first name.
   */
  private boolean isCalledOtherwise(Entry person, String words) {
    List<String> surnames = persons.surnames(person);
    return !surnames.contains(words)
        && names.stream().anyMatch(name -> surnames.contains(name.words()));
  }

  private boolean isSubject(Mention.Name name) {
    return text.sentences().get(name.sentence()).token(name.last()).isSubject();
  }

  /** The first of several equal local entries, so that one article gives one label. */
  Entry first(Entry local) {
    return locals.computeIfAbsent(local.iri(), iri -> local);
  }

  /**
   * A person as the master of an adviser or spokesman; names inside each other's roles end here.
   */
  private Link master(Mention.Name name) {
    Link link = lookup.link(name.words());
    Set<Entry> bearers = masters.get(name.words());
    return link instanceof Link.Unknown && bearers.size() == 1
        ? new Link.Linked(bearers.iterator().next(), "surname of a full name")
        : link;
  }

  private Optional<StatedOffice> role(Mention.Name name) {
    if (!beingRead.add(name)) {
      return Optional.empty();
    }
    Optional<StatedOffice> role = roles.read(name);
    beingRead.remove(name);
    return role;
  }

  private static StatedOffice better(StatedOffice first, StatedOffice second) {
    boolean secondSaysMore = first.body().isEmpty() && second.body().isPresent();
    return secondSaysMore ? second : first;
  }

  private Link full(Mention.Name name) {
    Link known = lookup.link(name.words());
    if (known instanceof Link.Unknown) {
      known = lookup.link(name.words().replaceAll("\\b\\p{Lu}\\. ", ""));
    }
    return known instanceof Link.Unknown
        ? new Link.Linked(
            local(name.words(), roleOf.get(Slug.of(name.words()))),
            "person introduced by the article")
        : known;
  }

  private Entry local(String words, StatedOffice role) {
    Optional<Entry> body = role == null ? Optional.empty() : role.body();
    List<Entry.Office> offices =
        role == null || role.title().isEmpty() || body.isEmpty()
            ? List.of()
            : List.of(
                new Entry.Office(
                    role.title(), body.get().iri(), Optional.empty(), Optional.empty()));
    return first(
        new Entry(
            "person/" + Slug.of(words),
            Entry.Type.PERSON,
            spelling.of(words),
            body.flatMap(Entry::side),
            offices,
            true));
  }

  private Link surname(Mention.Name name) {
    Optional<StatedOffice> role = role(name);
    Optional<String> side = role.flatMap(StatedOffice::body).flatMap(Entry::side);
    boolean titled = role.isPresent() && !role.get().title().isEmpty();
    List<Entry> earlier = new ArrayList<>(bySurname.getOrDefault(name.words(), Set.of()));
    if (earlier.isEmpty() && !titled) {
      earlier.addAll(byWord.get(name.words()));
    }
    if (earlier.size() > 1) {
      side.ifPresent(
          state -> earlier.removeIf(person -> !person.side().equals(Optional.of(state))));
    }
    Optional<Entry> inOffice = titled ? inOffice(name, role.get(), earlier) : Optional.empty();
    if (inOffice.isPresent()) {
      bySurname.get(name.words()).add(inOffice.get());
      return new Link.Linked(inOffice.get(), "holder of the office named, not one of his name");
    }
    if (!earlier.isEmpty()) {
      return one(earlier, "surname of an earlier full name");
    }
    Set<Entry> later = anywhere.getOrDefault(name.words(), Set.of());
    if (!later.isEmpty() && name.sentence() == 0) {
      return one(List.copyOf(later), "surname of a full name below the headline");
    }
    List<Entry> holders = new ArrayList<>(lookup.bySurname(name.words()));
    side.ifPresent(state -> holders.removeIf(holder -> !holder.side().equals(Optional.of(state))));
    if (titled && holders.size() > 1) {
      List<Entry> inThatOffice =
          holders.stream()
              .filter(h -> h.offices().stream().anyMatch(o -> o.title().equals(role.get().title())))
              .toList();
      if (!inThatOffice.isEmpty()) {
        holders.retainAll(inThatOffice);
      }
    }
    if (side.isEmpty() && !titled) {
      // Family names of these states are few: one holder in the registry is no proof.
      if (holders.stream().anyMatch(persons::isFamilyNameFirst)) {
        return holders.size() > 1 ? NameLookup.ambiguous(holders) : new Link.Unknown(name.words());
      }
    }
    if (holders.isEmpty()) {
      return titled && side.isPresent()
          ? new Link.Linked(local(name.words(), role.get()), "person introduced by the article")
          : new Link.Unknown(name.words());
    }
    return one(holders, "only office holder of that surname on those days");
  }

  /**
   * {@code Russian Foreign Minister Lavrov} after Igor Lavrov, a clerk: the only one of that
   * surname who holds that office, when nobody named before is of that side. Among several named
   * before, the one who holds it.
   */
  private Optional<Entry> inOffice(Mention.Name name, StatedOffice role, List<Entry> earlier) {
    Optional<String> side = role.body().flatMap(Entry::side);
    boolean known = side.isPresent() && earlier.stream().anyMatch(p -> p.side().equals(side));
    List<Entry> holders =
        (earlier.size() > 1 ? earlier : known ? List.<Entry>of() : lookup.bySurname(name.words()))
            .stream()
                .filter(p -> side.isEmpty() || p.side().equals(side))
                .filter(p -> p.offices().stream().anyMatch(o -> o.title().equals(role.title())))
                .toList();
    boolean sure = side.isPresent() || earlier.size() > 1;
    return sure && !earlier.isEmpty() && holders.size() == 1
        ? Optional.of(holders.get(0))
        : Optional.empty();
  }

  private static Link one(List<Entry> candidates, String reason) {
    return candidates.size() == 1
        ? new Link.Linked(candidates.get(0), reason)
        : NameLookup.ambiguous(candidates);
  }
}
