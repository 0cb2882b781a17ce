package org.waybill.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.waybill.claim.Frame.AGREEMENT;
import static org.waybill.claim.Frame.DENIAL;
import static org.waybill.claim.Frame.MEETING;
import static org.waybill.claim.Frame.REQUEST;
import static org.waybill.claim.Frame.STATEMENT;
import static org.waybill.claim.Frame.TRANSFER;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.waybill.claim.Frame;

class ComparisonTest {

  private static final List<Annotation> GOLD = Golds.read("700.json").claims();

  private static List<Mistake.Kind> kinds(Comparison.Result result) {
    return result.mistakes().stream().map(Mistake::kind).toList();
  }

  private static Ratio ratio(int right, int of) {
    return new Ratio(right, of);
  }

  @Test
  void goldHeldAgainstItselfIsPerfect() {
    Comparison.Result result = Golds.compare(GOLD, GOLD);
    Score score = result.score();
    Map<Frame, Ratio> pairs =
        Map.of(TRANSFER, ratio(2, 2), REQUEST, ratio(1, 1), DENIAL, ratio(1, 1));
    assertEquals(pairs, score.recall());
    assertEquals(pairs, score.precision());
    assertEquals(Map.of(MEETING, ratio(1, 1), STATEMENT, ratio(1, 1)), score.events());
    assertEquals(score.events(), score.sameType());
    assertEquals(
        Map.of(
            Slot.TYPE, ratio(4, 4),
            Slot.GOODS, ratio(3, 3),
            Slot.QUANTITY, ratio(1, 1),
            Slot.WHEN, ratio(1, 1),
            Slot.CLAIMANT, ratio(2, 2),
            Slot.CLAIMANT_NAME, ratio(2, 2),
            Slot.STANCE, ratio(4, 4)),
        score.slots());
    assertEquals(List.of(), result.mistakes());
  }

  @Test
  void nothingFoundIsNoRecallAndAnF1OfZero() {
    Comparison.Result result = Golds.compare(GOLD, List.of());
    Score score = result.score();
    assertEquals(ratio(0, 3), Score.sum(score.recall()), "the optional one is not missed");
    assertEquals(Map.of(), score.precision());
    assertEquals(Map.of(), score.slots());
    assertEquals(ratio(0, 2), Score.sum(score.events()), "type other is not compared");
    assertEquals(
        OptionalDouble.of(0), Ratio.f1(Score.sum(score.precision()), Score.sum(score.recall())));
    assertEquals(5, result.mistakes().size());
    assertTrue(kinds(result).stream().allMatch(Mistake.Kind.MISSED::equals));
  }

  @Test
  void nothingFoundWhereNothingWasAnnotatedIsNoPass() {
    Score score = Golds.compare(List.of(), List.of()).score();
    assertEquals(0, score.compared());
    assertEquals(OptionalDouble.empty(), Ratio.f1(Ratio.NONE, Ratio.NONE));
  }

  @Test
  void whatIsFoundWhereNothingWasAnnotatedIsInvented() {
    Score score = Golds.compare(List.of(), GOLD).score();
    assertEquals(ratio(0, 4), Score.sum(score.precision()));
    assertEquals(Map.of(), score.recall());
  }

  @Test
  void aReversedDirectionIsBothMissedAndInvented() {
    Comparison.Result result = Golds.compare("700.json", "reversed.json");
    assertEquals(ratio(1, 2), result.score().recall().get(TRANSFER));
    assertEquals(ratio(1, 2), result.score().precision().get(TRANSFER));
    assertEquals(List.of(Mistake.Kind.MISSED, Mistake.Kind.INVENTED), kinds(result));
    Mistake missed = result.mistakes().get(0);
    assertEquals("North Korea → Russia", missed.expected());
    assertEquals("transfer Russia → North Korea", missed.found());
  }

  @Test
  void anExtraClaimCostsPrecisionAndNothingElse() {
    Comparison.Result result = Golds.compare("700.json", "extra-claim.json");
    assertEquals(ratio(4, 5), Score.sum(result.score().precision()));
    assertEquals(ratio(4, 4), Score.sum(result.score().recall()));
    assertEquals(List.of(Mistake.Kind.INVENTED), kinds(result));
    assertEquals("North Korea → Syria", result.mistakes().get(0).found());
  }

  @Test
  void aMissedOptionalClaimIsNoMistake() {
    List<Annotation> found = GOLD.stream().filter(claim -> !claim.optional()).toList();
    Comparison.Result result = Golds.compare(GOLD, found);
    assertEquals(ratio(3, 3), Score.sum(result.score().recall()));
    assertEquals(List.of(), result.mistakes());
  }

