package org.waybill.query;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waybill.graph.Editions;
import org.waybill.store.Snapshot;
import org.waybill.store.Store;

/**
 * Loads the same N-Quads into TDB2, as the program does, and into other stores; asks all questions
 * of each as they stand; prints times as ratios to TDB2's, and where the rows differ. Judges
 * nothing.
 *
 * <p>Run by {@code bin/benchmark store}.
 */
final class StoreBenchmark {
  private static final int ROUNDS = Integer.getInteger("rounds", 5);
  private static final int LIMIT = Integer.getInteger("limit", 120);

  /** What takes longer than so many seconds is asked only once. */
  private static final double LONG = 10;

  private static final String EDITIONS = "200";

  /** What an engine gave to one question: rows, or why not. */
  private record Outcome(Engine.Rows first, List<Double> seconds, String fault) {
    double median() {
      return seconds.stream().sorted().toList().get(seconds.size() / 2);
    }
  }

  private final List<Engine> engines;

  private StoreBenchmark(List<Engine> engines) {
    this.engines = engines;
  }

  public static void main(String[] args) throws IOException {
    List<String> words = new ArrayList<>(Arrays.asList(args));
    boolean foreign = words.remove("--oxigraph");
    int editions = Integer.parseInt(option(words, "--editions").orElse(EDITIONS));
    String only = option(words, "--only").orElse("");
    if (words.size() > 1) {
      throw new IllegalArgumentException("one file or dataset is loaded, not " + words);
    }
    Path scratch = Files.createTempDirectory("waybill-benchmark");
    List<Engine> engines = new ArrayList<>();
    try {
      Path quads =
          words.isEmpty()
              ? generated(scratch.resolve("generated.nq"), editions)
              : lines(scratch.resolve("dataset.nq"), Path.of(words.get(0)));
      engines.add(new TdbEngine(scratch.resolve("tdb2")));
      engines.add(Rdf4jEngine.nativeStore(scratch.resolve("native")));
      engines.add(Rdf4jEngine.lmdb(scratch.resolve("lmdb")));
      if (foreign) {
        engines.add(new OxigraphEngine(Path.of(System.getenv("WAYBILL_OXIGRAPH"))));
      }
      StoreBenchmark benchmark = new StoreBenchmark(engines);
      benchmark.load(quads, scratch);
      benchmark.ask(
          QuestionBook.read(Path.of("queries")).questions().stream()
              .filter(question -> question.name().startsWith(only))
              .toList());
    } finally {
      for (Engine engine : engines) {
        engine.close();
      }
      MoreFiles.deleteRecursively(scratch, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  /** Takes the option and its value out of the words. */
  private static Optional<String> option(List<String> words, String name) {
    int at = words.indexOf(name);
    if (at < 0 || at + 1 == words.size()) {
      return Optional.empty();
    }
    words.remove(at);
    return Optional.of(words.remove(at));
  }

  private static Path generated(Path file, int editions) throws IOException {
    try (Store store = Store.inMemory()) {
      Editions.into(store, editions);
      return write(file, store.snapshot());
    }
  }

  /** The dataset's lines, when the path is one, else the path. */
  private static Path lines(Path file, Path given) throws IOException {
    if (!Files.isDirectory(given)) {
      return given;
    }
    try (Snapshot snapshot = Snapshot.open(given, told -> System.err.println(told.describe()))) {
      return write(file, snapshot);
    }
  }

  private static Path write(Path file, Snapshot snapshot) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      snapshot.writeLines(out);
    }
    return file;
  }

  private void load(Path quads, Path scratch) throws IOException {
    long count;
    try (Stream<String> all = Files.lines(quads)) {
      count = all.count();
    }
    System.out.printf("%,d quads, %,d bytes a quad%n", count, Files.size(quads) / count);
    Map<String, Double> seconds = new LinkedHashMap<>();
    for (Engine engine : engines) {
      long start = System.nanoTime();
      engine.load(quads);
      seconds.put(engine.name(), (System.nanoTime() - start) / 1e9);
    }
    double ours = seconds.get(engines.get(0).name());
    seconds.forEach(
        (name, spent) ->
            System.out.printf(
                "loading %-9s %7.1f s, %5.2f of ours%s%n",
                name, spent, spent / ours, size(scratch.resolve(name.toLowerCase(Locale.ROOT)))));
  }

  private static String size(Path folder) {
    if (!Files.isDirectory(folder)) {
      return "";
    }
    try {
      // Of the database's files most is holes, which only the system counts.
      Process used = new ProcessBuilder("du", "-sk", folder.toString()).start();
      String told = new String(used.getInputStream().readAllBytes(), US_ASCII);
      return ", %,d MB on disk".formatted(Long.parseLong(told.split("\\s")[0]) >> 10);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void ask(List<Question> questions) throws IOException {
    System.out.printf("%n%-40s %7s %9s", "question", "rows", "TDB2 ms");
    engines.stream().skip(1).forEach(engine -> System.out.printf(" %9s", engine.name()));
    System.out.println("  times of TDB2's; - for none");
    for (Question question : questions) {
      Map<Engine, Outcome> outcomes = outcomes(question.text());
      Outcome ours = outcomes.get(engines.get(0));
      if (ours.first() == null) {
        System.out.printf("%-40s %s%n", question.name(), ours.fault());
        continue;
      }
      System.out.printf(
          "%-40s %7d %9.1f", question.name(), ours.first().rows().size(), ours.median() * 1e3);
      List<String> notes = new ArrayList<>();
      outcomes.forEach(
          (engine, theirs) -> {
            if (engine != engines.get(0)) {
              System.out.printf(
                  " %9s",
                  theirs.first() == null ? "-" : "%.2f".formatted(theirs.median() / ours.median()));
              String why =
                  theirs.first() == null
                      ? theirs.fault()
                      : difference(ours.first(), theirs.first());
              if (!why.isEmpty()) {
                notes.add(engine.name() + ": " + why);
              }
            }
          });
      System.out.println(notes.isEmpty() ? "  rows equal" : "");
      notes.forEach(note -> System.out.println("    " + note));
    }
  }

  /**
   * Asked by turns; what an engine gave at first is compared, the median of the rest is its time.
   */
  private Map<Engine, Outcome> outcomes(String query) throws IOException {
    Map<Engine, Outcome> outcomes = new LinkedHashMap<>();
    for (int round = 0; round <= ROUNDS; round++) {
      for (Engine engine : engines) {
        Outcome before = outcomes.get(engine);
        if (before != null && (before.first() == null || before.first().seconds() > LONG)) {
          continue;
        }
        try {
          Engine.Rows rows = engine.ask(query, LIMIT);
          if (before == null) {
            List<Double> seconds = new ArrayList<>();
            outcomes.put(engine, new Outcome(rows, seconds, ""));
            if (rows.seconds() > LONG) {
              seconds.add(rows.seconds());
            }
          } else {
            before.seconds().add(rows.seconds());
          }
        } catch (Engine.Unanswered e) {
          outcomes.put(engine, new Outcome(null, List.of(), e.getMessage()));
        }
      }
    }
    return outcomes;
  }

  /** In what the rows differ, with an example; empty when they do not. */
  private static String difference(Engine.Rows ours, Engine.Rows theirs) {
    if (!ours.columns().equals(theirs.columns())) {
      return "columns " + theirs.columns();
    }
    if (ours.rows().equals(theirs.rows())) {
      return "";
    }
    Multiset<List<String>> one = HashMultiset.create(ours.rows());
    Multiset<List<String>> other = HashMultiset.create(theirs.rows());
    if (one.equals(other)) {
      return "the same rows in another order";
    }
    if (sorted(one).equals(sorted(other))) {
      return "the same rows, with several values of a cell in another order";
    }
    Multiset<List<String>> missing = Multisets.difference(one, other);
    Multiset<List<String>> more = Multisets.difference(other, one);
    return "%d rows for %d; %d missing%s, %d more%s"
        .formatted(
            other.size(),
            one.size(),
            missing.size(),
            example(ours.columns(), missing),
            more.size(),
            example(ours.columns(), more));
  }

  private static Multiset<List<String>> sorted(Multiset<List<String>> rows) {
    return rows.stream()
        .map(
            row ->
                row.stream()
                    .map(
                        cell ->
                            new TreeSet<>(Arrays.asList(cell.replace("\"", "").split("; ")))
                                .toString())
                    .toList())
        .collect(Collectors.toCollection(HashMultiset::create));
  }

  private static String example(List<String> columns, Multiset<List<String>> rows) {
    return rows.stream()
        .findFirst()
        .map(
            row -> {
              List<String> cells = new ArrayList<>();
              for (int i = 0; i < columns.size(); i++) {
                String cell = row.get(i);
                cells.add(columns.get(i) + "=" + cell.substring(0, Math.min(cell.length(), 40)));
              }
              return " as " + cells;
            })
        .orElse("");
  }
}
