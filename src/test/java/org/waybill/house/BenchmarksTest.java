package org.waybill.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code bin/benchmark}, which is compiled by a profile that no other build uses. */
class BenchmarksTest {
  private static final Path SOURCES = Path.of("src/benchmark/java/org/waybill");

  private final String script = Files.readString(Path.of("bin/benchmark"));

  BenchmarksTest() throws IOException {}

  @Test
  void everyBenchmarkIsRunByTheScript() throws IOException {
    Set<String> run =
        Pattern.compile("run (\\w+)\\.(\\w+)")
            .matcher(script)
            .results()
            .map(found -> found.group(1) + "/" + found.group(2) + ".java")
            .collect(Collectors.toSet());
    Set<String> written;
    try (Stream<Path> files = Files.walk(SOURCES)) {
      written =
          files
              .filter(file -> file.toString().endsWith("Benchmark.java"))
              .map(file -> SOURCES.relativize(file).toString())
              .collect(Collectors.toSet());
    }
    System.out.println("bin/benchmark: " + written.size() + " benchmarks");
    assertTrue(written.size() > 0, "no benchmark was found");
    assertEquals(written, run);
  }

  @Test
  void helpTellsOfEveryBenchmarkThatThereIs() {
    List<String> told = words("^  (\\w+) .*");
    List<String> run = words("^  (\\w+)\\)");
    assertTrue(run.size() > 0, "no benchmark was found");
    assertTrue(told.containsAll(run), "told of: " + told + ", run: " + run);
  }

  private List<String> words(String pattern) {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(script)
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}
