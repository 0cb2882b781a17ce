package org.waybill.trace;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** Finds what a node is a piece of: the claim of a part, the article of a clue. */
public final class Owner {
  private static final List<String> PIECES =
      List.of(
          "supplierPart",
          "recipientPart",
          "agentPart",
          "participantPart",
          "targetPart",
          "carrierPart",
          "originPart",
          "waypointPart",
          "destinationPart",
          "placePart",
          "claimantPart",
          "relay",
          "goods",
          "quantity",
          "sum",
          "holdsAt",
          "saidAt",
          "narrowedHoldsAt",
          "narrowedSaidAt",
          "clue",
          "byline",
          "issued",
          "input",
          "value",
          "independentOrigin",
          "repeat",
          "point",
          "asOf");
  private static final List<String> WHOLES =
      List.of(
          "Claim",
          "Event",
          "Movement",
          "Encounter",
          "Act",
          "Utterance",
          "Story",
          "Series",
          "Relation",
          "Article",
          "Run");
  private static final int DEEPEST = 4;

  private Owner() {}

  public static boolean isWhole(Lookup lookup, Node node) {
    return WHOLES.stream().anyMatch(type -> lookup.is(node, type));
  }

  /** The node itself when it is a whole; empty when it is a piece of nothing. */
  static Optional<Node> of(Lookup lookup, Node node) {
    Optional<Node> at = Optional.of(node);
    for (int steps = 0; steps < DEEPEST && at.isPresent(); steps++) {
      Node piece = at.get();
      if (isWhole(lookup, piece)) {
        return at;
      }
      at = PIECES.stream().flatMap(property -> lookup.owners(property, piece).stream()).findFirst();
    }
    return Optional.empty();
  }
}
