package org.waybill.query;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;

/**
 * Tells of an article: its file, headline, outlets, and between which days it was issued and why.
 */
final class ArticleRoad {
  private final Facts facts;
  private final Wording wording;
  private final Sheet sheet;

  ArticleRoad(Facts facts, Sheet sheet) {
    this.facts = facts;
    this.wording = new Wording(facts);
    this.sheet = sheet;
  }

  void write(Node article) {
    sheet.row("file", facts.text(article, "file"));
    sheet.row("headline", facts.label(article));
    for (Node byline : facts.all(article, "byline")) {
      sheet.row(
          facts.named(byline, "outletRole"),
          facts.one(byline, "outlet").map(wording::name).orElse(facts.label(byline)));
      sheet.more("named by “" + facts.text(byline, "words") + "”");
    }
    sheet.row("issued", facts.one(article, "issued").map(wording::days).orElse("day unknown"));
    facts.all(article, "clue").forEach(this::clue);
  }

  void clue(Node clue) {
    sheet.row(
        "clue",
        "line %s, %s “%s”; %s: %s"
            .formatted(
                facts.text(clue, "line"),
                facts.text(clue, "clueKind"),
                facts.text(clue, "words"),
                facts.named(clue, "verdict"),
                facts.text(clue, "why")));
  }

  /** How many claims it has, by kind and stance. */
  void claims(Node article, ClaimRoad claims) {
    Map<String, Integer> counts = new TreeMap<>();
    int all = 0;
    for (Node node : facts.owners("inArticle", article)) {
      if (facts.is(node, "Claim")) {
        counts.merge(claims.gist(node), 1, Integer::sum);
        all++;
      }
    }
    sheet.head("What it gave: " + Wording.many(all, "claim"));
    counts.forEach((gist, count) -> sheet.text("%4d  %s".formatted(count, gist)));
  }
}
