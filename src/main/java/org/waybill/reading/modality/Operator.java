package org.waybill.reading.modality;

import org.waybill.claim.Stance;

/**
 * What a word above or beside a predicate makes of it. Within one word's set they count in this
 * order: {@code will not} negates what is planned, it does not plan a negation.
 */
enum Operator {
  ALLEGATION,
  PLAN,
  POSSIBILITY,
  REQUEST,
  HALT,
  NEGATION,
  DENIAL;

  /** Empty sets aside, each stance that the lexicon casts has its operator. */
  static Operator casting(Stance stance) {
    return switch (stance) {
      case ALLEGED -> ALLEGATION;
      case PLANNED -> PLAN;
      case POSSIBLE -> POSSIBILITY;
      case REQUESTED -> REQUEST;
      case NEGATED -> HALT;
      case DENIED -> DENIAL;
      case ASSERTED -> throw new IllegalArgumentException("a plain statement changes nothing");
    };
  }

  /** The stance of what has one already, read from the inside out. */
  Stance on(Stance below) {
    return switch (this) {
      case ALLEGATION -> below == Stance.ASSERTED ? Stance.ALLEGED : below;
      case PLAN -> below.isHeld() ? Stance.PLANNED : below;
      // "may stop selling": neither the sale nor its end is sure.
      case POSSIBILITY ->
          below == Stance.REQUESTED || below == Stance.DENIED ? below : Stance.POSSIBLE;
      case REQUEST -> below == Stance.DENIED ? below : Stance.REQUESTED;
      // "failed to prevent", "did not deny": one takes back the other.
      case HALT, NEGATION ->
          switch (below) {
            case NEGATED -> Stance.ASSERTED;
            case DENIED -> Stance.ALLEGED;
            default -> Stance.NEGATED;
          };
      case DENIAL -> Stance.DENIED;
    };
  }
}
