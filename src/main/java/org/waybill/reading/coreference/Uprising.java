package org.waybill.reading.coreference;

import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import com.google.common.collect.TreeMultiset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.waybill.mention.Mention;
import org.waybill.mention.Phrases;
import org.waybill.registry.Collective;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;
import org.waybill.registry.Naming;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/**
 * Against whom the rebels of an article rise where it calls them only that: of the states in which
 * something takes place, the one whose people and things it names most often.
 */
public final class Uprising {

  /** How often it must name the state at least, and more often than any other. */
  private static final int OFTEN = 2;

  private final ArticleContext context;
  private final Optional<String> land;
  private final Optional<String> adjective;

  Uprising(ArticleContext context) {
    this.context = context;
    Multiset<String> places = TreeMultiset.create();
    Map<String, Multiset<String>> adjectives = new TreeMap<>();
    for (Sentence sentence : context.text().sentences()) {
      context
          .mentions(sentence, Mention.Name.class)
          .forEach(name -> count(sentence, name, places, adjectives));
    }
    this.land = scene(places, adjectives);
    this.adjective =
        land.map(adjectives::get)
            .flatMap(words -> Multisets.copyHighestCountFirst(words).stream().findFirst());
  }

  private void count(
      Sentence sentence,
      Mention.Name name,
      Multiset<String> places,
      Map<String, Multiset<String>> adjectives) {
    Optional<Entry> side =
        context
            .link(name)
            .flatMap(ArticleContext::entry)
            .map(context::side)
            .filter(entry -> entry.type() == Entry.Type.STATE);
    if (side.isEmpty()) {
      return;
    }
    String state = side.get().iri();
    if (name.first() > 0
        && isWithin(sentence.token(name.first() - 1))
        && context.registry().namings(name.words(), state).contains(Naming.LABEL)) {
      places.add(state);
    }
    Token first = sentence.token(name.first());
    if (first.tag().isAdjective()
        && context.registry().namings(first.form(), state).contains(Naming.DEMONYM)) {
      adjectives.computeIfAbsent(state, any -> TreeMultiset.create()).add(first.form());
    }
  }

  private static boolean isWithin(Token preposition) {
    return preposition.isPreposition() && preposition.lemma().equals("in");
  }

  /**
   * @param places states in which something takes place, as often as it does
   * @param adjectives what the people and things of a state are called, as often as they are
   */
  private static Optional<String> scene(
      Multiset<String> places, Map<String, Multiset<String>> adjectives) {
    Multiset<String> told = TreeMultiset.create(places);
    for (String state : places.elementSet()) {
      told.add(state, adjectives.getOrDefault(state, TreeMultiset.create()).size());
    }
    List<Multiset.Entry<String>> most =
        Multisets.copyHighestCountFirst(told).entrySet().stream().limit(2).toList();
    boolean clear =
        most.size() == 1 || most.size() == 2 && most.get(1).getCount() < most.get(0).getCount();
    return most.stream()
        .findFirst()
        .filter(state -> clear && state.getCount() >= OFTEN)
        .map(Multiset.Entry::getElement);
  }

  /** Whom a noun for rebels means; empty where the article does not tell whose they are. */
  public Optional<Link> rebels(Sentence sentence, Token noun) {
    List<Phrases.Hit> kinds =
        context.registry().collectives().find(sentence).stream()
            .filter(hit -> hit.last() == noun.index())
            .toList();
    return adjective.flatMap(
        any ->
            kinds.stream()
                .flatMap(hit -> hit.keys().stream().sorted())
                .flatMap(key -> context.registry().collective(key).stream())
                .findFirst()
                .map(this::group));
  }

  private Link group(Collective kind) {
    String label = adjective.orElseThrow() + " " + kind.label();
    String iri = "group/" + label.toLowerCase(Locale.ROOT).replace(' ', '-');
    return new Link.Linked(
        new Entry(iri, Entry.Type.GROUP, label, land, List.of(), true),
        "rebels of the land that the article tells of");
  }
}
