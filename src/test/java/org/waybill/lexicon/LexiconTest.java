package org.waybill.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waybill.claim.Frame;
import org.waybill.problem.Problem;
import org.waybill.registry.TurtleFile;

class LexiconTest {

  private static final Path FOLDER = Path.of("ontology/lexicon");
  private static final String ENTRY = "http://www.w3.org/ns/lemon/ontolex#LexicalEntry";
  private static final String STANDS_FOR = "https://w3id.org/waybill/ontology#standsFor";

  private final List<Problem> problems = new ArrayList<>();
  private final Lexicon lexicon = Lexicon.read(FOLDER, problems::add);

  @Test
  void theFilesAreReadWithoutProblems() {
    assertEquals(List.of(), problems);
  }

  @Test
  void everyEntryOfTheFilesCanBeReached() {
    Set<String> written =
        TurtleFile.entries(FOLDER, problems::add).stream()
            .filter(subject -> subject.isA(ENTRY))
            .map(TurtleFile.Subject::iri)
            .collect(Collectors.toSet());
    Set<String> reached = lexicon.entries().stream().map(Lexeme::iri).collect(Collectors.toSet());
    assertTrue(written.size() > 500, "entries written: " + written.size());
    assertEquals(written, reached);
  }

  @Test
  void everyEntryThatTellsAFrameSaysWhoFillsIt() {
    List<String> silent =
        lexicon.entries().stream()
            .filter(lexeme -> lexeme.frame().isPresent() && lexeme.arguments().isEmpty())
            .map(Lexeme::iri)
            .toList();
    assertEquals(List.of(), silent);
  }

  @Test
  void everyEntryDoesSomething() {
    Set<String> standing =
        TurtleFile.entries(FOLDER, problems::add).stream()
            .filter(subject -> subject.text(STANDS_FOR).isPresent())
            .map(TurtleFile.Subject::iri)
            .collect(Collectors.toSet());
    List<String> idle =
        lexicon.entries().stream()
            .filter(
                lexeme ->
                    lexeme.words().size() == 1 // several hide what each of them tells alone
                        && lexeme.frame().isEmpty()
                        && lexeme.casts().isEmpty()
                        && lexeme.traits().isEmpty()
                        && lexeme.means().isEmpty()
                        && lexeme.measures().isEmpty()
                        && !standing.contains(lexeme.iri()))
            .map(Lexeme::iri)
            .toList();
    assertEquals(List.of(), idle);
  }

  @Test
  void everyFrameIsToldBySomeWord() {
    Map<Frame, Long> words =
        lexicon.entries().stream()
            .flatMap(lexeme -> lexeme.frame().stream())
            .collect(Collectors.groupingBy(frame -> frame, TreeMap::new, Collectors.counting()));
    System.out.println("lexicon entries by frame: " + words);
    assertEquals(Set.of(Frame.values()), words.keySet());
  }

  @Test
  void aStageIsOnlyImpliedByTransfersAndRequests() {
    List<String> odd =
        lexicon.entries().stream()
            .filter(lexeme -> lexeme.stage().isPresent())
            .filter(
                lexeme ->
                    lexeme.frame().isEmpty()
                        || lexeme.frame().get() != Frame.TRANSFER
                            && lexeme.frame().get() != Frame.REQUEST)
            .map(Lexeme::iri)
            .toList();
    assertEquals(List.of(), odd);
  }

  @Test
  void aMissingFolderIsAProblemAndAnEmptyLexicon() {
    Lexicon none = Lexicon.read(Path.of("ontology/no-such-lexicon"), problems::add);
    assertEquals(List.of(), none.entries());
    assertEquals(1, problems.size());
  }
}
