package org.waybill.trace;

import java.util.List;
import org.apache.jena.graph.Node;
import org.waybill.query.Printout;

/** Tells of a story: where it is told, and what is in it. */
final class StoryRoad {
  private final Lookup lookup;
  private final Wording wording;
  private final Printout out;

  StoryRoad(Lookup lookup, Printout out) {
    this.lookup = lookup;
    this.wording = new Wording(lookup);
    this.out = out;
  }

  void write(Node story) {
    List<Node> articles = lookup.all(story, "toldIn");
    out.head("Where it is told: in " + Wording.many(articles.size(), "article"));
    articles.forEach(
        article ->
            out.row("article", "“" + lookup.label(article) + "”, " + lookup.text(article, "file")));
    List<Node> all = lookup.owners("inStory", story);
    List<Node> series = all.stream().filter(node -> lookup.is(node, "Series")).toList();
    List<Node> spoken = all.stream().filter(node -> lookup.is(node, "Utterance")).toList();
    List<Node> events =
        all.stream().filter(node -> !series.contains(node) && !spoken.contains(node)).toList();
    list("Events", "event", events);
    list("Who counted over time", "series", series);
    list("Speech acts", "utterance", spoken);
  }

  private void list(String head, String name, List<Node> nodes) {
    if (!nodes.isEmpty()) {
      out.head(head + ": " + nodes.size());
      nodes.forEach(node -> out.row(name, wording.name(node)));
    }
  }
}
