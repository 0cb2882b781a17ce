package org.waybill.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
    assertEquals(Code.DATA_MISSING, problems.get(0).code());
  }

  @Test
  void aFileThatSaysNothingOrIsAFolderIsAProblem() throws IOException {
    assertEquals(List.of(), read("# nothing but a comment\n"));
    assertEquals(List.of(), TurtleFile.read(folder, problems::add));
    assertEquals(
        List.of(Code.DATA_MISSING, Code.DATA_MISSING),
        problems.stream().map(Problem::code).toList());
  }

  @Test
  void aByteThatIsNotUtf8IsToldByLineAndColumn() throws IOException {
    byte[] bytes =
        "# caf\u00e9\n<https://example.org/a> <https://example.org/p> \"caf\u00e9\" ."
            .getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("a.ttl"), bytes);
    assertEquals(List.of(), TurtleFile.read(folder.resolve("a.ttl"), problems::add));
    assertEquals(
        new Origin.Line(folder.resolve("a.ttl").toString(), 1, 6), problems.get(0).origin());
  }

  @Test
  void aFileWithoutTheLastFullStopIsCutOff() throws IOException {
    assertEquals(List.of(), read("<https://example.org/a> a <https://example.org/Thing>"));
    assertEquals(Code.DATA_BROKEN, problems.get(0).code());
  }

  @Test
  void aMarkAtTheVeryBeginningIsNoFault() throws IOException {
    assertEquals(1, read("\uFEFF<https://example.org/a> a <https://example.org/Thing> .").size());
    assertEquals(List.of(), problems);
  }

  @Test
  void aCopiedEntryThatKeptItsNameIsToldWithBothLines() throws IOException {
    String entry = "<https://example.org/a> a <https://example.org/Thing> ;\n";
    assertEquals(
        List.of(),
        read(entry + "<https://example.org/p> 1 .\n" + entry + "<https://example.org/p> 2 .\n"));
    assertEquals(1, problems.size());
    assertEquals(3, assertInstanceOf(Origin.Line.class, problems.get(0).origin()).line());
    assertEquals(
        "https://example.org/a is described twice, first in line 1", problems.get(0).what());
  }

  @Test
  void aSubjectKnowsTheLineOfEachProperty() throws IOException {
    Subject subject =
        read("<https://example.org/a> a <https://example.org/Thing> ;\n\n"
                + "<https://example.org/p> 1 .")
            .get(0);
    String file = folder.resolve("a.ttl").toString();
    assertEquals(new Origin.Line(file, 3, 0), subject.at("https://example.org/p"));
    assertEquals(new Origin.Line(file, 1, 0), subject.at("https://example.org/none"));
  }

  @Test
  void aStatementAboutAStatementIsAProblem() throws IOException {
    String said = "<https://example.org/a> a <https://example.org/Thing> ";
    for (String about : List.of("~ .", "{| <https://example.org/p> 1 |} .")) {
      assertEquals(List.of(), read(said + about));
    }
    assertEquals(
        List.of(), read("<https://example.org/a> <https://example.org/p> <<(" + said + ")>> ."));
    assertEquals(3, problems.size());
  }

  /** As bad editing, bad merging or a bad disk would leave it. */
  @Test
  void howeverAFileIsMutilatedItIsReadWholeOrToldAbout() throws IOException {
    String whole = Files.readString(Path.of("data/registry/titles.ttl"));
    String start = whole.substring(0, whole.indexOf(" .\n", 2000) + 3);
    Random random = new Random(7);
    String marks = "<>\"'.;,@^:_[](){}|\\%#\n \u0000a9\u00e9-/&~";
    int told = 0;
    for (int i = 0; i < 1000; i++) {
      StringBuilder text = new StringBuilder(start);
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.delete(at, Math.min(text.length(), at + 40));
        default -> text.insert(at, marks.charAt(random.nextInt(marks.length())));
      }
      problems.clear();
      List<Subject> subjects = read(text.toString());
      assertEquals(subjects.isEmpty(), !problems.isEmpty(), text.substring(Math.max(0, at - 40)));
      Registry.of(subjects, problem -> {});
      told += problems.isEmpty() ? 0 : 1;
    }
    System.out.println("mutilated files: 1000, told about: " + told);
    assertTrue(told > 300, "told: " + told);
  }

  @Test
  void anEntryWithoutALabelIsReportedAndLeftOut() throws IOException {
    read("<https://example.org/a> a <https://w3id.org/waybill/ontology#State> .");
    Registry registry = Registry.load(folder, problems::add);
    assertEquals(List.of(), registry.entries());
    assertEquals(Code.DATA_INCOMPLETE, problems.get(0).code());
  }
}
