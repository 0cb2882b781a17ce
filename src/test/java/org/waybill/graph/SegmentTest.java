package org.waybill.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2Factory;
import org.junit.jupiter.api.Test;

class SegmentTest {
  private static final Node GRAPH = Sample.IRIS.storyGraph("any");
  private static final Node S = NodeFactory.createURI("https://x.example/s");
  private static final Node P = NodeFactory.createURI("https://x.example/p");

  @Test
  void linesAreSortedAndEachQuadIsThereOnce() {
    List<Quad> quads = List.of(quad("b"), quad("a"), quad("b"));
    NamedGraph segment = NamedGraph.of(GRAPH, quads);
    assertEquals(List.of(quad("a"), quad("b")), segment.quads());
    assertEquals(segment.lines().stream().sorted().toList(), segment.lines());
    assertEquals(2, segment.text().lines().count());
  }

  @Test
  void theOrderGivenIsOfNoMatter() {
    for (NamedGraph segment : Sample.segments()) {
      List<Quad> shuffled = new ArrayList<>(segment.quads());
      Collections.reverse(shuffled);
      assertEquals(segment.text(), NamedGraph.of(segment.graph(), shuffled).text());
    }
  }

  @Test
  void aLineEndOrQuoteInALiteralStaysInItsLine() {
    NamedGraph segment =
        NamedGraph.of(
            GRAPH, List.of(quad("a\nb\r\"c\"\\ \u2028 \u0085 \u0000 \ud83d\ude80"), quad("z")));
    assertEquals(2, segment.lines().size());
    assertEquals(segment.quads(), read(segment.text()));
  }

  @Test
  void whatTdb2GivesBackIsByteForByteWhatWasWritten() {
    int lines = 0;
    for (NamedGraph segment : Sample.segments()) {
      Dataset dataset = TDB2Factory.createDataset();
      List<Quad> back = new ArrayList<>();
      Txn.executeWrite(dataset, () -> segment.quads().forEach(dataset.asDatasetGraph()::add));
      Txn.executeRead(dataset, () -> dataset.asDatasetGraph().find().forEachRemaining(back::add));
      assertEquals(segment.text(), NamedGraph.of(segment.graph(), back).text());
      lines += segment.lines().size();
    }
    System.out.println("lines through TDB2: " + lines);
    assertTrue(lines > 1000);
  }

  @Test
  void anEmptySegmentIsEmptyText() {
    assertEquals("", NamedGraph.of(GRAPH, List.of()).text());
  }

  @Test
  void aBlankNodeIsRefused() {
    Quad blank = Quad.create(GRAPH, NodeFactory.createBlankNode(), P, S);
    assertThrows(IllegalArgumentException.class, () -> NamedGraph.of(GRAPH, List.of(blank)));
  }

  @Test
  void aQuadOfAnotherGraphIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> NamedGraph.of(Sample.IRIS.registryGraph(), List.of(quad("a"))));
  }

  private static Quad quad(String value) {
    return Quad.create(GRAPH, S, P, NodeFactory.createLiteralString(value));
  }

  private static List<Quad> read(String text) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    RDFParser.fromString(text, Lang.NQUADS).parse(dataset);
    List<Quad> quads = new ArrayList<>();
    dataset.find().forEachRemaining(quads::add);
    return NamedGraph.of(GRAPH, quads).quads();
  }
}
