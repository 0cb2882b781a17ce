package org.waybill.article.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;

/** Finds the files that paths stand for, in the order in which they are to be read. */
public final class SourceFinder {

  private static final int DEEPEST = 64;

  private static final Path STANDARD_INPUT = Path.of("-");

  private final InputStream input;
  private final Consumer<Source> sources;
  private final Consumer<Problem> problems;

  /**
   * @param input what a single hyphen stands for
   */
  public SourceFinder(InputStream input, Consumer<Source> sources, Consumer<Problem> problems) {
    this.input = input;
    this.sources = sources;
    this.problems = problems;
  }

  public void find(Collection<Path> paths) {
    for (Path path : paths) {
      if (path.equals(STANDARD_INPUT)) {
        standardInput();
      } else if (Glob.is(path) && !Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        Glob.expand(path, problems).forEach(this::path);
      } else {
        path(path);
      }
    }
  }

  private void path(Path path) {
    if (Files.isDirectory(path)) {
      folder(path);
    } else if (Files.isRegularFile(path)) {
      sources.accept(Source.file(path));
    } else if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      report(Code.FILE_UNREADABLE, path, "it is no regular file, or a link that leads nowhere");
    } else {
      report(Code.FILE_MISSING, path, "there is no such file or folder");
    }
  }

  private void standardInput() {
    Source source;
    try {
      source = Source.stream("standard input", "standard-input", input);
    } catch (IOException e) {
      report(Code.FILE_UNREADABLE, STANDARD_INPUT, "it could not be read");
      return;
    }
    sources.accept(source);
  }

  private void folder(Path folder) {
    List<Path> shown;
    try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
      shown =
          all.filter(path -> !isHidden(folder, path))
              .sorted(Comparator.comparing(path -> folder.relativize(path).toString()))
              .toList();
    } catch (FileSystemLoopException e) {
      report(Code.FILE_UNREADABLE, folder, "its links lead in a circle");
      return;
    } catch (IOException | UncheckedIOException e) {
      report(Code.FILE_UNREADABLE, folder, "it could not be listed");
      return;
    }
    shown.stream().filter(path -> !path.equals(folder)).forEach(this::link);
    List<Path> files =
        shown.stream()
            .filter(path -> InputFormat.ofName(path.getFileName().toString()).isPresent())
            .filter(Files::isRegularFile)
            .toList();
    if (files.isEmpty()) {
      report(Code.FOLDER_EMPTY, folder, "no file in it has a name of an article");
    }
    files.forEach(path -> sources.accept(Source.file(path)));
  }

  private static boolean isHidden(Path folder, Path path) {
    for (Path name : folder.relativize(path)) {
      if (name.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  /** A link inside a folder is followed to a file only. */
  private void link(Path path) {
    if (Files.isSymbolicLink(path) && (!Files.exists(path) || Files.isDirectory(path))) {
      String what =
          Files.exists(path)
              ? "it is a link to a folder, which is read only where it is named"
              : "it is a link that leads nowhere or in a circle";
      report(Code.FILE_UNREADABLE, path, what);
    }
  }

  private void report(Code code, Path path, String what) {
    problems.accept(new Problem(code, new Origin.Place(path.toString()), what));
  }
}
