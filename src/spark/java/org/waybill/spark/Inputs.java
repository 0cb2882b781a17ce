package org.waybill.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.waybill.article.intake.InputFormat;
import org.waybill.problem.Code;

/** Finds the files that paths stand for, in the order in which a local build reads them. */
final class Inputs {

  private static final int DEEPEST = 64;

  /** A smaller share of a file is not worth that its whole is read for it. */
  private static final long SMALLEST = 4L << 20;

  private final Configuration settings;
  private final List<FileStatus> files = new ArrayList<>();
  private final List<String> named = new ArrayList<>();
  private final List<Outcome.Note> problems = new ArrayList<>();

  Inputs(Configuration settings) {
    this.settings = settings;
  }

  void find(List<String> paths) throws IOException {
    for (String path : paths) {
      Path pattern = new Path(path);
      FileSystem system = pattern.getFileSystem(settings);
      FileStatus[] found = system.globStatus(pattern);
      named.add(pattern.getName());
      if (found == null || found.length == 0) {
        report(Code.FILE_MISSING, path, "there is no such file or folder");
        continue;
      }
      Arrays.sort(found, Comparator.comparing(status -> status.getPath().toString()));
      for (FileStatus status : found) {
        if (status.isDirectory()) {
          folder(system, status);
        } else {
          files.add(status);
        }
      }
    }
  }

  private void folder(FileSystem system, FileStatus folder) throws IOException {
    List<FileStatus> inside = new ArrayList<>();
    inside(system, folder, 1, inside);
    int length = folder.getPath().toString().length();
    inside.sort(Comparator.comparing(status -> status.getPath().toString().substring(length)));
    if (inside.isEmpty()) {
      String what = "no file in it has a name of an article";
      report(Code.FOLDER_EMPTY, folder.getPath().toString(), what);
    }
    files.addAll(inside);
  }

  private static void inside(FileSystem system, FileStatus folder, int depth, List<FileStatus> to)
      throws IOException {
    for (FileStatus status : system.listStatus(folder.getPath())) {
      String name = status.getPath().getName();
      if (name.startsWith(".")) {
        continue;
      }
      if (status.isDirectory() && depth < DEEPEST) {
        inside(system, status, depth + 1, to);
      } else if (status.isFile() && InputFormat.ofName(name).isPresent()) {
        to.add(status);
      }
    }
  }

  private void report(Code code, String path, String what) {
    problems.add(Outcome.Note.of(new Place(files.size(), -1), code, path, what));
  }

  /** Names of what was named itself. */
  List<String> named() {
    return List.copyOf(named);
  }

  List<Outcome.Note> problems() {
    return List.copyOf(problems);
  }

  /**
   * Work for tasks of about equal size: large files in shares, small ones together.
   *
   * @param largest bytes of one task
   * @param tasks about how many there should be at least
   */
  List<List<Unit>> units(long largest, int tasks) {
    long all = files.stream().mapToLong(FileStatus::getLen).sum();
    long size = Math.max(1, Math.min(largest, all / tasks));
    List<List<Unit>> units = new ArrayList<>();
    List<Unit> open = new ArrayList<>();
    long held = 0;
    for (int source = 0; source < files.size(); source++) {
      FileStatus file = files.get(source);
      long most = Math.max(1, file.getLen() / Math.min(SMALLEST, largest));
      int shares = (int) Math.min(most, (file.getLen() + size - 1) / size);
      if (shares > 1) {
        for (int share = 0; share < shares; share++) {
          units.add(List.of(new Unit(source, file.getPath().toString(), share, shares)));
        }
        continue;
      }
      open.add(new Unit(source, file.getPath().toString(), 0, 1));
      held += file.getLen();
      if (held >= size) {
        units.add(List.copyOf(open));
        open.clear();
        held = 0;
      }
    }
    if (!open.isEmpty()) {
      units.add(List.copyOf(open));
    }
    return units;
  }
}
