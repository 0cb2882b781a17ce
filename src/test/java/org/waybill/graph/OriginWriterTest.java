package org.waybill.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.waybill.claim.Frame;
import org.waybill.claim.Period;
import org.waybill.event.Event;
import org.waybill.event.Evidence;
import org.waybill.event.IndependentOrigin;

/** Where an origin or a repeat needs a node of its own. */
class OriginWriterTest {
  private static final Evidence TOLD = new Evidence(Sample.TRANSFER, Evidence.FIRST);
  private static final Evidence TOLD_TOO = new Evidence(Sample.DENIAL, "the same parties");
  private static final Node EVENT = Sample.IRIS.event("any");

  @Test
  void theOriginOfAnEventOfOneClaimIsTheSpeechActOfASide() {
    assertEquals(
        Set.of(Sample.IRIS.utterance("quill-june")),
        origins(List.of(TOLD), origin(Set.of(Sample.SUDMARK.iri()), IndependentOrigin.QUOTED)));
  }

  @Test
  void orOfAnOutletThatNobodyKnows() {
    IndependentOrigin outlet =
        new IndependentOrigin(
            Set.of(Sample.FIRST.file()),
            IndependentOrigin.Kind.OUTLET,
            List.of(Sample.MEETING),
            IndependentOrigin.NO_SOURCE);
    List<Evidence> told = List.of(new Evidence(Sample.MEETING, Evidence.FIRST));

    assertEquals(Set.of(Sample.IRIS.utterance("ledger")), origins(told, outlet));
    assertEquals(Set.of(Sample.IRIS.below(EVENT, "origin", 1)), origins(told, SampleStory.OUTLET));
  }

  @Test
  void anEventOfTwoClaimsSaysOnWhichOfThemItsOriginRests() {
    assertEquals(
        Set.of(Sample.IRIS.below(EVENT, "origin", 1)),
        origins(
            List.of(TOLD, TOLD_TOO),
            origin(Set.of(Sample.SUDMARK.iri()), IndependentOrigin.QUOTED)));
  }

  @Test
  void anOriginOfAnotherSideOrForAnotherReasonHasANode() {
    Set<Node> own = Set.of(Sample.IRIS.below(EVENT, "origin", 1));
    assertEquals(
        own,
        origins(List.of(TOLD), origin(Set.of(Sample.NORLAND.iri()), IndependentOrigin.QUOTED)));
    assertEquals(
        own,
        origins(
            List.of(TOLD),
            origin(Set.of(Sample.SUDMARK.iri()), "nobody of them is quoted by himself")));
  }

  @Test
  void anArticleThatQuotesIsItselfTheRepeat() {
    assertEquals(
        Set.of(Sample.IRIS.article(Sample.FIRST.file()), Sample.IRIS.below(EVENT, "repeat", 2)),
        written(List.of(TOLD), SampleStory.SIDE, Vocabulary.REPEAT));
  }

  private static IndependentOrigin origin(Set<String> sides, String why) {
    return new IndependentOrigin(sides, IndependentOrigin.Kind.SIDE, List.of(Sample.TRANSFER), why);
  }

  private static Set<Node> origins(List<Evidence> evidence, IndependentOrigin origin) {
    return written(evidence, origin, Vocabulary.INDEPENDENT_ORIGIN);
  }

  private static Set<Node> written(
      List<Evidence> evidence, IndependentOrigin origin, Node property) {
    GraphDraft draft = new GraphDraft(Sample.IRIS.storyGraph("any"));
    ClaimNames names = new ClaimNames(Sample.IRIS, Sample.CLAIMS);
    SupportWriter support = new SupportWriter(Sample.IRIS, names, SampleStory.LABELS, draft);
    new OriginWriter(Sample.IRIS, support, GoldenTest.said(), draft)
        .write(
            EVENT,
            new Event.Core(
                "any",
                Frame.TRANSFER,
                Period.UNKNOWN,
                evidence,
                List.of(),
                List.of(origin),
                List.of(SampleStory.QUOTES, SampleStory.COPY)));
    return draft.segment().quads().stream()
        .filter(quad -> quad.getSubject().equals(EVENT) && quad.getPredicate().equals(property))
        .map(Quad::getObject)
        .collect(Collectors.toSet());
  }
}
