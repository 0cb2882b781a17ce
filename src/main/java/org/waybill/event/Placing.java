package org.waybill.event;

import org.waybill.claim.Frame;

/**
 * Where a claim belongs among all claims.
 *
 * @param story key shared by all claims, of whatever article, that can have to do with it
 * @param frame its own; for a denial that of what is denied
 * @param parties its own, with an end that the rest of the article fills
 * @param because what of it was filled from the rest of the article, for people; empty when nothing
 */
public record Placing(String story, Frame frame, Parties parties, String because) {

  boolean isMovement() {
    return frame == Frame.TRANSFER || frame == Frame.REQUEST;
  }
}
