package org.waybill.claim;

import java.util.Locale;

/** The rung of a transfer on its ladder; {@link #HALTED} stands beside it. */
public enum Stage {
  SOUGHT,
  OFFERED,
  AGREED,
  SHIPPED,
  IN_TRANSIT,
  DELIVERED,
  USED,
  HALTED;

  /** As in {@code in-transit}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
