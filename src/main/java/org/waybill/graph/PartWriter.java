package org.waybill.graph;

import static org.waybill.graph.Vocabulary.CANDIDATE;
import static org.waybill.graph.Vocabulary.ENTITY;
import static org.waybill.graph.Vocabulary.GROUND;
import static org.waybill.graph.Vocabulary.LINK_REASON;
import static org.waybill.graph.Vocabulary.POSITION;
import static org.waybill.graph.Vocabulary.ROLE;
import static org.waybill.graph.Vocabulary.ROLE_REASON;
import static org.waybill.graph.Vocabulary.UNLINKED_NAME;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.waybill.claim.Filler;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;

/**
 * Writes the words that fill a role and what they were found to mean. Never guesses: see {@link
 * Link}.
 */
final class PartWriter {
  private final Iris iris;
  private final EvidenceWriter evidence;
  private final EntryWriter entries;
  private final GraphDraft draft;

  PartWriter(Iris iris, EvidenceWriter evidence, EntryWriter entries, GraphDraft draft) {
    this.iris = iris;
    this.evidence = evidence;
    this.entries = entries;
    this.draft = draft;
  }

  /**
   * @param owner claim or attribution
   * @param property how the owner has the part
   * @param role notation of the role
   * @param position from 1, among the owner's parts in that role
   * @return the entity meant, when the link is certain
   */
  Optional<Node> write(
      Node owner, Node property, Node type, String role, int position, Filler filler) {
    Node part = iris.below(owner, role, position);
    draft.add(owner, property, part);
    draft.type(part, type);
    draft.add(part, ROLE, Vocabulary.concept("role", role));
    draft.integer(part, POSITION, position);
    evidence.characters(part, filler.span());
    draft.add(part, GROUND, Vocabulary.concept("ground", filler.ground().id()));
    draft.text(part, ROLE_REASON, filler.ground().how());
    if (filler.link() instanceof Link.Linked linked) {
      Node entity = entries.write(linked.entry());
      draft.add(part, ENTITY, entity);
      draft.text(part, LINK_REASON, linked.reason());
      return Optional.of(entity);
    }
    if (filler.link() instanceof Link.Ambiguous ambiguous) {
      for (Entry candidate : ambiguous.candidates()) {
        draft.add(part, CANDIDATE, entries.write(candidate));
      }
    }
    if (filler.link() instanceof Link.Unknown unknown) {
      draft.text(part, UNLINKED_NAME, unknown.words());
    }
    return Optional.empty();
  }
}
