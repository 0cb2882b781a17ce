package org.waybill.trace;

import java.util.Comparator;
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
        .filter(count -> !lookup.is(event, "Utterance"))
        .ifPresent(
            count -> out.head("Who independently tells of it: " + Wording.many(count, "origin")));
    lookup.all(event, "independentOrigin").forEach(this::origin);
    List<Node> repeats =
        lookup.all(event, "repeat").stream().sorted(Comparator.comparing(this::file)).toList();
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

  /**
   * @param node an origin, or the utterance of an event's one claim
   */
  void origin(Node node) {
    boolean spoken = lookup.is(node, "Utterance");
    out.row("origin", voice(node) + ": " + (spoken ? Wording.many(1, "claim") : claims(node)));
    out.more("because " + (spoken ? plainly(node) : lookup.text(node, "why")));
  }

  /** What goes without saying in the graph. */
  private String plainly(Node utterance) {
    if (lookup.one(utterance, "outletVoice").isPresent()) {
      return "it names no source, and nobody else is quoted for it";
    }
    return lookup.all(utterance, "side").size() > 1
        ? "they are quoted for it together"
        : "it is quoted for it";
  }

  /**
   * @param node a repeat, or an article that quotes somebody
   */
  void repeat(Node node) {
    out.row("repeat", "“" + lookup.label(lookup.one(node, "inArticle").orElse(node)) + "”");
    String why = lookup.text(node, "why");
    out.more("because " + (why.isEmpty() ? "it quotes whoever says so" : why));
  }

  private String file(Node repeat) {
    return lookup.text(lookup.one(repeat, "inArticle").orElse(repeat), "file");
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
