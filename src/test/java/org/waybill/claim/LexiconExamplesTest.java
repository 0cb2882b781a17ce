package org.waybill.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waybill.problem.Problem;
import org.waybill.registry.TurtleFile;

/** Reads the example of every lexicon entry that has one, with the real models. */
class LexiconExamplesTest {

  private static final Path FILE = Path.of("ontology/lexicon.ttl");
  private static final String EXAMPLE = "http://www.w3.org/2004/02/skos/core#example";
  private static final String EVOKES = "https://w3id.org/waybill/ontology#evokes";

  @Test
  void everyExampleGivesAClaimOfItsFrame() {
    List<Problem> problems = new ArrayList<>();
    WholeReader reader = WholeReader.load();
    List<String> silent = new ArrayList<>();
    int read = 0;
    for (TurtleFile.Subject entry : TurtleFile.read(FILE, problems::add)) {
      if (entry.text(EXAMPLE).isEmpty() || entry.text(EVOKES).isEmpty()) {
        continue;
      }
      read++;
      String example = entry.text(EXAMPLE).get();
      String frame = entry.text(EVOKES).get().replaceAll(".*frame-", "");
      if (reader.read(example).stream().noneMatch(claim -> tells(claim, frame))) {
        silent.add(entry.iri() + ": " + example);
      }
    }
    System.out.println("lexicon examples read: " + read);
    assertTrue(read > 300, "examples read: " + read);
    assertEquals(List.of(), silent, silent.size() + " examples tell nothing");
  }

  /** Of the frame, and between two sides at least, or of goods whose other end is open. */
  private static boolean tells(Claim claim, String frame) {
    return claim.frame().id().equals(frame)
        && (claim.roles().size() > 1 || !claim.goods().isEmpty());
  }

  @Test
  void everyWordOfGivingIsWhatReadsItsExample() {
    WholeReader reader = WholeReader.load();
    List<String> unread = new ArrayList<>();
    int read = 0;
    for (TurtleFile.Subject entry : TurtleFile.read(FILE, problem -> {})) {
      boolean giving = entry.text(EVOKES).filter(frame -> frame.endsWith("transfer")).isPresent();
      if (!giving || entry.text(EXAMPLE).isEmpty()) {
        continue;
      }
      read++;
      String example = entry.text(EXAMPLE).get();
      if (reader.read(example).stream().noneMatch(claim -> claim.entry().equals(entry.iri()))) {
        unread.add(entry.iri() + ": " + example);
      }
    }
    System.out.println("examples of giving read: " + read);
    assertTrue(read > 150, "examples read: " + read);
    assertEquals(List.of(), unread);
  }
}
