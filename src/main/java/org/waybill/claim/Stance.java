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

  /** Told as a fact, by whomever. */
  public boolean isHeld() {
    return this == ASSERTED || this == ALLEGED;
  }

  /** Told as something that may be or is to be. */
  public boolean isOpen() {
    return !isHeld() && !isRefused();
  }

  /** Told not to be so. */
  public boolean isRefused() {
    return this == DENIED || this == NEGATED;
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
