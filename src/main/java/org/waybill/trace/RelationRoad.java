package org.waybill.trace;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.waybill.query.Printout;

/** Tells how claims and events stand to each other, and why. */
final class RelationRoad {
  private final Lookup lookup;
  private final ClaimRoad claims;
  private final Printout out;

  RelationRoad(Lookup lookup, ClaimRoad claims, Printout out) {
    this.lookup = lookup;
    this.claims = claims;
    this.out = out;
  }

  /**
   * All in which any of the nodes stands, at whichever end.
   *
   * @param nodes claims and events
   */
  void list(Collection<Node> nodes) {
    Set<Node> relations = new LinkedHashSet<>();
    for (String end : List.of("relates", "relatesTo")) {
      nodes.forEach(node -> relations.addAll(lookup.owners(end, node)));
    }
    if (relations.isEmpty()) {
      return;
    }
    out.head("How they stand to others: " + Wording.many(relations.size(), "relation"));
    int number = 0;
    for (Node relation : relations) {
      number++;
      out.blank();
      out.text(number + ". " + lookup.named(relation, "relationKind"));
      out.indent(3);
      write(relation);
      out.indent(0);
    }
  }

  /** Both ends, the claims that show it, and the reason. */
  void write(Node relation) {
    out.row("relates", lookup.one(relation, "relates").map(this::end).orElse(""));
    lookup.one(relation, "relates").ifPresent(this::iri);
    out.row("to", lookup.one(relation, "relatesTo").map(this::end).orElse(""));
    lookup.one(relation, "relatesTo").ifPresent(this::iri);
    for (Node claim : lookup.all(relation, "claim")) {
      out.row("shown by", end(claim));
      iri(claim);
    }
    out.row("because", lookup.text(relation, "why"));
  }

  private void iri(Node node) {
    out.more(Lookup.shorter(node));
  }

  private String end(Node node) {
    return lookup.is(node, "Claim")
        ? claims.voice(node) + ": " + claims.gist(node)
        : lookup.label(node);
  }
}
