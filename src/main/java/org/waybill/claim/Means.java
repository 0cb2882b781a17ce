package org.waybill.claim;

import java.util.Locale;

/** On what goods go. */
public enum Means {
  SEA,
  RIVER,
  RAIL,
  ROAD,
  AIR;

  /** As in the ontology. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
