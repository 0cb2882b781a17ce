package org.waybill.graph;

import static org.waybill.graph.Vocabulary.EARLIEST;
import static org.waybill.graph.Vocabulary.LATEST;
import static org.waybill.graph.Vocabulary.WORDS;

import org.apache.jena.graph.Node;
import org.waybill.claim.Period;

/** Reads what {@link PeriodWriter} wrote; nothing there means that nothing is known. */
final class PeriodReader {
  private final Facts facts;

  PeriodReader(Facts facts) {
    this.facts = facts;
  }

  Period read(Node owner, Node property) {
    return facts
        .any(owner, property)
        .map(
            node ->
                new Period(
                    facts.date(node, EARLIEST), facts.date(node, LATEST), facts.text(node, WORDS)))
        .orElse(Period.UNKNOWN);
  }
}
