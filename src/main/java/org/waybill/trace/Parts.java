package org.waybill.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Finds the words that fill the roles of claims. Which property of a claim is for which role, the
 * ontology says; several claims may share a part.
 */
final class Parts {
  /** A part of a claim in a role. */
  record Filled(Node claim, Node role, Node part) {}

  /** Who answers for a claim and through whom it came is told apart from what it says. */
  private static final List<String> VOICES = List.of("claimantPart", "relay");

  private final Lookup lookup;
  private final Map<Node, Node> roles = new TreeMap<>(Lookup.BY_NAME);

  Parts(Lookup lookup) {
    this.lookup = lookup;
    lookup.all(Lookup.wb("fillsRole")).forEach(t -> roles.put(t.getSubject(), t.getObject()));
  }

  /** What a claim says, by position. */
  List<Filled> of(Node claim) {
    List<Filled> found = new ArrayList<>();
    roles.forEach(
        (property, role) -> {
          if (VOICES.stream().map(Lookup::wb).noneMatch(property::equals)) {
            lookup.all(claim, property).forEach(part -> found.add(new Filled(claim, role, part)));
          }
        });
    found.sort(Comparator.comparing(filled -> lookup.position(filled.part())));
    return found;
  }

  List<Filled> in(Node claim, String property) {
    Node role = roles.getOrDefault(Lookup.wb(property), Lookup.wb(property));
    return lookup.all(claim, property).stream().map(part -> new Filled(claim, role, part)).toList();
  }

  /** The claims and roles in which a part stands. */
  List<Filled> with(Node part) {
    List<Filled> found = new ArrayList<>();
    roles.forEach(
        (property, role) ->
            lookup
                .owners(property, part)
                .forEach(claim -> found.add(new Filled(claim, role, part))));
    return found;
  }

  boolean holds(Triple triple) {
    return roles.containsKey(triple.getPredicate());
  }
}
