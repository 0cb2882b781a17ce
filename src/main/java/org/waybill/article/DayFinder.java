package org.waybill.article;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds days named in a line. Names of months and weekdays come from the locale data of the Java
 * platform. A numeric date whose order of day and month cannot be told is marked so.
 */
final class DayFinder {

  private static final List<Locale> LOCALES =
      List.of(
          Locale.ENGLISH,
          Locale.UK,
          Locale.FRENCH,
          Locale.GERMAN,
          Locale.ITALIAN,
          Locale.forLanguageTag("es"),
          Locale.forLanguageTag("pt"));
  private static final String YEAR = "(?<year>(?:19|20)\\d\\d)(?=\\D|\\d{1,2}:|$)";
  private static final String ORDINAL = "(?:st|nd|rd|th|er|\\.|º)?";

  private static final int LONGEST = 50_000;

  private final Map<String, Integer> months = new HashMap<>();
  private final Map<String, DayOfWeek> weekdays = new HashMap<>();
  private final List<Pattern> patterns;
  private final Pattern weekday;

  DayFinder() {
    for (Locale locale : LOCALES) {
      for (Month month : Month.values()) {
        names(style -> month.getDisplayName(style, locale), months, month.getValue());
      }
      for (DayOfWeek day : DayOfWeek.values()) {
        names(style -> day.getDisplayName(style, locale), weekdays, day);
      }
    }
    String month = "(?<month>" + any(months.keySet().stream().toList()) + ")\\.?";
    String week = "(?:(?<weekday>" + any(weekdays.keySet().stream().toList()) + ")\\.?,?\\s+)?";
    String day = "(?<day>\\d{1,2})";
    patterns =
        List.of(
            compile(
                "(?<!\\p{L})"
                    + week
                    + month
                    + "\\s*"
                    + day
                    + "(?!\\d)(?:st|nd|rd|th)?"
                    + "(?:,?\\s*"
                    + YEAR
                    + ")?"),
            compile(
                "(?<!\\p{L})"
                    + week
                    + "[(]?(?<![\\d:.,])"
                    + day
                    + ORDINAL
                    + "\\s+(?:of\\s+|de\\s+)?"
                    + month
                    + "(?!\\p{L})(?:,?\\s*(?:de\\s+)?(?:"
                    + YEAR
                    + "|(?<short>\\d\\d)(?=\\s|$)))?"),
            compile(
                "(?<!\\d)(?<year>(?:19|20)\\d\\d)[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})(?!\\d)"),
            compile("(?<!\\d)(?<first>\\d{1,2})(?<sign>[-/.])(?<second>\\d{1,2})\\k<sign>" + YEAR),
            compile("(?<!\\p{L})" + month + ",?\\s+" + YEAR));
    this.weekday = compile("(?<!\\p{L})(" + any(fullEnglish()) + ")(?!\\p{L})");
  }

  /**
   * All days named, in order, none overlapping another; of two readings the longer stands. Looks at
   * the first 50,000 characters, more than any paragraph has.
   */
  List<DayWords> find(String line) {
    if (line.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return List.of();
    }
    List<DayWords> found = new ArrayList<>();
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(line.substring(0, Math.min(LONGEST, line.length())));
      while (matcher.find()) {
        read(pattern, matcher).ifPresent(found::add);
      }
    }
    found.sort(Comparator.comparingInt((DayWords d) -> d.start() - d.end()));
    List<DayWords> apart = new ArrayList<>();
    for (DayWords days : found) {
      if (apart.stream().noneMatch(d -> d.start() < days.end() && days.start() < d.end())) {
        apart.add(days);
      }
    }
    apart.sort(Comparator.comparingInt(DayWords::start));
    return apart;
  }

  /** The first weekday named in English in full; empty when there is none. */
  Optional<DayOfWeek> weekday(String line) {
    Matcher matcher = weekday.matcher(line);
    return matcher.find()
        ? Optional.of(weekdays.get(matcher.group(1).toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  private Optional<DayWords> read(Pattern pattern, Matcher m) {
    boolean numeric = pattern.pattern().contains("<first>");
    int month;
    int day;
    boolean either = false;
    if (numeric) {
      int first = Integer.parseInt(m.group("first"));
      int second = Integer.parseInt(m.group("second"));
      boolean dayFirst = m.group("sign").equals(".") || first > 12;
      either = !dayFirst && second <= 12 && first != second;
      day = dayFirst ? first : second;
      month = dayFirst ? second : first;
    } else {
      String name = m.group("month");
      month =
          Character.isDigit(name.charAt(0))
              ? Integer.parseInt(name)
              : months.get(name.toLowerCase(Locale.ROOT));
      day = pattern.pattern().contains("<day>") ? Integer.parseInt(m.group("day")) : 0;
    }
    if (month < 1 || month > 12 || day > 31) {
      return Optional.empty();
    }
    Optional<Integer> year = Optional.ofNullable(m.group("year")).map(Integer::valueOf);
    if (year.isEmpty() && pattern.pattern().contains("<short>") && m.group("short") != null) {
      year = Optional.of(2000 + Integer.parseInt(m.group("short")));
    }
    Optional<DayOfWeek> named =
        pattern.pattern().contains("<weekday>")
            ? Optional.ofNullable(m.group("weekday"))
                .map(w -> weekdays.get(w.toLowerCase(Locale.ROOT)))
            : Optional.empty();
    return Optional.of(new DayWords(m.start(), m.end(), year, month, day, named, either));
  }

  private static <T> void names(Function<TextStyle, String> name, Map<String, T> names, T value) {
    for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)) {
      String words = name.apply(style).toLowerCase(Locale.ROOT).replace(".", "");
      if (words.length() > 2 && !Character.isDigit(words.charAt(0))) {
        names.putIfAbsent(words, value);
      }
    }
  }

  private static List<String> fullEnglish() {
    return List.of(DayOfWeek.values()).stream()
        .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
        .toList();
  }

  private static String any(List<String> names) {
    return names.stream()
        .sorted(
            Comparator.comparing(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  private static Pattern compile(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
