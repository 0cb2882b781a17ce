package org.waybill.export;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.base.CoreDatatype;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFHandler;

/** Jena's stream of statements, passed on to Rio's. */
final class RioStream implements StreamRDF {
  private final ValueFactory values = SimpleValueFactory.getInstance();
  private final RDFHandler handler;
  private final boolean graphs;

  /** With {@code graphs} false, quads are passed on as triples. */
  RioStream(RDFHandler handler, boolean graphs) {
    this.handler = handler;
    this.graphs = graphs;
  }

  @Override
  public void start() {
    handler.startRDF();
  }

  @Override
  public void triple(Triple triple) {
    handler.handleStatement(
        values.createStatement(
            resource(triple.getSubject()), iri(triple.getPredicate()), value(triple.getObject())));
  }

  @Override
  public void quad(Quad quad) {
    if (!graphs || quad.isDefaultGraph()) {
      triple(quad.asTriple());
      return;
    }
    handler.handleStatement(
        values.createStatement(
            resource(quad.getSubject()),
            iri(quad.getPredicate()),
            value(quad.getObject()),
            resource(quad.getGraph())));
  }

  @Override
  public void base(String base) {
    // every IRI is written in full
  }

  @Override
  public void prefix(String prefix, String iri) {
    handler.handleNamespace(prefix, iri);
  }

  @Override
  public void finish() {
    handler.endRDF();
  }

  private Resource resource(Node node) {
    return node.isBlank() ? values.createBNode(node.getBlankNodeLabel()) : iri(node);
  }

  private IRI iri(Node node) {
    return values.createIRI(node.getURI());
  }

  private Value value(Node node) {
    if (!node.isLiteral()) {
      return resource(node);
    }
    String form = node.getLiteralLexicalForm();
    if (!node.getLiteralLanguage().isEmpty()) {
      return values.createLiteral(form, node.getLiteralLanguage());
    }
    Literal literal = values.createLiteral(form, values.createIRI(node.getLiteralDatatypeURI()));
    return literal.getCoreDatatype() == CoreDatatype.XSD.STRING
        ? values.createLiteral(form)
        : literal;
  }
}
