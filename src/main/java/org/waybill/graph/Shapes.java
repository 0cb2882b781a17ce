package org.waybill.graph;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
import org.waybill.registry.TurtleFile;

/** The SHACL shapes of {@code ontology/shapes.ttl}. */
public final class Shapes {
  private final org.apache.jena.shacl.Shapes shapes;

  private Shapes(org.apache.jena.shacl.Shapes shapes) {
    this.shapes = shapes;
  }

  /**
   * Reads the shapes whole.
   *
   * @param file the shapes in Turtle
   * @return empty after a problem. That no shape has a target is one too: such a check would pass
   *     all
   */
  public static Optional<Shapes> read(Path file, Consumer<Problem> problems) {
    if (TurtleFile.read(file, problems).isEmpty()) {
      return Optional.empty();
    }
    String fault = "it holds no shape with a target";
    try {
      var shapes = org.apache.jena.shacl.Shapes.parse(RDFParser.source(file).toGraph());
      if (shapes.numRootShapes() > 0) {
        return Optional.of(new Shapes(shapes));
      }
    } catch (RuntimeException malformed) {
      // Whatever kind: a number in words is a failed cast to the library.
      fault = "it holds a malformed shape: " + malformed.getMessage();
    }
    problems.accept(new Problem(Code.DATA_BROKEN, new Origin.Place(file.toString()), fault));
    return Optional.empty();
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
    Code code =
        entry.severity().equals(Severity.Violation) ? Code.SHAPE_VIOLATED : Code.SHAPE_DOUBTFUL;
    return new Problem(
        code,
        new Origin.Place(entry.focusNode().toString()),
        shape + ": " + entry.message() + value);
  }

  private static String name(Node shape) {
    return shape.isURI() ? shape.getLocalName() : "shape";
  }
}
