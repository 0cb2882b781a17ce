package org.waybill.graph;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;

/** The SHACL shapes of {@code ontology/shapes.ttl}. */
public final class Shapes {
  private final org.apache.jena.shacl.Shapes shapes;

  /**
   * @param file the shapes in Turtle
   * @throws org.apache.jena.riot.RiotException when the file cannot be read
   * @throws IllegalArgumentException when it holds no shape with a target: such a check would pass
   *     all
   */
  public Shapes(Path file) {
    shapes = org.apache.jena.shacl.Shapes.parse(RDFParser.source(file).toGraph());
    if (shapes.numRootShapes() == 0) {
      throw new IllegalArgumentException("no shapes in " + file);
    }
  }

  /** How many shapes have targets. */
  public int count() {
    return shapes.numRootShapes();
  }

  /** Problems in order of node and shape; empty when the graph conforms. */
  public List<Problem> validate(Graph data) {
    return ShaclValidator.get().validate(shapes, data).getEntries().stream()
        .map(Shapes::problem)
        .sorted(
            Comparator.comparing((Problem problem) -> problem.origin().describe())
                .thenComparing(Problem::what))
        .toList();
  }

  /**
   * Validates the union of all named graphs; the caller holds a read transaction where one is
   * needed.
   */
  public List<Problem> validate(DatasetGraph data) {
    return validate(data.getUnionGraph());
  }

  /**
   * Validates all quads as one graph in memory: validation asks for each node many times over.
   *
   * @param quads hands every quad to the sink it is given
   */
  public List<Problem> validate(Consumer<Consumer<Quad>> quads) {
    Graph all = GraphFactory.createDefaultGraph();
    quads.accept(quad -> all.add(quad.asTriple()));
    return validate(all);
  }

  private static Problem problem(ReportEntry entry) {
    String shape = name(entry.source());
    String value = entry.value() == null ? "" : ", value " + entry.value();
    Code code = entry.severity() == Severity.Violation ? Code.SHAPE_VIOLATED : Code.SHAPE_DOUBTFUL;
    return new Problem(
        code,
        new Origin.Place(entry.focusNode().toString()),
        shape + ": " + entry.message() + value);
  }

  private static String name(Node shape) {
    return shape.isURI() ? shape.getLocalName() : "shape";
  }
}
