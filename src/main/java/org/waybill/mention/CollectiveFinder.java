package org.waybill.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.waybill.text.Sentence;
import org.waybill.text.Tag;
import org.waybill.text.Token;

/**
 * Finds organs and groups by their noun, together with what stands before it in the noun phrase.
 */
final class CollectiveFinder {

  private final KnownWords known;

  CollectiveFinder(KnownWords known) {
    this.known = known;
  }

  /**
   * Hits with the keys of the noun; {@code registered} are the names already known in the sentence.
   */
  List<Phrases.Hit> find(Sentence sentence, List<Phrases.Hit> registered) {
    List<Phrases.Hit> hits = new ArrayList<>();
    for (Phrases.Hit noun : known.collectives().find(sentence)) {
      boolean named =
          registered.stream()
              .anyMatch(name -> name.first() <= noun.last() && noun.last() <= name.last());
      if (named || !isHead(sentence, noun) || isTitleOfName(sentence, noun)) {
        continue;
      }
      int first = firstOfPhrase(sentence, noun.first(), registered);
      boolean owned =
          registered.stream().anyMatch(name -> name.first() >= first && name.last() < noun.first());
      if (owned || standsAlone(sentence, first, noun)) {
        hits.add(new Phrases.Hit(first, noun.last(), noun.keys()));
      }
    }
    return hits;
  }

  /** {@code Foreign Minister Adam Musa}: a person is named, not somebody of that office. */
  private boolean isTitleOfName(Sentence sentence, Phrases.Hit noun) {
    int next = noun.last() + 1;
    return next < sentence.tokens().size()
        && sentence.token(next).tag().isProperNoun()
        && !sentence.token(next).entity().equals("DATE")
        && known.titles().find(sentence).stream().anyMatch(title -> title.last() == noun.last());
  }

  private boolean isHead(Sentence sentence, Phrases.Hit noun) {
    return sentence.token(noun.last()).tag().isNoun() && !isModifier(sentence, noun);
  }

  /** A noun before another noun only describes it, unless that is a title or a name. */
  boolean isModifier(Sentence sentence, Phrases.Hit noun) {
    int next = noun.last() + 1;
    return next < sentence.tokens().size()
        && sentence.token(next).tag().isNoun()
        && known.titles().findAt(sentence, next).isEmpty()
        && !Set.of("PERSON", "ORG").contains(sentence.token(next).entity());
  }

  private int firstOfPhrase(Sentence sentence, int from, List<Phrases.Hit> registered) {
    int first = from;
    while (first > 0) {
      int before = first - 1;
      Phrases.Hit name =
          registered.stream().filter(hit -> hit.last() == before).findFirst().orElse(null);
      if (name != null) {
        first = name.first();
      } else if (isModifier(sentence, before)
          || (sentence.token(before).tag() == Tag.POS
              && registered.stream().anyMatch(hit -> hit.last() == before - 1))) {
        first = before;
      } else if (joinsModifiers(sentence, before, first < from, registered)) {
        first = before - 1;
      } else {
        break;
      }
    }
    return first;
  }

  /** {@code Western security and regional officials}: both words describe the same officials. */
  private boolean joinsModifiers(
      Sentence sentence, int at, boolean described, List<Phrases.Hit> registered) {
    // "Norlandic and Suderian ministers" are two sides.
    boolean twoSides = registered.stream().anyMatch(hit -> hit.last() == at - 1);
    if (!described || twoSides || at == 0 || sentence.token(at).tag() != Tag.CC) {
      return false;
    }
    Token before = sentence.token(at - 1);
    return (before.tag().isAdjective() || before.tag() == Tag.NN)
        && known.collectives().findAt(sentence, at - 1).isEmpty();
  }

  /** {@code state-owned}, {@code Iran-backed}: behind a hyphen a participle describes too. */
  private static boolean isModifier(Sentence sentence, int at) {
    Tag tag = sentence.token(at).tag();
    boolean joined = at > 0 && sentence.token(at - 1).tag() == Tag.HYPH;
    return tag.isAdjective() || tag.isNoun() || tag == Tag.HYPH || joined && tag.isVerb();
  }

  /**
   * {@code the ministry}, {@code the Foreign Ministry}, {@code officials}; not {@code ministry} or
   * {@code army} alone.
   */
  private static boolean standsAlone(Sentence sentence, int first, Phrases.Hit noun) {
    Token head = sentence.token(noun.last());
    boolean plural = head.tag() == Tag.NNS;
    boolean proper = head.tag().isProperNoun();
    boolean definite = first > 0 && sentence.token(first - 1).form().equalsIgnoreCase("the");
    return plural || proper || definite;
  }
}
