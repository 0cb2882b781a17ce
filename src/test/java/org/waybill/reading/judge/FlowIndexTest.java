package org.waybill.reading.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waybill.claim.Role;
import org.waybill.claim.Stance;
import org.waybill.text.Relation;
import org.waybill.text.Sentence;
import org.waybill.text.Span;
import org.waybill.text.Tag;
import org.waybill.text.Token;

class FlowIndexTest {

  private static final Set<String> NORLAND = Set.of("norland");

  private final FlowIndex index = new FlowIndex();

  private static Flow flow(int sentence) {
    Span span = new Span(sentence, sentence + 1);
    Token token = new Token(0, span, "sent", "send", Tag.VBD, "", -1, Relation.ROOT);
    Sentence told = new Sentence(sentence, 0, span, List.of(token));
    return new Flow(told, 0, List.of(), List.of(), List.of(), Stance.ASSERTED, true);
  }

  /** One flow a sentence, each from Norland to somebody else. */
  private void tell(int flows) {
    IntStream.range(0, flows).forEach(i -> index.add(flow(i), NORLAND, Set.of("state " + i)));
  }

  @Test
  void ofAFewFlowsAllAreWeighedInTheOrderInWhichTheyWereTold() {
    index.add(flow(7), NORLAND, Set.of("suderia"));
    index.add(flow(2), Set.of("suderia"), Set.of());
    List<Integer> sentences = index.near(5).stream().map(flow -> flow.sentence().index()).toList();
    assertEquals(List.of(7, 2), sentences);
    assertEquals(1, index.near(5, Role.SUPPLIER, NORLAND).size());
    assertEquals(0, index.near(5, Role.RECIPIENT, NORLAND).size());
    assertEquals(OptionalInt.empty(), index.crowdedAt());
  }

  @Test
  void ofThousandsTheNearestOnBothSidesAreWeighed() {
    tell(5_000);
    Collection<Flow> near = index.near(3_000);
    assertEquals(FlowIndex.MOST, near.size());
    assertTrue(near.stream().allMatch(flow -> Math.abs(flow.sentence().index() - 3_000) <= 50));
    assertEquals(OptionalInt.of(3_000), index.crowdedAt());
  }

  @Test
  void whoeverIsAtFewOfThousandsIsFoundHoweverFarAway() {
    tell(5_000);
    assertEquals(1, index.near(4_999, Role.RECIPIENT, Set.of("state 3")).size());
    assertEquals(OptionalInt.empty(), index.crowdedAt());
    assertTrue(index.has(Role.RECIPIENT, Set.of("state 3")));
    assertFalse(index.has(Role.SUPPLIER, Set.of("state 3")));
    assertEquals(1, index.ways(NORLAND, Set.of("state 3")).size());
    assertEquals(5_000, index.count(NORLAND));
    assertEquals(6, index.count(Role.SUPPLIER, NORLAND, 6));
  }

  @Test
  void whatThousandsOfOpenEndsCostGrowsWithTheirNumberOnly() {
    tell(5_000);
    AtomicInteger weighed = new AtomicInteger();
    for (int i = 0; i < 5_000; i++) {
      weighed.addAndGet(index.near(i, Role.SUPPLIER, NORLAND).size());
      index.lastBefore(
          i,
          0,
          flow -> {
            weighed.incrementAndGet();
            return false;
          });
    }
    assertTrue(weighed.get() > 0, "nothing was weighed");
    assertTrue(weighed.get() <= 2 * 5_000 * FlowIndex.MOST, "weighed " + weighed);
  }

  @Test
  void theLastBeforeIsTheNearestSuchFlow() {
    index.add(flow(4), NORLAND, Set.of("suderia"));
    index.add(flow(2), NORLAND, Set.of("ostia"));
    assertEquals(Optional.of(4), sentence(index.lastBefore(5, 0, flow -> true)));
    assertEquals(Optional.of(2), sentence(index.lastBefore(4, 0, flow -> true)));
    assertEquals(Optional.of(2), sentence(index.last(3, Role.SUPPLIER, NORLAND)));
    assertEquals(Optional.empty(), index.last(9, Role.RECIPIENT, NORLAND));
  }

  private static Optional<Integer> sentence(Optional<Flow> flow) {
    return flow.map(one -> one.sentence().index());
  }
}
