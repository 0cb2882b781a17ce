package org.waybill.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.waybill.claim.Claim;

/**
 * Reads each case of {@code cases/*.txt} with the real models and compares what it says. With
 * {@code -Dcase=WORDS} only those whose name or text contains the words, in whatever case.
 */
@Tag("models")
class CasesTest {

  private static final Path FOLDER = Path.of("src/test/resources/org/waybill/reading/cases");
  private static final Path MISREAD = Path.of("src/test/resources/org/waybill/reading/misread");
  private static final String WANTED = System.getProperty("case", "").toLowerCase(Locale.ROOT);
  private static final AtomicInteger COMPARED = new AtomicInteger();
  private static WholeReader reader;

  @BeforeAll
  static void loadModels() throws IOException {
    int cases = wanted(FOLDER).size() + wanted(MISREAD).size();
    assertTrue(cases > 0, "no case has “" + WANTED + "” in its name or text");
    reader = WholeReader.load();
  }

  @AfterAll
  static void somethingWasCompared() {
    System.out.println("claim cases compared: " + COMPARED.get());
    assertTrue(COMPARED.get() >= 120 || !WANTED.isEmpty(), "cases compared: " + COMPARED.get());
  }

  private static List<Case> wanted(Path folder) throws IOException {
    return Case.all(folder).stream()
        .filter(one -> one.name().toLowerCase(Locale.ROOT).contains(WANTED))
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> everyCaseIsReadAsItSays() throws IOException {
    return wanted(FOLDER).stream()
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> check(one)));
  }

  /** What is known to be read wrongly stays in sight: a case that is mended moves to the others. */
  @TestFactory
  Stream<DynamicTest> everyKnownMisreadingIsStillOne() throws IOException {
    List<Case> misread = wanted(MISREAD);
    System.out.println("known misreadings: " + misread.size());
    return misread.stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.name(),
                    () ->
                        assertNotEquals(
                            List.of(),
                            one.complaints(reader.read(one.words())),
                            "is read rightly now: move it to the cases")));
  }

  private static void check(Case one) {
    List<Claim> claims = reader.read(one.words());
    COMPARED.incrementAndGet();
    assertEquals(List.of(), one.complaints(claims), one.words());
  }

  @TestFactory
  Stream<DynamicTest> everySentenceIsReadTheSameTwice() throws IOException {
    return wanted(FOLDER).stream()
        .limit(20)
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.name(),
                    () -> assertEquals(reader.read(one.words()), reader.read(one.words()))));
  }

  @TestFactory
  Stream<DynamicTest> everyFileHasCases() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(FOLDER)) {
      files = all.sorted().toList();
    }
    assertTrue(files.size() > 5, "files of cases: " + files);
    return files.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(), () -> assertTrue(!Case.in(file).isEmpty())));
  }
}
