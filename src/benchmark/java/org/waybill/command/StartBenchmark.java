package org.waybill.command;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How long one more article takes, from the start of {@code bin/waybill build} to its end, and from
 * its file's coming into a watched folder to the line that tells of it. Not run with the tests.
 *
 * <p>Arguments: a dataset made by the same jar, which is copied first; an article that it does not
 * hold; how many times; and, to compare with, homes of other versions whose {@code bin/waybill}
 * takes turns with this one's, each on a copy of the dataset of its own.
 */
public final class StartBenchmark {
  private static final String ARTICLE = "one-more-article.txt";

  private final Path scratch;
  private final Path article;
  private final int times;

  private StartBenchmark(Path scratch, Path article, int times) {
    this.scratch = scratch;
    this.article = article;
    this.times = times;
  }

  public static void main(String[] args) throws Exception {
    Path scratch = Files.createTempDirectory("start-benchmark");
    StartBenchmark benchmark =
        new StartBenchmark(scratch, Path.of(args[1]), Integer.parseInt(args[2]));
    List<Path> homes = new ArrayList<>(List.of(Path.of("").toAbsolutePath()));
    Stream.of(args).skip(3).map(Path::of).forEach(homes::add);
    try {
      benchmark.builds(Path.of(args[0]), homes);
      benchmark.watch(homes.get(0), scratch.resolve("0"));
    } finally {
      delete(scratch);
    }
  }

  private void builds(Path dataset, List<Path> homes) throws Exception {
    Path page = Files.copy(article, scratch.resolve(ARTICLE));
    for (int home = 0; home < homes.size(); home++) {
      copy(dataset, scratch.resolve(String.valueOf(home)));
      // What is made at the first start, and a dataset of another version, must not count.
      build(homes.get(home), home, page);
    }
    List<List<Double>> seconds =
        homes.stream().<List<Double>>map(home -> new ArrayList<>()).toList();
    for (int time = 0; time < times; time++) {
      for (int home = 0; home < homes.size(); home++) {
        run(homes.get(home), home, "retract", ARTICLE);
        seconds.get(home).add(build(homes.get(home), home, page));
      }
    }
    for (int home = 0; home < homes.size(); home++) {
      double median = median(seconds.get(home));
      System.out.printf(
          Locale.ROOT,
          "build of one article: %.2f s, %.2f of the first, %s%n",
          median,
          median / median(seconds.get(0)),
          homes.get(home));
    }
  }

  private double build(Path home, int dataset, Path page) throws Exception {
    return run(home, dataset, "build", page.toString());
  }

  private double run(Path home, int dataset, String command, String what) throws Exception {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                home.resolve("bin/waybill").toString(),
                command,
                "--dataset",
                scratch.resolve(String.valueOf(dataset)).toString(),
                what)
            .redirectErrorStream(true)
            .redirectOutput(new File("/dev/null"))
            .start();
    if (process.waitFor() != 0) {
      throw new IOException(command + " failed in " + home);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private void watch(Path home, Path dataset) throws Exception {
    run(home, 0, "retract", ARTICLE);
    Path folder = Files.createDirectory(scratch.resolve("watched"));
    Process watch =
        new ProcessBuilder(
                home.resolve("bin/waybill").toString(),
                "watch",
                "--dataset",
                dataset.toString(),
                folder.toString())
            .start();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(watch.getErrorStream(), StandardCharsets.UTF_8))) {
      await(lines, "watching ");
      List<Double> seconds = new ArrayList<>();
      for (int time = 0; time < 4 * times; time++) {
        Path ready = Files.copy(article, scratch.resolve("ready"));
        Thread.sleep(1000);
        long start = System.nanoTime();
        Files.move(ready, folder.resolve(ARTICLE), StandardCopyOption.ATOMIC_MOVE);
        await(lines, "added 1");
        seconds.add((System.nanoTime() - start) / 1e9);
        Files.delete(folder.resolve(ARTICLE));
        await(lines, "added 0, replaced 0, removed 1");
      }
      System.out.printf(
          Locale.ROOT,
          "watch, from rename to line: the first %.2f s, then %.2f s, in the end %.2f s%n",
          seconds.get(0),
          median(seconds.subList(0, 2 * times)),
          median(seconds.subList(2 * times, 4 * times)));
    } finally {
      watch.destroy();
      watch.waitFor();
    }
  }

  private static void await(BufferedReader lines, String beginning) throws IOException {
    String line;
    do {
      line = lines.readLine();
      if (line == null) {
        throw new IOException("watch ended before it said: " + beginning);
      }
    } while (!line.startsWith(beginning));
  }

  private static double median(List<Double> seconds) {
    return seconds.stream().sorted().skip(seconds.size() / 2).findFirst().orElseThrow();
  }

  private static void copy(Path from, Path to) throws Exception {
    // Sparse, as the files of the database are.
    int status =
        new ProcessBuilder("cp", "-r", "--sparse=always", from.toString(), to.toString())
            .inheritIO()
            .start()
            .waitFor();
    if (status != 0) {
      throw new IOException("the dataset could not be copied");
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted((one, other) -> other.compareTo(one))
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
