package org.waybill.registry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final NameLookup lookup;
  private final Spelling spelling;
  private final PersonLinks persons;
  private final Map<Mention.Name, Link> links = new LinkedHashMap<>();
  private final Map<String, Link> abbreviations = new HashMap<>();

  /** Organs named so far in full, by their last words in lower case; the newest last. */
  private final Map<String, Entry> organsByNoun = new LinkedHashMap<>();

  ArticleLinks(
      Registry registry,
      OrganIndex organs,
      Text text,
      List<Mention.Name> names,
      Optional<LocalDate> earliest,
      Optional<LocalDate> latest) {
    this.registry = registry;
    this.organs = organs;
    this.text = text;
    this.names = names;
    this.lookup = new NameLookup(registry, names, earliest, latest);
    this.spelling = new Spelling(names);
    this.persons = new PersonLinks(registry, lookup, spelling, text, names, this::actor);
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
    return persons.isPerson(name) ? persons.link(name) : actor(name);
  }

  /** The link of a name that is no person. */
  private Link actor(Mention.Name name) {
    Link link = lookup.link(name.words());
    if (link instanceof Link.Unknown) {
      Optional<Collective> noun = noun(name);
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

  private Optional<Collective> noun(Mention.Name name) {
    for (int at = name.first(); at <= name.last(); at++) {
      for (Phrases.Hit hit : registry.collectives().findAt(sentence(name), at)) {
        if (hit.last() == name.last()) {
          return hit.keys().stream().sorted().findFirst().flatMap(registry::collective);
        }
      }
    }
    return Optional.empty();
  }

  /** The side named inside a longer name, as in {@code South Korea's defence ministry}. */
  private Optional<Entry> owner(Mention.Name name) {
    for (int at = name.first(); at <= name.last(); at++) {
      boolean behind =
          at > name.first() && sentence(name).token(at - 1).tag().equals("IN"); // "Bank of Norland"
      for (Phrases.Hit hit : registry.names().findAt(sentence(name), at)) {
        if ((hit.last() < name.last() || behind && hit.last() == name.last())
            && lookup.link(words(name, hit)) instanceof Link.Linked linked
            && linked.entry().type() != Entry.Type.OUTLET) {
          return linked.entry().side().flatMap(registry::entry);
        }
      }
    }
    return Optional.empty();
  }

  private String words(Mention.Name name, Phrases.Hit hit) {
    Sentence sentence = sentence(name);
    return sentence
        .token(hit.first())
        .span()
        .cover(sentence.token(hit.last()).span())
        .of(text.characters());
  }

  private Link collective(Mention.Name name, Collective noun) {
    Optional<Entry> owner = owner(name);
    if (!noun.organ()) {
      Optional<String> side = owner.map(Entry::iri);
      return new Link.Linked(
          local("group/", name.words(), Entry.Type.GROUP, side),
          side.isPresent() ? "group of a side named" : "group");
    }
    if (owner.isEmpty()) {
      return organNamedBefore(name, noun);
    }
    Optional<Entry> known = organs.organ(owner.get().iri(), noun);
    if (known.isPresent()) {
      return new Link.Linked(known.get(), "organ of a state named");
    }
    String iri = "organ/" + Slug.of(owner.get().label() + " " + noun.label());
    Entry organ =
        new Entry(
            iri,
            Entry.Type.ORGAN,
            spelling.of(name.words()),
            owner.map(Entry::iri),
            List.of(),
            true);
    return new Link.Linked(persons.first(organ), "organ of a state named");
  }

  /** {@code the ministry}: the newest organ whose noun is the same or ends in the same word. */
  private Link organNamedBefore(Mention.Name name, Collective noun) {
    Entry found = organsByNoun.get(noun.iri());
    if (found == null) {
      String word = lastWord(name.words());
      for (Map.Entry<String, Entry> organ : organsByNoun.entrySet()) {
        if (organ.getKey().equals(word)) {
          found = organ.getValue();
        }
      }
    }
    return found == null
        ? new Link.Unknown(name.words())
        : new Link.Linked(found, "organ named before");
  }

  private void remember(Mention.Name name, Link link) {
    if (link instanceof Link.Linked linked && linked.entry().type() == Entry.Type.ORGAN) {
      organsByNoun.put(lastWord(name.words()), linked.entry());
      noun(name).ifPresent(noun -> organsByNoun.put(noun.iri(), linked.entry()));
    }
  }

  private static String lastWord(String words) {
    return words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * An organisation that only this article names: known when it is a state's by name or
   * description.
   */
  private Link organisation(Mention.Name name) {
    Optional<Entry> owner = owner(name).or(() -> describedOwner(name));
    boolean abbreviated = !abbreviation(names.indexOf(name)).isEmpty();
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
    int index = names.indexOf(name);
    if (index == 0) {
      return Optional.empty();
    }
    Mention.Name before = names.get(index - 1);
    boolean adjacent = before.sentence() == name.sentence() && before.last() == name.first() - 1;
    return adjacent && links.get(before) instanceof Link.Linked linked
        ? linked.entry().side().flatMap(registry::entry)
        : Optional.empty();
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

  /** The bracketed abbreviation right after a name, or the empty string. */
  private String abbreviation(int index) {
    if (index + 1 >= names.size()) {
      return "";
    }
    Mention.Name full = names.get(index);
    Mention.Name brief = names.get(index + 1);
    boolean bracketed =
        brief.sentence() == full.sentence()
            && brief.first() == full.last() + 2
            && brief.first() == brief.last()
            && Set.of("(", "-LRB-").contains(sentence(full).token(full.last() + 1).form());
    return bracketed && Slug.abbreviates(brief.words(), full.words()) ? brief.words() : "";
  }
}
