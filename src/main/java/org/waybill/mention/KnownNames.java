package org.waybill.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.waybill.text.Sentence;
import org.waybill.text.Tag;

/**
 * Finds the names of the registry in a sentence, each as long as it goes: {@code South Sudan 's
 * military} names South Sudan and not Sudan's military, {@code New South Wales} no part of it.
 */
public final class KnownNames {

  /** No name of a state or place has more words before one that is a name by itself. */
  private static final int LEAD = 3;

  private final KnownWords known;
  private final CollectiveFinder collectives;

  public KnownNames(KnownWords known) {
    this.known = known;
    this.collectives = new CollectiveFinder(known);
  }

  /** Hits in the order of the sentence, without overlap; their keys are those of the names. */
  public List<Phrases.Hit> in(Sentence sentence) {
    List<Phrases.Hit> places = known.places().find(sentence);
    List<Phrases.Hit> others = new ArrayList<>(known.otherUses().find(sentence));
    others.addAll(places);
    return known.names().find(sentence).stream()
        .filter(hit -> others.stream().noneMatch(other -> isSwallowed(hit, other)))
        .filter(hit -> !isPartOfPlace(sentence, hit))
        .flatMap(hit -> whole(sentence, hit, places).stream())
        .flatMap(hit -> withoutModifier(sentence, hit).stream())
        .toList();
  }

  private static boolean isSwallowed(Phrases.Hit hit, Phrases.Hit other) {
    boolean overlap = other.first() <= hit.last() && hit.first() <= other.last();
    return overlap && other.last() - other.first() > hit.last() - hit.first();
  }

  /**
   * Whether the tagger sees a longer name of a place, building or event that goes on after the hit.
   */
  private static boolean isPartOfPlace(Sentence sentence, Phrases.Hit hit) {
    String entity = sentence.token(hit.last()).entity();
    return Set.of("LOC", "FAC", "EVENT").contains(entity)
        && hit.last() + 1 < sentence.tokens().size()
        && sentence.token(hit.last() + 1).entity().equals(entity)
        && Character.isLetterOrDigit(sentence.token(hit.last() + 1).form().charAt(0));
  }

  /**
   * {@code South} before {@code Sudan 's military}: the longer name that ends inside the hit is
   * meant, and a place that does leaves nothing of the hit.
   */
  private List<Phrases.Hit> whole(Sentence sentence, Phrases.Hit hit, List<Phrases.Hit> places) {
    if (places.stream().anyMatch(place -> reachesInto(place, hit))) {
      return List.of();
    }
    for (int at = Math.max(0, hit.first() - LEAD); at < hit.first(); at++) {
      for (Phrases.Hit longer : known.names().findAt(sentence, at, hit.last() - 1)) {
        if (reachesInto(longer, hit) && sentence.token(at).tag() != Tag.DT) {
          return List.of(longer);
        }
      }
    }
    return List.of(hit);
  }

  private static boolean reachesInto(Phrases.Hit longer, Phrases.Hit hit) {
    return longer.first() < hit.first()
        && longer.last() >= hit.first()
        && longer.last() < hit.last();
  }

  /** In {@code U.S. military aid} the army is not named, only the state. */
  private List<Phrases.Hit> withoutModifier(Sentence sentence, Phrases.Hit hit) {
    for (int at = hit.first() + 1; at <= hit.last(); at++) {
      for (Phrases.Hit noun : known.collectives().findAt(sentence, at)) {
        if (noun.last() == hit.last()
            && Character.isLowerCase(sentence.token(hit.last()).form().charAt(0))
            && collectives.isModifier(sentence, noun)) {
          return known.names().findAt(sentence, hit.first(), at - 1);
        }
      }
    }
    return List.of(hit);
  }
}
