package org.waybill.claim;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How much of a claim its sentence says itself. */
public enum Grade {
  /** Everybody is named in his place. */
  PLAIN,
  /** Somebody is meant by a pronoun, told by an adjective or an owner, or carried over. */
  INFERRED,
  /** Little of who sent to whom stands in the sentence. */
  DOUBTFUL;

  public static Grade of(Claim claim) {
    if (claim.inferred().isEmpty()) {
      return PLAIN;
    }
    List<Ground> ends =
        Stream.of(Role.SUPPLIER, Role.RECIPIENT)
            .flatMap(role -> claim.role(role).stream())
            .map(Filler::ground)
            .toList();
    boolean carried = ends.stream().anyMatch(Ground.Carried.class::isInstance);
    boolean firm = ends.stream().anyMatch(ground -> !ground.isInferred());
    return carried && !firm ? DOUBTFUL : INFERRED;
  }

  /** As in the ontology. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
