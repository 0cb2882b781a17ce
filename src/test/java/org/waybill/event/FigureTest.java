package org.waybill.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waybill.claim.Progress;

/** How counts that are told as not exact stand to others. */
class FigureTest {

  private static Figure exactly(int number) {
    return figure(number, number, false);
  }

  private static Figure about(int number) {
    return figure(number, number, true);
  }

  private static Figure figure(Integer least, Integer most, boolean about) {
    return new Figure(
        "crate",
        Optional.ofNullable(least).map(BigDecimal::valueOf),
        Optional.ofNullable(most).map(BigDecimal::valueOf),
        about,
        Progress.UNSAID);
  }

  @Test
  void aboutANumberAgreesWithWhatRoundsToIt() {
    assertEquals(Figure.Fit.WITHIN, exactly(310).against(about(300)));
    assertEquals(Figure.Fit.AROUND, about(300).against(exactly(310)));
    assertEquals(Figure.Fit.OVERLAPPING, about(300).against(about(340)));
    assertEquals(Figure.Fit.OVERLAPPING, about(300).against(figure(310, null, false)));
  }

  @Test
  void notWithANumberFarOff() {
    assertEquals(Figure.Fit.APART, about(300).against(exactly(400)));
    assertEquals(Figure.Fit.APART, about(300).against(about(400)));
    assertEquals(Figure.Fit.APART, about(300).against(figure(null, 250, false)));
    assertEquals(Figure.Fit.APART, exactly(300).against(exactly(310)), "both are exact");
    assertTrue(about(300).isBelow(about(400)));
    assertTrue(!about(300).isBelow(exactly(320)));
  }

  @Test
  void oneNumberIsOneNumberHoweverSurely() {
    assertEquals(Figure.Fit.EQUAL, about(300).against(exactly(300)));
    assertEquals("about 300", about(300).words());
    assertEquals("300", exactly(300).words());
  }
}
