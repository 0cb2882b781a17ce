package org.waybill.article.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waybill.article.phrase.DayFinder;
import org.waybill.article.phrase.DayWords;

/**
 * The day of a time stamp as programs write them.
 *
 * @param day as printed
 * @param earliest the day on the publisher's own calendar: a clock set to Universal Time may show
 *     the next day already, or still the day before; {@code latest} likewise
 */
public record StampedDay(LocalDate day, LocalDate earliest, LocalDate latest) {

  private static final Pattern ISO =
      Pattern.compile(
          "^((?:19|20)\\d\\d)([-/.])(\\d\\d?)\\2(\\d\\d?)(?!\\d)"
              + "|^((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?=(\\d{4}|\\d{6})?$|T)");
  private static final Pattern EPOCH = Pattern.compile("^\\d{10}(\\d{3})?(\\.\\d+)?$");
  private static final Pattern UNIVERSAL =
      Pattern.compile(
          "[T ](\\d\\d):\\d\\d(?::\\d\\d)?(?:\\.\\d+)?\\s?(?:Z|[+-]00:?00|UTC|GMT)$",
          Pattern.CASE_INSENSITIVE);

  /** West of Greenwich the day before lasts until this hour; in the east the next has begun. */
  private static final int WEST = 12;

  private static final int EAST = 10;
  private static final int LONGEST = 80;
  private static final int SECONDS = 10;
  private static final DayFinder WORDS = new DayFinder();

  /** Empty when the stamp names no day, or one that can be read in two ways. */
  public static Optional<StampedDay> of(String stamp) {
    String words = stamp.strip();
    boolean digits = words.chars().anyMatch(c -> c >= '0' && c <= '9');
    return words.length() > LONGEST || !digits
        ? Optional.empty()
        : day(words).map(day -> around(day, words));
  }

  private static StampedDay around(LocalDate day, String words) {
    Matcher universal = UNIVERSAL.matcher(words);
    if (!universal.find()) {
      return new StampedDay(day, day, day);
    }
    int hour = Integer.parseInt(universal.group(1));
    return new StampedDay(
        day, hour < WEST ? day.minusDays(1) : day, hour >= EAST ? day.plusDays(1) : day);
  }

  private static Optional<LocalDate> day(String words) {
    Matcher iso = ISO.matcher(words);
    if (iso.find()) {
      int group = iso.group(1) == null ? 5 : 1;
      int skip = group == 1 ? 1 : 0;
      return day(iso.group(group), iso.group(group + 1 + skip), iso.group(group + 2 + skip));
    }
    if (EPOCH.matcher(words).matches()) {
      long seconds = Long.parseLong(words.substring(0, SECONDS));
      return Optional.of(Instant.ofEpochSecond(seconds).atZone(ZoneOffset.UTC).toLocalDate());
    }
    return mail(words).or(() -> named(words));
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return Optional.of(date);
    } catch (DateTimeException e) {
      // The thirtieth of February: no day, and no other is meant.
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> mail(String words) {
    try {
      return Optional.of(LocalDate.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(words)));
    } catch (DateTimeException e) {
      // Not written as mail and feeds write it; other spellings follow.
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> named(String words) {
    List<DayWords> found = WORDS.find(words);
    return found.size() == 1 ? found.get(0).date() : Optional.empty();
  }
}
