package org.waybill.reading.syntax;

import java.util.ArrayList;
import java.util.List;
import org.waybill.lexicon.Trait;
import org.waybill.text.Relation;
import org.waybill.text.Tag;
import org.waybill.text.Token;

/** Finds the subjects that stand beside a verb, none handed on by other words. */
record OwnSubjects(Syntax syntax) {

  /**
   * Subjects that hang on the verb or on its auxiliary, relative pronouns replaced by what they
   * stand for.
   */
  List<Token> of(Token verb) {
    List<Token> subjects =
        new ArrayList<>(syntax.children(verb, Relation.NSUBJ, Relation.NSUBJPASS, Relation.CSUBJ));
    for (Token auxiliary : syntax.children(verb, Relation.AUX, Relation.AUXPASS)) {
      subjects.addAll(syntax.children(auxiliary, Relation.NSUBJ, Relation.NSUBJPASS));
    }
    List<Token> all = new ArrayList<>();
    subjects = new ArrayList<>(LostSubjects.of(syntax, verb, subjects));
    if (subjects.size() > 1) {
      Token last = subjects.get(subjects.size() - 1);
      subjects.removeIf(subject -> isBeforeColon(subject, last));
    }
    subjects.removeIf(subject -> isExpletive(subject, verb) && isCopula(verb));
    for (Token subject : subjects) {
      Token meant = syntax.antecedent(subject);
      all.addAll(meant.equals(subject) ? syntax.conjuncts(subject) : List.of(meant));
    }
    return all;
  }

  private boolean isCopula(Token verb) {
    return syntax.has(verb, Trait.EQUATES) && syntax.governs(verb, Relation.ATTR, Relation.ACOMP);
  }

  /** {@code Lavrov: Russia sent arms}: who stands before a colon is no second subject. */
  private boolean isBeforeColon(Token subject, Token last) {
    return syntax.sentence().tokens().stream()
        .filter(token -> subject.index() < token.index() && token.index() < last.index())
        .anyMatch(token -> token.form().equals(":"));
  }

  /** {@code it is a crime to sell arms}: nobody in particular. */
  boolean isImpersonal(Token verb) {
    return isCopula(verb)
        && syntax.children(verb, Relation.NSUBJ).stream().anyMatch(it -> isExpletive(it, verb));
  }

  private boolean isExpletive(Token subject, Token verb) {
    return subject.tag() == Tag.PRP
        && subject.lemma().equals("it")
        && syntax
            .children(verb, Relation.XCOMP, Relation.CCOMP, Relation.ADVCL, Relation.CSUBJ)
            .stream()
            .anyMatch(clause -> clause.index() > verb.index() && syntax.isInfinitive(clause));
  }
}
