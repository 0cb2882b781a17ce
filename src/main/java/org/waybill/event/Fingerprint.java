package org.waybill.event;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import com.google.common.primitives.ImmutableIntArray;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A short print of a text by which another copy of it is known: the least hashes of its runs of
 * words (MinHash; A. Broder, On the resemblance and containment of documents, 1997). The share of
 * equal places in two prints estimates the share of runs that the texts have in common.
 */
public record Fingerprint(ImmutableIntArray least) {

  /** Of nothing; like no text, not even another empty one. */
  public static final Fingerprint NONE = new Fingerprint(ImmutableIntArray.of());

  /** The estimate's standard error is at most half of one by the root of this: about 0.05. */
  private static final int PLACES = 96;

  /** Words in a run: three of a paraphrase may agree by chance, four seldom do. */
  private static final int RUN = 4;

  private static final HashFunction HASH = Hashing.murmur3_32_fixed();
  private static final int[] FACTORS = constants(11);
  private static final int[] SHIFTS = constants(13);

  /** Letters' case, punctuation and spacing are of no account. */
  public static Fingerprint of(String text) {
    List<String> words = words(text).stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    if (words.size() < RUN) {
      return NONE;
    }
    int[] least = new int[PLACES];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (int i = 0; i + RUN <= words.size(); i++) {
      String run = String.join(" ", words.subList(i, i + RUN));
      int hash = HASH.hashString(run, StandardCharsets.UTF_8).asInt();
      for (int place = 0; place < PLACES; place++) {
        int mixed = Integer.rotateLeft(hash * FACTORS[place] + SHIFTS[place], 13) * FACTORS[place];
        least[place] = Math.min(least[place], mixed ^ (mixed >>> 15));
      }
    }
    return new Fingerprint(ImmutableIntArray.copyOf(least));
  }

  /** From 0, nothing in common, to 1, the same runs of words. */
  public double likeness(Fingerprint other) {
    if (least.isEmpty() || other.least.isEmpty()) {
      return 0;
    }
    int equal = 0;
    for (int place = 0; place < PLACES; place++) {
      if (least.get(place) == other.least.get(place)) {
        equal++;
      }
    }
    return (double) equal / PLACES;
  }

  /** Keys that two like prints are likely to share: each of so many places in a row. */
  List<String> bands(int size) {
    List<String> bands = new ArrayList<>();
    for (int from = 0; from + size <= least.length(); from += size) {
      bands.add(from + ":" + least.subArray(from, from + size));
    }
    return bands;
  }

  /** As they are written, without marks. */
  static List<String> words(String text) {
    BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
    breaks.setText(text);
    List<String> words = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (Character.isLetterOrDigit(text.codePointAt(start))) {
        words.add(text.substring(start, end));
      }
      start = end;
    }
    return words;
  }

  /** Odd, and the same in every run of the program. */
  private static int[] constants(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return random.ints(PLACES).map(number -> number | 1).toArray();
  }
}
