package org.waybill.dating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waybill.mention.Mention;
import org.waybill.mention.Phrases;
import org.waybill.registry.Occasion;
import org.waybill.registry.Registry;
import org.waybill.text.Sentence;
import org.waybill.text.Span;
import org.waybill.text.Token;

/**
 * Occasions that an article calls by name: {@code last month's G20 summit}, {@code the NATO summit
 * in Vilnius on Tuesday}, {@code since the full-scale invasion}. A name alone may look ahead; it
 * counts only with words that put the occasion in the past, or when what it names is a beginning.
 */
final class NamedOccasionSigns {

  /** How far from the name the words that date it may stand, in tokens. */
  private static final int REACH = 4;

  private final Registry registry;

  NamedOccasionSigns(Registry registry) {
    this.registry = registry;
  }

  List<Sign> find(ReadArticle story) {
    List<Sign> signs = new ArrayList<>();
    for (Sentence sentence : story.text().sentences()) {
      for (Phrases.Hit hit : registry.occasions().find(sentence)) {
        if (hit.keys().size() == 1) {
          registry
              .series(hit.keys().iterator().next())
              .map(series -> at(story, sentence, hit, series))
              .filter(series -> !series.occasions().isEmpty())
              .flatMap(series -> sign(story, sentence, hit, series))
              .ifPresent(signs::add);
        }
      }
    }
    return signs;
  }

  private static Optional<Sign> sign(
      ReadArticle story, Sentence sentence, Phrases.Hit hit, Occasion.Series series) {
    Span name = span(sentence, hit.first(), hit.last());
    if (series.lasting()) {
      return Optional.of(OccasionSigns.untied(series, story.words(name), name));
    }
    List<Mention.When> near =
        story
            .mentions(sentence, Mention.When.class)
            .filter(
                when ->
                    when.last() < hit.first() + 1 && hit.first() - when.last() <= REACH
                        || when.first() > hit.last() && when.first() - hit.last() <= REACH)
            .toList();
    if (near.size() != 1) {
      return Optional.empty();
    }
    Mention.When when = near.get(0);
    boolean weekday = when.expression().weekday().isPresent();
    boolean past =
        weekday && ReadArticle.verbAbove(sentence, when).filter(v -> v.tag().isPast()).isPresent();
    if (!past && !OccasionSigns.looksBack(when.expression())) {
      return Optional.empty();
    }
    Span words = name.cover(when.span());
    return Optional.of(
        OccasionSigns.tied(series, List.of(when.expression()), past, story.words(words), words));
  }

  /** Only those in the state of the place named right behind, if one is. */
  private Occasion.Series at(
      ReadArticle story, Sentence sentence, Phrases.Hit hit, Occasion.Series series) {
    return story
        .mentions(sentence, Mention.Place.class)
        .filter(place -> place.first() - hit.last() == 2)
        .filter(place -> isIn(sentence.token(hit.last() + 1)))
        .flatMap(place -> place.keys().stream())
        .flatMap(iri -> registry.entry(iri).stream())
        .flatMap(entry -> entry.side().stream())
        .findFirst()
        .map(series::in)
        .orElse(series);
  }

  private static boolean isIn(Token token) {
    return token.lemma().equals("in") || token.lemma().equals("at");
  }

  private static Span span(Sentence sentence, int first, int last) {
    return sentence.token(first).span().cover(sentence.token(last).span());
  }
}
