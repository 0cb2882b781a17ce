package org.waybill.article.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DayNetworkTest {

  private final DayNetwork network = new DayNetwork();
  private final int issue = network.add(any -> true);

  @Test
  void nothingToldMeansNoBounds() {
    assertTrue(network.settle());
    assertEquals(Optional.empty(), network.earliest(issue));
    assertEquals(Optional.empty(), network.latest(issue));
  }

  @Test
  void aWeekdayAloneBoundsNothing() {
    network.follows(network.add(day -> day.getDayOfWeek() == DayOfWeek.TUESDAY), issue, 0, 6);
    assertTrue(network.settle());
    assertEquals(Optional.empty(), network.earliest(issue));
  }

  @Test
  void aDayWithoutYearIsFoundBetweenBounds() {
    network.notBefore(issue, LocalDate.of(2031, 2, 1));
    network.notAfter(issue, LocalDate.of(2031, 12, 1));
    int event = network.add(day -> day.getMonthValue() == 4 && day.getDayOfMonth() == 9);
    network.follows(event, issue, 0, 3);
    assertTrue(network.settle());
    assertEquals(Optional.of(LocalDate.of(2031, 4, 9)), network.earliest(issue));
    assertEquals(Optional.of(LocalDate.of(2031, 4, 12)), network.latest(issue));
  }

  @Test
  void aDayWithoutYearStaysOpenWhenNothingBoundsIt() {
    network.follows(network.add(day -> day.getDayOfYear() == 99), issue, 0, 3);
    assertTrue(network.settle());
    assertEquals(Optional.empty(), network.latest(issue));
  }

  @Test
  void aWeekdayThatDoesNotFitTheDayIsAContradiction() {
    network.notBefore(issue, LocalDate.of(2031, 4, 1));
    network.notAfter(issue, LocalDate.of(2031, 4, 30));
    // 9 April 2031 is a Wednesday.
    network.follows(
        network.add(d -> d.getDayOfMonth() == 9 && d.getDayOfWeek() == DayOfWeek.FRIDAY),
        issue,
        0,
        3);
    assertFalse(network.settle());
  }

  @Test
  void boundsThatCrossAreAContradiction() {
    network.notBefore(issue, LocalDate.of(2031, 4, 2));
    network.notAfter(issue, LocalDate.of(2031, 4, 1));
    assertFalse(network.settle());
  }

  @Test
  void aTrialLeavesTheNetworkAsItWas() {
    DayNetwork trial = network.copy();
    trial.notAfter(issue, LocalDate.of(2031, 4, 1));
    assertTrue(trial.settle());
    assertEquals(Optional.empty(), network.latest(issue));
  }

  @Test
  void gapsChainOverADayBetween() {
    int first = network.add(any -> true);
    int second = network.add(any -> true);
    network.follows(first, second, 1, 2);
    network.follows(second, issue, 1, 2);
    network.notBefore(first, LocalDate.of(2031, 4, 1));
    network.notAfter(first, LocalDate.of(2031, 4, 1));
    assertTrue(network.settle());
    assertEquals(Optional.of(LocalDate.of(2031, 4, 3)), network.earliest(issue));
    assertEquals(Optional.of(LocalDate.of(2031, 4, 5)), network.latest(issue));
  }
}
