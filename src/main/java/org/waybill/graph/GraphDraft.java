package org.waybill.graph;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Quads of one named graph while writers fill it. What goes without saying is not written, nor is
 * empty text, unless another text would go without saying.
 */
final class GraphDraft {
  private final Node graph;
  private final Set<Quad> quads = new LinkedHashSet<>();

  GraphDraft(Node graph) {
    this.graph = graph;
  }

  void add(Node subject, Node property, Node value) {
    if (!Unsaid.of(property).contains(value)) {
      quads.add(Quad.create(graph, subject, property, value));
    }
  }

  void type(Node subject, Node type) {
    add(subject, RDF.Nodes.type, type);
  }

  void label(Node subject, String english) {
    english(subject, RDFS.Nodes.label, english);
  }

  void english(Node subject, Node property, String text) {
    if (!text.isEmpty()) {
      add(subject, property, NodeFactory.createLiteralLang(text, "en"));
    }
  }

  void text(Node subject, Node property, String text) {
    if (!text.isEmpty() || !Unsaid.of(property).isEmpty()) {
      add(subject, property, NodeFactory.createLiteralString(text));
    }
  }

  void integer(Node subject, Node property, int value) {
    add(subject, property, literal(Integer.toString(value), XSDDatatype.XSDinteger));
  }

  void decimal(Node subject, Node property, BigDecimal value) {
    // The canonical form has a decimal point; TDB2 gives back no other.
    BigDecimal shortest = value.stripTrailingZeros();
    String canonical = shortest.setScale(Math.max(1, shortest.scale())).toPlainString();
    add(subject, property, literal(canonical, XSDDatatype.XSDdecimal));
  }

  void truth(Node subject, Node property, boolean value) {
    add(subject, property, literal(Boolean.toString(value), XSDDatatype.XSDboolean));
  }

  void date(Node subject, Node property, LocalDate value) {
    add(subject, property, literal(value.toString(), XSDDatatype.XSDdate));
  }

  NamedGraph segment() {
    return NamedGraph.of(graph, quads);
  }

  private static Node literal(String lexical, XSDDatatype type) {
    return NodeFactory.createLiteralDT(lexical, type);
  }
}
