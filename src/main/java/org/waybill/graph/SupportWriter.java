package org.waybill.graph;

import static org.waybill.graph.Vocabulary.CLAIM;
import static org.waybill.graph.Vocabulary.SUPPORT;
import static org.waybill.graph.Vocabulary.SUPPORT_CLASS;
import static org.waybill.graph.Vocabulary.WHY;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.waybill.claim.Claim;
import org.waybill.event.Evidence;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;

/** Writes which claims stand behind an event or utterance, and names their entries. */
final class SupportWriter {
  private final Iris iris;
  private final ClaimNames names;
  private final Sheet sheet;

  SupportWriter(Iris iris, ClaimNames names, Sheet sheet) {
    this.iris = iris;
    this.names = names;
    this.sheet = sheet;
  }

  /**
   * @param back from the claim to the event or utterance
   */
  void write(Node node, Node back, List<Evidence> evidence) {
    for (int i = 0; i < evidence.size(); i++) {
      Node claim = names.of(evidence.get(i).claim());
      Node support = iris.below(node, "support", i + 1);
      sheet.add(node, SUPPORT, support);
      sheet.type(support, SUPPORT_CLASS);
      sheet.add(support, CLAIM, claim);
      sheet.text(support, WHY, evidence.get(i).why());
      sheet.add(claim, back, node);
    }
  }

  /**
   * The IRI of an entry of an event. A local name is one of the first article in the evidence that
   * introduces it.
   */
  Node entity(String id, List<Evidence> evidence) {
    if (EntryWriter.isIri(id)) {
      return iris.known(id);
    }
    for (Evidence item : evidence) {
      Optional<Entry> own = introduced(item.claim(), id);
      if (own.isPresent()) {
        return iris.local(item.claim().article(), own.get().iri());
      }
    }
    throw new IllegalArgumentException("no claim in the evidence introduces " + id);
  }

  private static Optional<Entry> introduced(Claim claim, String id) {
    return Stream.of(
            claim.roles().values(), claim.attribution().claimants(), claim.attribution().via())
        .flatMap(Collection::stream)
        .flatMap(
            filler -> filler.link() instanceof Link.Linked it ? Stream.of(it.entry()) : Stream.of())
        .filter(entry -> entry.local() && entry.iri().equals(id))
        .findFirst();
  }
}
