package org.waybill.mention.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Words whose anchor lies elsewhere in the text, such as {@code the previous day} or {@code
 * recently}: in a past tense some day up to the day of issue, else nothing is known.
 *
 * @param before whether the words themselves look back, whatever the tense
 */
record FloatingTime(boolean before) implements AnchoredTime {
  @Override
  public Days on(Optional<LocalDate> issued, boolean past) {
    Optional<LocalDate> latest = past || before ? issued : Optional.empty();
    return new Days(Optional.empty(), latest, "the words do not say from when");
  }
}
