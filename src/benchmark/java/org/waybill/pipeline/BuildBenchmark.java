package org.waybill.pipeline;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.waybill.article.ArticleReader;
import org.waybill.text.Annotator;

/**
 * Compares the whole build of a folder with the annotation of its text alone, in seconds of the
 * processor, each in a process of its own and in turn, so that a change of the machine's speed
 * meets both. What a process costs with a single short page is taken off as its start. Prints
 * medians and ratios; judges nothing.
 *
 * <p>Run by {@code bin/benchmark build [FOLDER...]}; {@code data/articles} without a folder. Give
 * one with pages on arms and one with a stream of all kinds.
 */
final class BuildBenchmark {
  private static final int ROUNDS = Integer.getInteger("rounds", 5);

  private static final String MAIN = "org.waybill.command.Main";

  /** What is run, each as a process. */
  private enum Work {
    ANNOTATE_ONE,
    ANNOTATE,
    BUILD_ONE,
    BUILD_ALL,
    BUILD
  }

  private final Path scratch;
  private final Path one;

  private BuildBenchmark(Path scratch) throws IOException {
    this.scratch = scratch;
    this.one = Files.createDirectories(scratch.resolve("one"));
    Files.writeString(
        one.resolve("one.txt"), "Drones cross the strait\n\nTurkey sold Azerbaijan drones.\n");
  }

  public static void main(String[] args) throws Exception {
    if (args.length > 1 && args[0].equals("child")) {
      child(args[1], Arrays.copyOfRange(args, 2, args.length));
      return;
    }
    Path scratch = Files.createTempDirectory("waybill-benchmark");
    try {
      BuildBenchmark benchmark = new BuildBenchmark(scratch);
      for (String folder : args.length == 0 ? new String[] {"data/articles"} : args) {
        benchmark.compare(Path.of(folder));
      }
    } finally {
      MoreFiles.deleteRecursively(scratch, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  private void compare(Path folder) throws IOException, InterruptedException {
    Map<Work, List<Double>> seconds = new EnumMap<>(Work.class);
    // The first round fills the caches and is not counted.
    for (int round = 0; round <= ROUNDS; round++) {
      for (Work work : Work.values()) {
        double spent = run(work, folder);
        if (round > 0) {
          seconds.computeIfAbsent(work, none -> new ArrayList<>()).add(spent);
        }
      }
    }
    Map<Work, Double> median = new EnumMap<>(Work.class);
    seconds.forEach(
        (work, all) -> median.put(work, all.stream().sorted().toList().get(ROUNDS / 2)));
    double annotating = median.get(Work.ANNOTATE) - median.get(Work.ANNOTATE_ONE);
    System.out.printf(
        "%s: annotating alone %.1f s, its start %.1f s (processor, medians of %d)%n",
        folder, annotating, median.get(Work.ANNOTATE_ONE), ROUNDS);
    for (Work work : List.of(Work.BUILD_ALL, Work.BUILD)) {
      double building = median.get(work) - median.get(Work.BUILD_ONE);
      System.out.printf(
          "  %-10s %.1f s, %.2f times annotating; with both starts %.2f times%n",
          work == Work.BUILD ? "build" : "build --all",
          building,
          building / annotating,
          median.get(work) / median.get(Work.ANNOTATE));
    }
    System.out.printf(
        "  start of build %.1f s; on disk %.0f kB an article%n",
        median.get(Work.BUILD_ONE), kilobytes() / articles());
  }

  private double run(Work work, Path folder) throws IOException, InterruptedException {
    Path dataset = dataset();
    if (Files.exists(dataset)) {
      MoreFiles.deleteRecursively(dataset, RecursiveDeleteOption.ALLOW_INSECURE);
    }
    String self = BuildBenchmark.class.getName();
    String to = dataset.toString();
    return switch (work) {
      case ANNOTATE_ONE -> processor(self, "annotate", one.toString());
      case ANNOTATE -> processor(self, "annotate", folder.toString());
      case BUILD_ONE -> processor(MAIN, "build", "--dataset", to, one.toString());
      case BUILD_ALL -> processor(MAIN, "build", "--all", "--dataset", to, folder.toString());
      case BUILD -> processor(MAIN, "build", "--dataset", to, folder.toString());
    };
  }

  private Path dataset() {
    return scratch.resolve("kg");
  }

  /** Of the last build, with its share of registry and ontology. */
  private double kilobytes() throws IOException {
    // Of the database's files most is holes, which only the system counts.
    Process used = new ProcessBuilder("du", "-sk", dataset().toString()).start();
    String told = new String(used.getInputStream().readAllBytes(), US_ASCII);
    return Long.parseLong(told.split("\\s")[0]);
  }

  private long articles() throws IOException {
    try (Stream<Path> files = Files.list(dataset().resolve("segments"))) {
      return files.filter(file -> file.toString().endsWith(".txt")).count();
    }
  }

  private static void annotate(Path folder) {
    Annotator annotator = Annotator.load(Path.of(System.getProperty("user.home"), ".cache"));
    int[] sentences = {0};
    new ArticleReader()
        .read(
            List.of(folder),
            () -> article -> annotator.annotate(article.text()).sentences().size(),
            count -> sentences[0] += count,
            problem -> System.err.println(problem.describe()));
    System.out.println(sentences[0] + " sentences");
  }

  /** Runs a program and leaves its time behind, however it ends. */
  private static void child(String program, String... args) throws ReflectiveOperationException {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  OperatingSystemMXBean system =
                      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
                  System.out.println("processor " + system.getProcessCpuTime());
                }));
    if (args[0].equals("annotate")) {
      annotate(Path.of(args[1]));
    } else {
      Class.forName(program).getMethod("main", String[].class).invoke(null, (Object) args);
    }
  }

  private double processor(String... program) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx4g",
                "-XX:+UseParallelGC",
                "-cp",
                System.getProperty("java.class.path"),
                BuildBenchmark.class.getName(),
                "child"));
    command.addAll(List.of(program));
    Path told = scratch.resolve("told");
    int status =
        new ProcessBuilder(command)
            .redirectOutput(told.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    List<String> lines = Files.readAllLines(told);
    String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    // Problems of single pages are no fault of the benchmark.
    if (status > 1 || !last.startsWith("processor ")) {
      throw new IllegalStateException("exit status " + status + " of " + command + ": " + last);
    }
    return Long.parseLong(last.substring("processor ".length())) / 1e9;
  }
}
