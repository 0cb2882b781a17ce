package org.waybill.reading.syntax;

import java.util.List;
import java.util.Optional;
import org.waybill.text.Relation;
import org.waybill.text.Tag;
import org.waybill.text.Token;

/** Finds subjects that stand before their verb and that the parser hangs elsewhere. */
public final class LostSubjects {

  private LostSubjects() {}

  /** The subjects that hang on a verb, or the one that a reader sees instead. */
  public static List<Token> of(Syntax syntax, Token verb, List<Token> hanging) {
    if (hanging.isEmpty()) {
      return beside(syntax, verb)
          .or(() -> behindPreposition(syntax, verb))
          .map(List::of)
          .orElse(hanging);
    }
    return describedBehind(syntax, verb, hanging).map(List::of).orElse(hanging);
  }

  /**
   * {@code Amid the row, Ada Quill, Norland's envoy, said}: the parser takes the name, or what
   * describes it, for an apposition to a noun before.
   */
  private static Optional<Token> beside(Syntax syntax, Token verb) {
    boolean main = verb.relation() == Relation.ROOT || verb.relation() == Relation.CCOMP;
    int at = verb.index() - 1;
    if (!main || !verb.tag().isFinite() || at < 2 || !comma(syntax, at)) {
      return Optional.empty();
    }
    Token last = syntax.sentence().token(at - 1);
    Token top = last;
    while (top.relation() == Relation.COMPOUND
        || top.relation() == Relation.POBJ
        || top.relation() == Relation.PREP) {
      Optional<Token> head = syntax.head(top);
      if (head.isEmpty()) {
        break;
      }
      top = head.get();
    }
    Token lowest = top;
    while (top.relation() == Relation.APPOS) {
      Optional<Token> head = syntax.head(top).filter(token -> token.relation() == Relation.APPOS);
      if (head.isEmpty()) {
        break;
      }
      top = head.get();
    }
    return Optional.of(top)
        .filter(token -> token.relation() == Relation.APPOS && token.tag().isProperNoun())
        .filter(token -> !token.equals(lowest));
  }

  /**
   * {@code was shunned as half of the world had condemned it}: the parser takes the word that joins
   * the clause for a preposition, and the clause for one that shares the subject.
   */
  private static Optional<Token> behindPreposition(Syntax syntax, Token verb) {
    List<Token> helpers = syntax.children(verb, Relation.AUX, Relation.AUXPASS);
    Token first = helpers.isEmpty() ? verb : helpers.get(0);
    boolean joined =
        verb.relation() == Relation.CONJ
            || verb.relation() == Relation.CCOMP
            || verb.relation() == Relation.ADVCL;
    if (!joined || !first.tag().isFinite() || first.index() == 0) {
      return Optional.empty();
    }
    Token top = syntax.sentence().token(first.index() - 1);
    Optional<Token> subject = Optional.empty();
    while (top.relation() == Relation.POBJ || top.relation() == Relation.PREP) {
      if (top.relation() == Relation.POBJ) {
        subject = Optional.of(top);
      }
      Optional<Token> head = syntax.head(top);
      if (head.isEmpty()) {
        return Optional.empty();
      }
      top = head.get();
    }
    return subject.filter(noun -> top(syntax, noun).filter(syntax::isVerb).isPresent());
  }

  private static Optional<Token> top(Syntax syntax, Token noun) {
    return syntax.head(noun).flatMap(syntax::head);
  }

  /** {@code …, Ada Quill, the ministry's spokesperson said}: a name, and who she is. */
  private static Optional<Token> describedBehind(Syntax syntax, Token verb, List<Token> hanging) {
    Token subject = hanging.get(0);
    return hanging.size() == 1 && subject.tag() == Tag.NN
        ? syntax.children(verb, Relation.VOCATIVE).stream()
            .filter(name -> name.tag().isProperNoun())
            .filter(name -> name.index() < subject.index() && comma(syntax, name.index() + 1))
            .findFirst()
        : Optional.empty();
  }

  private static boolean comma(Syntax syntax, int at) {
    return syntax.sentence().token(at).tag() == Tag.COMMA;
  }
}
