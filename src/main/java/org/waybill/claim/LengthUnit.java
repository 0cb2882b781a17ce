package org.waybill.claim;

import java.math.BigDecimal;
import java.util.Locale;

/** A unit of length, with its definition. */
public enum LengthUnit {
  KILOMETRE("1"),
  MILE("1.609344"),
  NAUTICAL_MILE("1.852");

  private final BigDecimal kilometres;

  LengthUnit(String kilometres) {
    this.kilometres = new BigDecimal(kilometres);
  }

  public BigDecimal inKilometres(BigDecimal value) {
    return value.multiply(kilometres);
  }

  /** As in the ontology. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
