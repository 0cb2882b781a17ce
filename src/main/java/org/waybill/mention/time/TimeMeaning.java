package org.waybill.mention.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.waybill.mention.words.Bound;
import org.waybill.mention.words.WordTable;

/**
 * What a rule of {@code times.tsv} makes of its filled slots; nothing when they fit no calendar.
 */
enum TimeMeaning {
  /** A date from what is filled of year, month, day. */
  DATE(TimeMeaning::date),
  /** Two days of one month. */
  DAYS(TimeMeaning::daysOfMonth),
  /** Day, month and year in figures, in this order. */
  DAYFIRST(WrittenDates::dayFirst),
  /** Day and month in figures in either order, then the year. */
  SLASHED(WrittenDates::slashed),
  /** From the first month to the last. */
  MONTHS(filling -> Optional.of(WrittenDates.months(filling))),
  YEARS(filling -> Optional.of(WrittenDates.years(filling))),
  /** A day with a name of its own. */
  FEAST(filling -> Optional.of(feast(filling))),
  DECADE(filling -> filling.year().map(TimeMeaning::decade)),
  SEASON(TimeMeaning::season),
  WEEKDAY(filling -> filling.weekday().map(day -> new WeekdayTime(day, 1, which(filling)))),
  /** From the first weekday to the last. */
  WEEKDAYS(filling -> Optional.of(weekdays(filling.weekdays()))),
  WEEKEND(filling -> Optional.of(new WeekdayTime(DayOfWeek.SATURDAY, 2, which(filling)))),
  /** A whole day, week, month, year counted from the one of the issue. */
  CALENDAR(filling -> Optional.of(calendar(filling))),
  /** The time within, as it is. */
  PLAIN(filling -> Optional.of(inner(filling))),
  /** The first, second, last day, week, weekday and so on of the time within. */
  NTH(TimeMeaning::nth),
  /** A weekday of a week counted from the issue. */
  WEEKDAYOF(
      filling ->
          Optional.of(new NthTime(calendar(filling), 1, 1, ChronoUnit.DAYS, filling.weekday()))),
  PORTION(TimeMeaning::portion),
  /** From the beginning of a current period to the day of issue. */
  EARLIER(filling -> Optional.of(earlier(inner(filling)))),
  /** From the issue to the end of the period; of what has been, anywhere in it. */
  LATER(filling -> Optional.of(new AheadTime(inner(filling), inner(filling)))),
  /** So many units from the issue on; of what has been, the words count from something else. */
  WITHIN(filling -> Optional.of(new AheadTime(ahead(filling), floating(true)))),
  AGO(filling -> Optional.of(ago(filling))),
  /** So many units up to the day of issue. */
  RUNNING(filling -> Optional.of(running(filling, false))),
  /** As many units up to the day of issue as the word file says for "recent". */
  RECENT(filling -> Optional.of(recent(filling, false))),
  AHEAD(filling -> Optional.of(ahead(filling))),
  SINCE(filling -> Optional.of(new OpenTime(inner(filling), OpenTime.Side.SINCE))),
  UNTIL(filling -> Optional.of(new OpenTime(inner(filling), OpenTime.Side.UNTIL))),
  BEFORE(filling -> Optional.of(new OpenTime(inner(filling), OpenTime.Side.BEFORE))),
  AFTER(filling -> Optional.of(new OpenTime(inner(filling), OpenTime.Side.AFTER))),
  BETWEEN(filling -> Optional.of(between(filling.times()))),
  /** Begun some time before the issue. */
  LASTING(filling -> Optional.of(floating(true))),
  /** Counted from something else in the text; from what, the words do not say. */
  FLOATING(filling -> Optional.of(floating(false))),
  /** So many units before or behind something else in the text, or in the same one. */
  STEP(filling -> Optional.of(new FloatingTime(false, step(filling))));

  private final Function<Filling, Optional<? extends AnchoredTime>> reading;

