package org.waybill.graph;

import static org.waybill.graph.Vocabulary.OUTLET_VOICE;
import static org.waybill.graph.Vocabulary.RESTS_ON;
import static org.waybill.graph.Vocabulary.SAID_AT;
import static org.waybill.graph.Vocabulary.SPEAKER;
import static org.waybill.graph.Vocabulary.UTTERANCE_CLASS;

import org.apache.jena.graph.Node;
import org.waybill.event.Utterance;

/** Writes speech acts and the claims that rest on them. */
final class UtteranceWriter {
  private final Iris iris;
  private final SupportWriter support;
  private final PeriodWriter periods;
  private final Sheet sheet;

  UtteranceWriter(Iris iris, ClaimNames names, Sheet sheet) {
    this.iris = iris;
    this.support = new SupportWriter(iris, names, sheet);
    this.periods = new PeriodWriter(iris, sheet);
    this.sheet = sheet;
  }

  void write(Utterance utterance) {
    Node node = iris.utterance(utterance.key());
    sheet.type(node, UTTERANCE_CLASS);
    sheet.label(node, "utterance, claims: " + utterance.evidence().size());
    for (String speaker : utterance.speakers()) {
      sheet.add(node, SPEAKER, support.entity(speaker, utterance.evidence()));
    }
    if (!utterance.outlet().isEmpty()) {
      sheet.add(node, OUTLET_VOICE, iris.article(utterance.outlet()));
    }
    periods.write(node, SAID_AT, "said-at", utterance.when());
    support.write(node, RESTS_ON, utterance.evidence());
  }
}