  @Test
  void thePairOfAnotherSentenceIsNoHit() {
    Annotation first = GOLD.get(0);
    Annotation elsewhere = Claims.of(first).sentence("A ferry of the line ran aground.").build();
    Comparison.Result result = Golds.compare(List.of(first), List.of(elsewhere));
    assertEquals(ratio(0, 1), result.score().recall().get(TRANSFER));
    assertEquals(ratio(0, 1), result.score().precision().get(TRANSFER));
  }

  @Test
  void theSamePairTwiceInASentenceIsNoError() {
    Annotation first = GOLD.get(0);
    Comparison.Result result = Golds.compare(List.of(first), List.of(first, first));
    assertEquals(ratio(2, 2), result.score().precision().get(TRANSFER));
    assertEquals(ratio(1, 1), result.score().recall().get(TRANSFER));
  }

  @Test
  void anEndLeftOpenIsNotInventedButDoesNotFindThePair() {
    Annotation first = GOLD.get(0);
    Annotation open = Claims.of(first).recipient().build();
    Score score = Golds.compare(List.of(first), List.of(open)).score();
    assertEquals(ratio(1, 1), score.precision().get(TRANSFER));
    assertEquals(ratio(0, 1), score.recall().get(TRANSFER));
    Score other = Golds.compare(List.of(open), List.of(first)).score();
    assertEquals(ratio(1, 1), other.precision().get(TRANSFER));
    assertEquals(ratio(1, 1), other.recall().get(TRANSFER), "gold asks for one end only");
  }

  @Test
  void eachWrongRecipientOfAClaimCounts() {
    Annotation first = GOLD.get(0);
    Annotation three = Claims.of(first).recipient("Russia", "Syria", "Iran").build();
    Score score = Golds.compare(List.of(first), List.of(three)).score();
    assertEquals(ratio(1, 3), score.precision().get(TRANSFER));
    assertEquals(ratio(1, 1), score.recall().get(TRANSFER));
  }

  @Test
  void aRequestReadAsATransferHasItsPairAndAWrongType() {
    Annotation request = GOLD.get(1);
    Annotation read = Claims.of(request).type(TRANSFER).build();
    Comparison.Result result = Golds.compare(List.of(request), List.of(read));
    assertEquals(Map.of(REQUEST, ratio(1, 1)), result.score().recall());
    assertEquals(Map.of(TRANSFER, ratio(1, 1)), result.score().precision());
    assertEquals(ratio(0, 1), result.score().slots().get(Slot.TYPE));
    assertEquals(OptionalDouble.empty(), Ratio.f1(Ratio.NONE, ratio(1, 1)), "the request's own F1");
    assertEquals("wrong", result.mistakes().get(0).kind().id());
  }

  @Test
  void slotsAreLookedAtInTheBestClaimOfTheSentence() {
    Annotation first = GOLD.get(0);
    Annotation worse = Claims.of(first).goods("horses").build();
    Score score = Golds.compare(List.of(first), List.of(worse, first)).score();
    assertEquals(ratio(1, 1), score.slots().get(Slot.GOODS));
  }

  @Test
  void aMeetingReadAsAVisitIsFoundButNotByItsType() {
    Annotation meeting = GOLD.get(4);
    Annotation visit = Claims.of(meeting).type(Frame.VISIT).build();
    Score score = Golds.compare(List.of(meeting), List.of(visit)).score();
    assertEquals(ratio(1, 1), score.events().get(MEETING));
    assertEquals(ratio(0, 1), score.sameType().get(MEETING));
  }

  @Test
  void aMeetingReadAsAnAgreementIsMissed() {
    Annotation meeting = GOLD.get(4);
    Annotation agreement = Claims.of(meeting).type(AGREEMENT).build();
    Score score = Golds.compare(List.of(meeting), List.of(agreement)).score();
    assertEquals(ratio(0, 1), score.events().get(MEETING));
  }

  @Test
  void anEventOfOthersIsMissed() {
    Annotation meeting = GOLD.get(4);
    Annotation others = Claims.of(meeting).participants("Iran", "Syria").build();
    Score score = Golds.compare(List.of(meeting), List.of(others)).score();
    assertEquals(ratio(0, 1), score.events().get(MEETING));
  }

  @Test
  void scoresAddUp() {
    Score perfect = Golds.compare(GOLD, GOLD).score();
    Score empty = Golds.compare(GOLD, List.of()).score();
    Score total = Score.total(List.of(perfect, empty));
    assertEquals(ratio(4, 7), Score.sum(total.recall()));
    assertEquals(ratio(4, 4), Score.sum(total.precision()));
    assertEquals(perfect.compared() + empty.compared(), total.compared());
  }
}
