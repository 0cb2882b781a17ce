package org.waybill.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.waybill.store.Snapshot;
import org.waybill.trace.Lookup;
import org.waybill.trace.Owner;
import org.waybill.trace.Wording;

/**
 * Puts the articles, claims and events of a dataset in words. It goes by classes and properties: in
 * which named graph something lies is of no matter.
 */
final class HoldingsReader {
  private static final List<String> EVENTS = List.of("Movement", "Encounter", "Act");

  /** What leads from an event to a piece that says the same once more. */
  private static final Set<String> NOT_SAID =
      Set.of("position", "value", "independentOrigin", "repeat");

  /** What events have also where the graph does not say it. */
  private static final String UNSAID = "originCount";

  /** Two properties have everyday names. */
  private static final Map<String, String> NAMES = Map.of("holdsAt", "when", "saidAt", "said");

  /** Who and what comes in this order; what is not listed comes later, by name. */
  private static final List<String> ORDER =
      List.of(
          "frame",
          "supplier",
          "recipient",
          "agent",
          "participant",
          "target",
          "item",
          "carrier",
          "origin",
          "destination",
          "place");

  /** The roles of claims, in the order of what is listed. */
  private static final List<String> ROLES =
      List.of(
          "supplier",
          "recipient",
          "agent",
          "participant",
          "target",
          "carrier",
          "origin",
          "destination",
          "place",
          "waypoint");

  private static final Comparator<String> BY_ORDER =
      Comparator.comparingInt(
              (String name) -> ORDER.contains(name) ? ORDER.indexOf(name) : ORDER.size())
          .thenComparing(name -> name);

  private static final Comparator<Holdings.Claim> BY_PLACE =
      Comparator.comparing(Holdings.Claim::article)
          .thenComparing(Holdings.Claim::start)
          .thenComparing(Holdings.Claim::trigger)
          .thenComparing(Holdings.Claim::iri);

  private final Snapshot snapshot;
  private final Graph graph;
  private final Lookup lookup;
  private final Wording wording;

  HoldingsReader(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.graph = snapshot.dataset().getUnionGraph();
    this.lookup = new Lookup(graph);
    this.wording = new Wording(lookup);
  }

  Holdings read() {
    return snapshot.read(() -> new Holdings(articles(), claims(), events()));
  }

  private Stream<Node> all(String type) {
    return graph.stream(Node.ANY, RDF.Nodes.type, Lookup.wb(type))
        .map(Triple::getSubject)
        .distinct();
  }

  private SortedMap<String, String> articles() {
    SortedMap<String, String> articles = new TreeMap<>();
    all("Article")
        .forEach(node -> articles.put(lookup.text(node, "file"), lookup.text(node, "digest")));
    return articles;
  }

  private List<Holdings.Claim> claims() {
    return all("Claim").map(this::claim).sorted(BY_PLACE).toList();
  }

  private Holdings.Claim claim(Node node) {
    String article =
        lookup.one(node, "inArticle").map(page -> lookup.text(page, "file")).orElse("");
    String sentence = lookup.one(node, "evidence").map(at -> lookup.text(at, "words")).orElse("");
    int start = start(node, "evidence");
    return new Holdings.Claim(
        node.getURI(), article, start, sentence, start(node, "trigger") - start, slots(node));
  }

  private int start(Node claim, String property) {
    return lookup.one(claim, property).flatMap(at -> lookup.number(at, "start")).orElse(0);
  }

  private Map<String, String> slots(Node claim) {
    Map<String, List<String>> slots = new LinkedHashMap<>();
    for (String kind : List.of("frame", "stage", "stance")) {
      slots.put(kind, lookup.all(claim, kind).stream().map(lookup::label).toList());
    }
    ROLES.forEach(role -> slots.put(role, meanings(claim, role + "Part")));
    slots.put(
        "goods", lookup.all(claim, "goods").stream().map(g -> lookup.text(g, "words")).toList());
    slots.put("quantity", lookup.all(claim, "quantity").stream().map(wording::count).toList());
    slots.put("worth", lookup.all(claim, "sum").stream().map(wording::sum).toList());
    slots.put("when", lookup.all(claim, "holdsAt").stream().map(wording::days).toList());
    slots.put("said", lookup.all(claim, "saidAt").stream().map(wording::days).toList());
    slots.put("claimant", meanings(claim, "claimantPart"));
    slots.put("via", meanings(claim, "relay"));
    return joined(slots);
  }

  private List<String> meanings(Node owner, String property) {
    return lookup.all(owner, property).stream().map(this::meaning).toList();
  }

  private String meaning(Node part) {
    return lookup
        .one(part, "entity")
        .map(lookup::label)
        .orElseGet(() -> "“" + lookup.text(part, "words") + "”");
  }

  private static Map<String, String> joined(Map<String, List<String>> slots) {
    Map<String, String> joined = new LinkedHashMap<>();
    slots.forEach(
        (name, values) -> {
          String all = values.stream().distinct().collect(Collectors.joining("; "));
          if (!all.isEmpty()) {
            joined.put(name, all);
          }
        });
    return joined;
  }

  private List<Holdings.Event> events() {
    List<Holdings.Event> events = new ArrayList<>();
    EVENTS.stream().flatMap(this::all).distinct().forEach(node -> events.add(event(node)));
    events.sort(
        Comparator.comparing((Holdings.Event event) -> String.join(" ", event.claims()))
            .thenComparing(Holdings.Event::iri));
    return events;
  }

  private Holdings.Event event(Node node) {
    Set<String> claims = new TreeSet<>();
    lookup.owners("about", node).forEach(claim -> claims.add(claim.getURI()));
    Map<String, List<String>> values = new TreeMap<>(BY_ORDER);
    Stream<String> said =
        lookup
            .about(node)
            .map(Triple::getPredicate)
            .filter(property -> property.getURI().startsWith(Lookup.VOCABULARY))
            .map(property -> property.getURI().substring(Lookup.VOCABULARY.length()));
    Stream.concat(said, Stream.of(UNSAID))
        .filter(name -> !NOT_SAID.contains(name))
        .distinct()
        .forEach(
            name ->
                values.put(
                    NAMES.getOrDefault(name, spaced(name)),
                    lookup.all(node, name).stream()
                        .flatMap(value -> value(value).stream())
                        .sorted()
                        .toList()));
    return new Holdings.Event(node.getURI(), claims, joined(values));
  }

  /** Words for a value that says something by itself; nothing for other events and the like. */
  private Optional<String> value(Node value) {
    if (value.isLiteral()) {
      return Optional.of(value.getLiteralLexicalForm());
    }
    if (lookup.is(value, "Period")) {
      return Optional.of(wording.days(value));
    }
    if (lookup.is(value, "Quantity")) {
      return Optional.of(wording.count(value));
    }
    String label = lookup.label(value);
    return label.equals(Lookup.shorter(value)) || Owner.isWhole(lookup, value)
        ? Optional.empty()
        : Optional.of(label);
  }

  /** {@code firstDay} is {@code first day}. */
  private static String spaced(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
