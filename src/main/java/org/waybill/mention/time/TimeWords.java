package org.waybill.mention.time;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.waybill.mention.words.Bound;
import org.waybill.mention.words.Lexemes;
import org.waybill.mention.words.NumberWords;
import org.waybill.mention.words.Numeral;
import org.waybill.mention.words.NumeralReader;
import org.waybill.mention.words.Pieces;
import org.waybill.mention.words.WordTable;
import org.waybill.text.Sentence;
import org.waybill.text.Tag;

/**
 * The words that fill the slots of time rules. Names of months and weekdays are those of Java's
 * British and American calendar data; short ones count only beside figures, since {@code Sun} and
 * {@code Mar} are also other words.
 */
final class TimeWords {

  /**
   * A word that fits a slot.
   *
   * @param end index of the piece behind it
   */
  record Fit(int end, Object value) {}

  private static final List<Locale> ENGLISH = List.of(Locale.US, Locale.UK);
  private static final int MOST_UNITS = 10_000;
  private static final int FIRST_OF_LAST_CENTURY = 60;

  private final NumeralReader numerals;
  private final Lexemes bounds;
  private final Map<String, Lexemes> phrases;
  private final Map<String, String> which = new HashMap<>();
  private final Map<String, Filling.Unit> singular = new HashMap<>();
  private final Map<String, Filling.Unit> plural = new HashMap<>();
  private final Map<String, Object> longNames = new HashMap<>();
  private final Map<String, Object> shortNames = new HashMap<>();

  TimeWords(WordTable times, NumberWords numbers) {
    this.numerals = numbers.numerals();
    this.bounds = numbers.bounds();
    ImmutableMap.Builder<String, Lexemes> kinds = ImmutableMap.builder();
    for (String kind :
        List.of("which", "season", "portion", "few", "ordinal", "daypart", "nth", "feast")) {
      kinds.put(kind, Lexemes.of(times, kind));
    }
    this.phrases = kinds.build();
    for (WordTable.Row row : times.of("which")) {
      which.put(row.column(1), row.column(2));
    }
    for (WordTable.Row row : times.of("unit")) {
      Filling.Unit unit =
          new Filling.Unit(ChronoUnit.valueOf(row.column(3)), Integer.parseInt(row.column(4)));
      singular.put(row.column(1), unit);
      plural.put(row.column(2), unit);
    }
    for (Locale locale : ENGLISH) {
      for (Month month : Month.values()) {
        name(
            month,
            month.getDisplayName(TextStyle.FULL, locale),
            month.getDisplayName(TextStyle.SHORT, locale));
      }
      for (DayOfWeek day : DayOfWeek.values()) {
        name(
            day,
            day.getDisplayName(TextStyle.FULL, locale),
            day.getDisplayName(TextStyle.SHORT, locale));
      }
    }
  }

  private void name(Object value, String full, String brief) {
    longNames.put(full.toLowerCase(Locale.ROOT), value);
    shortNames.put(brief.toLowerCase(Locale.ROOT), value);
  }

  /**
   * Fills a slot at a place; {@code {time}} and {@code {point}} are not words and not known here.
   */
  Optional<Fit> fit(String slot, Pieces pieces, int at, Sentence sentence) {
    if (pieces.at(at).isEmpty()) {
      return Optional.empty();
    }
    return switch (slot) {
      case "month" -> name(Month.class, pieces, at);
      case "weekday" -> name(DayOfWeek.class, pieces, at);
      case "monthnumber" ->
          figures(pieces, at, 1, 12).map(fit -> map(fit, Month.of((int) fit.value())));
      case "part" -> figures(pieces, at, 1, 31);
      case "shortyear" ->
          figures(pieces, at, 0, 99)
              .filter(fit -> pieces.get(at).form().length() == 2)
              .map(fit -> map(fit, century((int) fit.value()) + (int) fit.value()));
      case "day" -> day(pieces, at, sentence);
      case "year" ->
          figures(pieces, at, 1900, 2099).filter(fit -> !pieces.countsNext(at, sentence));
      case "unit" -> unit(pieces, at, singular).or(() -> unit(pieces, at, plural));
      case "units" -> unit(pieces, at, plural);
      case "period" -> unit(pieces, at, singular).filter(TimeWords::isPeriod);
      case "count" -> count(pieces, at);
      case "bound" ->
          bounds.at(pieces, at).map(hit -> new Fit(hit.end(), Bound.named(hit.row().column(2))));
      default -> phrase(slot, pieces, at);
    };
  }

  /** The value that a rule's fixed column means. */
  Object fixed(String slot, String word) {
    return switch (slot) {
      case "unit" -> singular.get(word);
      case "which" -> Integer.parseInt(which.getOrDefault(word, word));
      case "number" ->
          Pieces.isDigit(word.charAt(0))
              ? new Filling.Several(Integer.parseInt(word), Optional.of(Integer.parseInt(word)))
              : new Filling.Several(2, Optional.empty());
      default -> throw new IllegalArgumentException("no fixed value for slot " + slot);
    };
  }

  /** {@code 13/02/24} is of ours, {@code 13/02/91} of the last century. */
  private static int century(int year) {
    return year < FIRST_OF_LAST_CENTURY ? 2000 : 1900;
  }

