package org.waybill.reading.candidate;

import org.waybill.claim.Filler;

/** Tells why somebody fills a role. */
public final class Ends {

  private Ends() {}

  public static Filler because(Filler filler, String reason) {
    return new Filler(filler.words(), filler.span(), filler.link(), reason);
  }
}
