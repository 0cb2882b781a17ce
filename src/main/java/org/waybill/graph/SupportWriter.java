package org.waybill.graph;

import static org.waybill.graph.Vocabulary.ABOUT;
import static org.waybill.graph.Vocabulary.CLAIM;
import static org.waybill.graph.Vocabulary.JOINED_BECAUSE;
import static org.waybill.graph.Vocabulary.RESTS_ON;
import static org.waybill.graph.Vocabulary.WHY;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.waybill.claim.Claim;
import org.waybill.event.Evidence;
import org.waybill.event.Utterance;

/** Writes which claims stand behind an event or utterance and why, and names their entries. */
final class SupportWriter {
  private final Iris iris;
  private final ClaimNames names;
  private final Map<String, String> labels;
  private final GraphDraft draft;

  /**
   * @param labels of the story
   */
  SupportWriter(Iris iris, ClaimNames names, Map<String, String> labels, GraphDraft draft) {
    this.iris = iris;
    this.names = names;
    this.labels = labels;
    this.draft = draft;
  }

  /** Says of each claim which event it is about, and what made it join where others were there. */
  void event(Node event, List<Evidence> evidence) {
    for (Evidence each : evidence) {
      Node claim = names.of(each.claim());
      draft.add(claim, ABOUT, event);
      if (!each.why().equals(Evidence.FIRST)) {
        draft.text(claim, JOINED_BECAUSE, each.why());
      }
    }
  }

  /** Likewise of the speech act, which says itself what made it one: its claims all joined so. */
  void utterance(Node utterance, List<Evidence> evidence) {
    for (Evidence each : evidence) {
      draft.add(names.of(each.claim()), RESTS_ON, utterance);
      if (!each.why().equals(Utterance.OWN_VOICE) && !each.why().equals(Utterance.ONE_SIDE)) {
        draft.text(utterance, WHY, each.why());
      }
    }
  }

  /** What people call somebody or something of the story; words that are no identifier stay. */
  String shown(String id) {
    return labels.getOrDefault(id, id);
  }

  /** Likewise, in alphabetical order. */
  String shown(Collection<String> ids) {
    return ids.stream().map(this::shown).sorted().collect(Collectors.joining(", "));
  }

  /** The claims behind a value, an origin or a point. */
  void claims(Node node, List<Claim> claims) {
    claims.forEach(claim -> draft.add(node, CLAIM, names.of(claim)));
  }

  /** The IRI of an entry of an event. A local name is one of its article: no other is there. */
  Node entity(String id, List<Evidence> evidence) {
    return entity(id, evidence.stream().map(Evidence::claim));
  }

  /** Likewise of an entry that some of the claims name. */
  Node entity(String id, Stream<Claim> claims) {
    return EntryWriter.isIri(id)
        ? iris.known(id)
        : iris.local(claims.findFirst().orElseThrow().article(), id);
  }
}
