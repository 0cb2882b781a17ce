package org.waybill.graph;

import com.google.common.collect.Multiset;
import com.google.common.collect.TreeMultiset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;
import org.waybill.registry.TurtleFile.Subject;
import org.waybill.registry.TurtleFile.Value;

/**
 * Copies what Turtle files say, as it is, into one named graph. A statement with a blank node is
 * left out with a problem: blank nodes have no name that would be the same twice.
 */
final class TurtleCopier {
  private final Node graph;
  private final Consumer<Problem> problems;

  TurtleCopier(Node graph, Consumer<Problem> problems) {
    this.graph = graph;
    this.problems = problems;
  }

  NamedGraph copy(Collection<Subject> subjects) {
    List<Quad> quads = new ArrayList<>();
    Multiset<String> unnamed = TreeMultiset.create();
    for (Subject subject : subjects) {
      subject
          .properties()
          .forEach(
              (predicate, value) -> {
                if (isBlank(subject.iri()) || !value.isLiteral() && isBlank(value.text())) {
                  unnamed.add(subject.file());
                } else {
                  quads.add(
                      Quad.create(
                          graph,
                          NodeFactory.createURI(subject.iri()),
                          NodeFactory.createURI(predicate),
                          node(value)));
                }
              });
    }
    for (Multiset.Entry<String> file : unnamed.entrySet()) {
      String what = file.getCount() + " statements with blank nodes were left out";
      problems.accept(
          new Problem(Code.TURTLE_BLANK_NODE, new Origin.Place(file.getElement()), what));
    }
    return NamedGraph.of(graph, quads);
  }

  private static boolean isBlank(String iri) {
    return iri.startsWith("_:");
  }

  private static Node node(Value value) {
    if (!value.isLiteral()) {
      return NodeFactory.createURI(value.text());
    }
    return value.language().isEmpty()
        ? NodeFactory.createLiteralDT(value.text(), NodeFactory.getType(value.datatype()))
        : NodeFactory.createLiteralLang(value.text(), value.language());
  }
}
