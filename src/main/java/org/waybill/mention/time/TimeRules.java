package org.waybill.mention.time;

import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.Set;
import org.waybill.mention.words.NumberWords;
import org.waybill.mention.words.Pieces;
import org.waybill.mention.words.WordTable;
import org.waybill.text.Sentence;

/** What {@code times.tsv} says: the words for times and the ways to put them together. */
public final class TimeRules {

  private final RulesByWord rules;
  private final TimeWords words;

  private TimeRules(RulesByWord rules, TimeWords words) {
    this.rules = rules;
    this.words = words;
  }

  public static TimeRules read() {
    WordTable times = WordTable.read(TimeRules.class, "times.tsv");
    Set<String> places =
        Arrays.stream(TimeRule.Place.values()).map(TimeRule.Place::word).collect(toSet());
    return new TimeRules(
        new RulesByWord(
            times.rows().stream()
                .filter(row -> places.contains(row.kind()))
                .map(TimeRule::of)
                .toList()),
        new TimeWords(times, NumberWords.read()));
  }

  /** The rules at work on one sentence, which the pieces must be of. */
  public TimeGrammar over(Pieces pieces, Sentence sentence) {
    return new TimeGrammar(rules, words, pieces, sentence);
  }
}
