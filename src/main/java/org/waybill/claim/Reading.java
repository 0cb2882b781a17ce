package org.waybill.claim;

import java.util.List;
import org.waybill.text.Cut;

/**
 * What was read from one article, all lists in text order.
 *
 * @param cuts where less was weighed or understood than there is
 */
public record Reading(List<Claim> claims, List<Miss> misses, List<Cut> cuts) {
  public Reading {
    claims = List.copyOf(claims);
    misses = List.copyOf(misses);
    cuts = List.copyOf(cuts);
  }

  public Reading(List<Claim> claims, List<Miss> misses) {
    this(claims, misses, List.of());
  }
}
