package org.waybill.registry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.waybill.mention.Mention;
import org.waybill.mention.Phrases;
import org.waybill.text.Sentence;
import org.waybill.text.Text;

/** The links of one article while they are being made. */
final class ArticleLinks {

  private final Registry registry;
  private final OrganIndex organs;
  private final Text text;
  private final List<Mention.Name> names;
  private final List<Mention.When> times;
  private final Days issued;
  private final Owners owners;
  private final OfficeLinks offices;
  private final NameLookup lookup;
  private final Spelling spelling;
  private final PersonNames personNames;
  private final PersonLinks persons;
  private final Map<Mention.Name, Integer> places = new HashMap<>();
  private final Map<Mention.Name, Link> links = new LinkedHashMap<>();
  private final Map<String, Link> abbreviations = new HashMap<>();

  /** Organs named so far in full, by their last words in lower case; the newest last. */
  private final Map<String, Entry> organsByNoun = new LinkedHashMap<>();

  ArticleLinks(
      Registry registry,
      OrganIndex organs,
      Offices held,
      Text text,
      List<? extends Mention> mentions,
      Days issued) {
    this.registry = registry;
    this.organs = organs;
    this.text = text;
    this.names = only(mentions, Mention.Name.class);
    IntStream.range(0, names.size()).forEach(i -> places.putIfAbsent(names.get(i), i));
    this.times = only(mentions, Mention.When.class);
    this.issued = issued;
    this.lookup = new NameLookup(registry, names, issued);
    this.spelling = new Spelling(names);
    this.owners = new Owners(registry, lookup, text);
    this.personNames = new PersonNames(registry);
    this.persons =
        new PersonLinks(registry, personNames, lookup, spelling, text, names, this::actor);
    this.offices = new OfficeLinks(registry, held, persons);
  }

