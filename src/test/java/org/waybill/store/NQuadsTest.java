package org.waybill.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

class NQuadsTest {
  private static final Node GRAPH = Samples.id("ontology");

  private static List<Quad> turtle(String text) {
    var graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString("PREFIX : <http://example.org/> " + text, Lang.TURTLE)
        .parse(StreamRDFLib.graph(graph));
    List<Quad> quads = new ArrayList<>();
    graph.find().forEachRemaining(triple -> quads.add(Quad.create(GRAPH, triple)));
    return quads;
  }

  @Test
  void theOrderOfQuadsAndRepeatsDoNotShow() {
    List<Quad> quads = new ArrayList<>(Samples.article("x", 20).quads());
    byte[] bytes = NQuads.bytes(quads);
    quads.addAll(List.copyOf(quads));
    Collections.shuffle(quads, new Random(1));
    assertArrayEquals(bytes, NQuads.bytes(quads));
    assertEquals(80, NQuads.count(bytes));
  }

  @Test
  void blankNodesGetTheSameNamesAtEveryReading() {
    String ontology =
        """
        :A :union ( :B :C [ :on :p ; :some ( :D :E ) ] ) ; :note [ :x 1 ], [ :x 1 ], [ :x 2 ] .
        :F :union ( :B :C [ :on :p ; :some ( :D :E ) ] ) .
        _:loop :next _:pool . _:pool :next _:loop .
        """;
    byte[] once = NQuads.bytes(turtle(ontology));
    for (int i = 0; i < 20; i++) {
      List<Quad> quads = new ArrayList<>(turtle(ontology));
      Collections.shuffle(quads, new Random(i));
      assertArrayEquals(once, NQuads.bytes(quads));
    }
  }

  @Test
  void blankNodesThatDifferStayApartAndSurviveReading() {
    List<Quad> quads = turtle(":A :note [ :x 1 ], [ :x 1 ], [ :x 2 ] .");
    byte[] bytes = NQuads.bytes(quads);
    List<Quad> back = new ArrayList<>();
    NQuads.parse(bytes, back::add);
    assertEquals(6, back.size());
    assertEquals(3, back.stream().map(Quad::getSubject).filter(Node::isBlank).distinct().count());
    assertArrayEquals(bytes, NQuads.bytes(back));
  }

  @Test
  void theSameTreeInAnotherGraphHasOtherNames() {
    List<Quad> quads = turtle(":A :note [ :x 1 ] .");
    List<Quad> other =
        quads.stream().map(q -> Quad.create(NodeFactory.createURI("urn:g"), q.asTriple())).toList();
    String first =
        new String(NQuads.bytes(quads), StandardCharsets.UTF_8)
            .replaceAll("(?s).*_:(b[0-9a-f]+).*", "$1");
    assertFalse(new String(NQuads.bytes(other), StandardCharsets.UTF_8).contains(first));
  }

  @Test
  void charactersThatUnicodeAdvisesAgainstAreReadBackAndBadIrisAreNot() {
    String line = "<http://e.org/s> <http://e.org/p> \"\uffff \ufdd0\" <http://e.org/g> .\n";
    List<Quad> read = new ArrayList<>();
    NQuads.parse(line.getBytes(java.nio.charset.StandardCharsets.UTF_8), read::add);
    assertEquals("\uffff \ufdd0", read.get(0).getObject().getLiteralLexicalForm());
    byte[] bad =
        line.replace("e.org/s", "e.org/a b").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    org.junit.jupiter.api.Assertions.assertThrows(
        org.apache.jena.riot.RiotException.class, () -> NQuads.parse(bad, read::add));
  }
}
