package org.waybill.event;

import java.util.Objects;
import org.waybill.claim.Claim;

/**
 * One claim as evidence for an event or utterance.
 *
 * @param why what made it join: the frame, parties, items and days that agree
 */
public record Evidence(Claim claim, String why) {
  /** Why the claim that others join is in its event; most events have no other. */
  public static final String FIRST = "no other claim tells of it more exactly";

  public Evidence {
    Objects.requireNonNull(claim);
    Objects.requireNonNull(why);
  }
}
