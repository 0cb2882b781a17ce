package org.waybill.trace;

import org.apache.jena.graph.Node;

/** Names pieces of events that have no label in the graph, by what they say. */
final class Caption {
  private final Lookup lookup;

  Caption(Lookup lookup) {
    this.lookup = lookup;
  }

  /** Empty when the node says nothing to be called by. */
  String of(Node node) {
    String name = lookup.text(node, "unlinkedName");
    return lookup.is(node, "Value") && !name.isEmpty()
        ? lookup.named(node, "role") + ": " + name
        : "";
  }
}
