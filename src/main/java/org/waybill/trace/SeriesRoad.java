package org.waybill.trace;

import java.util.List;
import org.apache.jena.graph.Node;
import org.waybill.query.Printout;

/** Tells of a series: whose count it is, and each point with the claims that give it. */
final class SeriesRoad {
  private final Lookup lookup;
  private final Wording wording;
  private final EntryRoad entries;
  private final Printout out;

  SeriesRoad(Lookup lookup, ClaimRoad claims, Printout out) {
    this.lookup = lookup;
    this.wording = new Wording(lookup);
    this.entries = new EntryRoad(lookup, claims, out);
    this.out = out;
  }

  void write(Node series) {
    out.head("Who counts what");
    for (String property : List.of("side", "supplier", "recipient")) {
      lookup.all(series, property).forEach(node -> out.row(property, wording.name(node)));
    }
    out.row("unit", lookup.text(series, "unit"));
    lookup.one(series, "inStory").ifPresent(story -> out.row("story", wording.name(story)));
    List<Node> points = lookup.all(series, "point");
    int number = 0;
    for (Node point : points) {
      number++;
      out.head("Point " + number + " of " + points.size());
      point(point);
      entries.list(lookup.all(point, "claim"));
    }
  }

  /** A count and its days. */
  void point(Node point) {
    out.row("quantity", wording.count(point));
    out.row("as of", lookup.one(point, "asOf").map(wording::days).orElse("day unknown"));
  }
}
