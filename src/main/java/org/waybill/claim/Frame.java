package org.waybill.claim;

import java.util.Locale;

/**
 * What a claim says was done. The names in lower case are the {@code type} column of the claims
 * query.
 */
public enum Frame {
  TRANSFER,
  REQUEST,
  DENIAL,
  MEETING,
  VISIT,
  STATEMENT,
  CONDEMNATION,
  SANCTION,
  TEST,
  EXERCISE,
  AGREEMENT,
  ATTACK,
  OTHER;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
