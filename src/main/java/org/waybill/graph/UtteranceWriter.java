package org.waybill.graph;

import static org.waybill.graph.Vocabulary.*;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.waybill.event.Utterance;

/** Writes speech acts and the claims that rest on them. */
final class UtteranceWriter {
  private final Iris iris;
  private final SupportWriter support;
  private final GraphDraft draft;

  UtteranceWriter(Iris iris, SupportWriter support, GraphDraft draft) {
    this.iris = iris;
    this.support = support;
    this.draft = draft;
  }

  void write(Node story, Utterance utterance) {
    Node node = iris.utterance(utterance.key());
    draft.label(node, label(utterance));
    draft.add(node, IN_STORY, story);
    for (String speaker : utterance.speakers()) {
      draft.add(node, SPEAKER, support.entity(speaker, utterance.evidence()));
    }
    for (String addressee : utterance.addressees()) {
      draft.add(node, ADDRESSEE, support.entity(addressee, utterance.evidence()));
    }
    utterance.sides().stream()
        .filter(EntryWriter::isIri)
        .forEach(side -> draft.add(node, SIDE, iris.known(side)));
    if (!utterance.outlet().isEmpty()) {
      draft.add(node, OUTLET_VOICE, iris.article(utterance.outlet()));
    }
    new PeriodWriter(iris, story, draft).write(node, SAID_AT, utterance.when());
    support.utterance(node, utterance.evidence());
  }

  /** As in {@code words of John Kirby to CNN, 13 October 2023, claims: 3}. */
  private String label(Utterance utterance) {
    Set<String> who = utterance.speakers().isEmpty() ? utterance.sides() : utterance.speakers();
    String speaker =
        who.isEmpty()
            ? utterance.outlet().isEmpty() ? "somebody not known" : utterance.outlet()
            : support.shown(who);
    String days = Labels.days(utterance.when());
    return "words of %s%s%s, claims: %d"
        .formatted(
            speaker,
            utterance.addressees().isEmpty() ? "" : " to " + support.shown(utterance.addressees()),
            days.isEmpty() ? "" : ", " + days,
            utterance.evidence().size());
  }
}
