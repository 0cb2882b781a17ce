package org.waybill.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.profiles.OWLProfileReport;
import org.semanticweb.owlapi.util.SimpleIRIMapper;

/** What must hold of the files in {@code ontology/}. */
class OntologyTest {
  private static final Path CORE = Path.of("ontology/waybill.ttl");
  private static final String HOME = "https://w3id.org/waybill/ontology";
  private static final Node ONTOLOGY = NodeFactory.createURI(HOME);

  private final Graph core = Turtle.read(CORE);

  @Test
  void theCoreIsOwl2Dl() throws OWLOntologyCreationException {
    OWLOntology ontology =
        OWLManager.createOWLOntologyManager().loadOntologyFromOntologyDocument(CORE.toFile());
    OWLProfileReport report = new OWL2DLProfile().checkOntology(ontology);
    System.out.println(
        "OWL 2 DL: "
            + ontology.getAxiomCount()
            + " axioms, "
            + ontology.classesInSignature().count()
            + " classes, "
            + ontology.objectPropertiesInSignature().count()
            + " object properties, "
            + ontology.dataPropertiesInSignature().count()
            + " data properties, "
            + ontology.individualsInSignature().count()
            + " individuals");
    assertTrue(ontology.classesInSignature().count() > 30);
    assertTrue(ontology.getAxiomCount() > 900);
    assertEquals(List.of(), report.getViolations());
  }

  @Test
  void everyAlignmentImportsTheCoreAndIsOwl2Dl() throws OWLOntologyCreationException {
    List<Path> alignments = Turtle.files(Path.of("ontology/alignments"));
    assertEquals(
        List.of("oa.ttl", "prov.ttl", "schema.ttl", "sem.ttl"),
        alignments.stream().map(path -> path.getFileName().toString()).toList());
    for (Path alignment : alignments) {
      OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
      manager.getIRIMappers().add(new SimpleIRIMapper(IRI.create(HOME), IRI.create(CORE.toFile())));
      OWLOntology ontology = manager.loadOntologyFromOntologyDocument(alignment.toFile());
      assertEquals(1, ontology.importsDeclarations().count(), alignment.toString());
      assertTrue(ontology.getLogicalAxiomCount() > 0, alignment + " maps nothing");
      assertEquals(
          List.of(),
          new OWL2DLProfile().checkOntology(ontology).getViolations(),
          alignment.toString());
    }
    System.out.println("alignments: " + alignments.size());
  }

  @Test
  void everyTermHasOneEnglishLabelOneDefinitionAnExampleAndItsHome() {
    Set<String> faults = new TreeSet<>();
    Set<Node> terms = Turtle.terms(core);
    for (Node term : terms) {
      int labels = count(term, RDFS.label.asNode()) + count(term, SKOS.prefLabel.asNode());
      if (labels != 1) {
        faults.add(term.getLocalName() + " has " + labels + " labels");
      }
      if (count(term, SKOS.definition.asNode()) != 1) {
        faults.add(term.getLocalName() + " has not one definition");
      }
      if (count(term, SKOS.example.asNode()) == 0) {
        faults.add(term.getLocalName() + " has no example");
      }
      if (!core.contains(term, RDFS.isDefinedBy.asNode(), ONTOLOGY)) {
        faults.add(term.getLocalName() + " has no home");
      }
    }
    System.out.println("terms: " + terms.size());
    assertTrue(terms.size() > 150);
    assertEquals(Set.of(), faults);
  }

  @Test
  void aDefinitionIsASentenceThatDoesNotTalkOfItself() {
    List<String> definitions = new ArrayList<>();
    core.find(Node.ANY, SKOS.definition.asNode(), Node.ANY)
        .forEachRemaining(triple -> definitions.add(triple.getObject().getLiteralLexicalForm()));
    assertTrue(definitions.size() > 150);
    List<String> faults =
        definitions.stream()
            .filter(
                d ->
                    !d.matches("[A-Z].*\\.")
                        || d.matches("(?i).*\\bthis (class|property|term)\\b.*"))
            .toList();
    assertEquals(List.of(), faults);
  }

  @Test
  void theHeaderSaysWhatTheOntologyIs() {
    List<String> said = new ArrayList<>();
    core.find(ONTOLOGY, Node.ANY, Node.ANY)
        .forEachRemaining((Triple triple) -> said.add(triple.getPredicate().getLocalName()));
    assertTrue(
        said.containsAll(
            List.of(
                "title",
                "description",
                "creator",
                "license",
                "created",
                "modified",
                "versionIRI",
                "versionInfo",
                "preferredNamespacePrefix",
                "preferredNamespaceUri")),
        said.toString());
  }

  @Test
  void theCoreHasNoBlankNodes() {
    assertTrue(core.size() > 900);
    assertEquals(
        0, core.stream().filter(t -> t.getSubject().isBlank() || t.getObject().isBlank()).count());
  }

  private int count(Node subject, Node property) {
    return (int)
        core.stream(subject, property, Node.ANY)
            .filter(t -> t.getObject().getLiteralLanguage().equals("en"))
            .count();
  }

  @Test
  void theGrammarTermsAreOwl2DlAndDescribed() throws OWLOntologyCreationException {
    OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
    manager.getIRIMappers().add(new SimpleIRIMapper(IRI.create(HOME), IRI.create(CORE.toFile())));
    OWLOntology grammar =
        manager.loadOntologyFromOntologyDocument(Path.of("ontology/grammar.ttl").toFile());
    assertEquals(List.of(), new OWL2DLProfile().checkOntology(grammar).getViolations());
    Graph graph = Turtle.read(Path.of("ontology/grammar.ttl"));
    Set<Node> terms = Turtle.terms(graph);
    for (Node term : terms) {
      assertTrue(graph.contains(term, SKOS.definition.asNode(), Node.ANY), term.toString());
      assertTrue(graph.contains(term, SKOS.example.asNode(), Node.ANY), term.toString());
    }
    System.out.println("grammar terms: " + terms.size());
    assertTrue(terms.size() > 15);
  }

  @Test
  void lexiconAndRegistryUseOnlyTermsThatAreDeclared() {
    Set<Node> declared = new HashSet<>(Turtle.terms(core));
    Set<Node> grammar = Turtle.terms(Turtle.read(Path.of("ontology/grammar.ttl")));
    declared.addAll(grammar);
    Set<Node> used = new HashSet<>();
    List<Path> files = new ArrayList<>(Turtle.files(Path.of("data/registry")));
    files.addAll(Turtle.files(Path.of("ontology/lexicon")));
    for (Path file : files) {
      Turtle.read(file)
          .find()
          .forEachRemaining(
              triple -> {
                used.add(triple.getPredicate());
                used.add(triple.getObject());
              });
    }
    used.removeIf(node -> !node.isURI() || !node.getURI().startsWith(Vocabulary.NAMESPACE));
    System.out.println("terms used by lexicon and registry: " + used.size());
    assertTrue(used.size() > 40);
    Set<Node> undeclared = new HashSet<>(used);
    undeclared.removeAll(declared);
    assertEquals(Set.of(), undeclared);
    grammar.removeAll(used);
    assertEquals(Set.of(), grammar, "declared and never used");
  }
}
