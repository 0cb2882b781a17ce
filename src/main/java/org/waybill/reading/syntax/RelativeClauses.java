package org.waybill.reading.syntax;

import java.util.List;
import java.util.Optional;
import org.waybill.text.Relation;
import org.waybill.text.Tag;
import org.waybill.text.Token;

/** Tells what a relative clause says of the noun that it hangs on. */
record RelativeClauses(Syntax syntax) {

  /**
   * For {@code which}, {@code that} and {@code who} of a relative clause the noun that the clause
   * is about.
   */
  Token antecedent(Token token) {
    if (token.tag() != Tag.WDT && token.tag() != Tag.WP) {
      return token;
    }
    Optional<Token> clause = syntax.head(token);
    while (clause.isPresent() && clause.get().relation() != Relation.RELCL) {
      clause =
          clause.get().relation() == Relation.ROOT ? Optional.empty() : syntax.head(clause.get());
    }
    return clause
        .flatMap(syntax::head)
        .filter(syntax::isNoun)
        .or(() -> objectBefore(token))
        .orElse(token);
  }

  /** {@code found arms there that had been sent}: the parser hangs the clause on the verb. */
  private Optional<Token> objectBefore(Token relative) {
    return syntax
        .head(relative)
        .filter(verb -> relative.tag() == Tag.WDT && verb.relation() == Relation.CCOMP)
        .flatMap(syntax::head)
        .flatMap(verb -> syntax.child(verb, Relation.DOBJ))
        .filter(object -> object.index() < relative.index());
  }

  /** {@code the tanks that Norland sent}: what is sent. */
  Optional<Token> object(Token verb) {
    if (verb.relation() != Relation.RELCL || isOfCircumstance(verb)) {
      return Optional.empty();
    }
    List<Token> subjects = new OwnSubjects(syntax).of(verb);
    return syntax
        .head(verb)
        .filter(noun -> syntax.isNoun(noun) && !subjects.isEmpty() && !subjects.contains(noun));
  }

  /** {@code Doha, where envoys called on all sides}: the place is not what is called on. */
  private boolean isOfCircumstance(Token relative) {
    return syntax.children(relative, Relation.ADVMOD).stream()
        .anyMatch(word -> word.tag() == Tag.WRB);
  }
}
