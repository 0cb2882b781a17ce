package org.waybill.event;

import java.util.Locale;
import org.waybill.claim.Claim;

/**
 * How one claim stands to another of the same event.
 *
 * @param one the claim that does it, the other the one that it is done to; where neither does more,
 *     the first in order
 * @param why the counts or stances that show it
 */
public record Relation(Kind kind, Claim one, Claim other, String why) {

  /** What one claim does to another. */
  public enum Kind {
    /** Another side says the same. */
    CORROBORATES,
    /** Says the same more exactly. */
    REFINES,
    /** Two copies of one utterance give its count in other words. */
    RETELLS_DIFFERENTLY,
    CONTRADICTS,
    DENIES,
    /** States as a fact what the other gives as somebody's word. */
    DROPS_ATTRIBUTION;

    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
