package org.waybill.graph;

import static org.waybill.graph.Vocabulary.EARLIEST;
import static org.waybill.graph.Vocabulary.LATEST;
import static org.waybill.graph.Vocabulary.WORDS;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.waybill.claim.Period;

/**
 * Writes days with bounds; nothing at all where neither a bound nor words are known. Within an
 * article, a story or a dating the same days in the same words are one node.
 */
final class PeriodWriter {
  private final Iris iris;
  private final Node whole;
  private final GraphDraft draft;

  /**
   * @param whole article, story or dating
   */
  PeriodWriter(Iris iris, Node whole, GraphDraft draft) {
    this.iris = iris;
    this.whole = whole;
    this.draft = draft;
  }

  /** Gives the period, when one was written. */
  Optional<Node> write(Node owner, Node property, Period period) {
    if (!period.isKnown() && period.words().isEmpty()) {
      return Optional.empty();
    }
    Node node = iris.period(whole, period);
    draft.add(owner, property, node);
    period.earliest().ifPresent(day -> draft.date(node, EARLIEST, day));
    period.latest().ifPresent(day -> draft.date(node, LATEST, day));
    draft.text(node, WORDS, period.words());
    return Optional.of(node);
  }
}
