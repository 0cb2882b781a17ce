package org.waybill.event;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.waybill.claim.Claim;
import org.waybill.claim.Period;
import org.waybill.claim.Progress;
import org.waybill.claim.Role;

/** One value that claims give an event; values that exclude each other stand side by side. */
public sealed interface Value {

  /** The claims that give it, in order; never empty. */
  List<Claim> claims();

  /**
   * @param entity IRI or local name
   */
  record Player(Role role, String entity, List<Claim> claims) implements Value {}

  /**
   * Somebody whom no entry explains.
   *
   * @param name in the words of a claim
   */
  record Named(Role role, String name, List<Claim> claims) implements Value {}

  /**
   * @param item IRI of the concept
   */
  record Item(String item, List<Claim> claims) implements Value {}

  /**
   * @param unit in the words of the first claim
   * @param about whether both bounds are one number that is told as not exact
   */
  record Count(
      String unit,
      Optional<BigDecimal> minimum,
      Optional<BigDecimal> maximum,
      boolean about,
      Progress progress,
      List<Claim> claims)
      implements Value {}

  /**
   * What it is said to be worth.
   *
   * @param currency its code of ISO 4217
   */
  record Worth(
      String currency,
      Optional<BigDecimal> minimum,
      Optional<BigDecimal> maximum,
      Progress progress,
      List<Claim> claims)
      implements Value {}

  /** When it happened, as some claims bound it. */
  record When(Period days, List<Claim> claims) implements Value {}
}
