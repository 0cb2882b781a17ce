package org.waybill.article.phrase;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds days named in a line. A numeric date whose order of day and month cannot be told is marked
 * so.
 */
public final class DayFinder {

  private static final int LONGEST = 50_000;
  private static final int CENTURY = 2000;

  private final DayForms forms = new DayForms();
  private final DayScreen screen = new DayScreen(forms);
  private final List<Form> patterns = forms.patterns().stream().map(Form::of).toList();
  private final Pattern weekday =
      Pattern.compile(
          Stream.of(DayOfWeek.values())
              .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
              .collect(Collectors.joining("|", "(?<!\\p{L})(?i:", ")(?!\\p{L})")));

  /** A way to write a day, and which of its parts it has. */
  private record Form(
      Pattern pattern,
      boolean numeric,
      boolean spelled,
      boolean weekday,
      boolean day,
      boolean year,
      boolean shortYear) {

    static Form of(Pattern pattern) {
      String text = pattern.pattern();
      return new Form(
          pattern,
          text.contains("<first>"),
          text.contains(DayForms.SPELLED),
          text.contains("<weekday>"),
          text.contains("<day>"),
          text.contains("<year>"),
          text.contains("<short>"));
    }
  }

  /**
   * All days named, in order, none overlapping another; of two readings the longer stands. Looks at
   * the first 50,000 characters, more than any paragraph has.
   */
  public List<DayWords> find(String line) {
    int numbers = DayScreen.numbers(line);
    if (numbers == 0) {
      return List.of();
    }
    boolean spelled = screen.mayName(line);
    List<DayWords> found = new ArrayList<>();
    for (Form form : patterns) {
      if (form.spelled ? !spelled : numbers < 2) {
        continue;
      }
      Matcher matcher = form.pattern.matcher(line.substring(0, Math.min(LONGEST, line.length())));
      int from = 0;
      while (from <= LONGEST && matcher.find(from)) {
        Optional<DayWords> day = read(form, matcher, line);
        from = day.isPresent() ? matcher.end() : matcher.start() + 1;
        day.ifPresent(found::add);
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
  public Optional<DayOfWeek> weekday(String line) {
    Matcher matcher = weekday.matcher(line);
    return matcher.find() ? forms.weekday(matcher.group()) : Optional.empty();
  }

  private Optional<DayWords> read(Form form, Matcher m, String line) {
    Optional<Integer> year = year(form, m);
    Optional<DayWords> words =
        form.numeric ? numeric(m, year) : named(form, m, year).filter(d -> apart(d, line));
    return words.filter(d -> d.month() >= 1 && d.month() <= 12 && d.day() <= 31);
  }

  /** A date that a word runs into is one only with its year. */
  private static boolean apart(DayWords day, String line) {
    boolean glued = day.start() > 0 && Character.isLetter(line.charAt(day.start() - 1));
    return !glued || day.year().isPresent();
  }

  private Optional<DayWords> numeric(Matcher m, Optional<Integer> year) {
    int first = Integer.parseInt(m.group("first"));
    int second = Integer.parseInt(m.group("second"));
    boolean dayFirst = m.group("sign").equals(".") || first > 12;
    boolean either = !dayFirst && second <= 12 && first != second;
    int day = dayFirst ? first : second;
    int month = dayFirst ? second : first;
    return Optional.of(
        new DayWords(m.start(), m.end(), year, month, day, Optional.empty(), either));
  }

  private Optional<DayWords> named(Form form, Matcher m, Optional<Integer> year) {
    int day = form.day ? Integer.parseInt(m.group("day")) : 0;
    Optional<DayOfWeek> named =
        form.weekday
            ? Optional.ofNullable(m.group("weekday")).flatMap(forms::weekday)
            : Optional.empty();
    int start =
        Stream.of("month", form.day ? "day" : "month", form.year ? "year" : "month")
            .mapToInt(m::start)
            .filter(at -> at >= 0)
            .min()
            .getAsInt();
    int from = named.isPresent() ? m.start("weekday") : start;
    return forms
        .month(m.group("month"))
        .map(month -> new DayWords(from, m.end(), year, month, day, named, false));
  }

  private static Optional<Integer> year(Form form, Matcher m) {
    if (form.year && m.group("year") != null) {
      return Optional.of(Integer.valueOf(m.group("year")));
    }
    return form.shortYear && m.group("short") != null
        ? Optional.of(CENTURY + Integer.parseInt(m.group("short")))
        : Optional.empty();
  }
}