  private static <M extends Mention> List<M> only(List<? extends Mention> mentions, Class<M> kind) {
    return mentions.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  Map<Mention.Name, Link> link() {
    persons.read();
    for (int i = 0; i < names.size(); i++) {
      Mention.Name name = names.get(i);
      Link link = spelt(abbreviationOf(i).orElseGet(() -> resolve(name)));
      links.put(name, link);
      remember(name, link);
    }
    return links;
  }

  private Link spelt(Link link) {
    return link instanceof Link.Unknown unknown
        ? new Link.Unknown(spelling.of(unknown.words()))
        : link;
  }

  private Link resolve(Mention.Name name) {
    Link abbreviated = abbreviations.get(name.words());
    if (abbreviated != null) {
      return abbreviated;
    }
    return personNames.isPerson(name)
        ? persons.link(name)
        : persons.calledSo(name).orElseGet(() -> actor(name));
  }

  /** The link of a name that is no person. */
  private Link actor(Mention.Name name) {
    Link link = lookup.link(name.words());
    if (link instanceof Link.Linked linked) {
      return ended(name, linked);
    }
    if (link instanceof Link.Unknown) {
      Optional<Phrases.Hit> noun = noun(name);
      if (noun.isPresent()) {
        return collective(name, noun.get());
      }
      if (name.entity().equals("ORG")) {
        return organisation(name);
      }
    }
    return link;
  }

  private Sentence sentence(Mention.Name name) {
    return text.sentences().get(name.sentence());
  }

  /** A state that had ended before what the clause tells of is the one that goes on in its name. */
  private Link ended(Mention.Name name, Link.Linked link) {
    Optional<Lifetime> life = registry.lifetime(link.entry().iri());
    Optional<LocalDate> told =
        life.flatMap(known -> issued.ofClause(sentence(name), name.last(), times))
            .flatMap(Days::earliest);
    return told.filter(day -> life.get().until().filter(day::isAfter).isPresent())
        .flatMap(day -> life.get().successor())
        .flatMap(registry::entry)
        .<Link>map(state -> new Link.Linked(state, "goes on for a state that had ended"))
        .orElse(link);
  }

  /** The noun of an organ or group at the end of the name. */
  private Optional<Phrases.Hit> noun(Mention.Name name) {
    for (int at = name.first(); at <= name.last(); at++) {
      for (Phrases.Hit hit : registry.collectives().findAt(sentence(name), at)) {
        if (hit.last() == name.last()) {
          return Optional.of(hit);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Collective> kind(Phrases.Hit noun) {
    return noun.keys().stream().sorted().findFirst().flatMap(registry::collective);
  }

  private Link collective(Mention.Name name, Phrases.Hit noun) {
    Collective kind = kind(noun).orElseThrow();
    Optional<Owners.Owner> before = owners.before(name, noun.first());
    Optional<Owners.Owner> owner = before.or(() -> owners.behind(name, kind));
    Optional<Entry> side =
        owner.map(Owners.Owner::side).filter(it -> it.side().isPresent() && !kind.apart());
    String words =
        owner
            .filter(behind -> behind.first() > name.last())
            .map(behind -> owners.words(sentence(name), name.first(), behind.last()))
            .orElse(name.words());
    if (!kind.organ()) {
      return owner
          .flatMap(one -> offices.holder(sentence(name), name, one, days(name)))
          .orElseGet(
              () ->
                  new Link.Linked(
                      local(kind.folder(side), words, Entry.Type.GROUP, side.map(Entry::iri)),
                      side.isPresent() ? "group of a side named" : "group"));
    }
    if (side.isEmpty()) {
      return isForm(name, 1, "of")
          ? new Link.Unknown(name.words()) // "the armies of Norland and Suderia"
          : organNamedBefore(name, noun, kind);
    }
    Optional<Entry> known = organs.organ(side.get().iri(), kind);
    if (known.isPresent()) {
      return new Link.Linked(known.get(), "organ of a state named");
    }
    String iri = "organ/" + Slug.of(side.get().label() + " " + kind.label());
    Entry organ =
        new Entry(iri, Entry.Type.ORGAN, spelling.of(words), side.map(Entry::iri), List.of(), true);
    return new Link.Linked(persons.first(organ), "organ of a state named");
  }

  /** Of what days the clause of a name tells; those of issue when it does not say. */
  private Days days(Mention.Name name) {
    return issued.ofClause(sentence(name), name.last(), times).orElse(issued);
  }

  /** {@code the ministry}: the newest organ whose noun is the same or ends in the same word. */
  private Link organNamedBefore(Mention.Name name, Phrases.Hit noun, Collective kind) {
    Entry found = organsByNoun.get(kind.iri());
    if (found == null) {
      String word = headWord(name.words());
      for (Map.Entry<String, Entry> organ : organsByNoun.entrySet()) {
        if (organ.getKey().equals(word)) {
          found = organ.getValue();
        }
      }
    }
    boolean another =
        sentence(name).tokens().subList(name.first(), noun.first()).stream()
            .anyMatch(token -> token.tag().isProperNoun()); // "the Quillport police"
    return found == null || another
        ? new Link.Unknown(name.words())
        : new Link.Linked(found, "organ named before");
  }

  private void remember(Mention.Name name, Link link) {
    if (link instanceof Link.Linked linked && linked.entry().type() == Entry.Type.ORGAN) {
      organsByNoun.remove(headWord(name.words())); // the newest goes last
      organsByNoun.put(headWord(name.words()), linked.entry());
      noun(name)
          .flatMap(this::kind)
          .ifPresent(kind -> organsByNoun.put(kind.iri(), linked.entry()));
    }
  }

  /** {@code ministry} of {@code Norland's ministry of defence}. */
  private static String headWord(String words) {
    String head = words.toLowerCase(Locale.ROOT).replaceAll(" (of|for) .*", "");
    return head.substring(head.lastIndexOf(' ') + 1);
  }

  /**
   * An organisation that only this article names: known when it is a state's by name or
   * description.
   */
  private Link organisation(Mention.Name name) {
    Optional<Entry> owner = owners.within(name).or(() -> describedOwner(name));
    boolean abbreviated = !abbreviation(places.get(name)).isEmpty();
    if (owner.isEmpty() && !abbreviated) {
      return new Link.Unknown(name.words());
    }
    return new Link.Linked(
        local("organisation/", name.words(), Entry.Type.ORGANISATION, owner.map(Entry::iri)),
        "organisation introduced by the article");
  }

  /**
   * {@code the Ukrainian drone maker Skyeton}: the group right before the name says whose it is.
   */
  private Optional<Entry> describedOwner(Mention.Name name) {
    int index = places.get(name);
    if (index == 0) {
      return Optional.empty();
    }
    Mention.Name before = names.get(index - 1);
    boolean adjacent =
        before.sentence() == name.sentence()
            && (before.last() == name.first() - 1 || isBased(sentence(name), before, name));
    return adjacent && links.get(before) instanceof Link.Linked linked
        ? linked.entry().side().flatMap(registry::entry)
        : Optional.empty();
  }

  /** {@code Westhaven-based Quill Arms}. */
  private static boolean isBased(Sentence sentence, Mention.Name before, Mention.Name name) {
    return before.last() == name.first() - 3
        && sentence.token(before.last() + 1).tag().isHyphen()
        && sentence.token(before.last() + 2).tag().isVerb();
  }

  private Entry local(String folder, String words, Entry.Type type, Optional<String> side) {
    return new Entry(folder + Slug.of(words), type, spelling.of(words), side, List.of(), true);
  }

  /** When the name before explains this one in brackets, that name's link. */
  private Optional<Link> abbreviationOf(int index) {
    if (index == 0 || !abbreviation(index - 1).equals(names.get(index).words())) {
      return Optional.empty();
    }
    Mention.Name full = names.get(index - 1);
    Link link = links.get(full);
    if (!(link instanceof Link.Linked linked) || registry.named(full.words()).size() > 1) {
      return Optional.empty();
    }
    Link abbreviated = new Link.Linked(linked.entry(), "abbreviation of " + full.words());
    abbreviations.put(names.get(index).words(), abbreviated);
    return Optional.of(abbreviated);
  }

  /** The abbreviation right after a name, in brackets or after "or", or the empty string. */
  private String abbreviation(int index) {
    if (index + 1 >= names.size()) {
      return "";
    }
    Mention.Name full = names.get(index);
    Mention.Name brief = names.get(index + 1);
    boolean explains =
        brief.sentence() == full.sentence()
            && brief.first() == brief.last()
            && (brief.first() == full.last() + 2 && isForm(full, 1, "(", "-LRB-")
                || brief.first() == full.last() + 3
                    && isForm(full, 1, ",")
                    && isForm(full, 2, "or"));
    return explains && Slug.abbreviates(brief.words(), full.words()) ? brief.words() : "";
  }

  private boolean isForm(Mention.Name name, int behind, String... forms) {
    int at = name.last() + behind;
    return at < sentence(name).tokens().size()
        && Set.of(forms).contains(sentence(name).token(at).form());
  }
}
