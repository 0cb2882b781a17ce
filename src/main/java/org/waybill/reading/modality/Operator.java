package org.waybill.reading.modality;

import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Stance;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Trait;

/**
 * What a word above or beside a predicate makes of it. Within one word's set they count in this
 * order: {@code will not} negates what is planned, it does not plan a negation.
 */
enum Operator {
  ALLEGATION,
  PLAN,
  POSSIBILITY,
  REQUEST,
  ORDER,
  HALT,
  NEGATION,
  DENIAL;

  /** After these nobody knows yet whether it will be done. */
  static final Set<Operator> LEAVES_OPEN = Sets.immutableEnumSet(PLAN, POSSIBILITY, REQUEST);

  /** What a word is to the words below it; empty when it leaves them as they are. */
  static Optional<Operator> of(Lexeme word) {
    return word.casts()
        .flatMap(
            stance ->
                switch (stance) {
                  case ALLEGED -> Optional.of(ALLEGATION);
                  case PLANNED -> Optional.of(PLAN);
                  case POSSIBLE -> Optional.of(POSSIBILITY);
                  case REQUESTED -> Optional.of(word.has(Trait.ENACTS) ? ORDER : REQUEST);
                  case NEGATED -> Optional.of(HALT);
                  case DENIED -> Optional.of(DENIAL);
                  case ASSERTED -> Optional.empty();
                });
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
      case ORDER -> below.isRefused() ? below : Stance.REQUESTED;
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
