package org.waybill.mention;

import java.util.List;
import org.waybill.text.Sentence;
import org.waybill.text.Span;

/**
 * Finds places that the registry knows. A capital is found here as a city even where it stands for
 * a government; {@link NameFinder} finds the same words, and the reader of claims decides.
 */
public final class PlaceFinder {

  private final Phrases places;

  public PlaceFinder(Phrases places) {
    this.places = places;
  }

  /** Places in the order of the sentence. {@code characters} is what spans count in. */
  public List<Mention.Place> find(Sentence sentence, String characters) {
    return places.find(sentence).stream()
        .filter(hit -> !isPerson(sentence, hit))
        .map(
            hit -> {
              Span span =
                  sentence.token(hit.first()).span().cover(sentence.token(hit.last()).span());
              return new Mention.Place(
                  sentence.index(), hit.first(), hit.last(), span, span.of(characters), hit.keys());
            })
        .toList();
  }

  /** {@code Victoria Nuland} is not in the Seychelles. */
  private static boolean isPerson(Sentence sentence, Phrases.Hit hit) {
    return sentence.token(hit.first()).entity().equals("PERSON");
  }
}
