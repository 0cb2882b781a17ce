package org.waybill.pipeline;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.waybill.claim.Claim;
import org.waybill.claim.Frame;
import org.waybill.claim.Stance;

/**
 * What a run counted.
 *
 * @param articles of this run
 * @param passedOver how many of them tell of nothing that was asked for, and were not read on
 * @param sentences in them
 * @param claims by frame and stance, in the order of both enums
 * @param misses words that could have given a claim and did not
 * @param events made anew by the run, of all stories that it touched
 * @param quads in the whole dataset after the run
 */
public record Tally(
    int articles,
    int passedOver,
    int sentences,
    Map<Frame, Map<Stance, Integer>> claims,
    int misses,
    int events,
    long quads) {

  /** How many claims of each frame there are with each stance. */
  static Map<Frame, Map<Stance, Integer>> count(Collection<Claim> claims) {
    Map<Frame, Map<Stance, Integer>> counts = new TreeMap<>();
    claims.stream()
        .sorted(Comparator.comparing(Claim::frame).thenComparing(Claim::stance))
        .forEach(
            claim ->
                counts
                    .computeIfAbsent(claim.frame(), frame -> new LinkedHashMap<>())
                    .merge(claim.stance(), 1, Integer::sum));
    return counts;
  }

  public int claimCount() {
    return claims.values().stream()
        .flatMap(stances -> stances.values().stream())
        .mapToInt(Integer::intValue)
        .sum();
  }
}
