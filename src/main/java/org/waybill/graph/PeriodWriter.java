package org.waybill.graph;

import static org.waybill.graph.Vocabulary.EARLIEST;
import static org.waybill.graph.Vocabulary.LATEST;
import static org.waybill.graph.Vocabulary.PERIOD_CLASS;
import static org.waybill.graph.Vocabulary.WORDS;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.waybill.claim.Period;

/** Writes days with bounds; nothing at all where neither a bound nor words are known. */
final class PeriodWriter {
  private final Iris iris;
  private final GraphDraft draft;

  PeriodWriter(Iris iris, GraphDraft draft) {
    this.iris = iris;
    this.draft = draft;
  }

  /**
   * @param kind the last step of the period's IRI below its owner's
   * @return the period, when one was written
   */
  Optional<Node> write(Node owner, Node property, String kind, Period period) {
    if (!period.isKnown() && period.words().isEmpty()) {
      return Optional.empty();
    }
    Node node = iris.below(owner, kind);
    draft.add(owner, property, node);
    draft.type(node, PERIOD_CLASS);
    period.earliest().ifPresent(day -> draft.date(node, EARLIEST, day));
    period.latest().ifPresent(day -> draft.date(node, LATEST, day));
    draft.text(node, WORDS, period.words());
    return Optional.of(node);
  }
}
