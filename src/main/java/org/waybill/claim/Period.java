package org.waybill.claim;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days between which something happened, both inclusive; an empty bound is not known.
 *
 * @param words the article's words it was read from; empty when it follows from tense or issue date
 *     alone
 */
public record Period(Optional<LocalDate> earliest, Optional<LocalDate> latest, String words) {

  public static final Period UNKNOWN = new Period(Optional.empty(), Optional.empty(), "");

  /** Days of an issue that are further apart, about two months, date no news. */
  public static final int LOOSE = 62;

  public boolean isKnown() {
    return earliest.isPresent() || latest.isPresent();
  }
}
