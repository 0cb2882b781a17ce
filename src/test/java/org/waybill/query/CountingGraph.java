package org.waybill.query;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * The union of all graphs, which counts the statements that it hands out. Queries meet it in the
 * order in which they meet a dataset on disk: both are ordered by the form of the patterns alone.
 */
final class CountingGraph extends WrappedGraph {
  private long touched;

  private CountingGraph(Graph graph) {
    super(graph);
  }

  static CountingGraph of(List<Quad> quads) {
    Graph graph = GraphFactory.createGraphMem();
    quads.forEach(quad -> graph.add(quad.asTriple()));
    return new CountingGraph(graph);
  }

  /** Statements handed out since this was last asked. */
  long touched() {
    long so = touched;
    touched = 0;
    return so;
  }

  @Override
  public ExtendedIterator<Triple> find(Triple pattern) {
    return counted(super.find(pattern));
  }

  @Override
  public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
    return counted(super.find(subject, predicate, object));
  }

  @Override
  public boolean contains(Node subject, Node predicate, Node object) {
    touched++;
    return super.contains(subject, predicate, object);
  }

  private ExtendedIterator<Triple> counted(ExtendedIterator<Triple> found) {
    return found.mapWith(
        triple -> {
          touched++;
          return triple;
        });
  }
}
