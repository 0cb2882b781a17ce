package org.waybill.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Tells of somebody or something known: names, side, offices, and which claims name it. */
final class EntryRoad {
  private static final int SHOWN = 8;

  private final Facts facts;
  private final Wording wording;
  private final ClaimRoad claims;
  private final Sheet sheet;

  EntryRoad(Facts facts, ClaimRoad claims, Sheet sheet) {
    this.facts = facts;
    this.wording = new Wording(facts);
    this.claims = claims;
    this.sheet = sheet;
  }

  void write(Node node) {
    Set<String> names = new LinkedHashSet<>(facts.labels(node, SKOS.altLabel.asNode()));
    names.addAll(facts.labels(node, RDFS.Nodes.label));
    names.remove(facts.label(node));
    sheet.row("also", String.join(", ", names));
    sheet.row("means", wording.definition(node));
    for (String property :
        List.of("actsFor", "inState", "basedIn", "unRegisterCategory", "sipriCategory", "evokes")) {
      String name = facts.label(Facts.wb(property));
      facts.all(node, property).forEach(value -> sheet.row(name, wording.name(value)));
    }
    sheet.row("implies", wording.implied(node));
    facts
        .all(node, SKOS.broader.asNode())
        .forEach(broader -> sheet.row("broader", wording.name(broader)));
    facts.owners("holder", node).forEach(this::office);
    naming(node);
  }

  private void office(Node tenure) {
    String from = facts.text(tenure, "from");
    String until = facts.text(tenure, "until");
    sheet.row(
        "office",
        "%s, %s%s%s"
            .formatted(
                facts.text(tenure, "officeTitle"),
                facts.named(tenure, "heldIn"),
                from.isEmpty() ? "" : ", from " + from,
                until.isEmpty() ? "" : ", until " + until));
  }

  private void naming(Node node) {
    Map<String, Integer> roles = new TreeMap<>();
    Set<Node> naming = new LinkedHashSet<>();
    for (Node part : facts.owners("entity", node)) {
      count(facts.named(part, "role"), part, roles, naming);
    }
    for (Node part : facts.owners("candidate", node)) {
      count("perhaps " + facts.named(part, "role"), part, roles, naming);
    }
    for (Node goods : facts.owners("item", node)) {
      if (facts.is(goods, "Goods")) {
        count("goods", goods, roles, naming);
      }
    }
    for (String property : List.of("lexiconEntry", "frame", "stance", "stage")) {
      for (Node claim : facts.owners(property, node)) {
        if (facts.is(claim, "Claim")) {
          count(facts.label(Facts.wb(property)), claim, roles, naming);
        }
      }
    }
    sheet.head("Where it is named: in " + Wording.many(naming.size(), "claim"));
    roles.forEach((role, times) -> sheet.text("%4d  as %s".formatted(times, role)));
    list(new ArrayList<>(naming));
  }

  private void count(String role, Node part, Map<String, Integer> roles, Set<Node> naming) {
    roles.merge(role, 1, Integer::sum);
    Owner.of(facts, part).filter(node -> facts.is(node, "Claim")).ifPresent(naming::add);
  }

  /** The first claims with their words. */
  void list(List<Node> some) {
    for (Node claim : some.subList(0, Math.min(SHOWN, some.size()))) {
      sheet.blank();
      sheet.text(claims.voice(claim) + ": " + claims.gist(claim));
      sheet.line("  " + Facts.shorter(claim));
      sheet.indent(2);
      claims.sentence(claim);
      sheet.indent(0);
    }
    if (some.size() > SHOWN) {
      sheet.blank();
      sheet.text("… and " + Wording.many(some.size() - SHOWN, "more claim"));
    }
  }
}
