package org.waybill.reading.modality;

import java.util.List;
import java.util.Optional;
import org.waybill.claim.Stance;
import org.waybill.lexicon.Lexicon;
import org.waybill.reading.attribution.Answers;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Span;
import org.waybill.text.Token;

/** How far a trigger is held to be true: what the operators above it make of it, one by one. */
public final class Modality {

  private final Syntax syntax;
  private final Signs signs;
  private final Operators operators;
  private final Answers answers;

  public Modality(Syntax syntax, Lexicon lexicon) {
    this.syntax = syntax;
    this.signs = new Signs(syntax, lexicon);
    this.operators = new Operators(syntax, lexicon, signs);
    this.answers = new Answers(syntax);
  }

  /**
   * @param implied by the word itself
   * @param cue the word by which the claim's own claimant speaks; what stands above it is the
   *     stance of others
   */
  public Stance of(Token trigger, Optional<Stance> implied, Optional<Span> cue) {
    if (answers.isInBelied(trigger) || answers.rebuttal(trigger).isPresent()) {
      return Stance.DENIED;
    }
    Stance stance = implied.orElse(Stance.ASSERTED);
    List<Operator> found = operators.above(trigger, cue);
    for (Operator operator : found) {
      stance = operator.on(stance);
    }
    return signs.isAskedWhether() ? Operator.POSSIBILITY.on(stance) : stance;
  }

  /** {@code neither confirming nor denying}, {@code did not deny}: a word that is not said. */
  public boolean isTakenBack(Token verb) {
    return syntax.isVerb(verb) && signs.isNegated(verb);
  }
}
