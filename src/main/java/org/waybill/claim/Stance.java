package org.waybill.claim;

import java.util.Locale;

/** How the claimant holds to the content. */
public enum Stance {
  ASSERTED,
  ALLEGED,
  POSSIBLE,
  PLANNED,
  REQUESTED,
  DENIED,
  NEGATED;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
