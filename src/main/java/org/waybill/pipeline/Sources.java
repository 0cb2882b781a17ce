package org.waybill.pipeline;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The project's own data: where it lies and what it was when a run used it. */
public record Sources(Path home) {

  private static final List<String> NEEDED = needed();

  public Path lexicon() {
    return home.resolve("ontology/lexicon");
  }

  public Path shapes() {
    return home.resolve("ontology/shapes.ttl");
  }

  public Path registry() {
    return home.resolve("data/registry");
  }

  public Path checks() {
    return home.resolve("queries/checks");
  }

  /** Every file that shapes the graph; one that is needed is listed even when it is absent. */
  public List<Path> files() {
    return Stream.of(ontologyFiles(), registryFiles()).flatMap(List::stream).toList();
  }

  /** The registry's Turtle files in name order: those that are needed and those that are there. */
  List<Path> registryFiles() {
    return neededAndThere("data/registry/");
  }

  /** Core, grammar terms and lexicon; shapes, alignments and examples stay out of the graph. */
  List<Path> ontologyFiles() {
    return Stream.concat(needed("ontology/"), lexiconFiles().stream()).distinct().sorted().toList();
  }

  /** Those of the ontology's files that hold words, as the registry's. */
  List<Path> lexiconFiles() {
    return neededAndThere("ontology/lexicon/");
  }

  private List<Path> neededAndThere(String folder) {
    return Stream.concat(needed(folder), there(home.resolve(folder))).distinct().sorted().toList();
  }

  private Stream<Path> needed(String folder) {
    return NEEDED.stream().filter(file -> file.startsWith(folder)).map(home::resolve);
  }

  private static Stream<Path> there(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".ttl")).toList().stream();
    } catch (IOException e) {
      return Stream.empty(); // then those that are needed are absent, and that is told
    }
  }

  private static List<String> needed() {
    try {
      return Resources.readLines(
              Resources.getResource(Sources.class, "files.txt"), StandardCharsets.UTF_8)
          .stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SHA-256 of every file that shapes the graph, by path below the home folder. */
  Map<String, String> digests() {
    Map<String, String> digests = new TreeMap<>();
    for (Path file : files()) {
      try {
        digests.put(
            home.relativize(file).toString().replace('\\', '/'),
            MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString());
      } catch (IOException e) {
        throw new UncheckedIOException("The project's data file cannot be read: " + file, e);
      }
    }
    return digests;
  }

  /** The same; empty when one of them cannot be read. */
  Optional<Map<String, String>> digestsIfThere() {
    try {
      return Optional.of(digests());
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
  }
}
