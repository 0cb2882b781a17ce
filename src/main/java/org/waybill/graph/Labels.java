package org.waybill.graph;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.waybill.claim.Period;
import org.waybill.claim.Progress;

/** Puts values that have no name of their own in words, for whoever comes upon their nodes. */
final class Labels {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private Labels() {}

  /** As in {@code at most 1,000 containers, a running total}. */
  static String count(
      Optional<BigDecimal> minimum, Optional<BigDecimal> maximum, String unit, Progress progress) {
    return (bounds(minimum.map(Labels::plain), maximum.map(Labels::plain), "at least ", "at most ")
                + " "
                + unit)
            .strip()
        + switch (progress) {
          case TOTAL -> ", a running total";
          case INCREMENT -> ", an increment";
          case UNSAID -> "";
        };
  }

  /** What goes before a count that is told as not exact. */
  static String about(boolean about) {
    return about ? "about " : "";
  }

  /** As in {@code September to October 2023} and {@code until 13 October 2023}. */
  static String days(Period period) {
    return period.earliest().isPresent() && period.latest().isPresent()
        ? span(period.earliest().get(), period.latest().get())
        : bounds(
            period.earliest().map(DAY::format),
            period.latest().map(DAY::format),
            "from ",
            "until ");
  }

  /** Without the month and year of the first day where they are those of the last. */
  private static String span(LocalDate first, LocalDate last) {
    boolean months = first.getDayOfMonth() == 1 && last.plusDays(1).getDayOfMonth() == 1;
    DateTimeFormatter whole = months ? MONTH : DAY;
    if (whole.format(first).equals(whole.format(last))) {
      return whole.format(last);
    }
    boolean sameYear = first.getYear() == last.getYear();
    boolean sameMonth = sameYear && first.getMonth() == last.getMonth();
    String pattern = months ? "MMMM" : sameMonth ? "d" : "d MMMM";
    DateTimeFormatter part =
        sameYear ? DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH) : whole;
    return part.format(first) + " to " + whole.format(last);
  }

  /** Who does something, and to whom; a question mark where only the latter is known. */
  static String sides(String one, String link, String other) {
    return other.isEmpty() ? one : (one.isEmpty() ? "?" : one) + link + other;
  }

  private static String bounds(
      Optional<String> first, Optional<String> last, String from, String until) {
    if (first.isPresent() && last.isPresent()) {
      return first.equals(last) ? first.get() : first.get() + " to " + last.get();
    }
    return first.map(from::concat).or(() -> last.map(until::concat)).orElse("");
  }

  private static String plain(BigDecimal number) {
    DecimalFormatSymbols marks = new DecimalFormatSymbols(Locale.ROOT);
    return new DecimalFormat("#,##0.######", marks).format(number);
  }
}
