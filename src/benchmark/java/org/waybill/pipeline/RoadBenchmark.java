package org.waybill.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.waybill.article.ArticleReader;

/**
 * Compares the whole road from pages to a dataset with CoreNLP's from the same text to open
 * triples, in seconds of the processor, each in a process of its own and in turn. What a process
 * costs with a single short sentence is taken off as its start. Prints medians and ratios; judges
 * nothing.
 *
 * <p>CoreNLP gets the text of each page as the program reads it, without the clutter around it.
 *
 * <p>Run by {@code bin/benchmark road}.
 */
final class RoadBenchmark {
  private static final String STEPS = "tokenize,ssplit,pos,lemma,ner,depparse,natlog,openie";

  /** What the shell tells of its children: minutes and seconds, of their own and of the system. */
  private static final Pattern SPENT = Pattern.compile("(\\d+)m([\\d.]+)s");

  private enum Work {
    START_OF_OURS,
    BUILD,
    BUILD_ALL,
    START_OF_THEIRS,
    CORENLP
  }

  private final Path scratch;
  private final String jars;
  private final Path one;
  private final Path texts;
  private int pages;

  private RoadBenchmark(Path scratch, String jars) throws IOException {
    this.scratch = scratch;
    this.jars = jars;
    this.one = Files.createDirectories(scratch.resolve("one"));
    this.texts = Files.createDirectories(scratch.resolve("texts"));
    Files.writeString(
        one.resolve("one.txt"), "Drones cross the strait\n\nTurkey sold Azerbaijan drones.\n");
  }

  public static void main(String[] args) throws Exception {
    List<String> words = new ArrayList<>(Arrays.asList(args).subList(1, args.length));
    int rounds = 5;
    if (words.size() > 1 && words.get(0).equals("--rounds")) {
      rounds = Integer.parseInt(words.get(1));
      words = words.subList(2, words.size());
    }
    Path scratch = Files.createTempDirectory("waybill-benchmark");
    try {
      RoadBenchmark benchmark = new RoadBenchmark(scratch, Files.readString(Path.of(args[0])));
      for (String folder : words.isEmpty() ? List.of("data/articles") : words) {
        benchmark.compare(Path.of(folder), rounds);
      }
    } finally {
      MoreFiles.deleteRecursively(scratch, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  private void compare(Path folder, int rounds) throws IOException, InterruptedException {
    writeTexts(folder);
    Map<Work, List<Double>> seconds = new EnumMap<>(Work.class);
    for (int round = 0; round < rounds; round++) {
      for (Work work : Work.values()) {
        seconds.computeIfAbsent(work, none -> new ArrayList<>()).add(processor(work, folder));
      }
    }
    Map<Work, Double> median = new EnumMap<>(Work.class);
    seconds.forEach(
        (work, all) -> median.put(work, all.stream().sorted().toList().get(rounds / 2)));
    double theirs = median.get(Work.CORENLP) - median.get(Work.START_OF_THEIRS);
    System.out.printf(
        "%s, %d pages: CoreNLP %.1f s, its start %.1f s (processor, medians of %d)%n",
        folder, pages, theirs, median.get(Work.START_OF_THEIRS), rounds);
    for (Work work : List.of(Work.BUILD, Work.BUILD_ALL)) {
      double ours = median.get(work) - median.get(Work.START_OF_OURS);
      System.out.printf(
          "  %-11s %.1f s, its start %.1f s: CoreNLP takes %.1f times, with both starts %.1f times%n",
          work == Work.BUILD ? "build" : "build --all",
          ours,
          median.get(Work.START_OF_OURS),
          theirs / ours,
          median.get(Work.CORENLP) / median.get(work));
    }
  }

  private void writeTexts(Path folder) throws IOException {
    List<String> files = new ArrayList<>();
    new ArticleReader()
        .read(
            List.of(folder),
            article -> {
              try {
                Path file = texts.resolve(files.size() + ".txt");
                Files.writeString(file, article.text());
                files.add(file.toString());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            problem -> System.err.println(problem.describe()));
    pages = files.size();
    Files.write(texts.resolve("list"), files);
  }

  private double processor(Work work, Path folder) throws IOException, InterruptedException {
    Path dataset = scratch.resolve("kg");
    if (Files.exists(dataset)) {
      MoreFiles.deleteRecursively(dataset, RecursiveDeleteOption.ALLOW_INSECURE);
    }
    List<String> build =
        List.of(
            System.getProperty("java.class.path"),
            "org.waybill.command.Main",
            "build",
            "--dataset",
            dataset.toString());
    List<String> read =
        List.of(
            jars,
            "edu.stanford.nlp.pipeline.StanfordCoreNLP",
            "-annotators",
            STEPS,
            "-outputFormat",
            "text",
            "-outputDirectory",
            Files.createDirectories(scratch.resolve("read")).toString());
    return switch (work) {
      case START_OF_OURS -> processor(build, one.toString());
      case BUILD -> processor(build, folder.toString());
      case BUILD_ALL -> processor(build, "--all", folder.toString());
      case START_OF_THEIRS -> processor(read, "-file", one.resolve("one.txt").toString());
      case CORENLP -> processor(read, "-filelist", texts.resolve("list").toString());
    };
  }

  /** Of the shell's only child; the shell itself costs nothing to speak of. */
  private double processor(List<String> program, String... rest)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "sh",
                "-c",
                "\"$@\" >\"$LOG\" 2>&1; status=$?; times; exit $status",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx4g",
                "-XX:+UseParallelGC",
                "-cp"));
    command.addAll(program);
    command.addAll(Arrays.asList(rest));
    ProcessBuilder shell = new ProcessBuilder(command);
    Path log = scratch.resolve("log");
    shell.environment().put("LOG", log.toString());
    Process process = shell.start();
    String told = new String(process.getInputStream().readAllBytes(), UTF_8);
    // Problems of single pages are no fault of the benchmark.
    if (process.waitFor() > 1) {
      throw new IllegalStateException("it failed:\n" + Files.readString(log));
    }
    String children = told.lines().reduce((first, last) -> last).orElseThrow();
    return SPENT.matcher(children).results().mapToDouble(RoadBenchmark::seconds).sum();
  }

  private static double seconds(MatchResult spent) {
    return 60 * Double.parseDouble(spent.group(1)) + Double.parseDouble(spent.group(2));
  }
}