  private static Fit map(Fit fit, Object value) {
    return new Fit(fit.end(), value);
  }

  private static Optional<Fit> figures(Pieces pieces, int at, int least, int most) {
    String form = pieces.get(at).form();
    boolean plain = form.length() <= 4 && form.chars().allMatch(c -> Pieces.isDigit((char) c));
    if (!plain || (least > 99 && form.length() != 4) || (most < 99 && form.length() > 2)) {
      return Optional.empty();
    }
    int value = Integer.parseInt(form);
    return value < least || value > most ? Optional.empty() : Optional.of(new Fit(at + 1, value));
  }

  private Optional<Fit> day(Pieces pieces, int at, Sentence sentence) {
    return figures(pieces, at, 1, 31)
        .filter(fit -> !pieces.countsNext(at, sentence))
        .map(fit -> pieces.isGlued(fit.end()) ? endOfOrdinal(pieces, fit) : fit);
  }

  private Fit endOfOrdinal(Pieces pieces, Fit fit) {
    return phrases
        .get("ordinal")
        .at(pieces, fit.end())
        .map(hit -> new Fit(hit.end(), fit.value()))
        .orElse(fit);
  }

  private Optional<Fit> name(Class<?> type, Pieces pieces, int at) {
    Pieces.Piece piece = pieces.get(at);
    if (!piece.isCapital() || piece.tag().isVerb() || piece.tag() == Tag.MD) {
      return Optional.empty();
    }
    String name = piece.lower();
    if (type.isInstance(longNames.get(name))) {
      return Optional.of(new Fit(at + 1, longNames.get(name)));
    }
    boolean dotted = name.endsWith(".");
    String brief = dotted ? name.substring(0, name.length() - 1) : name;
    if (!type.isInstance(shortNames.get(brief))) {
      return Optional.empty();
    }
    boolean dotFollows = !dotted && pieces.lower(at + 1).equals(".") && pieces.isGlued(at + 1);
    int end = at + (dotFollows ? 2 : 1);
    return besideDate(pieces, at, end)
        ? Optional.of(new Fit(end, shortNames.get(brief)))
        : Optional.empty();
  }

  private boolean besideDate(Pieces pieces, int at, int end) {
    int next = pieces.lower(end).equals(",") ? end + 1 : end;
    return isFigures(pieces, at - 1)
        || isFigures(pieces, next)
        || longNames.containsKey(pieces.lower(next))
        || shortNames.containsKey(pieces.lower(next).replace(".", ""));
  }

  private static boolean isFigures(Pieces pieces, int at) {
    return pieces.at(at).filter(Pieces.Piece::isFigures).isPresent();
  }

  private static Optional<Fit> unit(Pieces pieces, int at, Map<String, Filling.Unit> units) {
    return Optional.ofNullable(units.get(pieces.lower(at))).map(unit -> new Fit(at + 1, unit));
  }

  private static boolean isPeriod(Fit fit) {
    return !((Filling.Unit) fit.value()).calendar().equals(ChronoUnit.HOURS);
  }

  private Optional<Fit> count(Pieces pieces, int at) {
    Optional<Lexemes.Hit> few = phrases.get("few").at(pieces, at);
    if (few.isPresent()) {
      int least = Integer.parseInt(few.get().row().column(2));
      int most = Integer.parseInt(few.get().row().column(3));
      return Optional.of(new Fit(few.get().end(), new Filling.Several(least, Optional.of(most))));
    }
    return numerals
        .at(pieces, at, false)
        .filter(numeral -> numeral.value().compareTo(BigDecimal.valueOf(MOST_UNITS)) < 0)
        .map(TimeWords::count);
  }

  private static Fit count(Numeral numeral) {
    int least = numeral.value().setScale(0, RoundingMode.FLOOR).intValueExact();
    int most = numeral.value().setScale(0, RoundingMode.CEILING).intValueExact();
    return new Fit(
        numeral.end(),
        new Filling.Several(least, numeral.vague() ? Optional.empty() : Optional.of(most)));
  }

  private Optional<Fit> phrase(String slot, Pieces pieces, int at) {
    Lexemes words = phrases.get(slot);
    if (words == null) {
      throw new IllegalArgumentException("no such slot: " + slot);
    }
    if (slot.equals("season") && !pieces.get(at).isNoun()) {
      return Optional.empty();
    }
    return words.at(pieces, at).map(hit -> new Fit(hit.end(), value(slot, hit.row())));
  }

  private static Object value(String slot, WordTable.Row row) {
    return switch (slot) {
      case "which", "nth" -> Integer.parseInt(row.column(2));
      case "feast" -> MonthDay.parse("--" + row.column(2));
      case "season" -> new Filling.Season(month(row, 2), month(row, 3));
      case "portion" -> new PortionTime.Portion(fraction(row.column(2)), fraction(row.column(3)));
      default -> row.column(1);
    };
  }

  private static Month month(WordTable.Row row, int column) {
    return Month.of(Integer.parseInt(row.column(column)));
  }

  private static double fraction(String text) {
    String[] sides = text.split("/");
    double above = Double.parseDouble(sides[0]);
    return sides.length == 1 ? above : above / Double.parseDouble(sides[1]);
  }
}
