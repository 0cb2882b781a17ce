package org.waybill.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.RDFXMLDocumentFormat;
import org.semanticweb.owlapi.formats.TurtleDocumentFormat;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLDocumentFormat;
import org.semanticweb.owlapi.model.OWLException;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.util.SimpleIRIMapper;
import org.waybill.problem.Problem;
import org.waybill.registry.TurtleFile;

/** The lexicon's files stand in one form, which survives whatever an editor makes of them. */
class LexiconFormatTest {

  private static final Path FOLDER = Path.of("ontology/lexicon");
  private static final String BASE = "https://w3id.org/waybill/";
  private static final String COMMAND = "mvn test -Dtest=LexiconFormatTest -Dlexicon.write=true";

  @TempDir Path folder;
  private final List<Problem> problems = new ArrayList<>();

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList();
    }
  }

  private String formed(Path file) {
    String formed = LexiconForm.of(TurtleFile.read(file, problems::add));
    assertEquals(List.of(), problems);
    return formed;
  }

  @Test
  void everyFileStandsInTheOneForm() throws IOException {
    List<Path> otherwise = new ArrayList<>();
    for (Path file : files()) {
      String formed = formed(file);
      if (!formed.equals(Files.readString(file))) {
        if (Boolean.getBoolean("lexicon.write")) {
          Files.writeString(file, formed);
        } else {
          otherwise.add(file);
        }
      }
    }
    System.out.println("lexicon files looked at: " + files().size());
    assertTrue(files().size() > 20);
    assertEquals(List.of(), otherwise, "not in the one form, which they get by: " + COMMAND);
  }

  @Test
  void everyWordThatTellsOfAFrameStandsInItsFile() throws IOException {
    int seen = 0;
    for (Path file : files()) {
      for (Lexeme lexeme : Lexicon.read(valenciesAnd(file), problems::add).entries()) {
        String frame = lexeme.frame().map(told -> told.id() + ".ttl").orElse("");
        if (!frame.isEmpty()) {
          assertEquals(file.getFileName().toString(), frame, lexeme.iri());
          seen++;
        }
      }
    }
    System.out.println("words in the files of their frames: " + seen);
    assertEquals(List.of(), problems);
    assertTrue(seen > 1500, "words seen: " + seen);
  }

  private Path valenciesAnd(Path file) throws IOException {
    Path both = Files.createTempDirectory(folder, "both");
    for (Path each : List.of(FOLDER.resolve("slots.ttl"), FOLDER.resolve("valencies.ttl"), file)) {
      if (!Files.exists(both.resolve(each.getFileName()))) {
        Files.copy(each, both.resolve(each.getFileName()));
      }
    }
    return both;
  }

  @Test
  void theFormTellsNeitherOrderNorLayoutOfWhatItWasMadeFrom() throws IOException {
    for (Path file : files()) {
      String text = Files.readString(file);
      String[] head = text.split("\n\n", 2);
      List<String> blocks = new ArrayList<>(List.of(head[1].split("(?<= \\.)\n")));
      Collections.shuffle(blocks, new Random(7));
      String other = head[0] + "\n" + String.join("\n", blocks).replace(" ;", "\n  ;  # so\n");
      Path shuffled = Files.writeString(folder.resolve(file.getFileName()), other);
      assertTrue(!other.equals(text), file.toString());
      assertEquals(text, formed(shuffled), file.toString());
    }
  }

  @Test
  void quotationMarksAndLineBreaksInWordsAndNumbersAsIrisAreKept() throws IOException {
    String text =
        """
        @prefix lex: <https://w3id.org/waybill/lexicon#> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix wb: <https://w3id.org/waybill/ontology#> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

        lex:haul-2 a wb:Valency ;
            wb:argument <https://w3id.org/waybill/lexicon#haul/3>, lex:haul-2-2, lex:haul-2-10 ;
            skos:note "7"^^xsd:integer, "\\\\ says \\"no\\"\\n" .
        """;
    Path file = Files.writeString(folder.resolve("a.ttl"), text);
    assertEquals(text, formed(file));
  }

  /** As Protégé saves it: the OWL API beneath it is what reads and writes. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anEditorsSaveLosesNeitherWordsNorHeaderNorNotes(boolean byWayOfXml)
      throws IOException, OWLException {
    Lexicon before = Lexicon.read(FOLDER, problems::add);
    OWLOntologyManager shared = manager(); // which reads once what all files import
    for (Path file : files()) {
      OWLOntologyManager manager = isImported(file) ? manager() : shared;
      Path saved = folder.resolve(file.getFileName());
      byte[] bytes = Files.readAllBytes(file);
      if (byWayOfXml) {
        bytes = saved(bytes, new RDFXMLDocumentFormat(), manager);
      }
      Files.write(saved, saved(bytes, new TurtleDocumentFormat(), manager));
      assertTrue(!Files.readString(saved).equals(Files.readString(file)), file.toString());
      assertEquals(Files.readString(file), formed(saved), file.toString());
    }
    assertEquals(before.entries(), Lexicon.read(folder, problems::add).entries());
    assertEquals(List.of(), problems);
    System.out.println("lexicon files saved by an editor: " + files().size());
  }

  private static boolean isImported(Path file) {
    return file.endsWith("slots.ttl") || file.endsWith("valencies.ttl");
  }

  private static byte[] saved(byte[] document, OWLDocumentFormat as, OWLOntologyManager manager)
      throws OWLException {
    OWLOntology ontology =
        manager.loadOntologyFromOntologyDocument(new ByteArrayInputStream(document));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ontology.saveOntology(as, out);
    manager.removeOntology(ontology);
    return out.toByteArray();
  }

  private static OWLOntologyManager manager() {
    OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
    manager.getIRIMappers().add(mapper("lexicon/valencies", "lexicon/valencies.ttl"));
    manager.getIRIMappers().add(mapper("lexicon/slots", "lexicon/slots.ttl"));
    manager.getIRIMappers().add(mapper("ontology/grammar", "grammar.ttl"));
    manager.getIRIMappers().add(mapper("ontology", "waybill.ttl"));
    return manager;
  }

  private static SimpleIRIMapper mapper(String iri, String file) {
    return new SimpleIRIMapper(
        IRI.create(BASE + iri), IRI.create(Path.of("ontology").resolve(file).toFile()));
  }
}
