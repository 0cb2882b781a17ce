package org.waybill.claim;

import java.util.List;

/** What was read from one article, both lists in text order. */
public record Reading(List<Claim> claims, List<Miss> misses) {
  public Reading {
    claims = List.copyOf(claims);
    misses = List.copyOf(misses);
  }
}
