package org.waybill.mention.time;

import com.google.common.collect.ImmutableListMultimap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.waybill.mention.time.TimeRule.Element;

/** The rules for times by the word that they may begin with, which spares most the trying out. */
final class RulesByWord {

  /** Those that begin with any word, or with a group of words. */
  private final List<TimeRule> others;

  private final ImmutableListMultimap<String, TimeRule> byWord;

  /**
   * @param rules in order, which {@link #startingWith} keeps
   */
  RulesByWord(List<TimeRule> rules) {
    this.others = rules.stream().filter(rule -> firstWords(rule).isEmpty()).toList();
    Set<String> words = new TreeSet<>();
    rules.forEach(rule -> words.addAll(firstWords(rule)));
    ImmutableListMultimap.Builder<String, TimeRule> byWord = ImmutableListMultimap.builder();
    for (String word : words) {
      rules.stream()
          .filter(rule -> firstWords(rule).isEmpty() || firstWords(rule).contains(word))
          .forEach(rule -> byWord.put(word, rule));
    }
    this.byWord = byWord.build();
  }

  /** Empty where another word may stand first. */
  private static Set<String> firstWords(TimeRule rule) {
    return rule.elements().get(0) instanceof Element.Word word && !word.optional()
        ? word.words()
        : Set.of();
  }

  /**
   * @param word in lower case
   */
  List<TimeRule> startingWith(String word) {
    List<TimeRule> found = byWord.get(word);
    return found.isEmpty() ? others : found;
  }
}
