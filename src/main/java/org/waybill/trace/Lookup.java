package org.waybill.trace;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * Tells what a graph says of a node. Properties of Waybill's own vocabulary are named by their
 * local names, as in {@code inArticle}.
 */
public final class Lookup {
  public static final String VOCABULARY = "https://w3id.org/waybill/ontology#";

  /** The prefixes that people may type and that are shown to them. */
  static final PrefixMapping PREFIXES =
      PrefixMapping.Factory.create()
          .setNsPrefix("wb", VOCABULARY)
          .setNsPrefix("lex", "https://w3id.org/waybill/lexicon#")
          .setNsPrefix("id", "https://w3id.org/waybill/id/")
          .setNsPrefix("ontolex", "http://www.w3.org/ns/lemon/ontolex#")
          .setNsPrefix("rdfs", RDFS.getURI())
          .setNsPrefix("skos", SKOS.getURI())
          .setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#")
          .lock();

  /** Numbered siblings come as they count, 2 before 10; the rest by IRI. */
  static final Comparator<Node> BY_NAME =
      Comparator.comparing((Node node) -> node.toString().length())
          .thenComparing(node -> node.toString());

  private final Graph graph;

  public Lookup(Graph graph) {
    this.graph = graph;
  }

  public static Node wb(String name) {
    return NodeFactory.createURI(VOCABULARY + name);
  }

  boolean knows(Node node) {
    return graph.contains(node, Node.ANY, Node.ANY) || graph.contains(Node.ANY, Node.ANY, node);
  }

  /** Values of a property, those with a position in that order, then by name. */
  public List<Node> all(Node node, String property) {
    return all(node, wb(property));
  }

  /** With what goes without saying. */
  List<Node> all(Node node, Node property) {
    List<Node> said = sorted(graph.stream(node, property, Node.ANY).map(Triple::getObject));
    return said.isEmpty() ? unlessSaid(property) : said;
  }

  /** What the ontology gives a property as its value unless a graph says another. */
  private List<Node> unlessSaid(Node property) {
    return graph.stream(property, wb("unlessSaid"), Node.ANY).map(Triple::getObject).toList();
  }

  /** The nodes of a class that have a value, said or not. */
  Stream<Node> having(String type, String property, Node value) {
    Stream<Node> said = owners(property, value).stream().filter(node -> is(node, type));
    Stream<Node> unsaid =
        unlessSaid(wb(property)).contains(value)
            ? graph.stream(Node.ANY, RDF.Nodes.type, wb(type))
                .map(Triple::getSubject)
                .filter(node -> !graph.contains(node, wb(property), Node.ANY))
            : Stream.empty();
    return Stream.concat(said, unsaid).distinct();
  }

  /** The nodes that have this one as the value of a property. */
  public List<Node> owners(String property, Node value) {
    return owners(wb(property), value);
  }

  List<Node> owners(Node property, Node value) {
    return sorted(graph.stream(Node.ANY, property, value).map(Triple::getSubject));
  }

  Stream<Triple> all(Node property) {
    return graph.stream(Node.ANY, property, Node.ANY);
  }

  /** Every node that has a class, said or not, in no order, and some several times. */
  Stream<Node> everything() {
    Stream<Node> said = all(RDF.Nodes.type).map(Triple::getSubject);
    Stream<Node> unsaid =
        all(RDFS.Nodes.range).flatMap(range -> all(range.getSubject())).map(Triple::getObject);
    return Stream.concat(said, unsaid);
  }

  public Stream<Triple> about(Node node) {
    return graph.stream(node, Node.ANY, Node.ANY);
  }

  private List<Node> sorted(Stream<Node> nodes) {
    Map<Node, Integer> positions = new HashMap<>();
    nodes.forEach(node -> positions.computeIfAbsent(node, this::position));
    return positions.keySet().stream()
        .sorted(Comparator.comparing((Node node) -> positions.get(node)).thenComparing(BY_NAME))
        .toList();
  }

  int position(Node node) {
    return node.isLiteral() ? 0 : number(node, "position").orElse(0);
  }

  public Optional<Node> one(Node node, String property) {
    return all(node, property).stream().findFirst();
  }

  /** The value's characters; empty text when there is none. */
  public String text(Node node, String property) {
    return one(node, property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm).orElse("");
  }

  public Optional<Integer> number(Node node, String property) {
    return all(node, property).stream()
        .filter(value -> value.isLiteral() && value.getLiteralValue() instanceof Number)
        .map(value -> ((Number) value.getLiteralValue()).intValue())
        .findFirst();
  }

  /** A node that says no class has that of the property by which something else has it. */
  public boolean is(Node node, String type) {
    return graph.contains(node, RDF.Nodes.type, Node.ANY)
        ? graph.contains(node, RDF.Nodes.type, wb(type))
        : leadingTo(wb(type)).anyMatch(property -> graph.contains(Node.ANY, property, node));
  }

  /** The classes of a node, said or not. */
  List<Node> types(Node node) {
    List<Node> said = all(node, RDF.Nodes.type);
    return said.isEmpty()
        ? sorted(
            all(RDFS.Nodes.range)
                .filter(range -> graph.contains(Node.ANY, range.getSubject(), node))
                .map(Triple::getObject))
        : said;
  }

  private Stream<Node> leadingTo(Node type) {
    return graph.stream(Node.ANY, RDFS.Nodes.range, type).map(Triple::getSubject);
  }

  /** Values in English or in no language, in alphabetical order. */
  List<String> labels(Node node, Node property) {
    return all(node, property).stream()
        .filter(label -> label.isLiteral() && label.getLiteralLanguage().matches("(en.*)?"))
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .toList();
  }

  /** Whether the graph gives a name for people. */
  boolean hasLabel(Node node) {
    return !label(node).equals(shorter(node));
  }

  /** A name for people; the short IRI where the graph gives no English label. */
  public String label(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    return Stream.of(SKOS.prefLabel.asNode(), RDFS.Nodes.label)
        .flatMap(property -> labels(node, property).stream())
        .findFirst()
        .orElseGet(() -> shorter(node));
  }

  /** The label of a property's value; empty text when there is none. */
  String named(Node node, String property) {
    return one(node, property).map(this::label).orElse("");
  }

  /** With one of our prefixes where one fits. */
  public static String shorter(Node node) {
    return node.isURI() ? PREFIXES.shortForm(node.getURI()) : node.toString();
  }
}
