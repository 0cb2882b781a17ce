package org.waybill.graph;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each writer writes, compared with a file as graphs. */
class GoldenTest {
  private static final Node GRAPH = Sample.IRIS.eventsGraph();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "article",
        "claim",
        "claim-unlinked",
        "entry",
        "event",
        "miss",
        "utterance",
        "run"
      })
  void aWriterWritesWhatTheFileSays(String name) {
    Graph expected = Turtle.read(Path.of("src/test/resources/graph/golden", name + ".ttl"));
    Graph written = write(name);
    assertTrue(expected.size() > 3);
    assertTrue(expected.isIsomorphicWith(written), () -> text(written));
  }

  static Graph write(String name) {
    Sheet sheet = new Sheet(GRAPH);
    ClaimNames names = new ClaimNames(Sample.IRIS, Sample.CLAIMS);
    switch (name) {
      case "article" ->
          new ArticleWriter(
                  Sample.IRIS,
                  any -> java.util.Optional.of(Sample.id("outlet/evening-ledger")),
                  "0.1.0")
              .write(Sample.FIRST, sheet);
      case "claim" ->
          new ClaimWriter(Sample.IRIS, Sample.FIRST, sheet)
              .write(names.of(Sample.TRANSFER), 1, Sample.TRANSFER);
      case "claim-unlinked" ->
          new ClaimWriter(Sample.IRIS, Sample.FIRST, sheet)
              .write(names.of(Sample.MEETING), 2, Sample.MEETING);
      case "entry" -> new EntryWriter(Sample.IRIS, Sample.FIRST.file(), sheet).write(Sample.QUILL);
      case "event" -> {
        EventWriter writer = new EventWriter(Sample.IRIS, names, sheet);
        Sample.EVENTS.forEach(writer::write);
      }
      case "utterance" -> {
        UtteranceWriter writer = new UtteranceWriter(Sample.IRIS, names, sheet);
        Sample.UTTERANCES.forEach(writer::write);
      }
      case "miss" -> new MissWriter(Sample.IRIS, Sample.SECOND, sheet).write(List.of(Sample.MISS));
      case "run" ->
          new RunWriter(Sample.IRIS)
              .write(
                  "0.1.0", Map.of("b.ttl", "cd", "a.ttl", "ab"), List.of("001-crates.txt"), sheet);
      default -> throw new IllegalArgumentException(name);
    }
    Graph graph = GraphFactory.createDefaultGraph();
    for (Quad quad : sheet.segment().quads()) {
      graph.add(quad.asTriple());
    }
    return graph;
  }

  static String text(Graph graph) {
    graph.getPrefixMapping().setNsPrefix("wb", Vocabulary.NAMESPACE);
    graph.getPrefixMapping().setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#");
    graph.getPrefixMapping().setNsPrefix("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    return RDFWriter.source(graph).lang(Lang.TURTLE).asString();
  }
}
