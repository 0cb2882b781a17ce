package org.waybill.reading.modality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waybill.claim.Stance;

class OperatorTest {

  @Test
  void whatFailedToPreventLeavesTheDeedStanding() {
    assertEquals(Stance.ASSERTED, read(Operator.HALT, Operator.HALT));
  }

  @Test
  void whatWasNotDeniedIsOnlyAlleged() {
    assertEquals(Stance.ALLEGED, read(Operator.DENIAL, Operator.NEGATION));
  }

  @Test
  void aHaltThatIsAskedForIsOpenAndOneThatIsOrderedIsNot() {
    assertEquals(Stance.REQUESTED, read(Operator.HALT, Operator.REQUEST));
    assertEquals(Stance.NEGATED, read(Operator.HALT, Operator.ORDER));
  }

  @Test
  void aHaltThatMayComeLeavesItOpenAndOneThatIsPlannedDoesNot() {
    assertEquals(Stance.POSSIBLE, read(Operator.HALT, Operator.POSSIBILITY));
    assertEquals(Stance.NEGATED, read(Operator.HALT, Operator.PLAN));
  }

  @Test
  void aPlanThatIsReportedByHearsayStaysAPlan() {
    assertEquals(Stance.PLANNED, read(Operator.PLAN, Operator.ALLEGATION));
  }

  @Test
  void nothingAboveADenialTakesItForMoreThanOne() {
    assertEquals(Stance.DENIED, read(Operator.DENIAL, Operator.POSSIBILITY));
    assertEquals(Stance.DENIED, read(Operator.DENIAL, Operator.REQUEST));
  }

  private static Stance read(Operator... insideOut) {
    Stance stance = Stance.ASSERTED;
    for (Operator operator : List.of(insideOut)) {
      stance = operator.on(stance);
    }
    return stance;
  }
}
