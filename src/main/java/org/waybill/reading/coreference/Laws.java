package org.waybill.reading.coreference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waybill.claim.Filler;
import org.waybill.claim.Ground;
import org.waybill.mention.Phrases.Hit;
import org.waybill.reading.syntax.Syntax;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/**
 * Finds the legal act that a word names. Legal acts are no names: nobody of them acts or speaks.
 */
public final class Laws {

  /** A number alone, as in {@code resolutions 1718 and 1874}. */
  private final ArticleContext context;

  private final Syntax syntax;

  public Laws(ArticleContext context, Syntax syntax) {
    this.context = context;
    this.syntax = syntax;
  }

  /**
   * The act that a word names or whose provision it is ({@code sanctions rules}, {@code duties
   * under the treaty}), and those whose numbers are listed after it.
   */
  public List<Filler> at(Token token, String reason) {
    Optional<Hit> found =
        Stream.of(
                Stream.of(token),
                syntax.premodifiers(token).stream(),
                syntax.objectsOf(token, "under").stream(),
                syntax.objectsOf(token, "of").stream())
            .flatMap(words -> words)
            .flatMap(word -> covering(word).stream())
            .findFirst();
    if (found.isEmpty()) {
      return List.of();
    }
    Hit hit = found.get();
    List<Filler> all = new ArrayList<>(fillers(hit.first(), hit.last(), hit.keys(), reason));
    Sentence sentence = syntax.sentence();
    if (sentence.token(hit.last()).tag().isNumber()) {
      listed(hit, reason).forEach(all::add);
    }
    return all;
  }

  /** The phrase that reaches furthest, so that a number counts for more than a body's name. */
  private Optional<Hit> covering(Token token) {
    List<Hit> hits = new ArrayList<>();
    for (int at = 0; at <= token.index(); at++) {
      context.registry().legalActs().findAt(syntax.sentence(), at).stream()
          .filter(hit -> hit.last() >= token.index())
          .forEach(hits::add);
    }
    return hits.stream()
        .max(
            Comparator.comparingInt(Hit::last)
                .thenComparing(Comparator.comparingInt(Hit::first).reversed()));
  }

  /** {@code resolutions 1718, 1874 and 2270}: what stands before the first stands before all. */
  private List<Filler> listed(Hit hit, String reason) {
    Sentence sentence = syntax.sentence();
    StringBuilder kind = new StringBuilder();
    for (Token word : sentence.tokens().subList(hit.first(), hit.last())) {
      kind.append(word.form()).append(' ');
    }
    List<Filler> all = new ArrayList<>();
    for (int at = hit.last() + 1; at < sentence.tokens().size(); at++) {
      Token word = sentence.token(at);
      if (word.tag().isNumber()) {
        Set<String> keys = context.registry().legalActs().keys(kind + word.form());
        all.addAll(fillers(at, at, keys, reason + ", listed with others"));
      } else if (!word.tag().isConjunction() && !word.tag().isComma()) {
        break;
      }
    }
    return all;
  }

  private List<Filler> fillers(int first, int last, Set<String> keys, String reason) {
    List<Token> tokens = syntax.sentence().tokens().subList(first, last + 1);
    List<Entry> acts =
        keys.stream().sorted().flatMap(iri -> context.registry().entry(iri).stream()).toList();
    if (acts.isEmpty()) {
      return List.of();
    }
    Link link = acts.size() == 1 ? new Link.Linked(acts.get(0), "name") : new Link.Ambiguous(acts);
    String words = context.words(ArticleContext.span(tokens));
    return List.of(new Filler(words, ArticleContext.span(tokens), link, new Ground.Named(reason)));
  }
}
