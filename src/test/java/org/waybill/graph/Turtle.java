package org.waybill.graph;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;

/** Reads Turtle strictly: a warning fails the test. */
final class Turtle {
  private Turtle() {}

  static Graph read(Path file) {
    return RDFParser.source(file).errorHandler(ErrorHandlerFactory.errorHandlerStrict).toGraph();
  }

  /** The Turtle files of a folder in name order, at least one. */
  static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList();
      assertFalse(found.isEmpty(), folder + " is empty");
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every term in the namespace of the ontology that the graph says something of. */
  static Set<Node> terms(Graph graph) {
    Set<Node> terms = new LinkedHashSet<>();
    graph
        .find()
        .mapWith(triple -> triple.getSubject())
        .filterKeep(node -> node.isURI() && node.getURI().startsWith(Vocabulary.NAMESPACE))
        .forEachRemaining(terms::add);
    return terms;
  }
}
