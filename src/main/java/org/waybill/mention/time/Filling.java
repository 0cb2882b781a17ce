package org.waybill.mention.time;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    return years().stream().findFirst();
  }

  /** The years written out, and those of two figures in the century of the one before. */
  List<Integer> years() {
    List<Integer> years = all("year", Integer.class);
    return years.isEmpty() ? all("shortyear", Integer.class) : withShort(years);
  }

  private List<Integer> withShort(List<Integer> years) {
    int century = years.get(0) / 100 * 100;
    return Stream.concat(
            years.stream(),
            all("shortyear", Integer.class).stream().map(year -> century + year % 100))
        .toList();
  }

  List<Month> months() {
    return all("month", Month.class);
  }

  List<DayOfWeek> weekdays() {
    return all("weekday", DayOfWeek.class);
  }

  /** Figures that may be a day or a month. */
  List<Integer> parts() {
    return all("part", Integer.class);
  }

  /** From 1, or {@link NthTime#LAST}. */
  int nth() {
    return first("nth", Integer.class).orElse(1);
  }

  MonthDay feast() {
    return first("feast", MonthDay.class).orElseThrow();
  }

  Optional<Month> month() {
    return first("month", Month.class).or(() -> first("monthnumber", Month.class));
  }

  List<Integer> days() {
    return all("day", Integer.class);
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
    return all("time", AnchoredTime.class);
  }

  private <T> Optional<T> first(String slot, Class<T> type) {
    return all(slot, type).stream().findFirst();
  }

  private <T> List<T> all(String slot, Class<T> type) {
    return values.get(slot).stream().map(type::cast).toList();
  }
}
