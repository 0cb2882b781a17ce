package org.waybill.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.system.Txn;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;
import org.waybill.problem.Refused;
import org.waybill.store.Batch;
import org.waybill.store.Samples;
import org.waybill.store.Segment;
import org.waybill.store.Snapshot;
import org.waybill.store.Store;

class ExporterTest {
  private static final Map<Format, Lang> JENA =
      Map.of(
          Format.TRIG, Lang.TRIG,
          Format.NQUADS, Lang.NQUADS,
          Format.JSONLD, Lang.JSONLD,
          Format.TURTLE, Lang.TURTLE,
          Format.NTRIPLES, Lang.NTRIPLES,
          Format.RDFXML, Lang.RDFXML);

  @TempDir Path temp;
  private final List<Problem> problems = new ArrayList<>();
  private Store store;
  private Snapshot snapshot;

  @BeforeEach
  void fill() {
    store = Store.inMemory();
    store.write(
        new Batch()
            .put(Samples.article("one", 5))
            .put(Samples.article("two", 2))
            .put(Segment.article("hard", "Hard cases.", hardCases())));
    snapshot = store.snapshot();
  }

  @AfterEach
  void close() {
    store.close();
  }

  /** Literals and names that formats have tripped over. */
  private static List<Quad> hardCases() {
    Node blank = NodeFactory.createBlankNode();
    Node second = NodeFactory.createBlankNode();
    List<Node> objects =
        List.of(
            NodeFactory.createLiteralString("a \"quote\", \\ back, <tag> & 'x'\nline\ttab\r\nend"),
            NodeFactory.createLiteralString(""),
            NodeFactory.createLiteralString("]]> \u2028 \uD83D\uDE80 عربى"),
            NodeFactory.createLiteralString("https://w3id.org/waybill/id/not-an-iri"),
            NodeFactory.createLiteralLang("mehr als tausend", "de-CH"),
            NodeFactory.createLiteralDT("007", XSDDatatype.XSDinteger),
            NodeFactory.createLiteralDT("+5", XSDDatatype.XSDinteger),
            NodeFactory.createLiteralDT("0.50", XSDDatatype.XSDdecimal),
            NodeFactory.createLiteralDT("1E3", XSDDatatype.XSDdouble),
            NodeFactory.createLiteralDT("1", XSDDatatype.XSDboolean),
            NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean),
            NodeFactory.createLiteralDT("2023-10-13", XSDDatatype.XSDdate),
            NodeFactory.createLiteralDT("not a date", XSDDatatype.XSDdate),
            NodeFactory.createURI("http://example.org/a%20b?c=d&e=f#g.h"),
            NodeFactory.createURI("http://example.org/höhe/"),
            blank,
            second);
    List<Quad> quads = new ArrayList<>();
    objects.forEach(o -> quads.add(Samples.quad("article/hard", "claim/hard", "value", o)));
    Node property = Samples.id("term/value");
    quads.add(Quad.create(Samples.id("article/hard"), blank, property, second));
    quads.add(Quad.create(Samples.id("article/hard"), second, property, Samples.id("end")));
    return quads;
  }

  private byte[] export(Format format, Optional<String> graph) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new Exporter(snapshot, format, graph, problems::add).write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private List<Quad> expected(boolean graphs) {
    Set<Quad> quads = new java.util.LinkedHashSet<>();
    snapshot.forEachQuad(
        q -> quads.add(graphs ? q : Quad.create(Quad.defaultGraphIRI, q.asTriple())));
    return List.copyOf(quads);
  }

  private static List<Quad> readByJena(byte[] bytes, Lang lang) {
    Set<Quad> quads = new java.util.LinkedHashSet<>();
    RDFParser.source(new ByteArrayInputStream(bytes))
        .lang(lang)
        .labelToNode(LabelToNode.createUseLabelAsGiven())
        .parse(
            new StreamRDFBase() {
              @Override
              public void triple(org.apache.jena.graph.Triple triple) {
                quads.add(Quad.create(Quad.defaultGraphIRI, triple));
              }

              @Override
              public void quad(Quad quad) {
                quads.add(
                    quad.isDefaultGraph()
                        ? Quad.create(Quad.defaultGraphIRI, quad.asTriple())
                        : quad);
              }
            });
    return List.copyOf(quads);
  }

  @ParameterizedTest
  @EnumSource
  void everyExportIsReadBackByJenaWithTheSameQuads(Format format) {
    List<Quad> read = readByJena(export(format, Optional.empty()), JENA.get(format));
    List<Quad> expected = expected(format.holdsGraphs());
    assertEquals(47, expected.size());
    assertEquals(expected.size(), read.size());
    assertTrue(
        IsoMatcher.isomorphic(dataset(expected), dataset(read)), () -> difference(expected, read));
  }

  private static DatasetGraph dataset(List<Quad> quads) {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    Txn.executeWrite(dataset, () -> quads.forEach(dataset::add));
    dataset.begin(TxnType.READ);
    return dataset;
  }

  private static String difference(List<Quad> expected, List<Quad> read) {
    Set<String> left = new TreeSet<>();
    expected.forEach(q -> left.add(q.toString()));
    Set<String> right = new TreeSet<>();
    read.forEach(q -> right.add(q.toString()));
    Set<String> both = new TreeSet<>(left);
    both.retainAll(right);
    left.removeAll(both);
    right.removeAll(both);
    return "missing: " + left + "\nadded: " + right;
  }

  @ParameterizedTest
  @EnumSource
  void everyExportIsReadBackByRdf4jWithTheSameQuads(Format format) throws IOException {
    Model read =
        Rio.parse(new ByteArrayInputStream(export(format, Optional.empty())), format.rio());
    Model expected = new LinkedHashModel();
    var collector = new org.eclipse.rdf4j.rio.helpers.StatementCollector(expected);
    RioStream stream = new RioStream(collector, format.holdsGraphs());
    stream.start();
    snapshot.forEachQuad(stream::quad);
    stream.finish();
    assertEquals(47, expected.size());
    assertTrue(Models.isomorphic(expected, read), format.id());
  }

  @ParameterizedTest
  @EnumSource
  void theSameDatasetGivesTheSameBytes(Format format) {
    assertArrayEquals(export(format, Optional.empty()), export(format, Optional.empty()));
  }

  @Test
  void nquadsAreTheSameInWhateverOrderTheArticlesCame() {
    byte[] before = export(Format.NQUADS, Optional.empty());
    try (Store other = Store.inMemory()) {
      other.write(new Batch().put(Segment.article("hard", "Hard cases.", hardCases())));
      other.write(new Batch().put(Samples.article("two", 2)));
      other.write(new Batch().put(Samples.article("one", 5)));
      snapshot = other.snapshot();
      assertArrayEquals(before, export(Format.NQUADS, Optional.empty()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFormatWithoutGraphsWarnsUnlessOneGraphIsPicked(Format format) {
    export(format, Optional.empty());
    assertEquals(
        format.holdsGraphs() ? List.of() : List.of(Code.EXPORT_GRAPHS_LOST),
        problems.stream().map(Problem::code).toList());
    problems.clear();
    List<Quad> one =
        readByJena(export(format, Optional.of(Samples.graph("two"))), JENA.get(format));
    assertEquals(8, one.size());
    assertTrue(one.stream().allMatch(Quad::isDefaultGraph));
    assertEquals(List.of(), problems);
  }

  @Test
  void anUnknownGraphIsRefused() {
    Refused refused =
        assertThrows(Refused.class, () -> export(Format.TURTLE, Optional.of("urn:none")));
    assertEquals(Code.EXPORT_GRAPH_UNKNOWN, refused.problem().code());
  }

  @Test
  void aFileIsWrittenWholeWithItsDescriptionBeside() throws IOException {
    Path file = temp.resolve("out.nq");
    Files.writeString(file, "an older export");
    new Exporter(snapshot, Format.NQUADS, Optional.empty(), problems::add).write(file);
    assertArrayEquals(export(Format.NQUADS, Optional.empty()), Files.readAllBytes(file));
    String description = Files.readString(temp.resolve("out.nq.void.ttl"));
    assertTrue(description.contains("void:triples 47"), description);
    assertTrue(description.contains("application/n-quads"), description);
    assertTrue(description.contains("void:dataDump <out.nq>"), description);
    assertEquals(2, filesIn(temp));
  }

  @Test
  void aNameEndingInGzIsCompressed() throws IOException {
    Path file = temp.resolve("out.nq.gz");
    assertEquals(Optional.of(Format.NQUADS), Format.ofFile(file.toString()));
    new Exporter(snapshot, Format.NQUADS, Optional.empty(), problems::add).write(file);
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      assertArrayEquals(export(Format.NQUADS, Optional.empty()), in.readAllBytes());
    }
  }

  @Test
  void aFolderOrAPlaceThatIsNotThereIsRefusedAndNothingLeft() throws IOException {
    Exporter exporter = new Exporter(snapshot, Format.TRIG, Optional.empty(), problems::add);
    for (Path bad : List.of(temp, temp.resolve("no/such/out.trig"))) {
      Refused refused = assertThrows(Refused.class, () -> exporter.write(bad));
      assertEquals(Code.EXPORT_TARGET, refused.problem().code());
    }
    assertEquals(0, filesIn(temp));
  }

  @Test
  void anExportThatFailsLeavesTheOlderFileAlone() throws IOException {
    Path file = Files.writeString(temp.resolve("out.nq"), "an older export");
    assertThrows(
        IOException.class,
        () ->
            Target.write(
                file,
                out -> {
                  out.write("half".getBytes(StandardCharsets.UTF_8));
                  throw new IOException("No space left on device");
                }));
    assertEquals("an older export", Files.readString(file));
    assertEquals(1, filesIn(temp));
  }

  @Test
  void formatsAreKnownByNameAndEnding() {
    assertEquals(Optional.of(Format.JSONLD), Format.of("JSON-LD"));
    assertEquals(Optional.of(Format.RDFXML), Format.of("rdf/xml"));
    assertEquals(Optional.of(Format.TURTLE), Format.ofFile("a.b.TTL"));
    assertEquals(Optional.empty(), Format.of("../../x"));
    assertEquals(Optional.empty(), Format.ofFile("claims.csv"));
    assertFalse(Format.names().isEmpty());
  }

  @Test
  void turtleIsWrittenAsItComesAndNotHeldBackToTheEnd() {
    long[] atHalf = new long[1];
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Store large = Store.inMemory()) {
      large.write(new Batch().put(Samples.article("large", 2000)));
      RioStream stream = new RioStream(new FaithfulTurtle(out), false);
      stream.start();
      int[] n = new int[1];
      large
          .snapshot()
          .forEachQuad(
              quad -> {
                stream.quad(quad);
                atHalf[0] = ++n[0] == 4000 ? out.size() : atHalf[0];
              });
      stream.finish();
    }
    assertTrue(atHalf[0] > out.size() / 3, atHalf[0] + " of " + out.size());
  }

  private static long filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }
}
