package org.waybill.mention.time;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.waybill.mention.words.Bound;

/**
 * What the slots of a rule hold after a match. A slot that occurs twice keeps both values in order.
 */
record Filling(ListMultimap<String, Object> values) {

  static final Filling EMPTY = new Filling(ImmutableListMultimap.of());

  /**
   * A number of units that need not be exact.
   *
   * @param most empty when the words set no end
   */
  record Several(int least, Optional<Integer> most) {}

  /**
   * A unit of time.
   *
   * @param recent how many of them "recent" ones reach back
   */
  record Unit(ChronoUnit calendar, int recent) {}

  /** First and last month of a season. */
  record Season(Month first, Month last) {}

  Filling with(String slot, Object value) {
    return new Filling(
        ImmutableListMultimap.<String, Object>builder().putAll(values).put(slot, value).build());
  }

  boolean has(String slot) {
    return values.containsKey(slot);
  }

  Optional<Integer> year() {
    return first("year", Integer.class);
  }

  Optional<Month> month() {
    return first("month", Month.class).or(() -> first("monthnumber", Month.class));
  }

  List<Integer> days() {
    return values.get("day").stream().map(Integer.class::cast).toList();
  }

  Optional<DayOfWeek> weekday() {
    return first("weekday", DayOfWeek.class);
  }

  /** -1 for last, 0 for this, 1 for next. */
  Optional<Integer> which() {
    return first("which", Integer.class);
  }

  Season season() {
    return first("season", Season.class).orElseThrow();
  }

  Unit unit() {
    return first("unit", Unit.class)
        .or(() -> first("units", Unit.class))
        .or(() -> first("period", Unit.class))
        .orElseThrow();
  }

  Several count() {
    return first("count", Several.class).orElse(new Several(1, Optional.of(1)));
  }

  Optional<Bound> bound() {
    return first("bound", Bound.class);
  }

  PortionTime.Portion portion() {
    return first("portion", PortionTime.Portion.class).orElseThrow();
  }

  /** The times within, of which {@code {time}} and {@code {point}} speak. */
  List<AnchoredTime> times() {
    return values.get("time").stream().map(AnchoredTime.class::cast).toList();
  }

  private <T> Optional<T> first(String slot, Class<T> type) {
    return values.get(slot).stream().map(type::cast).findFirst();
  }
}
