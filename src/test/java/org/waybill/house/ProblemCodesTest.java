package org.waybill.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waybill.problem.Code;

/** Every code can be explained to whoever meets it. */
class ProblemCodesTest {

  @ParameterizedTest
  @EnumSource(Code.class)
  void aCodeHasAMeaningAndARemedy(Code code) {
    assertTrue(sentence(code.meaning()), code + " means: " + code.meaning());
    assertTrue(sentence(code.remedy()), code + " asks for: " + code.remedy());
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void aCodeIsFoundByItsId(Code code) {
    assertTrue(code.id().matches("[a-z0-9]+(-[a-z0-9]+)*"), code.id());
    assertEquals(Optional.of(code), Code.of(code.id()));
  }

  /** Named as what is wanted; a test that takes all codes in turn names none. */
  @Test
  void everyCodeIsWantedBySomeTest() throws IOException {
    Map<Path, String> tests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      for (Path file : files.filter(it -> it.toString().endsWith("Test.java")).toList()) {
        tests.put(file, Files.readString(file));
      }
    }
    List<Code> unwanted = new ArrayList<>();
    for (Code code : Code.values()) {
      Pattern named = Pattern.compile("\\b(" + code.name() + "|" + code.id() + ")\\b");
      if (tests.values().stream().noneMatch(text -> named.matcher(text).find())) {
        unwanted.add(code);
      }
    }
    System.out.println("codes: " + Code.values().length + " in " + tests.size() + " tests");
    assertTrue(tests.size() > 0, "nothing was looked at");
    assertEquals(List.of(), unwanted, "a code that no test provokes may never be told");
  }

  @Test
  void anUnknownCodeIsNotFound() {
    assertEquals(Optional.empty(), Code.of("no-such-code"));
  }

  private static boolean sentence(String words) {
    return words.length() > 10
        && Character.isUpperCase(words.charAt(0))
        && words.endsWith(".")
        && words.equals(words.strip());
  }
}
