package org.waybill.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.waybill.query.Printout;

/** Tells of somebody or something known: names, side, offices, and which claims name it. */
final class EntryRoad {
  private static final int SHOWN = 8;

  private final Lookup lookup;
  private final Wording wording;
  private final Parts parts;
  private final ClaimRoad claims;
  private final Printout out;

  EntryRoad(Lookup lookup, ClaimRoad claims, Printout out) {
    this.lookup = lookup;
    this.wording = new Wording(lookup);
    this.parts = new Parts(lookup);
    this.claims = claims;
    this.out = out;
  }

  void write(Node node) {
    Set<String> names = new LinkedHashSet<>(lookup.labels(node, SKOS.altLabel.asNode()));
    names.addAll(lookup.labels(node, RDFS.Nodes.label));
    names.remove(lookup.label(node));
    out.row("also", String.join(", ", names));
    out.row("means", wording.definition(node));
    for (String property :
        List.of("actsFor", "inState", "basedIn", "unRegisterCategory", "sipriCategory", "evokes")) {
      String name = lookup.label(Lookup.wb(property));
      lookup.all(node, property).forEach(value -> out.row(name, wording.name(value)));
    }
    out.row("implies", wording.implied(node));
    lookup
        .all(node, SKOS.broader.asNode())
        .forEach(broader -> out.row("broader", wording.name(broader)));
    lookup.owners("holder", node).forEach(this::office);
    naming(node);
  }

  private void office(Node tenure) {
    String from = lookup.text(tenure, "from");
    String until = lookup.text(tenure, "until");
    out.row(
        "office",
        "%s, %s%s%s"
            .formatted(
                lookup.text(tenure, "officeTitle"),
                lookup.named(tenure, "heldIn"),
                from.isEmpty() ? "" : ", from " + from,
                until.isEmpty() ? "" : ", until " + until));
  }

  private void naming(Node node) {
    Map<String, Integer> roles = new TreeMap<>();
    Set<Node> naming = new LinkedHashSet<>();
    for (Node part : lookup.owners("entity", node)) {
      count("", part, roles, naming);
    }
    for (Node part : lookup.owners("candidate", node)) {
      count("perhaps ", part, roles, naming);
    }
    for (Node goods : lookup.owners("item", node)) {
      if (lookup.is(goods, "Goods")) {
        for (Node claim : lookup.owners("goods", goods)) {
          roles.merge("goods", 1, Integer::sum);
          naming.add(claim);
        }
      }
    }
    for (String property : List.of("lexiconEntry", "frame", "stance", "stage")) {
      String role = lookup.label(Lookup.wb(property));
      lookup
          .having("Claim", property, node)
          .forEach(
              claim -> {
                roles.merge(role, 1, Integer::sum);
                naming.add(claim);
              });
    }
    out.head("Where it is named: in " + Wording.many(naming.size(), "claim"));
    roles.forEach((role, times) -> out.text("%4d  as %s".formatted(times, role)));
    list(naming);
  }

  private void count(String how, Node part, Map<String, Integer> roles, Set<Node> naming) {
    for (Parts.Filled filled : parts.with(part)) {
      roles.merge(how + lookup.label(filled.role()), 1, Integer::sum);
      naming.add(filled.claim());
    }
  }

  /** The first claims, by article and place in it, with their words. */
  void list(Collection<Node> all) {
    List<Node> some = new ArrayList<>(all);
    some.sort(
        Comparator.comparing(claims::file)
            .thenComparing(claim -> lookup.number(claim, "position").orElse(0)));
    for (Node claim : some.subList(0, Math.min(SHOWN, some.size()))) {
      out.blank();
      out.text(claims.voice(claim) + ": " + claims.gist(claim));
      out.line("  " + Lookup.shorter(claim));
      out.indent(2);
      claims.sentence(claim);
      out.indent(0);
    }
    if (some.size() > SHOWN) {
      out.blank();
      out.text("… and " + Wording.many(some.size() - SHOWN, "more claim"));
    }
  }
}
