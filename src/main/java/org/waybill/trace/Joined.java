package org.waybill.trace;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * Finds the claims that were joined to an event or utterance, and why. The reason that most of them
 * have is not in the graph: it is told here.
 */
final class Joined {
  private final Lookup lookup;

  Joined(Lookup lookup) {
    this.lookup = lookup;
  }

  /** By article and place in it. */
  List<Node> claims(Node whole) {
    return lookup.owners(lookup.is(whole, "Utterance") ? "restsOn" : "about", whole).stream()
        .sorted(
            Comparator.comparing(this::file)
                .thenComparing(claim -> lookup.number(claim, "position").orElse(0)))
        .toList();
  }

  String why(Node claim, Node whole) {
    if (lookup.is(whole, "Utterance")) {
      return said(whole, "why")
          .orElse(
              lookup.one(whole, "outletVoice").isPresent()
                  ? "the outlet's own voice"
                  : "what one side says in one article");
    }
    return said(claim, "joinedBecause").orElse("no other claim tells of it more exactly");
  }

  private Optional<String> said(Node node, String property) {
    return Optional.of(lookup.text(node, property)).filter(text -> !text.isEmpty());
  }

  private String file(Node claim) {
    return lookup.one(claim, "inArticle").map(page -> lookup.text(page, "file")).orElse("");
  }
}
