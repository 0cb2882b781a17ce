package org.waybill.reading.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.waybill.mention.Phrases;

/**
 * Finds known phrases among plain words, each as a walk down a tree of words. Where {@link Phrases}
 * finds a phrase among tokens, this finds it too; it may find more.
 */
final class PhraseTree {

  /** Capitals alone are an abbreviation up to this length, and small letters another word. */
  private static final int SHORT = 3;

  /**
   * @param end index of the word behind the phrase
   * @param key what its maker gave with it
   */
  record Hit(int end, String key) {}

  private record Phrase(List<String> words, String key) {}

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private final List<Phrase> ends = new ArrayList<>();
  }

  private final Node root = new Node();
  private final Function<String, List<String>> lastWord;

  /**
   * @param lastWord what else the last word of a phrase may be written as, in lower case: {@code
   *     missile} for {@code missiles}
   */
  PhraseTree(Function<String, List<String>> lastWord) {
    this.lastWord = lastWord;
  }

  void add(String phrase, String key) {
    List<String> words = List.of(Phrases.canonical(phrase).split(" "));
    Node node = root;
    for (String word : words) {
      node = node.next.computeIfAbsent(word.toLowerCase(Locale.ROOT), any -> new Node());
    }
    node.ends.add(new Phrase(words, key));
  }

  /** The longest phrase that begins at a word; of two as long the one that was added first. */
  Optional<Hit> at(RoughSentence sentence, int first) {
    Hit longest = null;
    Node node = root;
    for (int at = first; node != null && at < sentence.size(); at++) {
      Node before = node;
      String word = sentence.lower(at);
      node = before.next.get(word);
      Hit here = node == null ? null : fitting(node, sentence, first, at + 1);
      if (here == null && !before.next.isEmpty()) {
        here = otherwise(before, word, sentence, first, at + 1);
      }
      longest = here == null ? longest : here;
    }
    return Optional.ofNullable(longest);
  }

  private Hit otherwise(Node before, String word, RoughSentence sentence, int first, int end) {
    for (String other : lastWord.apply(word)) {
      Node node = before.next.get(other);
      Hit hit = node == null ? null : fitting(node, sentence, first, end);
      if (hit != null) {
        return hit;
      }
    }
    return null;
  }

  private static Hit fitting(Node node, RoughSentence sentence, int first, int end) {
    for (Phrase phrase : node.ends) {
      if (fits(phrase.words(), sentence, first)) {
        return new Hit(end, phrase.key());
      }
    }
    return null;
  }

  private static boolean fits(List<String> phrase, RoughSentence sentence, int first) {
    for (int i = 0; i < phrase.size(); i++) {
      if (!fits(phrase.get(i), sentence.word(first + i))) {
        return false;
      }
    }
    return true;
  }

  /** A phrase with a capital wants one: {@code US} is not {@code us}. */
  private static boolean fits(String wanted, String word) {
    if (wanted.chars().noneMatch(Character::isUpperCase)) {
      return true;
    }
    boolean abbreviation =
        wanted.length() <= SHORT && wanted.chars().noneMatch(Character::isLowerCase);
    return abbreviation ? word.startsWith(wanted) : !Character.isLowerCase(word.charAt(0));
  }
}
