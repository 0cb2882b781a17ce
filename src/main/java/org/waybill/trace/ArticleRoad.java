package org.waybill.trace;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.waybill.query.Printout;

/**
 * Tells of an article: its file, headline, outlets, and between which days it was issued and why.
 */
final class ArticleRoad {
  private final Lookup lookup;
  private final Wording wording;
  private final Printout out;

  ArticleRoad(Lookup lookup, Printout out) {
    this.lookup = lookup;
    this.wording = new Wording(lookup);
    this.out = out;
  }

  void write(Node article) {
    out.row("file", lookup.text(article, "file"));
    out.row("headline", lookup.label(article));
    for (Node byline : lookup.all(article, "byline")) {
      out.row(
          lookup.named(byline, "outletRole"),
          lookup.one(byline, "outlet").map(wording::name).orElse(lookup.label(byline)));
      out.more("named by “" + lookup.text(byline, "words") + "”");
    }
    out.row("issued", lookup.one(article, "issued").map(wording::days).orElse("day unknown"));
    lookup.all(article, "clue").forEach(this::clue);
  }

  void clue(Node clue) {
    out.row(
        "clue",
        "line %s, %s “%s”; %s: %s"
            .formatted(
                lookup.text(clue, "line"),
                lookup.text(clue, "clueKind"),
                lookup.text(clue, "words"),
                lookup.named(clue, "verdict"),
                lookup.text(clue, "why")));
  }

  /** How many claims it has, by kind and stance. */
  void claims(Node article, ClaimRoad claims) {
    Map<String, Integer> counts = new TreeMap<>();
    int all = 0;
    for (Node node : lookup.owners("inArticle", article)) {
      if (lookup.is(node, "Claim")) {
        counts.merge(claims.gist(node), 1, Integer::sum);
        all++;
      }
    }
    out.head("What it gave: " + Wording.many(all, "claim"));
    counts.forEach((gist, count) -> out.text("%4d  %s".formatted(count, gist)));
  }
}
