package org.waybill.pipeline;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.waybill.article.ArticleReader;
import org.waybill.text.Annotator;

/**
 * Compares the whole build of a folder with the annotation of its text alone, each in a process of
 * its own with the loading of the language models, in turn, so that a change of the machine's speed
 * meets both. Prints medians and their ratio; judges nothing.
 *
 * <p>Run after {@code mvn package}: {@code java -cp
 * "target/classes:target/test-classes:target/lib/*" org.waybill.pipeline.BuildBenchmark
 * data/articles}
 */
final class BuildBenchmark {
  private static final int ROUNDS = 5;

  private BuildBenchmark() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length == 2 && args[0].equals("annotate")) {
      annotate(Path.of(args[1]));
      return;
    }
    Path folder = Path.of(args.length == 0 ? "data/articles" : args[0]);
    List<Double> builds = new ArrayList<>();
    List<Double> annotations = new ArrayList<>();
    // The first round of each fills the caches and is not counted.
    for (int round = 0; round <= ROUNDS; round++) {
      double annotation = seconds(BuildBenchmark.class.getName(), "annotate", folder.toString());
      Path dataset = Files.createTempDirectory("waybill-benchmark");
      double build =
          seconds(
              "org.waybill.command.Main",
              "build",
              "--dataset",
              dataset.resolve("kg").toString(),
              folder.toString());
      MoreFiles.deleteRecursively(dataset, RecursiveDeleteOption.ALLOW_INSECURE);
      if (round > 0) {
        annotations.add(annotation);
        builds.add(build);
      }
    }
    System.out.printf(
        "annotate alone %.2f s, build %.2f s, build/annotate %.2f (medians of %d)%n",
        median(annotations), median(builds), median(builds) / median(annotations), ROUNDS);
  }

  private static void annotate(Path folder) {
    Annotator annotator = Annotator.load(Path.of(System.getProperty("user.home"), ".cache"));
    int[] tokens = {0};
    new ArticleReader()
        .read(
            List.of(folder),
            article ->
                annotator
                    .annotate(article.text())
                    .sentences()
                    .forEach(sentence -> tokens[0] += sentence.tokens().size()),
            problem -> System.err.println(problem.describe()));
    System.out.println(tokens[0] + " tokens");
  }

  private static double seconds(String... program) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx4g",
                "-cp",
                System.getProperty("java.class.path")));
    command.addAll(Arrays.asList(program));
    long start = System.nanoTime();
    int status =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start()
            .waitFor();
    if (status != 0) {
      throw new IllegalStateException("exit status " + status + " of " + command);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(List<Double> seconds) {
    return seconds.stream().sorted().toList().get(seconds.size() / 2);
  }
}
