package org.waybill.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Size, names and purity of the program's sources. */
class SourceRulesTest {

  private static final int LONGEST = 300;
  private static final int MEDIAN = 100;

  private static final Set<String> PURE =
      Set.of("text", "mention", "registry", "claim", "event", "dating");

  private static final Pattern NAMELESS =
      Pattern.compile("\\b(utils?|commons?|helpers?|impl|models?|core|misc|shared|base)\\b");

  /** Clocks and chance, as calls. */
  private static final Pattern IMPURE =
      Pattern.compile(
          "\\w+\\.now|System\\.(currentTimeMillis|nanoTime)|Clock\\.\\w+|Math\\.random"
              + "|UUID\\.randomUUID|ThreadLocalRandom\\.\\w+|new (Secure)?Random|new Date"
              + "|(Calendar|GregorianCalendar)\\.getInstance");

  /** What opens a way to the network, as names. */
  private static final Pattern NETWORK =
      Pattern.compile("java\\.net\\.(?!URI\\b|URLEncoder\\b|URLDecoder\\b).*");

  private final List<Source> sources = Source.all();

  SourceRulesTest() throws IOException {}

  @Test
  void noFileIsLongerThanThreeHundredLines() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Source source : sources) {
      if (source.lines() > LONGEST) {
        tooLong.add(source.file() + ": " + source.lines());
      }
    }
    System.out.println("house: measured " + sources.size() + " sources");
    assertTrue(sources.size() > 0, "nothing was measured");
    assertEquals(List.of(), tooLong);
  }

  @Test
  void mostFilesAreShort() throws IOException {
    List<Integer> lines = new ArrayList<>();
    for (Source source : sources) {
      if (!source.describesPackage()) {
        lines.add(source.lines());
      }
    }
    lines.sort(null);
    int median = lines.get(lines.size() / 2);
    System.out.println("house: median of " + lines.size() + " sources is " + median + " lines");
    assertTrue(median < MEDIAN, "median " + median);
  }

  @Test
  void noPackageIsADrawerForAnything() {
    assertEquals(List.of(), where(sources, source -> NAMELESS.matcher(source.pack()).find()));
  }

  @Test
  void everyPackageSaysWhatItTakesGivesAndHow() throws IOException {
    int read = 0;
    for (Source source : sources) {
      if (source.describesPackage()) {
        read++;
        String words = Files.readString(source.file()).toLowerCase(Locale.ROOT);
        for (String word : List.of("takes", "gives", "how")) {
          assertTrue(words.contains(word), source.pack() + " does not say: " + word);
        }
      }
    }
    System.out.println("house: read " + read + " package descriptions");
    assertTrue(read > 0, "nothing was read");
  }

  @Test
  void onlyMainEndsTheProgram() {
    Predicate<Source> ends = calls(call -> call.equals("System.exit") || call.endsWith(".halt"));
    assertEquals(List.of(), where(sources, ends.and(source -> !source.type().equals("Main"))));
  }

  @Test
  void noStackTraceIsPrintedBesideTheProblems() {
    assertEquals(List.of(), where(sources, calls(call -> call.endsWith(".printStackTrace"))));
  }

  @Test
  void stepsFromTextToEventHaveNoClockAndNoChance() {
    assertEquals(List.of(), where(pure(), calls(IMPURE.asMatchPredicate())));
  }

  @Test
  void stepsFromTextToEventOpenNoNetwork() {
    Predicate<Source> opens =
        source -> source.names().stream().anyMatch(NETWORK.asMatchPredicate());
    assertEquals(List.of(), where(pure(), opens));
  }

  @Test
  void noStaticFieldCanBeChanged() {
    assertEquals(List.of(), where(sources, source -> !source.changeable().isEmpty()));
  }

  @Test
  void aBadSourceIsSeen(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("Bad.java");
    Files.writeString(
        file,
        """
        package org.waybill.text.util;
        import static java.lang.System.exit;
        import java.net.*;
        class Bad {
          // Comments do not count: org.eclipse.rdf4j.model.IRI, Instant.now()
          static int count;
          static final String WORDS = "org.apache.jena.graph.Node, System.exit(1)";
          Object day = java.time.LocalDate.now(), chance = new java.util.Random();
          java.util.function.Supplier<Object> then = java.time.Instant::now;
          void fall(Exception e) { e.printStackTrace(); edu.emory.Parser.run(e.getCause().x()); }
        }
        """);
    Source bad = Source.parse(List.of(file)).get(0);

    assertEquals(
        Set.of(
            "java.lang.System.exit",
            "java.net.*",
            "java.time.Instant",
            "java.time.LocalDate",
            "java.util.Random",
            "java.util.function.Supplier",
            "edu.emory.Parser"),
        bad.names());
    assertEquals(List.of("count"), bad.changeable());
    assertTrue(NAMELESS.matcher(bad.pack()).find());
    assertTrue(bad.names().stream().anyMatch(NETWORK.asMatchPredicate()));
    assertEquals(
        List.of("LocalDate.now", "new Random", "Instant.now"),
        bad.calls().stream().filter(IMPURE.asMatchPredicate()).toList());
    assertTrue(bad.calls().contains("e.printStackTrace"));
  }

  private List<Source> pure() {
    return sources.stream()
        .filter(
            source -> PURE.contains(source.pack().replace(PackageTable.HOUSE, "").split("\\.")[0]))
        .toList();
  }

  private static Predicate<Source> calls(Predicate<String> which) {
    return source -> source.calls().stream().anyMatch(which);
  }

  private static List<Path> where(List<Source> scope, Predicate<Source> breaks) {
    System.out.println("house: looked at " + scope.size() + " sources");
    assertTrue(scope.size() > 0, "nothing was looked at");
    return scope.stream().filter(breaks).map(Source::file).toList();
  }
}
