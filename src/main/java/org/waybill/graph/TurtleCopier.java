package org.waybill.graph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;

/**
 * Copies Turtle files, as they are, into one named graph. A triple with a blank node is left out
 * with a problem: blank nodes have no name that would be the same twice.
 */
final class TurtleCopier {
  private final Node graph;
  private final Consumer<Problem> problems;

  TurtleCopier(Node graph, Consumer<Problem> problems) {
    this.graph = graph;
    this.problems = problems;
  }

  Segment copy(List<Path> files) {
    List<Quad> quads = new ArrayList<>();
    for (Path file : files) {
      copy(file, quads);
    }
    return Segment.of(graph, quads);
  }

  private void copy(Path file, List<Quad> quads) {
    if (!Files.isRegularFile(file)) {
      problems.accept(
          new Problem(Code.FILE_MISSING, new Origin.Place(file.toString()), "no such file"));
      return;
    }
    Graph read = GraphFactory.createDefaultGraph();
    TurtleErrors errors = new TurtleErrors(file.getFileName().toString(), problems);
    try {
      RDFParser.source(file).lang(Lang.TURTLE).checking(true).errorHandler(errors).parse(read);
    } catch (RiotException e) {
      if (!errors.failed()) {
        problems.accept(
            new Problem(Code.FILE_UNREADABLE, new Origin.Place(file.toString()), e.toString()));
      }
      return;
    }
    int blank = 0;
    for (Triple triple : read.find().toList()) {
      if (triple.getSubject().isBlank() || triple.getObject().isBlank()) {
        blank++;
      } else {
        quads.add(Quad.create(graph, triple));
      }
    }
    if (blank > 0) {
      String what = blank + " statements with blank nodes were left out";
      problems.accept(new Problem(Code.TURTLE_BLANK_NODE, new Origin.Place(file.toString()), what));
    }
  }
}
