package org.waybill.mention;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.waybill.mention.time.TimeExpression;
import org.waybill.mention.words.WordTable;

class DateFinderTest {

  private static final CaseFile CASES = CaseFile.read("date-cases.tsv");
  private final DateFinder finder = new DateFinder();

  @Test
  void everyCaseOfTheFileIsReadAsItSays() {
    System.out.println(
        "dates: " + CASES.cases().size() + " cases, " + CASES.nones() + " of nothing");
    assertTrue(CASES.cases().size() >= 80, "too few cases were read");
    assertAll(CASES.cases().stream().map(row -> check(finder, row)));
  }

  @Test
  void theLanguageOfTheMachineDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      DateFinder turkish = new DateFinder();
      assertAll(CASES.cases().stream().map(row -> check(turkish, row)));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void anUnsureDayOfIssueGivesTheHullOverAllItsDays() {
    int compared = 0;
    for (WordTable.Row row : CASES.cases()) {
      for (Mention.When when : find(finder, row)) {
        for (String first : List.of("2023-10-13", "2024-02-27", "2023-12-30")) {
          for (boolean past : new boolean[] {true, false}) {
            LocalDate from = LocalDate.parse(first);
            assertHull(when, from, from.plusDays(9), past);
            compared++;
          }
        }
      }
    }
    assertTrue(compared > 300, "only " + compared + " compared");
  }

  @Test
  void withoutADayOfIssueNothingStandsForToday() {
    int relative = 0;
    for (WordTable.Row row : CASES.cases()) {
      for (Mention.When when : find(finder, row)) {
        TimeExpression.Days days =
            when.expression().resolve(Optional.empty(), Optional.empty(), true);
        LocalDate far = LocalDate.of(1800, 1, 1);
        boolean anchored =
            !when.expression().resolve(Optional.of(far), Optional.of(far), true).equals(days);
        if (anchored) {
          assertFalse(days.earliest().isPresent() && days.latest().isPresent(), row.column(0));
          relative++;
        }
      }
    }
    assertTrue(relative > 40, "only " + relative + " relative times seen");
  }

  private static void assertHull(Mention.When when, LocalDate from, LocalDate to, boolean past) {
    TimeExpression.Days hull = when.expression().resolve(Optional.of(from), Optional.of(to), past);
    from.datesUntil(to.plusDays(1))
        .forEach(
            day -> {
              TimeExpression.Days one =
                  when.expression().resolve(Optional.of(day), Optional.of(day), past);
              String message = when.words() + " on " + day + ": " + one + " not in " + hull;
              assertTrue(
                  hull.earliest().isEmpty()
                      || one.earliest().filter(hull.earliest().get()::isAfter).isEmpty(),
                  message);
              assertTrue(
                  hull.latest().isEmpty()
                      || one.latest().filter(hull.latest().get()::isBefore).isEmpty(),
                  message);
            });
  }

  private static List<Mention.When> find(DateFinder finder, WordTable.Row row) {
    TaggedSentence tagged = CASES.sentence(row);
    return finder.find(tagged.sentence(), tagged.characters());
  }

  private static Executable check(DateFinder finder, WordTable.Row row) {
    return () -> {
      String found =
          find(finder, row).stream()
              .map(when -> when.words() + " = " + shown(when, row))
              .collect(Collectors.joining("; "));
      assertEquals(
          row.column(3), found.isEmpty() ? "none" : found, row.place() + ": " + row.column(0));
    };
  }

  private static String shown(Mention.When when, WordTable.Row row) {
    String[] issued = row.column(1).split("\\.\\.");
    Optional<LocalDate> from = day(issued[0]);
    Optional<LocalDate> to = day(issued[issued.length - 1]);
    TimeExpression.Days days = when.expression().resolve(from, to, row.column(2).equals("past"));
    String earliest = days.earliest().map(LocalDate::toString).orElse("");
    String latest = days.latest().map(LocalDate::toString).orElse("");
    return earliest.equals(latest) && !earliest.isEmpty() ? earliest : earliest + ".." + latest;
  }

  private static Optional<LocalDate> day(String text) {
    return text.equals("?") ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }
}
