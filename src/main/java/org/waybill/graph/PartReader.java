package org.waybill.graph;

import static org.waybill.graph.Vocabulary.CANDIDATE;
import static org.waybill.graph.Vocabulary.ENTITY;
import static org.waybill.graph.Vocabulary.GROUND;
import static org.waybill.graph.Vocabulary.LINK_REASON;
import static org.waybill.graph.Vocabulary.ROLE_REASON;
import static org.waybill.graph.Vocabulary.UNLINKED_NAME;
import static org.waybill.graph.Vocabulary.WORDS;
import static org.waybill.graph.Vocabulary.concept;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.waybill.claim.Filler;
import org.waybill.claim.Ground;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;

/** Reads what {@link PartWriter} wrote. */
final class PartReader {
  private final Facts facts;
  private final EntryReader entries;

  PartReader(Facts facts, EntryReader entries) {
    this.facts = facts;
    this.entries = entries;
  }

  /**
   * A claim's parts in one role, in order.
   *
   * @param property how the claim has them
   */
  List<Filler> read(Node claim, Node property) {
    return facts.ordered(facts.all(claim, property)).stream().map(this::filler).toList();
  }

  private Filler filler(Node part) {
    return new Filler(facts.text(part, WORDS), facts.span(part), link(part), ground(part));
  }

  private Ground ground(Node part) {
    String how = facts.text(part, ROLE_REASON);
    List<Ground> grounds =
        List.of(
            new Ground.Named(how),
            new Ground.Shared(how),
            new Ground.Described(how),
            new Ground.Referred(how),
            new Ground.Derived(how),
            new Ground.Carried(how));
    return facts.constant(
        facts.one(part, GROUND),
        grounds.toArray(Ground[]::new),
        ground -> concept("ground", ground.id()));
  }

  private Link link(Node part) {
    Optional<Node> entity = facts.any(part, ENTITY);
    if (entity.isPresent()) {
      return entries
          .read(entity.get())
          .map(entry -> (Link) new Link.Linked(entry, facts.text(part, LINK_REASON)))
          .orElseGet(() -> new Link.Unknown(facts.text(part, WORDS)));
    }
    List<Entry> candidates =
        facts.all(part, CANDIDATE).stream()
            .flatMap(candidate -> entries.read(candidate).stream())
            .toList();
    if (!candidates.isEmpty()) {
      // Even one: that the others are gone from the registry does not make it the one meant.
      return new Link.Ambiguous(candidates);
    }
    return new Link.Unknown(
        facts
            .any(part, UNLINKED_NAME)
            .map(Node::getLiteralLexicalForm)
            .orElse(facts.text(part, WORDS)));
  }
}
