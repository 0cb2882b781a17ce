package org.waybill.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.waybill.graph.Iris;
import org.waybill.problem.Problem;
import org.waybill.text.SharedAnnotator;

/** The dispatches of {@code data/articles}, and a pipeline to build them with. */
final class Sample {
  private Sample() {}

  /** Files in order of name. */
  static List<Path> pages() throws java.io.IOException {
    try (Stream<Path> files = Files.list(Path.of("data/articles"))) {
      return files.sorted(Comparator.comparing(Path::toString)).toList();
    }
  }

  static Pipeline pipeline(Consumer<Problem> problems) {
    return new Pipeline(
        Knowledge.read(new Sources(Path.of(".")), problems).orElseThrow(),
        SharedAnnotator::get,
        new Iris(Iris.DEFAULT_BASE),
        "test",
        new Progress() {
          @Override
          public void stage(String name, long steps) {}

          @Override
          public void step() {}
        },
        problems);
  }
}
