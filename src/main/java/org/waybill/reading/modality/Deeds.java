package org.waybill.reading.modality;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.waybill.claim.Frame;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/** Nouns for deeds, which hear less of the words above them than verbs do. */
record Deeds(Syntax syntax, Lexicon lexicon, Signs signs, Clauses clauses, Governors governors) {

  /** Frames whose nouns tell of something that others only bring about, stop or deny. */
  private static final Set<Frame> DEEDS =
      EnumSet.of(
          Frame.ATTACK,
          Frame.CONDEMNATION,
          Frame.MEETING,
          Frame.AGREEMENT,
          Frame.VISIT,
          Frame.SANCTION,
          Frame.EXERCISE);

  /** A noun for something done, where no goods change hands. */
  boolean isDeed(Token token) {
    return !syntax.isVerb(token)
        && lexicon.at(syntax.sentence(), token).stream()
            .flatMap(lexeme -> lexeme.frame().stream())
            .anyMatch(DEEDS::contains);
  }

  /**
   * What a word makes of a noun for a deed. It leaves alone what is only near it: {@code denied a
   * role in the attacks}, {@code acted in response to an attack}.
   *
   * @return whether the words further up may make something of it too
   */
  boolean colour(Token deed, Token below, Token above, List<Operator> found) {
    if (!syntax.isVerb(above) && !syntax.isNoun(above)) {
      return below.isPredicateAdjective()
          || below.isOfPreposition() && syntax.has(above, Trait.LEADS_TO_TOPIC);
    }
    if (lexicon.has(syntax.sentence(), above, Trait.BREAKS_LAW)) {
      return false; // "an attempt to circumvent sanctions": they are there
    }
    boolean light = lexicon.has(syntax.sentence(), above, Trait.LIGHT);
    List<Operator> casts = governors.of(below, above);
    if (!light && below.isPreposition() && casts.remove(Operator.PLAN)) {
      casts.add(Operator.POSSIBILITY); // "prepared for an attack"
    }
    if (!light && isKnown(deed)) {
      // "wants to end the war": there is one
      casts.removeAll(List.of(Operator.HALT, Operator.POSSIBILITY));
    }
    found.addAll(casts);
    if (!syntax.isVerb(above)) {
      return !casts.isEmpty() || isNew(deed);
    }
    if (light) {
      found.addAll(signs.at(above));
      found.addAll(clauses.of(above));
    }
    return light || !casts.isEmpty() || !isKnown(deed);
  }

  /** {@code a visit}: heard of for the first time, and perhaps only hoped for. */
  private boolean isNew(Token deed) {
    return !isKnown(deed) && syntax.governs(deed, Token::isDeterminer);
  }

  private boolean isKnown(Token deed) {
    return syntax.possessor(deed).isPresent()
        || syntax.children(deed, Token::isDeterminer).stream()
            .anyMatch(det -> lexicon.has(syntax.sentence(), det, Trait.DEFINITE));
  }
}
