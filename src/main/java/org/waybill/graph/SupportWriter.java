package org.waybill.graph;

import static org.waybill.graph.Vocabulary.CLAIM;
import static org.waybill.graph.Vocabulary.SUPPORT;
import static org.waybill.graph.Vocabulary.SUPPORT_CLASS;
import static org.waybill.graph.Vocabulary.WHY;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.waybill.claim.Claim;
import org.waybill.event.Evidence;

/** Writes which claims stand behind an event or utterance, and names their entries. */
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

  /**
   * @param back from the claim to the event or utterance
   */
  void write(Node node, Node back, List<Evidence> evidence) {
    for (int i = 0; i < evidence.size(); i++) {
      Node claim = names.of(evidence.get(i).claim());
      Node support = iris.below(node, "support", i + 1);
      draft.add(node, SUPPORT, support);
      draft.type(support, SUPPORT_CLASS);
      draft.label(support, evidence.get(i).claim().article() + ": " + evidence.get(i).why());
      draft.add(support, CLAIM, claim);
      draft.text(support, WHY, evidence.get(i).why());
      draft.add(claim, back, node);
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
