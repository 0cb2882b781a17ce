package org.waybill.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * What claims give their event by themselves, each with the number of claims: parties, goods and
 * days. The graph does not say it again of the event.
 */
final class Given {
  /** A name of a row and what stands in it. */
  record Row(String name, String what) {}

  private static final List<String> ROLES =
      List.of(
          "supplier",
          "recipient",
          "agent",
          "participant",
          "target",
          "carrier",
          "origin",
          "waypoint",
          "destination",
          "place");

  private final Lookup lookup;
  private final Wording wording;
  private final List<Node> claims;

  Given(Lookup lookup, List<Node> claims) {
    this.lookup = lookup;
    this.wording = new Wording(lookup);
    this.claims = claims;
  }

  /** Who is known, in the order of claims and of their roles. */
  List<Row> parties() {
    Map<Row, Set<Node>> given = new LinkedHashMap<>();
    for (Node claim : claims) {
      for (String role : ROLES) {
        Node wanted = Lookup.wb("role-" + role);
        for (Node part : lookup.all(claim, role + "Part")) {
          lookup
              .all(part, "entity")
              .forEach(who -> add(lookup.label(wanted), wording.name(who), claim, given));
        }
      }
    }
    return counted(given);
  }

  List<Row> items() {
    Map<Row, Set<Node>> given = new LinkedHashMap<>();
    for (Node claim : claims) {
      lookup.all(claim, "item").stream()
          .sorted(Comparator.comparing(Node::toString))
          .forEach(item -> add("item", wording.name(item), claim, given));
    }
    return counted(given);
  }

  /** As narrow as any article tells them. */
  List<Row> days() {
    Map<Row, Set<Node>> given = new LinkedHashMap<>();
    for (Node claim : claims) {
      lookup
          .one(claim, "narrowedHoldsAt")
          .or(() -> lookup.one(claim, "holdsAt"))
          .filter(days -> !(lookup.text(days, "earliest") + lookup.text(days, "latest")).isEmpty())
          .ifPresent(days -> add("days", wording.days(days), claim, given));
    }
    return counted(given);
  }

  private static void add(String name, String what, Node claim, Map<Row, Set<Node>> given) {
    given.computeIfAbsent(new Row(name, what), none -> new LinkedHashSet<>()).add(claim);
  }

  private static List<Row> counted(Map<Row, Set<Node>> given) {
    List<Row> rows = new ArrayList<>();
    given.forEach(
        (row, of) ->
            rows.add(new Row(row.name(), row.what() + ": " + Wording.many(of.size(), "claim"))));
    return rows;
  }
}
