package org.waybill.trace;

import java.util.List;
import org.apache.jena.graph.Node;
import org.waybill.query.Printout;

/** Tells what the claims of an event say of it, who says so by himself, and who only repeats it. */
final class ValueRoad {
  private final Lookup lookup;
  private final Wording wording;
  private final Printout out;

  ValueRoad(Lookup lookup, Printout out) {
    this.lookup = lookup;
    this.wording = new Wording(lookup);
    this.out = out;
  }

  /**
   * Nothing is said of an event without values, such as an utterance.
   *
   * @param claims of the event
   */
  void write(Node event, List<Node> claims) {
    values(event, claims);
    lookup
        .number(event, "originCount")
        .ifPresent(
            count -> out.head("Who independently tells of it: " + Wording.many(count, "origin")));
    lookup.all(event, "independentOrigin").forEach(this::origin);
    List<Node> repeats = lookup.all(event, "repeat");
    if (!repeats.isEmpty()) {
      out.head("Who only repeats it: " + Wording.many(repeats.size(), "article"));
      repeats.forEach(this::repeat);
    }
  }

  private void values(Node event, List<Node> claims) {
    List<Node> values = lookup.is(event, "Utterance") ? List.of() : lookup.all(event, "value");
    Given given = new Given(lookup, lookup.is(event, "Utterance") ? List.of() : claims);
    List<Given.Row> parties = given.parties();
    List<Given.Row> items = given.items();
    List<Given.Row> days = given.days();
    if (values.isEmpty() && parties.isEmpty() && items.isEmpty() && days.isEmpty()) {
      return;
    }
    out.head("What its claims say of it");
    parties.forEach(this::row);
    values.stream().filter(this::isName).forEach(this::value);
    items.forEach(this::row);
    values.stream().filter(value -> !isName(value)).forEach(this::value);
    days.forEach(this::row);
  }

  private void row(Given.Row row) {
    out.row(row.name(), row.what());
  }

  private boolean isName(Node value) {
    return !lookup.text(value, "unlinkedName").isEmpty();
  }

  /** A value with the number of its claims. */
  void value(Node node) {
    String claims = ": " + claims(node);
    String name = lookup.text(node, "unlinkedName");
    if (!name.isEmpty()) {
      out.row(lookup.named(node, "role"), "“" + name + "”, whom nothing known names" + claims);
    }
    if (!lookup.text(node, "unit").isEmpty()) {
      out.row("quantity", wording.count(node) + claims);
    }
    if (lookup.one(node, "currency").isPresent()) {
      out.row("worth", wording.sum(node) + claims);
    }
  }

  void origin(Node node) {
    out.row("origin", voice(node) + ": " + claims(node));
    out.more("because " + lookup.text(node, "why"));
  }

  void repeat(Node node) {
    lookup
        .one(node, "inArticle")
        .ifPresent(article -> out.row("repeat", "“" + lookup.label(article) + "”"));
    out.more("because " + lookup.text(node, "why"));
  }

  private String claims(Node node) {
    return Wording.many(lookup.all(node, "claim").size(), "claim");
  }

  /** The side, else the words for somebody unknown, else the outlet. */
  private String voice(Node origin) {
    return lookup
        .one(origin, "side")
        .or(() -> lookup.one(origin, "outlet"))
        .map(wording::name)
        .orElseGet(
            () -> {
              String words = lookup.text(origin, "words");
              return words.isEmpty()
                  ? "the outlet of “" + lookup.named(origin, "outletVoice") + "”"
                  : "“" + words + "”, whom nothing known names";
            });
  }
}
