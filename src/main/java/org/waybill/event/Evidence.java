package org.waybill.event;

import java.util.Objects;
import org.waybill.claim.Claim;

/**
 * One claim as evidence for an event or utterance.
 *
 * @param why what made it join: the frame, parties, items and days that agree
 */
public record Evidence(Claim claim, String why) {
  public Evidence {
    Objects.requireNonNull(claim);
    Objects.requireNonNull(why);
  }
}
