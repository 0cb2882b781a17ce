package org.waybill.trace;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** Names pieces of events that have no label in the graph, by what they say. */
final class Caption {
  private final Lookup lookup;

  Caption(Lookup lookup) {
    this.lookup = lookup;
  }

  /** Empty when the node says nothing to be called by. */
  String of(Node node) {
    if (lookup.is(node, "Value")) {
      return lookup.named(node, "role") + ": " + lookup.text(node, "unlinkedName");
    }
    if (lookup.is(node, "IndependentOrigin")) {
      return List.of("side", "words", "outlet").stream()
          .flatMap(property -> lookup.all(node, property).stream())
          .map(lookup::label)
          .collect(Collectors.joining("; "));
    }
    if (lookup.is(node, "Repeat")) {
      String file = lookup.one(node, "inArticle").map(page -> lookup.text(page, "file")).orElse("");
      return file + ": " + lookup.text(node, "why");
    }
    return lookup.is(node, "Miss") ? "“" + lookup.text(node, "words") + "”" : "";
  }
}
