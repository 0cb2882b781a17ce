package org.waybill.trace;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Names claims and pieces of events, which have no label in the graph, by what they say. */
final class Caption {
  private final Lookup lookup;

  Caption(Lookup lookup) {
    this.lookup = lookup;
  }

  /** The label where there is one; empty when the node says nothing to be called by. */
  String of(Node node) {
    if (lookup.hasLabel(node)) {
      return lookup.label(node);
    }
    if (lookup.is(node, "Claim")) {
      return claim(node);
    }
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

  /**
   * As in {@code asserted transfer: North Korea to Russia, as many as 1,000 containers, in
   * 001-crates.txt}.
   */
  private String claim(Node claim) {
    String doing =
        Stream.of("supplierPart", "agentPart", "participantPart")
            .map(property -> who(claim, property))
            .filter(who -> !who.isEmpty())
            .collect(Collectors.joining(", "));
    String to = who(claim, "recipientPart");
    String on = to.isEmpty() ? who(claim, "targetPart") : "";
    String link = to.isEmpty() ? " on " : " to ";
    String sides = (to + on).isEmpty() ? doing : (doing.isEmpty() ? "?" : doing) + link + to + on;
    String counted = words(claim, "quantity");
    String said =
        Stream.of(sides, counted.isEmpty() ? words(claim, "goods") : counted)
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(", "));
    String file = lookup.one(claim, "inArticle").map(page -> lookup.text(page, "file")).orElse("");
    return lookup.named(claim, "stance")
        + " "
        + lookup.named(claim, "frame")
        + (said.isEmpty() ? "" : ": " + said + ",")
        + " in "
        + file;
  }

  private String who(Node claim, String property) {
    return lookup.all(claim, property).stream()
        .map(
            part ->
                lookup.one(part, "entity").map(lookup::label).orElse(lookup.text(part, "words")))
        .collect(Collectors.joining(", "));
  }

  private String words(Node claim, String property) {
    return lookup.all(claim, property).stream()
        .map(node -> lookup.text(node, "words"))
        .collect(Collectors.joining(", "));
  }
}
