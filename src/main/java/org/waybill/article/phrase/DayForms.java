package org.waybill.article.phrase;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** How days are written in which languages; see days.txt. */
final class DayForms {

  /** How the expression of a month begins that is named by its name. */
  static final String SPELLED = "(?<month>\\p{L}";

  private static final Map<String, String> PARTS =
      Map.of(
          "START ", "(?:(?<!\\p{L})|(?<=\\p{Ll})(?=[\\p{Lu}\\d]))",
          "WEEKDAY ", "(?:(?<weekday>\\p{L}[\\p{L}'’-]{2,14})\\.?,?\\s+)?",
          "MONTH", SPELLED + "{3,14})\\.?",
          "DAY", "(?<day>\\d{1,2})",
          "YEAR", "(?<year>(?:19|20)\\d\\d)(?=\\D|\\d{1,2}:|$)");

  private final Map<String, Integer> months = new HashMap<>();
  private final Map<String, DayOfWeek> weekdays = new HashMap<>();
  private final List<Pattern> patterns = new ArrayList<>();

  DayForms() {
    boolean forms = false;
    for (String entry : DataFile.lines("days.txt")) {
      if (entry.startsWith("[") && entry.endsWith("s]")) {
        forms = entry.equals("[forms]");
      } else if (forms) {
        patterns.add(Pattern.compile(written(entry)));
      } else {
        learn(Locale.forLanguageTag(entry));
      }
    }
  }

  List<Pattern> patterns() {
    return List.copyOf(patterns);
  }

  /** Number of the month; empty when nothing of that name is one. */
  Optional<Integer> month(String name) {
    return Character.isDigit(name.charAt(0))
        ? Optional.of(Integer.valueOf(name))
        : Optional.ofNullable(months.get(name.toLowerCase(Locale.ROOT)));
  }

  Optional<DayOfWeek> weekday(String name) {
    return Optional.ofNullable(weekdays.get(name.toLowerCase(Locale.ROOT)));
  }

  private static String written(String entry) {
    String pattern = entry;
    // The longer names hold the shorter one, so they are filled in first.
    for (String part : List.of("START ", "WEEKDAY ", "MONTH", "DAY", "YEAR")) {
      pattern = pattern.replace(part, PARTS.get(part));
    }
    return pattern;
  }

  private void learn(Locale locale) {
    for (Month month : Month.values()) {
      names(style -> month.getDisplayName(style, locale), months, month.getValue());
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      names(style -> day.getDisplayName(style, locale), weekdays, day);
    }
  }

  private static <T> void names(Function<TextStyle, String> name, Map<String, T> names, T value) {
    for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)) {
      String words = name.apply(style).toLowerCase(Locale.ROOT).replace(".", "");
      if (words.length() > 2 && !Character.isDigit(words.charAt(0))) {
        names.putIfAbsent(words, value);
      }
    }
  }
}
