package org.waybill.reading.modality;

import java.util.ArrayList;
import java.util.List;
import org.waybill.claim.Frame;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/** What the clause of a verb as a whole is: unconfirmed, a purpose. */
record Clauses(Syntax syntax, Lexicon lexicon, Signs signs) {

  List<Operator> of(Token verb) {
    if (!syntax.isVerb(verb)) {
      return List.of();
    }
    List<Operator> found = new ArrayList<>();
    if (isUnconfirmed(verb)) {
      found.add(Operator.POSSIBILITY);
    }
    if (isPurpose(verb)) {
      found.add(Operator.PLAN);
    }
    return found;
  }

  /** {@code There is no confirmation the tanks have arrived}. */
  private boolean isUnconfirmed(Token verb) {
    return verb.isRelativeClause()
        && syntax
            .head(verb)
            .filter(noun -> lexicon.has(syntax.sentence(), noun, Trait.ATTRIBUTES))
            .filter(
                noun ->
                    !signs
                        .casts(syntax.children(noun, Token::isDeterminer, Token::isNegation))
                        .isEmpty())
            .isPresent();
  }

  /** {@code signed a deal to export tanks}, {@code flew in to hand it over}, {@code X to buy Y}. */
  private boolean isPurpose(Token verb) {
    return syntax.isInfinitive(verb)
        && (verb.isAdverbialClause()
            || verb.isRoot()
            || verb.isReducedClause() && syntax.governs(verb, Token::isActiveSubject)
            || syntax
                .head(verb)
                .filter(above -> lexicon.evokes(syntax.sentence(), above, Frame.AGREEMENT))
                .isPresent());
  }
}
