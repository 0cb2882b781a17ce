package org.waybill.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waybill.text.Sentence;
import org.waybill.text.Span;
import org.waybill.text.Tag;
import org.waybill.text.Text;
import org.waybill.text.Token;

/**
 * Finds names of actors: those the registry knows, those the tagger sees, and organs and groups
 * named by a noun, with all that stands before it ({@code senior U.S. defence officials}). Where
 * they overlap the longest wins. Titles before and after a name are no part of it.
 */
public final class NameFinder {

  private static final Set<String> CLASSES = Set.of("PERSON", "ORG", "GPE", "NORP");

  /** Tokens both ends inclusive; {@code rank} decides between equally long ones, the lower wins. */
  private record Found(int first, int last, int rank, String entity, Set<String> keys) {
    int length() {
      return last - first + 1;
    }

    boolean overlaps(Found other) {
      return first <= other.last && other.first <= last;
    }
  }

  private final KnownWords known;
  private final KnownNames registered;
  private final CollectiveFinder collectives;

  public NameFinder(KnownWords known) {
    this.known = known;
    this.registered = new KnownNames(known);
    this.collectives = new CollectiveFinder(known);
  }

  /**
   * Names in the order of the sentence, without overlap. {@code characters} is what spans count in.
   */
  public List<Mention.Name> find(Sentence sentence, String characters) {
    List<Found> found = new ArrayList<>();
    List<Phrases.Hit> registered = this.registered.in(sentence);
    for (Phrases.Hit hit : registered) {
      found.add(new Found(hit.first(), hit.last(), 0, entity(sentence, hit), hit.keys()));
    }
    found.addAll(tagged(sentence, registered));
    for (Phrases.Hit hit : collectives.find(sentence, registered)) {
      found.add(new Found(hit.first(), hit.last(), 1, "", hit.keys()));
    }
    found.sort(
        Comparator.comparingInt(Found::length)
            .reversed()
            .thenComparingInt(Found::rank)
            .thenComparingInt(Found::first));
    List<Found> kept = new ArrayList<>();
    for (Found candidate : found) {
      if (kept.stream().noneMatch(candidate::overlaps)) {
        kept.add(candidate);
      }
    }
    addSurnames(sentence, kept);
    addAbbreviations(sentence, kept);
    kept.sort(Comparator.comparingInt(Found::first));
    return kept.stream().map(name -> mention(sentence, characters, name)).toList();
  }

  /**
   * Names of a whole article, in order. Besides those of each sentence it finds the single names of
   * persons whom the article names in full, where the tagger overlooks them: {@code Borg said}.
   */
  public List<Mention.Name> find(Text text) {
    List<Mention.Name> names = new ArrayList<>();
    text.sentences().forEach(sentence -> names.addAll(find(sentence, text.characters())));
    Set<String> single =
        names.stream()
            .filter(name -> name.entity().equals("PERSON") && name.first() < name.last())
            .map(Mention.Name::words)
            .flatMap(words -> Stream.of(words.split(" ")))
            .filter(word -> word.length() > 2 && Character.isUpperCase(word.charAt(0)))
            .collect(Collectors.toSet());
    for (Sentence sentence : text.sentences()) {
      for (Token token : sentence.tokens()) {
        if (single.contains(token.form())
            && token.tag().isNoun()
            && names.stream().noneMatch(name -> covers(name, sentence, token))
            && known.titles().findAt(sentence, token.index()).isEmpty()) {
          int at = token.index();
          names.add(mention(sentence, text.characters(), new Found(at, at, 3, "PERSON", Set.of())));
        }
      }
    }
    names.sort(Comparator.comparingInt(Mention::sentence).thenComparingInt(Mention::first));
    return names;
  }

  private static boolean covers(Mention.Name name, Sentence sentence, Token token) {
    return name.sentence() == sentence.index()
        && name.first() <= token.index()
        && token.index() <= name.last();
  }

  private Mention.Name mention(Sentence sentence, String characters, Found name) {
    Span span = sentence.token(name.first).span().cover(sentence.token(name.last).span());
    String words = span.of(characters);
    if (words.endsWith(".") && known.names().keys(words).isEmpty() && !name.keys.isEmpty()) {
      span = new Span(span.start(), span.end() - 1); // the full stop of the sentence
    }
    return new Mention.Name(
        sentence.index(), name.first, name.last, span, span.of(characters), name.entity, name.keys);
  }

  private static String entity(Sentence sentence, Phrases.Hit hit) {
    String entity = sentence.token(hit.first()).entity();
    return CLASSES.contains(entity) ? entity : "";
  }

  private List<Found> tagged(Sentence sentence, List<Phrases.Hit> registered) {
    List<Found> found = new ArrayList<>();
    List<Token> tokens = sentence.tokens();
    int at = 0;
    while (at < tokens.size()) {
      String entity = tokens.get(at).entity();
      int end = at;
      while (end + 1 < tokens.size() && tokens.get(end + 1).entity().equals(entity)) {
        end++;
      }
      if (CLASSES.contains(entity)) {
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
      List<Found> found) {
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
      found.add(new Found(start, end, 2, entity, keys));
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

  private void addSurnames(Sentence sentence, List<Found> kept) {
    for (Phrases.Hit hit : known.surnames().find(sentence)) {
      Found surname = new Found(hit.first(), hit.last(), 3, "", hit.keys());
      if (isProper(sentence, hit.first())
          && !isProper(sentence, hit.first() - 1)
          && !isProper(sentence, hit.last() + 1)
          && kept.stream().noneMatch(surname::overlaps)) {
        kept.add(surname);
      }
    }
  }

  /**
   * {@code (DPRK)} right after a name is that name's abbreviation, whether or not anybody knows it.
   */
  private void addAbbreviations(Sentence sentence, List<Found> kept) {
    List<Token> tokens = sentence.tokens();
    for (Found name : List.copyOf(kept)) {
      int at = name.last + 2;
      if (at + 1 < tokens.size()
          && tokens.get(at - 1).form().equals("(")
          && tokens.get(at + 1).form().equals(")")
          && isCapitals(tokens.get(at).form())) {
        Found abbreviation = new Found(at, at, 0, "ORG", known.names().keys(tokens.get(at).form()));
        if (kept.stream().noneMatch(abbreviation::overlaps)) {
          kept.add(abbreviation);
        }
      }
    }
  }

  private boolean isProper(Sentence sentence, int index) {
    return index >= 0
        && index < sentence.tokens().size()
        && sentence.token(index).tag().isProperNoun()
        && known.titles().keys(sentence.token(index).form()).isEmpty();
  }

  private static boolean isCapitals(String form) {
    return form.length() > 1
        && form.codePoints().allMatch(letter -> Character.isUpperCase(letter) || letter == '-');
  }
}
