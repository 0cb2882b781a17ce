package org.waybill.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;

class ShapesTest {
  private static final Path FILE = Path.of("ontology/shapes.ttl");
  private static final Path BROKEN = Path.of("src/test/resources/graph/broken");
  private static final Shapes SHAPES = Shapes.read(FILE, Fail.onProblem()).orElseThrow();

  static Stream<Path> examples() {
    return Turtle.files(Path.of("ontology/examples")).stream();
  }

  static Stream<Path> broken() {
    return Turtle.files(BROKEN).stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleConforms(Path file) {
    assertEquals(List.of(), SHAPES.validate(Turtle.read(file)));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void aBrokenExampleFailsWithTheShapeThatItIsNamedAfterAndNoOther(Path file) {
    List<Problem> problems = SHAPES.validate(Turtle.read(file));
    assertEquals(1, problems.size(), problems.toString());
    assertEquals(fault(file), problems.get(0).what().replaceAll(":.*", ""));
  }

  @Test
  void everyShapeHasABrokenExample() {
    Graph shapes = Turtle.read(FILE);
    Set<String> named = new TreeSet<>();
    shapes.stream(Node.ANY, SHACL.message, Node.ANY)
        .forEach(triple -> named.add(triple.getSubject().getLocalName()));
    Set<String> faults = new TreeSet<>();
    broken().forEach(file -> faults.add(fault(file)));
    System.out.println("shapes: " + named.size() + ", broken examples: " + faults.size());
    assertTrue(named.size() > 40);
    assertEquals(named, faults);
  }

  @Test
  void whatTheWritersWriteConforms() {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    int quads = 0;
    for (NamedGraph segment : Sample.segments()) {
      segment.quads().forEach(dataset::add);
      quads += segment.quads().size();
    }
    System.out.println("shapes: " + SHAPES.count() + " with targets over " + quads + " quads");
    assertTrue(quads > 1000);
    assertEquals(List.of(), dataset.calculateRead(() -> SHAPES.validate(dataset)));
  }

  @Test
  void anUnusualNodeIsAWarningAndABrokenOneAnError() {
    assertEquals(
        Code.SHAPE_DOUBTFUL,
        SHAPES.validate(Turtle.read(BROKEN.resolve("organ-without-state.ttl"))).get(0).code());
    assertEquals(
        Code.SHAPE_VIOLATED,
        SHAPES.validate(Turtle.read(BROKEN.resolve("miss-without-rule.ttl"))).get(0).code());
  }

  @Test
  void aProblemNamesTheNode() {
    Problem problem =
        SHAPES.validate(Turtle.read(BROKEN.resolve("claim-without-frame.ttl"))).get(0);
    assertEquals("https://w3id.org/waybill/id/example/node", problem.origin().describe());
  }

  @Test
  void aFileWithoutShapesOrWithAMalformedOneIsRefused(@TempDir Path folder) throws IOException {
    Path malformed =
        Files.writeString(
            folder.resolve("malformed.ttl"),
            Files.readString(FILE).replaceFirst("sh:minCount 1 ", "sh:minCount \"one\" "));
    for (Path file : List.of(Path.of("ontology/examples/run.ttl"), malformed)) {
      List<Problem> problems = new ArrayList<>();
      assertEquals(Optional.empty(), Shapes.read(file, problems::add));
      assertEquals(List.of(Code.DATA_BROKEN), problems.stream().map(Problem::code).toList());
      assertEquals(file.toString(), problems.get(0).origin().describe());
    }
  }

  @Test
  void everyTermIsUsedInAnExampleOrByAWriter() {
    Set<Node> used = new java.util.HashSet<>();
    examples()
        .forEach(
            file ->
                Turtle.read(file)
                    .find()
                    .forEachRemaining(t -> used.addAll(List.of(t.getPredicate(), t.getObject()))));
    Sample.segments().stream()
        .filter(segment -> !segment.graph().equals(Sample.IRIS.ontologyGraph()))
        .flatMap(segment -> segment.quads().stream())
        .forEach(quad -> used.addAll(List.of(quad.getPredicate(), quad.getObject())));
    Set<String> orphans = new TreeSet<>();
    Graph core = Turtle.read(Path.of("ontology/waybill.ttl"));
    // What belongs to something else says no class: its class is that of the property.
    core.stream(Node.ANY, RDFS.Nodes.range, Node.ANY).forEach(range -> used.add(range.getObject()));
    Set<Node> terms = Turtle.terms(core);
    for (Node term : terms) {
      boolean concept =
          term.getLocalName()
              .matches(
                  "(frame|stance|stage|ground|grade|role|outlet-role|verdict|relation-kind|mode|length-unit)(s|-.+)");
      if (!concept && !used.contains(term)) {
        orphans.add(term.getLocalName());
      }
    }
    // Classes that stand above others: nodes have the most special type only.
    assertEquals(
        List.of(
            "Actor",
            "Event",
            "Frame",
            "Grade",
            "Ground",
            "LengthUnit",
            "Mode",
            "OutletRole",
            "RelationKind",
            "Role",
            "Stage",
            "Stance",
            "Verdict"),
        List.copyOf(orphans));
    assertTrue(used.contains(NodeFactory.createURI(Vocabulary.NAMESPACE + "corroborates")));
  }

  private static String fault(Path file) {
    return file.getFileName().toString().replace(".ttl", "");
  }
}