  TimeMeaning(Function<Filling, Optional<? extends AnchoredTime>> reading) {
    this.reading = reading;
  }

  static TimeMeaning named(WordTable.Row row) {
    return Arrays.stream(values())
        .filter(meaning -> meaning.name().toLowerCase(Locale.ROOT).equals(row.column(1)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(row.place() + ": no such meaning"));
  }

  Optional<AnchoredTime> of(Filling filling) {
    return reading.apply(filling).map(AnchoredTime.class::cast);
  }

  private static Optional<AnchoredTime> date(Filling filling) {
    if (filling.month().isEmpty()) {
      return filling.year().map(year -> months(YearMonth.of(year, 1), YearMonth.of(year, 12)));
    }
    Month month = filling.month().get();
    if (filling.days().isEmpty()) {
      return Optional.of(month(month, filling));
    }
    return day(month, filling.days().get(0), filling);
  }

  private static AnchoredTime month(Month month, Filling filling) {
    return filling
        .year()
        .<AnchoredTime>map(year -> months(YearMonth.of(year, month), YearMonth.of(year, month)))
        .orElse(
            new YearlessTime(
                MonthDay.of(month, 1), MonthDay.of(month, month.maxLength()), which(filling)));
  }

  private static Optional<AnchoredTime> day(Month month, int day, Filling filling) {
    if (day < 1 || day > month.maxLength()) {
      return Optional.empty();
    }
    MonthDay date = MonthDay.of(month, day);
    YearlessTime yearless = new YearlessTime(date, date, which(filling));
    return filling.year().isEmpty()
        ? Optional.of(yearless)
        : filling.year().filter(date::isValidYear).map(yearless::in);
  }

  private static FixedTime months(YearMonth first, YearMonth last) {
    return new FixedTime(first.atDay(1), last.atEndOfMonth());
  }

  private static Optional<AnchoredTime> daysOfMonth(Filling filling) {
    Month month = filling.month().orElseThrow();
    int first = filling.days().get(0);
    int last = filling.days().get(1);
    if (first >= last || last > month.maxLength()) {
      return Optional.empty();
    }
    YearlessTime days =
        new YearlessTime(MonthDay.of(month, first), MonthDay.of(month, last), which(filling));
    try {
      return filling.year().isEmpty()
          ? Optional.of(days)
          : filling
              .year()
              .map(
                  year ->
                      new FixedTime(
                          LocalDate.of(year, month, first), LocalDate.of(year, month, last)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static FixedTime decade(int year) {
    int first = Math.floorDiv(year, 10) * 10;
    return months(YearMonth.of(first, 1), YearMonth.of(first + 9, 12));
  }

  private static Optional<AnchoredTime> season(Filling filling) {
    Filling.Season season = filling.season();
    MonthDay last = MonthDay.of(season.last(), season.last().maxLength());
    YearlessTime yearless = new YearlessTime(MonthDay.of(season.first(), 1), last, which(filling));
    return Optional.of(filling.year().<AnchoredTime>map(yearless::in).orElse(yearless));
  }

  private static YearlessTime.Which which(Filling filling) {
    if (filling.which().isEmpty()) {
      return YearlessTime.Which.NEAREST;
    }
    int which = filling.which().get();
    return which < 0
        ? YearlessTime.Which.LAST
        : which > 0 ? YearlessTime.Which.NEXT : YearlessTime.Which.THIS;
  }

  private static CalendarTime calendar(Filling filling) {
    return new CalendarTime(filling.unit().calendar(), filling.which().orElse(0));
  }

  private static AnchoredTime inner(Filling filling) {
    return filling.times().get(0);
  }

  private static AnchoredTime feast(Filling filling) {
    YearlessTime day = new YearlessTime(filling.feast(), filling.feast(), which(filling));
    return filling.year().<AnchoredTime>map(day::in).orElse(day);
  }

  private static RangeTime weekdays(List<DayOfWeek> days) {
    return new RangeTime(weekday(days.get(0)), weekday(days.get(days.size() - 1)));
  }

  private static WeekdayTime weekday(DayOfWeek day) {
    return new WeekdayTime(day, 1, YearlessTime.Which.NEAREST);
  }

  /** Of a stretch around the issue there is no first week. */
  private static Optional<AnchoredTime> nth(Filling filling) {
    AnchoredTime whole = inner(filling);
    boolean period =
        whole instanceof FixedTime
            || whole instanceof YearlessTime
            || whole instanceof CalendarTime;
    int count = filling.count().most().orElse(1);
    ChronoUnit unit = filling.weekday().isPresent() ? ChronoUnit.DAYS : filling.unit().calendar();
    return period
        ? Optional.of(new NthTime(whole, filling.nth(), count, unit, filling.weekday()))
        : Optional.empty();
  }

  /** Of a weekday or of a part the words change nothing. */
  private static Optional<AnchoredTime> portion(Filling filling) {
    PortionTime.Portion portion = filling.portion();
    AnchoredTime whole = inner(filling);
    if (whole instanceof CalendarTime period) {
      return Optional.of(new PortionTime(period, portion));
    }
    if (whole instanceof FixedTime fixed) {
      return Optional.of(portion.of(fixed.earliest(), fixed.latest()));
    }
    if (whole instanceof YearlessTime yearless) {
      // Any common year will do: only months and days are kept.
      FixedTime part = portion.of(yearless.in(2023).earliest(), yearless.in(2023).latest());
      MonthDay to = MonthDay.from(part.latest());
      boolean wholeFebruary = to.equals(MonthDay.of(2, 28)) && yearless.to().getDayOfMonth() == 29;
      return Optional.of(
          new YearlessTime(
              MonthDay.from(part.earliest()),
              wholeFebruary ? yearless.to() : to,
              yearless.which()));
    }
    return Optional.of(whole);
  }

  private static AnchoredTime earlier(AnchoredTime whole) {
    boolean current = whole instanceof CalendarTime calendar && calendar.offset() == 0;
    return current ? new RangeTime(whole, new CalendarTime(ChronoUnit.DAYS, 0)) : whole;
  }

  private static AgoTime ago(Filling filling) {
    Filling.Several count = filling.count();
    Optional<Integer> least = Optional.of(count.least());
    return switch (filling.bound().orElse(Bound.EXACTLY)) {
      case AT_LEAST -> new AgoTime(filling.unit().calendar(), least, Optional.empty());
      case AT_MOST -> new AgoTime(filling.unit().calendar(), Optional.empty(), count.most());
      case ABOUT, EXACTLY -> new AgoTime(filling.unit().calendar(), least, count.most());
    };
  }

  private static FloatingTime floating(boolean before) {
    return new FloatingTime(before, Optional.empty());
  }

  /** Hours lead to no other day that could be named. */
  private static Optional<FloatingTime.Step> step(Filling filling) {
    return Optional.of(filling.unit().calendar())
        .filter(unit -> unit != ChronoUnit.HOURS)
        .map(unit -> new FloatingTime.Step(unit, filling.count(), filling.which().orElse(0)));
  }

  private static RunningTime running(Filling filling, boolean ahead) {
    Filling.Several count = filling.count();
    int amount = count.most().orElse(count.least());
    return new RunningTime(filling.unit().calendar(), amount, ahead);
  }

  private static RunningTime recent(Filling filling, boolean ahead) {
    return new RunningTime(filling.unit().calendar(), filling.unit().recent(), ahead);
  }

  private static RunningTime ahead(Filling filling) {
    boolean counted = filling.has("count") || filling.has("unit");
    return counted ? running(filling, true) : recent(filling, true);
  }

  private static RangeTime between(List<AnchoredTime> times) {
    return new RangeTime(times.get(0), times.get(1));
  }
}
