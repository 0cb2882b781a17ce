package org.waybill.event;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * By what two reports without days are known to tell one piece of news: whom and what else they
 * name, and what they quote.
 *
 * @param names each name with its weight: 1 for one that no entry of the registry explains, less
 *     for those that are in the news all the time
 * @param quoted hashes of the runs of words that stand in quotation marks
 */
public record News(Map<String, Double> names, Set<Integer> quoted) {

  /** Of nothing: like no other, not even another one of nothing. */
  public static final News NONE = new News(Map.of(), Set.of());

  /**
   * Runs that by themselves show that both heard one speech: eight words in a row, at the least.
   */
  private static final int ONE_SPEECH = 4;

  /** Set by hand: of 21 pairs of pages on one piece of news 15 share as much, or quote the same. */
  private static final double ALIKE = 0.12;

  private static final double FEW = 3;

  /** Of the same pairs 8 share as much, or quote the same. */
  private static final double VERY = 0.25;

  private static final double MANY = 5;

  public News {
    names = ImmutableMap.copyOf(names);
    quoted = ImmutableSet.copyOf(quoted);
  }

  /** What two reports share. */
  enum Overlap {
    /** Nothing that reports of other months would not share. */
    NONE,
    /** Some names: enough where the deed shows it too. */
    SOME,
    /** So much that they tell one piece of news. */
    MUCH
  }

  Overlap overlap(News other) {
    if (Sets.intersection(quoted, other.quoted).size() >= ONE_SPEECH) {
      return Overlap.MUCH;
    }
    double shared = weight(Sets.intersection(names.keySet(), other.names.keySet()));
    double all = Math.sqrt(weight(names.keySet()) * other.weight(other.names.keySet()));
    if (all == 0 || shared / all < ALIKE || shared < FEW) {
      return Overlap.NONE;
    }
    return shared / all >= VERY && shared >= MANY ? Overlap.MUCH : Overlap.SOME;
  }

  private double weight(Collection<String> some) {
    return some.stream().mapToDouble(names::get).sum();
  }
}
