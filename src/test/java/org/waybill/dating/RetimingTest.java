package org.waybill.dating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waybill.claim.Attribution;
import org.waybill.claim.Claim;
import org.waybill.claim.Frame;
import org.waybill.claim.Period;
import org.waybill.claim.Stance;
import org.waybill.text.Span;

/** A claim's two clocks when other articles have narrowed its day of issue. */
class RetimingTest {

  /** Issued between Friday 13 and Monday 16 October 2023. */
  private final Retiming retiming = new Retiming(days(13, 16, ""));

  @Test
  void aWeekdayBecomesTheDayOnOrBeforeTheIssue() {
    assertEquals(days(13, 13, "Friday"), retiming.said(claim(open("Friday"), Stance.ASSERTED)));
    assertEquals(
        days(11, 11, "Wednesday"), retiming.said(claim(open("Wednesday"), Stance.ASSERTED)));
  }

  @Test
  void whatIsToldAsAFactWasNotLaterThanTheIssue() {
    Period told = new Period(Optional.empty(), Optional.of(LocalDate.of(2024, 6, 1)), "");
    Period until = new Period(Optional.empty(), Optional.of(LocalDate.of(2023, 10, 16)), "");
    assertEquals(until, retiming.when(claim(told, Stance.ASSERTED)));
    assertEquals(told, retiming.when(claim(told, Stance.PLANNED)), "a plan may be for later");
  }

  @Test
  void aBoundIsOnlyEverNarrowed() {
    Period narrow = days(14, 14, "");
    assertEquals(narrow, retiming.when(claim(narrow, Stance.ASSERTED)));
    Period before = new Period(Optional.of(day(20)), Optional.of(day(25)), "");
    assertEquals(before, retiming.when(claim(before, Stance.ASSERTED)), "they cross");
  }

  private static Claim claim(Period period, Stance stance) {
    return new Claim(
        "a.txt",
        new Span(0, 9),
        new Span(0, 2),
        "https://w3id.org/waybill/lexicon#send-v",
        Frame.TRANSFER,
        Optional.empty(),
        stance,
        ImmutableListMultimap.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        period,
        period,
        Attribution.OUTLET,
        Optional.empty());
  }

  private static Period open(String words) {
    return new Period(Optional.empty(), Optional.of(LocalDate.of(2024, 9, 20)), words);
  }

  private static Period days(int first, int last, String words) {
    return new Period(Optional.of(day(first)), Optional.of(day(last)), words);
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2023, 10, day);
  }
}
