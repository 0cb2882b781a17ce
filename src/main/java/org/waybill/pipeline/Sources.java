package org.waybill.pipeline;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The project's own data: where it lies and what it was when a run used it. */
public record Sources(Path home) {

  public Path lexicon() {
    return home.resolve("ontology/lexicon.ttl");
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

  /** The registry's Turtle files in name order. */
  List<Path> registryFiles() {
    return turtle(registry());
  }

  /** Core, grammar terms and lexicon; shapes, alignments and examples stay out of the graph. */
  List<Path> ontologyFiles() {
    return List.of(
        home.resolve("ontology/grammar.ttl"), lexicon(), home.resolve("ontology/waybill.ttl"));
  }

  private static List<Path> turtle(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The project's data folder cannot be listed: " + folder, e);
    }
  }

  /** SHA-256 of every file that shapes the graph, by path below the home folder. */
  Map<String, String> digests() {
    Map<String, String> digests = new TreeMap<>();
    for (Path file : Stream.of(ontologyFiles(), registryFiles()).flatMap(List::stream).toList()) {
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
}
