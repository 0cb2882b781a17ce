package org.waybill.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check finds nothing in a sound graph and its own fault, and no other, in a broken one. */
class ChecksTest {
  private static final Path FOLDER = Path.of("queries/checks");
  private static final Path FAULTS = Path.of("src/test/resources/graph/checks");

  static List<String> checks() throws IOException {
    return names(FOLDER, ".rq");
  }

  @ParameterizedTest
  @MethodSource("checks")
  void aCheckSaysWhatItIsFor(String check) throws IOException {
    List<String> lines = Files.readAllLines(FOLDER.resolve(check + ".rq"));
    assertTrue(lines.get(0).startsWith("# title: "));
    assertTrue(lines.get(1).startsWith("# problem: "));
    assertTrue(lines.get(2).startsWith("# remedy: "));
    assertTrue(lines.get(3).matches("# severity: (error|warning)"));
  }

  @Test
  void aSoundGraphPassesEveryCheck() throws IOException {
    Answers answers = Answers.of(Sample.segments());
    for (String check : checks()) {
      assertEquals(List.of(), answers.rows(FOLDER.resolve(check + ".rq")), check);
    }
  }

  @ParameterizedTest
  @MethodSource("checks")
  void aFaultIsFoundByItsCheckAndByNoOther(String fault) throws IOException {
    Answers answers = Answers.of(Sample.segments()).with(FAULTS.resolve(fault + ".trig"));
    List<String> failing = new ArrayList<>();
    for (String check : checks()) {
      int rows = answers.rows(FOLDER.resolve(check + ".rq")).size();
      if (rows > 0) {
        failing.add(check + " " + rows);
      }
    }
    assertEquals(List.of(fault + " 1"), failing);
  }

  @Test
  void everyCheckHasAFault() throws IOException {
    System.out.println("checks: " + checks().size());
    assertTrue(checks().size() >= 13);
    assertEquals(checks(), names(FAULTS, ".trig"));
  }

  private static List<String> names(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .sorted()
          .toList();
    }
  }
}
