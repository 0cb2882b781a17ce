package org.waybill.reading.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waybill.lexicon.Trait;
import org.waybill.text.Relation;
import org.waybill.text.Token;

/** Who is meant to have done a deed, being kept from it or punished for it by somebody else. */
record Rebuked(Syntax syntax) {

  /** {@code discouraged Norland from sending arms}: whoever is kept from it would do it. */
  Optional<List<Token>> keptFrom(Token prep, Token verb) {
    return Optional.of(verb)
        .filter(above -> syntax.isVerb(above) && syntax.has(prep, Trait.KEEPS_FROM))
        .map(above -> syntax.objects(above, syntax.isPassive(above)))
        .filter(objects -> !objects.isEmpty());
  }

  /**
   * {@code imposed sanctions on two firms for sending arms}, {@code filed a case against them}:
   * they have done it, or are said to.
   */
  Optional<List<Token>> punishedFor(Token prep, Token verb) {
    List<Token> punished = new ArrayList<>();
    for (Token penalty : syntax.children(verb, Relation.DOBJ, Relation.NSUBJPASS)) {
      if (syntax.has(penalty, Trait.CONTROLS_OBJECT)) {
        Stream.of(penalty, verb)
            .flatMap(head -> syntax.prepositions(head).stream())
            .filter(on -> on.index() < prep.index() && syntax.has(on, Trait.LEADS_TO_TOPIC))
            .limit(1) // "against Norland at the court"
            .forEach(on -> punished.addAll(syntax.objects(on)));
      }
    }
    return Optional.of(punished).filter(found -> !found.isEmpty());
  }
}
