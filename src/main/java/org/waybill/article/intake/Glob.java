package org.waybill.article.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;

/** Finds what a pattern of a path stands for, where no shell has done so. */
public final class Glob {

  private static final String SIGNS = "*?[{";
  private static final String ANY_DEPTH = "**";
  private static final int DEEPEST = 64;

  private Glob() {}

  public static boolean is(Path path) {
    return path.toString().chars().anyMatch(c -> SIGNS.indexOf(c) >= 0);
  }

  /** All that matches, by name. Empty after a problem was reported. */
  public static List<Path> expand(Path pattern, Consumer<Problem> problems) {
    Path base = pattern.isAbsolute() ? pattern.getRoot() : Path.of("");
    int fixed = 0;
    while (!is(pattern.getName(fixed))) {
      base = base.resolve(pattern.getName(fixed));
      fixed++;
    }
    int depth = pattern.toString().contains(ANY_DEPTH) ? DEEPEST : pattern.getNameCount() - fixed;
    String what = "nothing matches it";
    try (Stream<Path> all = Files.walk(base, depth)) {
      PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
      List<Path> found = all.filter(matcher::matches).sorted().toList();
      if (!found.isEmpty()) {
        return found;
      }
    } catch (PatternSyntaxException e) {
      what = "it is no valid pattern: " + e.getDescription();
    } catch (IOException | UncheckedIOException e) {
      what = "the folder in it could not be listed";
    }
    problems.accept(new Problem(Code.FILE_MISSING, new Origin.Place(pattern.toString()), what));
    return List.of();
  }
}
