package org.waybill.reading.judge;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.waybill.claim.Role;

/**
 * Flows by place and by who stands at their ends, so that what is asked about one of them does not
 * cost more the more there are.
 */
final class FlowIndex {

  /**
   * How many flows are weighed against one open end at most. No report tells so many; what does is
   * a register of deliveries, and there the nearest say it all.
   */
  static final int MOST = 100;

  /** Where a flow is told; of one trigger's flows, which was put in first. */
  private record Place(int sentence, int trigger, int order) {}

  private record Way(String supplier, String recipient) {}

  private static final Comparator<Place> IN_TEXT =
      Comparator.comparingInt(Place::sentence)
          .thenComparingInt(Place::trigger)
          .thenComparingInt(Place::order);

  private final NavigableMap<Place, Flow> all = new TreeMap<>(IN_TEXT);
  private final Map<Role, Map<String, NavigableMap<Place, Flow>>> byEnd =
      Map.of(Role.SUPPLIER, new HashMap<>(), Role.RECIPIENT, new HashMap<>());
  private final ListMultimap<Way, Flow> byWay = ArrayListMultimap.create();
  private OptionalInt crowdedAt = OptionalInt.empty();

  /**
   * @param suppliers the sides of the flow's suppliers
   */
  void add(Flow flow, Set<String> suppliers, Set<String> recipients) {
    Place place = new Place(flow.sentence().index(), flow.trigger(), all.size());
    all.put(place, flow);
    suppliers.forEach(side -> put(Role.SUPPLIER, side, place, flow));
    recipients.forEach(side -> put(Role.RECIPIENT, side, place, flow));
    for (String supplier : suppliers) {
      recipients.forEach(recipient -> byWay.put(new Way(supplier, recipient), flow));
    }
  }

  private void put(Role end, String side, Place place, Flow flow) {
    byEnd.get(end).computeIfAbsent(side, it -> new TreeMap<>(IN_TEXT)).put(place, flow);
  }

  private NavigableMap<Place, Flow> at(Role end, String side) {
    return byEnd.get(end).getOrDefault(side, new TreeMap<>(IN_TEXT));
  }

  /** The first sentence around which not all flows were weighed; empty when all always were. */
  OptionalInt crowdedAt() {
    return crowdedAt;
  }

  private void crowded(int sentence) {
    crowdedAt = OptionalInt.of(Math.min(sentence, crowdedAt.orElse(sentence)));
  }

  /** All flows, or those nearest to a sentence, in the order in which they were put in. */
  Collection<Flow> near(int sentence) {
    return nearest(List.of(all), sentence);
  }

  /** Those with one of these sides at an end. */
  Collection<Flow> near(int sentence, Role end, Set<String> sides) {
    return nearest(sides.stream().map(side -> at(end, side)).toList(), sentence);
  }

  private Collection<Flow> nearest(List<NavigableMap<Place, Flow>> from, int sentence) {
    Map<Place, Flow> near = new HashMap<>();
    for (NavigableMap<Place, Flow> flows : from) {
      if (flows.size() <= MOST) {
        near.putAll(flows);
      } else {
        crowded(sentence);
        put(flows.headMap(end(sentence), true).descendingMap(), near);
        put(flows.tailMap(end(sentence), false), near);
      }
    }
    return near.entrySet().stream()
        .sorted(Comparator.comparingInt(flow -> flow.getKey().order()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static void put(Map<Place, Flow> flows, Map<Place, Flow> near) {
    flows.entrySet().stream()
        .limit(MOST / 2)
        .forEach(flow -> near.put(flow.getKey(), flow.getValue()));
  }

  private static Place end(int sentence) {
    return new Place(sentence, Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  /** The last flow told before a word that is such a one. */
  Optional<Flow> lastBefore(int sentence, int trigger, Predicate<Flow> such) {
    Place here = new Place(sentence, trigger, -1);
    List<Flow> before =
        all.headMap(here, false).descendingMap().values().stream().limit(MOST + 1L).toList();
    Optional<Flow> found = before.stream().limit(MOST).filter(such).findFirst();
    if (found.isEmpty() && before.size() > MOST) {
      crowded(sentence);
    }
    return found;
  }

  /** The last flow up to a sentence with one of these sides at an end. */
  Optional<Flow> last(int sentence, Role end, Set<String> sides) {
    return sides.stream()
        .flatMap(side -> Optional.ofNullable(at(end, side).floorEntry(end(sentence))).stream())
        .max(Map.Entry.comparingByKey(IN_TEXT))
        .map(Map.Entry::getValue);
  }

  boolean has(Role end, Set<String> sides) {
    return sides.stream().anyMatch(byEnd.get(end)::containsKey);
  }

  /** How many have one of these sides at an end, counted up to a limit. */
  long count(Role end, Set<String> sides, int limit) {
    return sides.stream()
        .flatMap(side -> at(end, side).keySet().stream())
        .distinct()
        .limit(limit)
        .count();
  }

  /** How many have one of these sides at either end. */
  long count(Set<String> sides) {
    return Stream.of(Role.SUPPLIER, Role.RECIPIENT)
        .flatMap(end -> sides.stream().map(side -> at(end, side)))
        .flatMap(flows -> flows.keySet().stream())
        .distinct()
        .count();
  }

  /** The flows from one of the first sides to one of the others. */
  Collection<Flow> ways(Set<String> suppliers, Set<String> recipients) {
    if (suppliers.size() == 1 && recipients.size() == 1) {
      return byWay.get(new Way(suppliers.iterator().next(), recipients.iterator().next()));
    }
    Set<Flow> found = Collections.newSetFromMap(new IdentityHashMap<>());
    for (String supplier : suppliers) {
      recipients.forEach(recipient -> found.addAll(byWay.get(new Way(supplier, recipient))));
    }
    return found;
  }
}
