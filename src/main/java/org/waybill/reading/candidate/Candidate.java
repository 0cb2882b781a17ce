package org.waybill.reading.candidate;

import org.waybill.claim.Filler;
import org.waybill.claim.Ground;

/**
 * Somebody who may fill a role.
 *
 * @param place of the predicate at which the words stand; empty for what is carried over
 * @param rank how well the place fits the role: 0 is best
 * @param unnamed whether only a common noun stands there, for which nobody known is found
 */
public record Candidate(Filler filler, String place, int rank, boolean unnamed) {

  /** What it costs to take this candidate; the cheapest of a role is taken. */
  public int cost() {
    return costIfNamed() + (unnamed ? 4 : 0);
  }

  /** What it would cost if a name stood there. */
  public int costIfNamed() {
    return groundCost() + rank;
  }

  private int groundCost() {
    Ground ground = filler.ground();
    if (ground instanceof Ground.Named || ground instanceof Ground.Described) {
      return 0;
    }
    if (ground instanceof Ground.Shared) {
      return 2;
    }
    if (ground instanceof Ground.Referred) {
      return 3;
    }
    return ground instanceof Ground.Derived ? 5 : 8;
  }

  public Candidate on(Ground ground) {
    return new Candidate(filler.on(ground), place, rank, unnamed);
  }
}
