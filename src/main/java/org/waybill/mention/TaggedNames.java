package org.waybill.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.waybill.text.Sentence;
import org.waybill.text.Tag;
import org.waybill.text.Token;

/** The names that the tagger sees, without what it joins to them. */
final class TaggedNames {

  private static final Set<String> ACTORS = Set.of("PERSON", "ORG", "GPE", "NORP");

  private final KnownWords known;

  TaggedNames(KnownWords known) {
    this.known = known;
  }

  /** Whether a class of the tagger's is one of those who can act. */
  static boolean isActor(String entity) {
    return ACTORS.contains(entity);
  }

  /**
   * @param registered names known to the registry, which the tagger may have joined
   */
  List<FoundName> in(Sentence sentence, List<Phrases.Hit> registered) {
    List<FoundName> found = new ArrayList<>();
    List<Token> tokens = sentence.tokens();
    int at = 0;
    while (at < tokens.size()) {
      String entity = tokens.get(at).entity();
      int end = at;
      while (end + 1 < tokens.size() && tokens.get(end + 1).entity().equals(entity)) {
        end++;
      }
      if (isActor(entity)) {
        trimmed(sentence, at, end, entity, registered, found);
      }
      at = end + 1;
    }
    return found;
  }

  private void trimmed(
      Sentence sentence,
      int first,
      int last,
      String entity,
      List<Phrases.Hit> registered,
      List<FoundName> found) {
    int start = first;
    int end = last;
    while (end > start && isLoose(sentence.token(end))) {
      end--;
    }
    end = beforeGoods(sentence, start, end, registered);
    boolean moved = true;
    while (moved && start < end) {
      moved = false;
      if (isLoose(sentence.token(start))) {
        start++;
        moved = true;
      }
      List<Phrases.Hit> title = known.titles().findAt(sentence, start);
      if (!title.isEmpty() && title.get(0).last() < end) {
        start = title.get(0).last() + 1;
        moved = true;
      }
    }
    if (isJoined(sentence, start, end, registered)
        || isInside(known.titles().find(sentence), start, end)
            && !(entity.equals("PERSON") && followsTitle(sentence, start))
        || (entity.equals("PERSON") && hasDigit(sentence, start, end))
        || isOtherUse(sentence, start, end)) {
      return;
    }
    StringBuilder words = new StringBuilder();
    for (int i = start; i <= end; i++) {
      words.append(sentence.token(i).form()).append(' ');
    }
    Set<String> keys = known.names().keys(words.toString());
    boolean onlyPlace =
        keys.isEmpty()
            && entity.equals("GPE")
            && isInside(known.places().find(sentence), start, end);
    if (!onlyPlace && !(keys.isEmpty() && isGoods(sentence, start, end))) {
      found.add(new FoundName(start, end, 2, entity, keys));
    }
  }

  /** {@code 30 Ejder Yalcin}: a designation of several words, or one that is counted. */
  private boolean isGoods(Sentence sentence, int start, int end) {
    boolean counted = start > 0 && sentence.token(start - 1).tag() == Tag.CD;
    return (start < end || counted)
        && known.goods().findAt(sentence, start).stream().anyMatch(hit -> hit.last() == end);
  }

  /** {@code sold Norland S-300s}: the tagger joins whoever gets the goods with the goods. */
  private int beforeGoods(Sentence sentence, int start, int end, List<Phrases.Hit> registered) {
    return registered.stream()
        .filter(name -> name.first() == start && name.last() < end)
        .filter(
            name ->
                known.goods().findAt(sentence, name.last() + 1).stream()
                    .anyMatch(goods -> goods.last() == end))
        .map(Phrases.Hit::last)
        .findFirst()
        .orElse(end);
  }

  /** {@code Mr. King}: a surname that would else be a title. */
  private boolean followsTitle(Sentence sentence, int start) {
    return start > 0
        && known.titles().find(sentence).stream().anyMatch(title -> title.last() == start - 1);
  }

  /** Articles, possessive marks and punctuation at the edge of what the tagger takes for a name. */
  private static boolean isLoose(Token token) {
    return token.tag().isPunctuation()
        || Set.of(Tag.DT, Tag.POS, Tag.IN, Tag.CC, Tag.HYPH).contains(token.tag());
  }

  /** {@code Soviet} in {@code Soviet-era}. */
  private boolean isOtherUse(Sentence sentence, int start, int end) {
    return known.otherUses().find(sentence).stream()
        .anyMatch(
            use ->
                use.first() <= start
                    && end <= use.last()
                    && use.last() - use.first() > end - start);
  }

  private static boolean isInside(List<Phrases.Hit> hits, int start, int end) {
    return hits.stream().anyMatch(hit -> hit.first() <= start && end <= hit.last());
  }

  /** Nobody's name has a digit, but many a weapon's has. */
  private static boolean hasDigit(Sentence sentence, int start, int end) {
    return sentence.tokens().subList(start, end + 1).stream()
        .anyMatch(token -> token.form().codePoints().anyMatch(Character::isDigit));
  }

  /**
   * Whether the tagger joined what are several names to the registry, as in {@code Russia and
   * Iran}.
   */
  private static boolean isJoined(
      Sentence sentence, int start, int end, List<Phrases.Hit> registered) {
    boolean hasJoint =
        sentence.tokens().subList(start, end + 1).stream()
            .anyMatch(token -> token.tag() == Tag.CC || token.tag() == Tag.COMMA);
    return hasJoint
        && registered.stream().anyMatch(hit -> hit.first() >= start && hit.last() <= end);
  }
}
