package org.waybill.reading.modality;

import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Frame;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/** Words above a predicate that govern it, and so make something of it. */
record Governors(Syntax syntax, Lexicon lexicon, Signs signs) {

  /** {@code ordered a halt to deliveries}: the parser often hangs the phrase on the verb. */
  Optional<Token> noun(Token preposition, Token verb) {
    return Optional.of(preposition)
        .filter(prep -> prep.isPreposition() && prep.index() > 0)
        .map(prep -> syntax.sentence().token(prep.index() - 1))
        .filter(noun -> noun.isObject() && noun.head() == verb.index());
  }

  /** What a word makes of what it governs, and what stands with that word. */
  List<Operator> of(Token below, Token above) {
    Set<Operator> casts = EnumSet.noneOf(Operator.class);
    casts.addAll(signs.casts(above));
    if (refuses(above, below) && casts.remove(Operator.DENIAL)) {
      casts.add(Operator.NEGATION);
    }
    List<Operator> found = new ArrayList<>(casts);
    boolean verb = syntax.isVerb(above);
    if (verb && casts.contains(Operator.HALT) && isOnlyMeant(above)) {
      found.add(Operator.POSSIBILITY);
    }
    boolean turns = casts.contains(Operator.HALT) || casts.contains(Operator.DENIAL);
    boolean shares =
        verb && (below.isOpenComplement() || below.isPredicateAdjective())
            || syntax.isNoun(above) && (below.isPreposition() || below.isReducedClause())
            || syntax.has(above, Trait.BRINGS_ABOUT);
    if (turns || shares) {
      found.addAll(signs.at(above));
    } else if (verb) {
      if (below.isObject() && handles(above)) {
        found.addAll(Sets.intersection(signs.at(above), Operator.LEAVES_OPEN));
      }
      found.addAll(signs.nobody(above)); // "nothing shows that arms were sent"
      if (syntax.has(above, Trait.EVIDENCES) && signs.nobody(above).isEmpty()) {
        // "the data do not suggest that arms were sent"
        found.addAll(Sets.intersection(signs.at(above), Set.of(Operator.NEGATION)));
      }
      if (syntax.has(above, Trait.ATTRIBUTES)) {
        Set<Operator> doubts =
            signs.casts(syntax.children(above, Token::isAuxiliary, Token::isAdverbial));
        doubts.retainAll(EnumSet.of(Operator.POSSIBILITY, Operator.ALLEGATION));
        found.addAll(doubts);
      }
    }
    return found;
  }

  /** {@code rejected the sale}, which nobody said was made; not {@code rejected the claim}. */
  private boolean refuses(Token verb, Token below) {
    return below.isObject()
        && syntax.has(verb, Trait.NEEDS_REPORT)
        && !syntax.has(below, Trait.ATTRIBUTES);
  }

  /** {@code will deliver a batch}: as the verb, so the noun. */
  private boolean handles(Token verb) {
    return syntax.has(verb, Trait.LIGHT) || lexicon.evokes(syntax.sentence(), verb, Frame.TRANSFER);
  }

  /** {@code to prevent the sale}; not {@code failed to prevent it}, {@code decided to halt it}. */
  private boolean isOnlyMeant(Token verb) {
    return syntax.isInfinitive(verb)
        && lexicon.at(syntax.sentence(), verb).stream().allMatch(word -> word.frame().isEmpty())
        && syntax.head(verb).filter(above -> signs.casts(above).contains(Operator.HALT)).isEmpty();
  }
}
