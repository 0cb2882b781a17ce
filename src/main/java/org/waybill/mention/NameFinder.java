package org.waybill.mention;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waybill.text.Sentence;
import org.waybill.text.Span;
import org.waybill.text.Text;
import org.waybill.text.Token;

/**
 * Finds names of actors: those the registry knows, those the tagger sees, and organs and groups
 * named by a noun, with all that stands before it ({@code senior U.S. defence officials}). Where
 * they overlap the longest wins. Titles before and after a name are no part of it.
 */
public final class NameFinder {

  private final KnownWords known;
  private final KnownNames registered;
  private final TaggedNames tagged;
  private final CollectiveFinder collectives;

  public NameFinder(KnownWords known) {
    this.known = known;
    this.registered = new KnownNames(known);
    this.tagged = new TaggedNames(known);
    this.collectives = new CollectiveFinder(known);
  }

  /**
   * Names in the order of the sentence, without overlap.
   *
   * @param characters the text that the sentence's spans count in
   * @param times what {@link DateFinder} found in it; {@code in May} names no Mrs May
   */
  List<Mention.Name> find(Sentence sentence, String characters, List<Mention.When> times) {
    List<FoundName> found = new ArrayList<>();
    List<Phrases.Hit> registered = this.registered.in(sentence);
    for (Phrases.Hit hit : registered) {
      found.add(new FoundName(hit.first(), hit.last(), 0, entity(sentence, hit), hit.keys()));
    }
    found.addAll(tagged.in(sentence, registered));
    for (Phrases.Hit hit : collectives.find(sentence, registered)) {
      found.add(new FoundName(hit.first(), hit.last(), 1, "", hit.keys()));
    }
    found.sort(
        Comparator.comparingInt(FoundName::length)
            .reversed()
            .thenComparingInt(FoundName::rank)
            .thenComparingInt(FoundName::first));
    List<FoundName> kept = new ArrayList<>();
    for (FoundName candidate : found) {
      if (kept.stream().noneMatch(candidate::overlaps)) {
        kept.add(candidate);
      }
    }
    addSurnames(sentence, times, kept);
    addAbbreviations(sentence, kept);
    kept.sort(Comparator.comparingInt(FoundName::first));
    return kept.stream().map(name -> mention(sentence, characters, name)).toList();
  }

  /**
   * Names of a whole article, in order. Besides those of each sentence it finds the single names of
   * persons whom the article names in full, where the tagger overlooks them: {@code Borg said}.
   *
   * @param times what {@link DateFinder} found in all sentences
   */
  public List<Mention.Name> find(Text text, List<Mention.When> times) {
    List<Mention.Name> names = new ArrayList<>();
    ListMultimap<Integer, Mention.When> bySentence = Multimaps.index(times, Mention::sentence);
    for (Sentence sentence : text.sentences()) {
      names.addAll(find(sentence, text.characters(), bySentence.get(sentence.index())));
    }
    Set<String> single =
        names.stream()
            .filter(name -> name.entity().equals("PERSON") && name.first() < name.last())
            .map(Mention.Name::words)
            .flatMap(words -> Stream.of(words.split(" ")))
            .filter(word -> word.length() > 2 && Character.isUpperCase(word.charAt(0)))
            .collect(Collectors.toSet());
    ListMultimap<Integer, Mention.Name> named = Multimaps.index(names, Mention::sentence);
    for (Sentence sentence : text.sentences()) {
      List<Mention.Name> here = named.get(sentence.index());
      for (Token token : sentence.tokens()) {
        if (single.contains(token.form())
            && token.tag().isNoun()
            && here.stream().noneMatch(name -> covers(name, token))
            && known.titles().findAt(sentence, token.index()).isEmpty()) {
          int at = token.index();
          names.add(
              mention(sentence, text.characters(), new FoundName(at, at, 3, "PERSON", Set.of())));
        }
      }
    }
    names.sort(Comparator.comparingInt(Mention::sentence).thenComparingInt(Mention::first));
    return names;
  }

  private static boolean covers(Mention.Name name, Token token) {
    return name.first() <= token.index() && token.index() <= name.last();
  }

  private Mention.Name mention(Sentence sentence, String characters, FoundName name) {
    Span span = sentence.token(name.first()).span().cover(sentence.token(name.last()).span());
    String words = span.of(characters);
    if (words.endsWith(".") && known.names().keys(words).isEmpty() && !name.keys().isEmpty()) {
      span = new Span(span.start(), span.end() - 1); // the full stop of the sentence
    }
    return new Mention.Name(
        sentence.index(),
        name.first(),
        name.last(),
        span,
        span.of(characters),
        name.entity(),
        name.keys());
  }

  private static String entity(Sentence sentence, Phrases.Hit hit) {
    String entity = sentence.token(hit.first()).entity();
    return TaggedNames.isActor(entity) ? entity : "";
  }

  private void addSurnames(Sentence sentence, List<Mention.When> times, List<FoundName> kept) {
    for (Phrases.Hit hit : known.surnames().find(sentence)) {
      FoundName surname = new FoundName(hit.first(), hit.last(), 3, "", hit.keys());
      if (isProper(sentence, hit.first())
          && !isProper(sentence, hit.first() - 1)
          && !isProper(sentence, hit.last() + 1)
          && times.stream().noneMatch(time -> isPartOf(surname, time))
          && kept.stream().noneMatch(surname::overlaps)) {
        kept.add(surname);
      }
    }
  }

  private static boolean isPartOf(FoundName name, Mention.When time) {
    return time.first() <= name.first()
        && name.last() <= time.last()
        && name.length() <= time.last() - time.first();
  }

  /**
   * {@code (DPRK)} right after a name is that name's abbreviation, whether or not anybody knows it.
   */
  private void addAbbreviations(Sentence sentence, List<FoundName> kept) {
    List<Token> tokens = sentence.tokens();
    for (FoundName name : List.copyOf(kept)) {
      int at = name.last() + 2;
      if (at + 1 < tokens.size()
          && tokens.get(at - 1).form().equals("(")
          && tokens.get(at + 1).form().equals(")")
          && isCapitals(tokens.get(at).form())) {
        FoundName abbreviation =
            new FoundName(at, at, 0, "ORG", known.names().keys(tokens.get(at).form()));
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
