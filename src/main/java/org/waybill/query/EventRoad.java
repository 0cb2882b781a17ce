package org.waybill.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Tells of an event or an utterance: what its claims agree on, and each claim with its reason. */
final class EventRoad {
  private static final List<String> SIDES =
      List.of("supplier", "recipient", "agent", "target", "participant", "item", "speaker");

  private final Facts facts;
  private final Wording wording;
  private final ClaimRoad claims;
  private final Sheet sheet;

  EventRoad(Facts facts, ClaimRoad claims, Sheet sheet) {
    this.facts = facts;
    this.wording = new Wording(facts);
    this.claims = claims;
    this.sheet = sheet;
  }

  void write(Node node) {
    List<Node> supports = facts.all(node, "support");
    sheet.head("What its claims agree on");
    sheet.row("kind", wording.names(facts.all(node, "frame")));
    for (String side : SIDES) {
      sheet.row(
          side, String.join("; ", facts.all(node, side).stream().map(wording::name).toList()));
    }
    facts
        .one(node, "outletVoice")
        .ifPresent(article -> sheet.row("speaker", "the outlet of “" + facts.label(article) + "”"));
    Stream.of("holdsAt", "saidAt")
        .flatMap(clock -> facts.all(node, clock).stream())
        .forEach(period -> sheet.row("days", wording.days(period)));
    Set<String> files = new TreeSet<>();
    List<Node> all = new ArrayList<>();
    for (Node support : supports) {
      all.addAll(facts.all(support, "claim"));
    }
    all.forEach(claim -> files.add(claims.file(claim)));
    sheet.head(
        "What it rests on: %s in %s"
            .formatted(Wording.many(all.size(), "claim"), Wording.many(files.size(), "article")));
    int number = 0;
    for (Node support : supports) {
      for (Node claim : facts.all(support, "claim")) {
        number++;
        sheet.blank();
        brief(number, claim, facts.text(support, "why"));
      }
    }
  }

  private void brief(int number, Node claim, String why) {
    sheet.text(number + ". " + claims.voice(claim) + ": " + claims.gist(claim));
    sheet.indent(3);
    sheet.line("  " + Facts.shorter(claim));
    facts.all(claim, "quantity").forEach(count -> sheet.row("quantity", wording.count(count)));
    facts.all(claim, "holdsAt").forEach(days -> sheet.row("happened", wording.days(days)));
    facts.all(claim, "saidAt").forEach(days -> sheet.row("said", wording.days(days)));
    claims.sentence(claim);
    sheet.row("because", why);
    sheet.indent(0);
  }
}
