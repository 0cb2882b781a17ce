package org.waybill.article.phrase;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Words that name a day or a month.
 *
 * @param start offset in the line, UTF-16 units; {@code end} is exclusive
 * @param year empty when the words leave it out
 * @param day of the month; 0 when only the month is named
 * @param weekday named together with the day
 * @param either whether month and day are numbers that may as well stand the other way round
 */
public record DayWords(
    int start,
    int end,
    Optional<Integer> year,
    int month,
    int day,
    Optional<DayOfWeek> weekday,
    boolean either) {

  /** The day when day, month and year are named beyond doubt and such a day exists. */
  public Optional<LocalDate> date() {
    if (year.isEmpty() || day == 0 || either) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(year.get(), month, day));
    } catch (DateTimeException e) {
      // The thirtieth of February: misprint or no date at all.
      return Optional.empty();
    }
  }

  /** The same with the order of day and month taken as it was read. */
  public DayWords asPrinted() {
    return new DayWords(start, end, year, month, day, weekday, false);
  }

  /** The same with day and month the other way round. */
  @SuppressWarnings("ArgumentSelectionDefectChecker") // turned on purpose
  public DayWords turned() {
    return new DayWords(start, end, year, day, month, weekday, false);
  }

  /** The later of the days that it may name; empty when it names no day or no year. */
  public Optional<LocalDate> latest() {
    return Stream.of(asPrinted(), either ? turned() : asPrinted())
        .flatMap(reading -> reading.date().stream())
        .max(LocalDate::compareTo);
  }

  /** Whether that day fits all that the words say. */
  public boolean fits(LocalDate date) {
    boolean printed = date.getMonthValue() == month && (day == 0 || date.getDayOfMonth() == day);
    boolean turned = either && date.getMonthValue() == day && date.getDayOfMonth() == month;
    return (printed || turned)
        && year.map(y -> y == date.getYear()).orElse(true)
        && weekday.map(w -> w == date.getDayOfWeek()).orElse(true);
  }

  public String words(String line) {
    return line.substring(start, end);
  }
}
