package org.waybill.event;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds counts that two sides give at one time of one flow, and that are two events only because
 * their words for the goods differ: {@code 200 rifles} against {@code 150 weapons}. More weapons
 * than rifles are no dispute.
 */
final class Disputes {

  private static final Comparator<Counted> BY_DAY =
      Comparator.comparing((Counted counted) -> counted.told().first())
          .thenComparing(counted -> counted.candidate().account(), Account.ORDER);

  private final Goods goods;
  private final Kin kin;

  Disputes(Goods goods, Kin kin) {
    this.goods = goods;
    this.kin = kin;
  }

  private record Counted(int cluster, Candidate candidate) {
    Figure figure() {
      return candidate.figure().orElseThrow();
    }

    Days told() {
      return candidate.told().orElseThrow();
    }
  }

  /**
   * @param clusters of one story
   */
  List<Relation> of(List<Cluster> clusters) {
    ListMultimap<String, Counted> flows = MultimapBuilder.treeKeys().arrayListValues().build();
    for (int i = 0; i < clusters.size(); i++) {
      for (Candidate candidate : clusters.get(i).candidates()) {
        if (isCount(candidate)) {
          flows.put(flow(candidate), new Counted(i, candidate));
        }
      }
    }
    List<Relation> relations = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String flow : flows.keySet()) {
      List<Counted> counts = flows.get(flow).stream().sorted(BY_DAY).toList();
      for (int i = 0; i < counts.size(); i++) {
        for (int k = i + 1; k < counts.size() && isShortly(counts.get(i), counts.get(k)); k++) {
          Counted one = counts.get(i);
          Counted other = counts.get(k);
          if (isDispute(one, other) && seen.add(one.cluster() + " " + other.cluster())) {
            relations.add(relation(one, other));
          }
        }
      }
    }
    return relations;
  }

  /** What no named side answers for, or nobody dated, is held against nobody. */
  private static boolean isCount(Candidate candidate) {
    Account account = candidate.account();
    return candidate.figure().filter(it -> it.measure().contains("://")).isPresent()
        && candidate.told().isPresent()
        && !candidate.speakers().isEmpty()
        && account.placing().isMovement()
        && account.placing().parties().isWhole()
        && account.claim().stance().isHeld()
        && !account.isHalted();
  }

  private String flow(Candidate candidate) {
    return candidate.isAhead() + kin.widest(candidate.account().placing().parties()).key();
  }

  private static boolean isShortly(Counted one, Counted other) {
    return one.told().widened(0, Fit.SAME_NEWS).meets(other.told());
  }

  private boolean isDispute(Counted one, Counted other) {
    Optional<Days> ours = one.candidate().days();
    Optional<Days> theirs = other.candidate().days();
    return one.cluster() != other.cluster()
        && Collections.disjoint(one.candidate().speakers(), other.candidate().speakers())
        && one.figure().progress() == other.figure().progress()
        && (exceeds(one.figure(), other.figure()) || exceeds(other.figure(), one.figure()))
        && ours.filter(days -> theirs.filter(days::meets).isPresent()).isPresent();
  }

  /** Whether more are counted of a kind than of all of which it is a kind. */
  private boolean exceeds(Figure kind, Figure whole) {
    return goods.isWider(whole.measure(), kind.measure()) && whole.isBelow(kind);
  }

  private static Relation relation(Counted one, Counted other) {
    String why =
        "counts of one flow by two sides: %s and %s, and the goods of one are a kind of the other's"
            .formatted(one.figure().words(), other.figure().words());
    return new Relation(
        Relation.Kind.CONTRADICTS,
        one.candidate().account().claim(),
        other.candidate().account().claim(),
        why);
  }
}
