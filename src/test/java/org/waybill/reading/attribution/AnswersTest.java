package org.waybill.reading.attribution;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waybill.lexicon.Trait;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Relation;
import org.waybill.text.Sentence;
import org.waybill.text.Span;
import org.waybill.text.Tag;
import org.waybill.text.Token;

/** {@code The reports are (not) false}, as trees laid by hand. */
class AnswersTest {

  private static final Map<String, Trait> TRAITS =
      Map.of("reports", Trait.ATTRIBUTES, "are", Trait.EQUATES, "false", Trait.BELIES);

  private static Token token(int at, String form, Tag tag, int head, Relation relation) {
    return new Token(at, new Span(8 * at, 8 * at + 7), form, form, tag, "", head, relation);
  }

  private static Answers over(Sentence sentence) {
    return new Answers(
        new Syntax(sentence, (word, trait) -> trait.equals(TRAITS.get(word.form()))));
  }

  private static Sentence sentence(Token... tokens) {
    return new Sentence(0, 0, new Span(0, 8 * tokens.length), List.of(tokens));
  }

  private static final Token REPORTS = token(0, "reports", Tag.NNS, 1, Relation.NSUBJ);
  private static final Token ARE = token(1, "are", Tag.VBP, -1, Relation.ROOT);

  @Test
  void aReportThatIsSaidToBeFalseIsBelied() {
    Sentence told = sentence(REPORTS, ARE, token(2, "false", Tag.JJ, 1, Relation.ACOMP));
    assertTrue(over(told).isBelied(REPORTS));
  }

  @Test
  void aReportThatIsSaidNotToBeFalseStands() {
    Sentence told =
        sentence(
            REPORTS,
            ARE,
            token(2, "not", Tag.RB, 1, Relation.NEG),
            token(3, "false", Tag.JJ, 1, Relation.ACOMP));
    assertFalse(over(told).isBelied(REPORTS));
  }

  @Test
  void aReportOfWhichSomethingElseIsSaidStands() {
    Sentence told = sentence(REPORTS, ARE, token(2, "long", Tag.JJ, 1, Relation.ACOMP));
    assertFalse(over(told).isBelied(REPORTS));
  }

  @Test
  void whatStandsInABeliedReportIsBeliedWithIt() {
    Token shells = token(3, "shells", Tag.NNS, 0, Relation.NMOD);
    Sentence told = sentence(REPORTS, ARE, token(2, "false", Tag.JJ, 1, Relation.ACOMP), shells);
    assertTrue(over(told).isInBelied(shells));
    assertFalse(over(told).isInBelied(ARE));
  }
}
