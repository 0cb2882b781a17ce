package org.waybill.diff;

import com.google.common.base.Splitter;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds which sentence was corrected into which: the two have most of their words in common, and
 * neither stands unchanged in the other text.
 */
final class SentencePairs {
  private static final Splitter WORDS =
      Splitter.on(Pattern.compile("[^\\p{L}\\p{N}]+")).omitEmptyStrings();

  /** Of all the words of the two; below it they are two sentences on one matter. */
  private static final double MOST = 0.5;

  private SentencePairs() {}

  /** Sentences of the other by the one's that became them; each has at most one partner. */
  static Map<String, String> of(Collection<String> one, Collection<String> other) {
    Set<String> gone = new LinkedHashSet<>(one);
    gone.removeAll(new LinkedHashSet<>(other));
    List<String> come = new ArrayList<>(new LinkedHashSet<>(other));
    come.removeAll(new LinkedHashSet<>(one));
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String sentence : gone) {
      Set<String> words = words(sentence);
      double best = MOST;
      String match = null;
      for (String candidate : come) {
        Set<String> others = words(candidate);
        double share =
            (double) Sets.intersection(words, others).size() / Sets.union(words, others).size();
        if (share > best) {
          best = share;
          match = candidate;
        }
      }
      if (match != null) {
        pairs.put(sentence, match);
        come.remove(match);
      }
    }
    return pairs;
  }

  private static Set<String> words(String sentence) {
    return new LinkedHashSet<>(WORDS.splitToList(sentence.toLowerCase(Locale.ROOT)));
  }
}
