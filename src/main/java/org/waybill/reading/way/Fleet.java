package org.waybill.reading.way;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.waybill.claim.Filler;
import org.waybill.claim.Ground;
import org.waybill.lexicon.Lexicon;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;
import org.waybill.text.Cut;
import org.waybill.text.Sentence;
import org.waybill.text.Span;
import org.waybill.text.Token;

/** The vessels and aircraft that an article names, and where it names them. */
public final class Fleet {

  /**
   * @param name the tokens of the name alone, both ends inclusive
   */
  record Sighting(int sentence, int first, int last, Span name, Entry entry) {}

  private final ArticleContext context;
  private final ListMultimap<Integer, Sighting> sightings;

  private Fleet(ArticleContext context, ListMultimap<Integer, Sighting> sightings) {
    this.context = context;
    this.sightings = sightings;
  }

  /**
   * @param problems takes numbers that no ship can have
   */
  public static Fleet of(ArticleContext context, Lexicon lexicon, Consumer<Cut> problems) {
    CraftFinder finder = new CraftFinder(context, lexicon, problems);
    Map<String, Entry> known = new LinkedHashMap<>();
    List<Sighting> found = new ArrayList<>();
    Optional<Entry> last = Optional.empty();
    for (Sentence sentence : context.text().sentences()) {
      for (Sighting one : finder.in(sentence, last)) {
        Entry entry = known.merge(one.entry().iri(), one.entry(), Fleet::fuller);
        if (entry.type() == Entry.Type.VESSEL) {
          last = Optional.of(entry);
        }
        found.add(new Sighting(one.sentence(), one.first(), one.last(), one.name(), entry));
      }
    }
    ImmutableListMultimap.Builder<Integer, Sighting> all = ImmutableListMultimap.builder();
    for (Sentence sentence : context.text().sentences()) {
      List<Sighting> here =
          found.stream().filter(one -> one.sentence() == sentence.index()).toList();
      here.forEach(one -> all.put(sentence.index(), whole(one, known)));
      for (Entry entry : known.values()) {
        again(sentence, entry).stream()
            .filter(one -> here.stream().noneMatch(other -> other.name().overlaps(one.name())))
            .forEach(one -> all.put(sentence.index(), one));
      }
    }
    return new Fleet(context, all.build());
  }

  /** What both tell of one craft. */
  private static Entry fuller(Entry one, Entry other) {
    Entry.Craft first = one.craft().orElseThrow();
    Entry.Craft second = other.craft().orElseThrow();
    return new Entry(
        one.iri(),
        one.type(),
        one.label(),
        one.side(),
        one.offices(),
        one.local(),
        Optional.of(
            new Entry.Craft(
                first.kind(),
                first.flag().or(second::flag),
                first.imo().or(second::imo),
                first.registration().or(second::registration),
                first.operator().or(second::operator))));
  }

  private static Sighting whole(Sighting one, Map<String, Entry> known) {
    return new Sighting(
        one.sentence(), one.first(), one.last(), one.name(), known.get(one.entry().iri()));
  }

  /** The bare name, once the article has told what it is: {@code the Lady Quill}. */
  private static List<Sighting> again(Sentence sentence, Entry entry) {
    List<String> words = List.of(entry.label().split(" "));
    List<Sighting> found = new ArrayList<>();
    for (int at = 0; at + words.size() <= sentence.tokens().size(); at++) {
      List<Token> here = sentence.tokens().subList(at, at + words.size());
      if (here.stream().map(Token::form).toList().equals(words)) {
        found.add(
            new Sighting(
                sentence.index(), at, at + words.size() - 1, ArticleContext.span(here), entry));
      }
    }
    return found;
  }

  /** The craft whose noun or name a token is a part of. */
  Optional<Filler> at(Sentence sentence, Token token, String how) {
    return sightings.get(sentence.index()).stream()
        .filter(one -> one.first() <= token.index() && token.index() <= one.last())
        .findFirst()
        .map(
            one ->
                new Filler(
                    context.words(one.name()),
                    one.name(),
                    new Link.Linked(one.entry(), "named by the article"),
                    ground(one, how)));
  }

  private Ground ground(Sighting one, String how) {
    return context.words(one.name()).equals(one.entry().label())
        ? new Ground.Named(how)
        : new Ground.Referred(how);
  }

  /** The characters of all names: whoever is called so is no party. */
  public List<Span> names() {
    return sightings.values().stream().map(Sighting::name).toList();
  }
}
