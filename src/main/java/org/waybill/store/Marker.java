package org.waybill.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Written into a database's folder last of all, and read first: from which manifest it was built,
 * and which files of which size it has. TDB2 opens a folder with a file lost or added without a
 * word and answers wrongly; this tells.
 */
record Marker(String manifest, SortedMap<String, Long> files) {
  private static final String NAME = "COMPLETE";

  static Marker of(Path database, String manifest) throws IOException {
    TreeMap<String, Long> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(database)) {
      walk.filter(Marker::isPartOfData)
          .forEach(path -> files.put(database.relativize(path).toString(), size(path)));
    }
    return new Marker(manifest, files);
  }

  /**
   * The journal comes and goes, locks and temporary files are no data; folders count with size 0.
   */
  private static boolean isPartOfData(Path path) {
    String name = path.getFileName().toString();
    return !name.endsWith(".lock")
        && !name.endsWith(".jrnl")
        && !name.equals(NAME)
        && (Files.isRegularFile(path) || name.startsWith("Data-"));
  }

  private static long size(Path path) {
    try {
      return Files.isDirectory(path) ? 0 : Files.size(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without it the database is built again at the next opening. */
  static Path file(Path database) {
    return database.resolve(NAME);
  }

  void write(Path database, Disk disk) throws IOException {
    Path draft = database.resolve(NAME + ".draft");
    disk.write(draft, bytes());
    disk.move(draft, file(database));
    disk.sync(database);
  }

  /**
   * Whether the folder holds a database complete for that manifest, as far as names and sizes show.
   */
  static boolean fits(Path database, String manifest) {
    Path file = file(database);
    try {
      return Files.isRegularFile(file)
          && Arrays.equals(Files.readAllBytes(file), of(database, manifest).bytes());
    } catch (IOException | UncheckedIOException e) {
      return false; // what cannot be read is not complete; opening it will say why
    }
  }

  private byte[] bytes() {
    StringBuilder out = new StringBuilder("manifest\t" + manifest + "\n");
    files.forEach((name, size) -> out.append(size).append('\t').append(name).append('\n'));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Bytes of all files together. */
  long size() {
    return files.values().stream().mapToLong(Long::longValue).sum();
  }
}
