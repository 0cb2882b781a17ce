package org.waybill.reading.judge;

import java.util.List;
import org.waybill.claim.Filler;
import org.waybill.claim.Good;
import org.waybill.claim.Role;
import org.waybill.claim.Stance;
import org.waybill.text.Sentence;

/**
 * A flow as told.
 *
 * @param solid whether the sentence itself names both ends
 */
record Flow(
    Sentence sentence,
    int trigger,
    List<Filler> suppliers,
    List<Filler> recipients,
    List<Good> goods,
    Stance stance,
    boolean solid) {

  List<Filler> end(Role role) {
    return role == Role.SUPPLIER ? suppliers : recipients;
  }
}
