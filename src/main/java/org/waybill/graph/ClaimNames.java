package org.waybill.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.waybill.claim.Claim;

/**
 * The IRIs of claims: article, sentence, frame and a number that counts, within these, in the order
 * in which the claims are given. Equal claims are one. The order of articles among each other is of
 * no matter.
 */
public final class ClaimNames {
  private final Map<Claim, Node> names = new LinkedHashMap<>();

  public ClaimNames(Iris iris, Collection<Claim> claims) {
    Map<Node, Integer> numbers = new HashMap<>();
    Set<Claim> once = new LinkedHashSet<>(claims);
    for (Claim claim : once) {
      Node first = iris.claim(claim.article(), claim.sentence(), claim.frame().id(), 1);
      int number = numbers.merge(first, 1, Integer::sum);
      names.put(claim, iris.claim(claim.article(), claim.sentence(), claim.frame().id(), number));
    }
  }

  /**
   * @throws IllegalArgumentException for a claim that was not among those given
   */
  public Node of(Claim claim) {
    Node name = names.get(claim);
    if (name == null) {
      throw new IllegalArgumentException(
          "unnamed claim in " + claim.article() + " at " + claim.sentence());
    }
    return name;
  }

  /** Each claim once, in the order given. */
  public Collection<Claim> claims() {
    return names.keySet();
  }
}
