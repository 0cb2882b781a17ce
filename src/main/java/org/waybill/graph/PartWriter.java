package org.waybill.graph;

import static org.waybill.graph.Vocabulary.CANDIDATE;
import static org.waybill.graph.Vocabulary.ENTITY;
import static org.waybill.graph.Vocabulary.GROUND;
import static org.waybill.graph.Vocabulary.LINK_REASON;
import static org.waybill.graph.Vocabulary.POSITION;
import static org.waybill.graph.Vocabulary.ROLE_REASON;
import static org.waybill.graph.Vocabulary.UNLINKED_NAME;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.waybill.claim.Filler;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;
import org.waybill.text.Span;

/**
 * Writes the words that fill a role and what they were found to mean. Never guesses: see {@link
 * Link}. Claims that have the same words for the same reasons share the node.
 */
final class PartWriter {
  private record Content(int position, Filler filler) {}

  private final Iris iris;
  private final String file;
  private final EvidenceWriter evidence;
  private final EntryWriter entries;
  private final GraphDraft draft;
  private final Map<Content, Node> written = new HashMap<>();
  private final Map<Span, Integer> numbers = new HashMap<>();

  PartWriter(
      Iris iris, String file, EvidenceWriter evidence, EntryWriter entries, GraphDraft draft) {
    this.iris = iris;
    this.file = file;
    this.evidence = evidence;
    this.entries = entries;
    this.draft = draft;
  }

  /**
   * @param property how the claim has the part
   * @param position from 1, among the claim's parts in that role
   * @return the entity meant, when the link is certain
   */
  Optional<Node> write(Node claim, Node property, int position, Filler filler) {
    Content content = new Content(position, filler);
    Node known = written.get(content);
    Node part = known == null ? named(filler.span()) : known;
    draft.add(claim, property, part);
    if (known == null) {
      written.put(content, part);
      write(part, content);
    }
    return filler.link() instanceof Link.Linked linked
        ? Optional.of(entries.write(linked.entry()))
        : Optional.empty();
  }

  private Node named(Span span) {
    return iris.part(file, span, numbers.merge(span, 1, Integer::sum));
  }

  private void write(Node part, Content content) {
    Filler filler = content.filler();
    draft.integer(part, POSITION, content.position());
    evidence.characters(part, filler.span());
    draft.add(part, GROUND, Vocabulary.concept("ground", filler.ground().id()));
    draft.text(part, ROLE_REASON, filler.ground().how());
    if (filler.link() instanceof Link.Linked linked) {
      draft.add(part, ENTITY, entries.write(linked.entry()));
      draft.text(part, LINK_REASON, linked.reason());
    }
    if (filler.link() instanceof Link.Ambiguous ambiguous) {
      for (Entry candidate : ambiguous.candidates()) {
        draft.add(part, CANDIDATE, entries.write(candidate));
      }
    }
    if (filler.link() instanceof Link.Unknown unknown) {
      draft.text(part, UNLINKED_NAME, unknown.words());
    }
  }
}
