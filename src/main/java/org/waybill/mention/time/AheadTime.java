package org.waybill.mention.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What lies between the day of issue and a day to come, as in {@code later this year} or {@code
 * within six months}. In a past tense the words count from something else in the text.
 *
 * @param told what is known in a past tense
 */
record AheadTime(AnchoredTime coming, AnchoredTime told) implements AnchoredTime {
  @Override
  public Days on(Optional<LocalDate> issued, boolean past) {
    Days days = (past ? told : coming).on(issued, past);
    boolean over =
        days.latest().isPresent() && issued.filter(days.latest().get()::isBefore).isPresent();
    return past || over || issued.isEmpty()
        ? days
        : new Days(issued, days.latest(), "from the day of issue on: " + days.words());
  }
}
