package org.waybill.reading.attribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Attribution;
import org.waybill.claim.Filler;
import org.waybill.reading.candidate.Cues;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.reading.coreference.Speakers;
import org.waybill.reading.syntax.Syntax;
import org.waybill.registry.Entry;
import org.waybill.text.Span;
import org.waybill.text.Token;

/** Speakers from the nearest outwards, each party once, where it stands nearest. */
final class Chain {

  private final ArticleContext context;
  private final Cues cues;
  private final Speakers speakers;
  private final Syntax.Control control;
  private final List<List<Filler>> links = new ArrayList<>();
  private final Set<String> named = new HashSet<>();
  private Optional<Span> cue = Optional.empty();

  Chain(ArticleContext context, Cues cues, Speakers speakers, Syntax.Control control) {
    this.context = context;
    this.cues = cues;
    this.speakers = speakers;
    this.control = control;
  }

  boolean isEmpty() {
    return links.isEmpty();
  }

  /** Whether nobody but outlets speaks, which pass on what others say. */
  boolean isOnlyPassedOn() {
    return links.stream().flatMap(List::stream).allMatch(Chain::isOutlet);
  }

  static boolean isOutlet(Filler filler) {
    return ArticleContext.entry(filler.link())
        .filter(one -> one.type() == Entry.Type.OUTLET)
        .isPresent();
  }

  /** Sets the speakers of a word before all that were found so far. */
  void addInnermost(Token word) {
    List<List<Filler>> outer = List.copyOf(links);
    links.clear();
    Optional<Span> cueBefore = cue;
    cue = Optional.empty();
    add(word);
    cue = cue.or(() -> cueBefore);
    links.addAll(outer);
  }

  void add(Token word) {
    add(word, cues.speakers(word, control), cues.sources(word), cues.relays(word, control));
  }

  /** A name beside a mark, or {@code according to}: nobody passes that on. */
  void addMark(Token cue) {
    add(cue, cues.speakers(cue, control), cues.sources(cue), List.of());
  }

  void add(Asides.Aside aside) {
    Token cue = aside.cue();
    List<Filler> before =
        aside.speakers().stream()
            .flatMap(token -> speakers.at(token, "before “" + cue.form() + "”").stream())
            .distinct()
            .toList();
    add(
        cue,
        before.isEmpty() ? cues.speakers(cue, control) : before,
        cues.sources(cue),
        cues.relays(cue, control));
  }

  void add(Token word, List<Filler> found, List<Filler> sources, List<Filler> relays) {
    for (List<Filler> link : List.of(sources, found, relays)) {
      List<Filler> more = link.stream().filter(filler -> !named.contains(key(filler))).toList();
      if (!more.isEmpty()) {
        cue = cue.isPresent() ? cue : Optional.of(word.span());
        more.forEach(filler -> named.add(key(filler)));
        links.add(more);
      }
    }
  }

  private String key(Filler filler) {
    return ArticleContext.entry(filler.link())
        .map(Entry::iri)
        .orElseGet(() -> filler.words().toLowerCase(Locale.ROOT));
  }

  Attribution attribution() {
    if (links.size() > 1 && isOwnSide(context, links.get(0), links.get(1))) {
      links.remove(0); // "Norland rejects the charge, its minister said": one voice, and it is his
    }
    return links.isEmpty()
        ? Attribution.OUTLET
        : new Attribution(
            links.get(0),
            links.subList(1, links.size()).stream().flatMap(List::stream).toList(),
            cue);
  }

  /** Whether one speaks for the other's state. */
  static boolean isOwnSide(ArticleContext context, List<Filler> inner, List<Filler> outer) {
    Optional<Entry> state = entry(inner);
    return state.isPresent()
        && entry(outer)
            .filter(speaker -> speaker.type() == Entry.Type.PERSON)
            .map(context::side)
            .equals(state);
  }

  private static Optional<Entry> entry(List<Filler> link) {
    return link.size() == 1 ? ArticleContext.entry(link.get(0).link()) : Optional.empty();
  }
}
