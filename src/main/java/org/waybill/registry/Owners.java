package org.waybill.registry;

import java.util.Locale;
import java.util.Optional;
import org.waybill.mention.KnownNames;
import org.waybill.mention.Mention;
import org.waybill.mention.Phrases;
import org.waybill.text.Sentence;
import org.waybill.text.Tag;
import org.waybill.text.Text;

/** Whose an organ, office or group is, by the words before its noun or right behind it. */
final class Owners {

  /**
   * Who it belongs to.
   *
   * @param first first token of his name
   * @param last its last token
   */
  record Owner(Entry side, int first, int last) {}

  private final Registry registry;
  private final KnownNames known;
  private final NameLookup lookup;
  private final Text text;

  Owners(Registry registry, NameLookup lookup, Text text) {
    this.registry = registry;
    this.known = new KnownNames(registry.words());
    this.lookup = lookup;
    this.text = text;
  }

  /**
   * The side named before token {@code noun} inside the name, as in {@code South Korea's defence
   * ministry}. Of a state and a body of its own land the body: {@code Sudan's RSF fighters}.
   */
  Optional<Owner> before(Mention.Name name, int noun) {
    Sentence sentence = sentence(name);
    Owner found = null;
    for (Phrases.Hit hit : known.in(sentence)) {
      if (hit.first() >= name.first() && hit.last() < noun && !isOnlyBacker(sentence, hit, noun)) {
        Optional<Entry> side = side(sentence, hit);
        if (side.isPresent()
            && (found == null || registry.bodies().isBasedIn(side.get(), found.side()))) {
          found = new Owner(side.get(), hit.first(), hit.last());
        }
      }
    }
    return found == null ? land(name, noun) : Optional.of(found);
  }

  /** The side named inside a body's own name, as in {@code Bank of Norland}. */
  Optional<Entry> within(Mention.Name name) {
    Sentence sentence = sentence(name);
    for (Phrases.Hit hit : known.in(sentence)) {
      boolean inside = hit.first() >= name.first() && hit.last() <= name.last();
      boolean behind =
          hit.first() > name.first() && sentence.token(hit.first() - 1).tag().isPreposition();
      if (inside && (hit.last() < name.last() || behind)) {
        Optional<Entry> side = side(sentence, hit);
        if (side.isPresent()) {
          return side;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The side behind the name: {@code government of Norland}; where the noun rules, also {@code
   * junta in Norland}; of people who do something, also {@code officials from Norland}.
   */
  Optional<Owner> behind(Mention.Name name, Collective kind) {
    Sentence sentence = sentence(name);
    int at = name.last() + 1;
    if (at + 1 >= sentence.tokens().size() || !leads(sentence, at, kind)) {
      return Optional.empty();
    }
    int start = sentence.token(at + 1).tag().isPlainDeterminer() ? at + 2 : at + 1;
    return known.in(sentence).stream()
        .filter(hit -> hit.first() == start || hit.first() == at + 1)
        .filter(hit -> !describes(sentence, hit.last() + 1))
        .filter(hit -> !isPlural(sentence, name) || !isJoined(sentence, hit.last() + 1))
        .findFirst()
        .flatMap(hit -> side(sentence, hit).map(side -> new Owner(side, hit.first(), hit.last())));
  }

  /** {@code the army of Norlandic rebels}, {@code the ministers of Norland's allies}. */
  private static boolean describes(Sentence sentence, int next) {
    if (next >= sentence.tokens().size()) {
      return false;
    }
    Tag tag = sentence.token(next).tag();
    return tag.isCommonNoun() || tag.isAdjective() || tag.isHyphen() || tag.isPossessiveMark();
  }

  /** {@code the ministers of Norland and Suderia} are of two sides. */
  private static boolean isJoined(Sentence sentence, int next) {
    if (next >= sentence.tokens().size()) {
      return false;
    }
    Tag tag = sentence.token(next).tag();
    return tag.isConjunction() || tag.isComma();
  }

  private static boolean isPlural(Sentence sentence, Mention.Name name) {
    return sentence.token(name.last()).tag().isPlural();
  }

  private static boolean leads(Sentence sentence, int at, Collective kind) {
    String lower = sentence.token(at).form().toLowerCase(Locale.ROOT);
    return lower.equals("of")
        || lower.equals("in") && kind.rules()
        || lower.equals("from")
            && !kind.organ()
            && sentence.token(at).head() == at - 1
            && sentence.token(at - 1).isSubject(); // "bought by rebels from Norland": it sold
  }

  /** {@code Iran-backed rebels} are not Iran's, but {@code Iran-led forces} are, by their noun. */
  private static boolean isOnlyBacker(Sentence sentence, Phrases.Hit hit, int noun) {
    int hyphen = hit.last() + 1;
    return hyphen + 1 < noun
        && sentence.token(hyphen).tag().isHyphen()
        && sentence.token(hyphen + 1).tag().isVerb();
  }

  /** {@code Northern Ireland police}: the state in which the place lies that is named. */
  private Optional<Owner> land(Mention.Name name, int noun) {
    return registry.places().find(sentence(name)).stream()
        .filter(hit -> hit.first() >= name.first() && hit.last() < noun)
        .filter(hit -> !isOnlyBacker(sentence(name), hit, noun))
        .flatMap(
            hit ->
                hit.keys().stream()
                    .sorted()
                    .flatMap(iri -> registry.entry(iri).flatMap(registry::side).stream())
                    .map(state -> new Owner(state, hit.first(), hit.last())))
        .findFirst();
  }

  private Optional<Entry> side(Sentence sentence, Phrases.Hit hit) {
    if (!(lookup.link(words(sentence, hit.first(), hit.last())) instanceof Link.Linked linked)
        || linked.entry().type() == Entry.Type.OUTLET) {
      return Optional.empty();
    }
    Entry entry = linked.entry();
    return entry.side().isEmpty() && entry.type() == Entry.Type.ORGANISATION
        ? Optional.of(entry) // "enemies of Western states", for whom nobody speaks
        : entry.side().flatMap(registry::entry);
  }

  String words(Sentence sentence, int first, int last) {
    return sentence.token(first).span().cover(sentence.token(last).span()).of(text.characters());
  }

  private Sentence sentence(Mention.Name name) {
    return text.sentences().get(name.sentence());
  }
}
