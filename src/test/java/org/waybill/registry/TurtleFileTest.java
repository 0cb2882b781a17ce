package org.waybill.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;
import org.waybill.registry.TurtleFile.Subject;

class TurtleFileTest {

  @TempDir Path folder;
  private final List<Problem> problems = new ArrayList<>();

  private List<Subject> read(String turtle) throws IOException {
    return TurtleFile.read(Files.writeString(folder.resolve("a.ttl"), turtle), problems::add);
  }

  @Test
  void valuesKeepTextLanguageAndType() throws IOException {
    Subject subject =
        read("<https://example.org/a> a <https://example.org/Thing> ; <https://example.org/p>"
                + " \"x\"@en, 7, <https://example.org/b> .")
            .get(0);
    assertEquals(
        List.of("x", "7", "https://example.org/b"), subject.texts("https://example.org/p"));
    assertEquals("en", subject.properties().get("https://example.org/p").get(0).language());
    assertEquals(false, subject.properties().get("https://example.org/p").get(2).isLiteral());
    assertEquals(List.of(), problems);
  }

  @Test
  void aBrokenFileGivesItsLineAndNothingElse() throws IOException {
    assertEquals(
        List.of(),
        read(
            "<https://example.org/a> <https://example.org/p> 1 .\n"
                + "<https://example.org/b> <https://example.org/p> ; ."));
    assertEquals(Code.DATA_BROKEN, problems.get(0).code());
    assertEquals(2, assertInstanceOf(Origin.Line.class, problems.get(0).origin()).line());
    assertEquals(1, problems.size());
  }

  @Test
  void anImpossibleDateIsAProblem() throws IOException {
    read(
        "<https://example.org/a> <https://example.org/p>"
            + " \"2024-02-31\"^^<http://www.w3.org/2001/XMLSchema#date> .");
    assertEquals(Code.DATA_BROKEN, problems.get(0).code());
  }

  @Test
  void aMissingFileIsAProblem() {
    assertEquals(List.of(), TurtleFile.read(folder.resolve("none.ttl"), problems::add));
    assertEquals(Code.FILE_MISSING, problems.get(0).code());
  }

  @Test
  void anEntryWithoutALabelIsReportedAndLeftOut() throws IOException {
    read("<https://example.org/a> a <https://w3id.org/waybill/ontology#State> .");
    Registry registry = Registry.load(folder, problems::add);
    assertEquals(List.of(), registry.entries());
    assertEquals(Code.DATA_INCOMPLETE, problems.get(0).code());
  }
}
