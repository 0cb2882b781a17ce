package org.waybill.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.waybill.query.Printout;

/**
 * Tells of an event or an utterance: what its claims agree on and what each of them says, who is
 * behind it, how it stands to others, and each claim with its reason.
 */
final class EventRoad {
  private static final List<String> SIDES =
      List.of(
          "supplier",
          "recipient",
          "agent",
          "target",
          "participant",
          "item",
          "speaker",
          "addressee",
          "side");

  private final Lookup lookup;
  private final Wording wording;
  private final Joined joined;
  private final ClaimRoad claims;
  private final Printout out;

  EventRoad(Lookup lookup, ClaimRoad claims, Printout out) {
    this.lookup = lookup;
    this.wording = new Wording(lookup);
    this.joined = new Joined(lookup);
    this.claims = claims;
    this.out = out;
  }

  void write(Node node) {
    List<Node> all = joined.claims(node);
    out.head("What its claims agree on");
    out.row("kind", wording.names(lookup.all(node, "frame")));
    for (String side : SIDES) {
      out.row(side, String.join("; ", lookup.all(node, side).stream().map(wording::name).toList()));
    }
    lookup
        .one(node, "outletVoice")
        .ifPresent(article -> out.row("speaker", "the outlet of “" + lookup.label(article) + "”"));
    Stream.of("holdsAt", "saidAt")
        .flatMap(clock -> lookup.all(node, clock).stream())
        .forEach(period -> out.row("days", wording.days(period)));
    lookup.one(node, "inStory").ifPresent(story -> out.row("story", wording.name(story)));
    new ValueRoad(lookup, out).write(node, all);
    Set<String> files = new TreeSet<>();
    List<Node> standing = new ArrayList<>(List.of(node));
    if (!lookup.is(node, "Utterance")) {
      // Of an utterance its claims are told; how they stand to others their event tells.
      standing.addAll(all);
    }
    new RelationRoad(lookup, claims, out).list(standing);
    all.forEach(claim -> files.add(claims.file(claim)));
    out.head(
        "What it rests on: %s in %s"
            .formatted(Wording.many(all.size(), "claim"), Wording.many(files.size(), "article")));
    int number = 0;
    for (Node claim : all) {
      number++;
      out.blank();
      brief(number, claim, joined.why(claim, node));
    }
  }

  private void brief(int number, Node claim, String why) {
    out.text(number + ". " + claims.voice(claim) + ": " + claims.gist(claim));
    out.indent(3);
    out.line("  " + Lookup.shorter(claim));
    lookup.all(claim, "quantity").forEach(count -> out.row("quantity", wording.count(count)));
    lookup.all(claim, "holdsAt").forEach(days -> out.row("happened", wording.days(days)));
    lookup.all(claim, "saidAt").forEach(days -> out.row("said", wording.days(days)));
    claims.sentence(claim);
    out.row("because", why);
    out.indent(0);
  }
}
