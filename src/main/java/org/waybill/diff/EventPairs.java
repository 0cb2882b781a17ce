package org.waybill.diff;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Sets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.waybill.diff.Difference.EventChange;
import org.waybill.diff.Difference.Fate;
import org.waybill.diff.Holdings.Claim;
import org.waybill.diff.Holdings.Event;

/**
 * Finds what became of each event, by the claims that it rests on. Events of the same claims are
 * one; of the others, those that share claims, directly or through further events, changed
 * together.
 */
final class EventPairs {
  /** An event of one of the two, with its claims named alike on both sides. */
  private record Side(Event event, boolean one, Set<String> claims) {}

  private final Map<String, String> names = new HashMap<>();
  private final List<EventChange> changes = new ArrayList<>();
  private int same;

  EventPairs(List<Event> one, List<Event> other, Map<Claim, Claim> pairs) {
    pairs.forEach((ours, theirs) -> names.put(theirs.iri(), ours.iri()));
    List<Side> left = new ArrayList<>();
    one.forEach(event -> left.add(new Side(event, true, event.claims())));
    ListMultimap<Set<String>, Side> byClaims = ArrayListMultimap.create();
    List<Side> right = new ArrayList<>();
    for (Event event : other) {
      Side side = new Side(event, false, named(event.claims()));
      right.add(side);
      byClaims.put(side.claims(), side);
    }
    for (Side side : List.copyOf(left)) {
      List<Side> alike = byClaims.get(side.claims());
      if (!alike.isEmpty()) {
        Side match = alike.remove(0);
        left.remove(side);
        right.remove(match);
        compare(side, match);
      }
    }
    left.addAll(right);
    group(left);
  }

  /** In the order of the one's events, then of those that only the other has. */
  List<EventChange> changes() {
    return List.copyOf(changes);
  }

  int same() {
    return same;
  }

  /** A claim without a pair must not pass for one of the other side that has the same IRI. */
  private Set<String> named(Set<String> claims) {
    Set<String> all = new TreeSet<>();
    claims.forEach(claim -> all.add(names.getOrDefault(claim, "other " + claim)));
    return all;
  }

  private void compare(Side one, Side other) {
    if (one.event().values().equals(other.event().values())) {
      same++;
    } else {
      changes.add(change(List.of(one), List.of(other)));
    }
  }

  private void group(List<Side> sides) {
    ListMultimap<String, Side> byClaim = ArrayListMultimap.create();
    sides.forEach(side -> side.claims().forEach(claim -> byClaim.put(claim, side)));
    Set<Side> seen = new HashSet<>();
    for (Side start : sides) {
      if (!seen.add(start)) {
        continue;
      }
      Set<Side> group = new LinkedHashSet<>(List.of(start));
      Deque<Side> open = new ArrayDeque<>(group);
      while (!open.isEmpty()) {
        for (String claim : open.remove().claims()) {
          for (Side next : byClaim.get(claim)) {
            if (seen.add(next)) {
              group.add(next);
              open.add(next);
            }
          }
        }
      }
      changes.add(
          change(
              group.stream().filter(Side::one).toList(),
              group.stream().filter(side -> !side.one()).toList()));
    }
  }

  private static EventChange change(List<Side> one, List<Side> other) {
    Set<String> before = claims(one);
    Set<String> after = claims(other);
    boolean single = one.size() == 1 && other.size() == 1;
    return new EventChange(
        fate(one.size(), other.size()),
        events(one),
        events(other),
        single
            ? Difference.differing(one.get(0).event().values(), other.get(0).event().values())
            : Map.of(),
        Sets.difference(before, after).size(),
        Sets.difference(after, before).size());
  }

  private static Fate fate(int one, int other) {
    if (one == 0 || other == 0) {
      return one == 0 ? Fate.GAINED : Fate.LOST;
    }
    if (one == 1) {
      return other == 1 ? Fate.CHANGED : Fate.SPLIT;
    }
    return other == 1 ? Fate.MERGED : Fate.REGROUPED;
  }

  private static Set<String> claims(List<Side> sides) {
    Set<String> claims = new HashSet<>();
    sides.forEach(side -> claims.addAll(side.claims()));
    return claims;
  }

  private static List<Event> events(List<Side> sides) {
    return sides.stream().map(Side::event).toList();
  }
}
