package org.waybill.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waybill.claim.Claim;
import org.waybill.claim.Frame;
import org.waybill.claim.Role;
import org.waybill.claim.Stance;

/** Which allegations a denial answers. */
class DenialsTest {

  private final Desk desk = new Desk();

  @Test
  void aDenialAnswersTheAccuserNextToItAndWhatHeSaysElsewhere() {
    sent("a.txt", "drone").by("Germany").done();
    Claim next = sent("a.txt", "drone").by("Japan").done();
    denied("a.txt", "drone");
    Claim elsewhere = sent("b.txt", "drone").by("Japan").done();
    sent("b.txt", "drone").by("Germany").done();
    assertEquals(Set.of(next, elsewhere), answered());
  }

  @Test
  void whereItsArticleTellsNothingItAnswersAllWhoDo() {
    denied("a.txt", "drone");
    Claim one = sent("b.txt", "drone").by("Japan").done();
    Claim other = sent("b.txt", "drone").by("Germany").done();
    assertEquals(Set.of(one, other), answered());
  }

  @Test
  void whoDeniesTanksAnswersNobodyWhoTellsOfDrones() {
    sent("a.txt", "drone").by("Japan").done();
    denied("a.txt", "tank");
    assertEquals(Set.of(), answered());
  }

  @Test
  void whatIsToldOfTheSameFlowNextToItIsAnsweredThoughItIsAnotherEvent() {
    Claim told = sent("a.txt", "tank").by("Japan").when(-60, -50).done();
    desk.page("a.txt")
        .issued(14, 14)
        .sent("Iran", "Russia", "tank")
        .by("Iran")
        .stance(Stance.DENIED)
        .when(1, 9)
        .done();
    assertEquals(2, desk.joined().stream().mapToLong(story -> story.events().size()).sum());
    assertEquals(Set.of(told), answered());
  }

  @Test
  void whoDidNotSayContradictsNothingThatHeSaid() {
    spoke("a.txt").stance(Stance.NEGATED).done();
    spoke("a.txt").done();
    assertEquals(0, desk.joined().stream().mapToLong(story -> story.relations().size()).sum());
  }

  @Test
  void anOutletDoesNotContradictItself() {
    sent("a.txt", "tank").done();
    sent("a.txt", "tank").stance(Stance.NEGATED).done();
    assertEquals(0, desk.joined().stream().mapToLong(story -> story.relations().size()).sum());
  }

  @Test
  void whoDeniesAnotherThingAnswersNothing() {
    sent("a.txt", "tank").by("Japan").done();
    rejected(desk.page("a.txt").line(Frame.DENIAL)).denying().done();
    assertEquals(Set.of(), answered());
  }

  @Test
  void whoDeniesNoOtherThingAnswersTheFlowToldBefore() {
    Claim told = sent("a.txt", "tank").by("Japan").done();
    rejected(desk.page("a.txt").line(Frame.DENIAL)).done();
    assertEquals(Set.of(told), answered());
  }

  @Test
  void aDenialInTheSentenceThatAccusesAnswersIt() {
    Claim told = sent("a.txt", "tank").by("Japan").done();
    rejected(desk.page("a.txt").goingOn(Frame.DENIAL)).done();
    assertEquals(Set.of(told), answered());
  }

  @Test
  void butNotWhatLeavesOpenWhoSentToWhom() {
    desk.page("a.txt").issued(14, 14).line(Frame.REQUEST).bySomebody("Ortiz").done();
    desk.page("a.txt")
        .goingOn(Frame.DENIAL)
        .named(Role.AGENT, "Salas")
        .bySomebody("Salas")
        .stance(Stance.DENIED)
        .done();
    assertEquals(Set.of(), answered());
  }

  /** By Iran, without a word on who sent what to whom. */
  private static Desk.Line rejected(Desk.Line line) {
    return line.role(Role.AGENT, "Iran").by("Iran").stance(Stance.DENIED);
  }

  private Desk.Line spoke(String page) {
    return desk.page(page)
        .issued(14, 14)
        .line(Frame.STATEMENT)
        .role(Role.AGENT, "John Kirby")
        .said(14);
  }

  private Desk.Line sent(String page, String item) {
    return desk.page(page).issued(14, 14).sent("Iran", "Russia", item);
  }

  private void denied(String page, String item) {
    sent(page, item).by("Iran").stance(Stance.DENIED).done();
  }

  private Set<Claim> answered() {
    return desk.joined().stream()
        .flatMap(story -> story.relations().stream())
        .filter(relation -> relation.kind() == Relation.Kind.DENIES)
        .map(Relation::other)
        .collect(Collectors.toSet());
  }
}
