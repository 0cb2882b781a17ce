package org.waybill.watching;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.waybill.article.intake.SourceFinder;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;

/** The files that paths stand for, the same that a build would read. */
final class Listing {
  private final List<Path> paths;
  private final Path dataset;
  private final Consumer<Problem> problems;
  private final Set<String> told = new HashSet<>();

  /**
   * @param dataset a folder whose files are no pages, should it lie among them
   * @param problems are told once, however often it is looked
   */
  Listing(List<Path> paths, Path dataset, Consumer<Problem> problems) {
    this.paths = List.copyOf(paths);
    this.dataset = dataset.toAbsolutePath().normalize();
    this.problems = problems;
  }

  /**
   * @param known files that were there before; those in a watched folder that is not there itself
   *     are still listed, since a disk that is unplugged takes no article back
   */
  SortedMap<Path, Stamp> files(SortedMap<Path, Stamp> known) {
    SortedMap<Path, Stamp> files = new TreeMap<>();
    new SourceFinder(
            InputStream.nullInputStream(),
            source -> {
              Path file = Path.of(source.place());
              if (!file.toAbsolutePath().normalize().startsWith(dataset)) {
                Stamp.of(file).ifPresent(stamp -> files.put(file, stamp));
              }
            },
            this::tell)
        .find(paths);
    known.forEach(
        (file, stamp) -> {
          if (isOutOfSight(file)) {
            files.put(file, stamp);
          }
        });
    return files;
  }

  private boolean isOutOfSight(Path file) {
    return paths.stream()
        .anyMatch(path -> !file.equals(path) && file.startsWith(path) && !Files.isDirectory(path));
  }

  /** The folders in which a change is to be noticed at once. */
  Set<Path> folders(Set<Path> files) {
    Set<Path> folders = new HashSet<>();
    Stream.concat(paths.stream(), files.stream())
        .map(path -> Files.isDirectory(path) ? path : path.toAbsolutePath().getParent())
        .filter(path -> path != null && Files.isDirectory(path))
        .forEach(folders::add);
    return folders;
  }

  /** A folder without articles is where articles may come. */
  private void tell(Problem problem) {
    if (problem.code() != Code.FOLDER_EMPTY && told.add(problem.describe())) {
      problems.accept(problem);
    }
  }
}
