package org.waybill.event;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Things by the days between which they were put, so that only those near in time are held against
 * each other. It tells who may meet, which is more than those who do: whoever asks looks closer.
 */
final class DayIndex<T> {

  /** About as long as most runs of days are. */
  private static final int MONTH = 32;

  private final List<T> all = new ArrayList<>();
  private final List<Integer> undated = new ArrayList<>();
  private final ListMultimap<Long, Integer> byMonth =
      MultimapBuilder.hashKeys().arrayListValues().build();

  /**
   * @param days none of which it leaves later on; empty when they are not known
   */
  void put(T thing, Optional<Days> days) {
    int number = all.size();
    all.add(thing);
    days.ifPresentOrElse(
        known -> {
          for (long month = month(known.first()); month <= month(known.last()); month++) {
            byMonth.put(month, number);
          }
        },
        () -> undated.add(number));
  }

  /** In the order put: whatever may be on one of these days, or on nobody knows which. */
  Collection<T> mayMeet(Optional<Days> days) {
    if (days.isEmpty()) {
      return Collections.unmodifiableList(all);
    }
    TreeSet<Integer> near = new TreeSet<>(undated);
    for (long month = month(days.get().first()); month <= month(days.get().last()); month++) {
      near.addAll(byMonth.get(month));
    }
    return near.stream().map(all::get).toList();
  }

  private static long month(long day) {
    return Math.floorDiv(day, MONTH);
  }
}
