package org.waybill.reading.gate;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Sets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.waybill.claim.Frame;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.mention.Phrases;
import org.waybill.reading.candidate.Demands;
import org.waybill.text.Lemmas;

/** The words that may tell of some frames, wherever in a sentence they stand. */
final class FrameWords {

  /** As many as a large newspaper has in a year or so. */
  private static final int MOST_WORDS = 100_000;

  /** What has to stand beside a side for the words to tell something. */
  private enum Needs {
    GOODS,
    GOODS_OR_SIDE,
    NOTHING
  }

  private record Entry(Set<String> words, Needs needs) {}

  private final ListMultimap<String, Entry> byFirst = ArrayListMultimap.create();
  private final Set<String> behindGoods;

  /** Word to those of its lemmas that stand in some entry. */
  private final LoadingCache<String, Set<String>> known;

  FrameWords(Lexicon lexicon, Collection<Frame> frames, Lemmas lemmas) {
    List<Lexeme> asked =
        lexicon.entries().stream()
            .filter(lexeme -> lexeme.frame().filter(frames::contains).isPresent())
            .toList();
    for (Lexeme lexeme : asked) {
      if (!lexeme.has(Trait.ANY_GOODS)) {
        List<String> words =
            List.of(Phrases.canonical(String.join(" ", lexeme.words())).split(" "));
        byFirst.put(words.get(0), new Entry(Set.copyOf(words), needs(lexeme)));
      }
    }
    Set<String> words =
        byFirst.values().stream()
            .flatMap(entry -> entry.words().stream())
            .collect(Collectors.toUnmodifiableSet());
    this.known =
        CacheBuilder.newBuilder()
            .maximumSize(MOST_WORDS)
            .build(
                CacheLoader.from(
                    word -> Sets.intersection(Set.copyOf(lemmas.of(word)), words).immutableCopy()));
    this.behindGoods =
        asked.stream()
            .filter(lexeme -> lexeme.has(Trait.ANY_GOODS))
            .flatMap(lexeme -> lexeme.arguments().stream())
            .map(Lexeme.Argument::slot)
            .collect(Collectors.toUnmodifiableSet());
  }

  private static Needs needs(Lexeme lexeme) {
    Frame frame = lexeme.frame().orElseThrow();
    boolean moves = frame == Frame.TRANSFER || frame == Frame.REQUEST;
    if (moves && lexeme.parts("self").contains("goods")) {
      return Needs.NOTHING; // "to arm" names its goods itself
    }
    return moves && Demands.needsGoods(lexeme) ? Needs.GOODS : Needs.GOODS_OR_SIDE;
  }

  /**
   * Whether a sentence that names a side has the words of an entry which could tell something.
   *
   * @param goods whether it names goods
   * @param another whether it names another side
   */
  boolean tellIn(RoughSentence sentence, boolean goods, boolean another) {
    Set<String> found = new HashSet<>();
    sentence.lower().forEach(word -> found.addAll(known.getUnchecked(word)));
    return found.stream()
        .flatMap(first -> byFirst.get(first).stream())
        .filter(
            entry ->
                switch (entry.needs()) {
                  case GOODS -> goods;
                  case GOODS_OR_SIDE -> goods || another;
                  case NOTHING -> true;
                })
        .anyMatch(entry -> found.containsAll(entry.words()));
  }

  /** Whether goods themselves tell who they are for, by the word behind them: {@code arms for}. */
  boolean goBehindGoods(String word) {
    return behindGoods.contains(word);
  }
}
