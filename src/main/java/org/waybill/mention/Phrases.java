package org.waybill.mention;

import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/**
 * Finds the longest known phrases in a sentence, left to right, without overlap. A phrase leads to
 * keys that only its maker understands, such as the IRIs of registry entries.
 *
 * <p>Words are compared by form, and where {@code byLemma} also by lemma, in the letter case that the
 * phrase was added with: a phrase in lower case matches any case; one with a capital matches only
 * text that has the same capitals ({@code US} is not {@code us}).
 */
public final class Phrases {

  /**
   * A phrase found.
   *
   * @param first index of its first token
   * @param last index of its last token, inclusive
   */
  public record Hit(int first, int last, Set<String> keys) {}

  private final SetMultimap<String, String> keys;
  private final Set<String> beginnings;
  private final boolean byLemma;
  private final int longest;

  private Phrases(SetMultimap<String, String> keys, boolean byLemma) {
    this.keys = ImmutableSetMultimap.copyOf(keys);
    this.byLemma = byLemma;
    this.longest = keys.keySet().stream().mapToInt(phrase -> phrase.split(" ").length).max().orElse(0);
    this.beginnings = new java.util.HashSet<>();
    for (String phrase : keys.keySet()) {
      beginnings.add(phrase.split(" ")[0]);
    }
  }

  /**
   * @param keys phrase, its words separated by one blank as {@link #words} gives them, to keys
   * @param byLemma whether {@code missile} also finds {@code missiles}
   */
  public static Phrases of(SetMultimap<String, String> keys, boolean byLemma) {
    return new Phrases(keys, byLemma);
  }

  /** All hits in sentence order. */
  public List<Hit> find(Sentence sentence) {
    List<Hit> hits = new ArrayList<>();
    List<Token> tokens = sentence.tokens();
    int at = 0;
    while (at < tokens.size()) {
      Hit hit = longestAt(tokens, at);
      if (hit != null) {
        hits.add(hit);
        at = hit.last() + 1;
      } else {
        at++;
      }
    }
    return hits;
  }

  private Hit longestAt(List<Token> tokens, int at) {
    for (int length = Math.min(longest, tokens.size() - at); length > 0; length--) {
      List<Token> window = tokens.subList(at, at + length);
      for (Function<List<Token>, String> reading : readings()) {
        String phrase = reading.apply(window);
        Set<String> found = keys.get(phrase);
        if (found.isEmpty()) {
          found = keys.get(phrase.toLowerCase(Locale.ROOT));
        }
        if (!found.isEmpty()) {
          return new Hit(at, at + length - 1, Set.copyOf(found));
        }
      }
    }
    return null;
  }

  private List<Function<List<Token>, String>> readings() {
    Function<List<Token>, String> forms = tokens -> join(tokens, false);
    return byLemma ? List.of(forms, tokens -> join(tokens, true)) : List.of(forms);
  }

  /** Only the last word is taken by its lemma: {@code arms} inside {@code small arms depot} stays. */
  private static String join(List<Token> tokens, boolean lastByLemma) {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      joined.append(i == 0 ? "" : " ");
      joined.append(lastByLemma && i == tokens.size() - 1 ? token.lemma() : token.form().replace('’', '\''));
    }
    return joined.toString();
  }
}
