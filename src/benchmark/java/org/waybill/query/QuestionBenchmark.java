package org.waybill.query;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waybill.graph.Editions;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;
import org.waybill.problem.Refused;
import org.waybill.store.Store;

/**
 * How long each question takes in datasets of so many million quads, as it stands and with each of
 * its parameters: prints rows and milliseconds and, for several sizes, how both grew from the first
 * to the last. The datasets are asked by turns, and the quickest of the rounds counts.
 *
 * <p>Articles are made, so that nothing is read. Run by {@code bin/benchmark question}, with sizes
 * such as {@code 0.1 1 10}.
 */
final class QuestionBenchmark {
  private static final int ROUNDS = 3;
  private static final Duration LIMIT = Duration.ofSeconds(Integer.getInteger("limit", 60));

  /** What takes longer is asked once. */
  private static final double LONG = 5_000;

  /** With rows for a name of the first edition, which does not grow. */
  private static final Map<String, String> GIVEN =
      Map.ofEntries(
          Map.entry("name of party", "Norland"),
          Map.entry("name of person", "Ada Quill"),
          Map.entry("name of legal act", "Westhaven Pact"),
          Map.entry("name of article", "001-crates.txt"),
          Map.entry("name of item", "artillery shell"),
          Map.entry("date", "2021-05-10"));

  /**
   * @param milliseconds infinite when there was no answer within the limit
   */
  private record Took(double milliseconds, long rows) {
    Took quicker(Took other) {
      return other.milliseconds < milliseconds ? other : this;
    }

    String shown() {
      return Double.isInfinite(milliseconds)
          ? " %18s".formatted("not in " + LIMIT.toSeconds() + " s")
          : " %,8d %,9.1f".formatted(rows, milliseconds);
    }
  }

  private QuestionBenchmark() {}

  public static void main(String[] args) throws IOException {
    List<String> sizes = args.length == 0 ? List.of("1") : List.of(args);
    Path scratch = Files.createTempDirectory("waybill-benchmark");
    List<Store> stores = new ArrayList<>();
    try {
      for (String millions : sizes) {
        Store store = Store.open(scratch.resolve(millions), QuestionBenchmark::tell);
        stores.add(store);
        Editions.fill(store, Math.round(Double.parseDouble(millions) * 1e6));
        System.out.printf("%,d quads%n", store.snapshot().quads());
      }
      System.out.printf("%-52s", "rows and ms");
      sizes.forEach(millions -> System.out.printf(" %18s", millions + " million"));
      System.out.println(sizes.size() > 1 ? "   growth of both" : "");
      for (Question question : QuestionBook.read(Path.of("queries")).questions()) {
        for (Map<String, String> values : asked(question)) {
          compare(question, values, stores);
        }
      }
    } finally {
      stores.forEach(Store::close);
      MoreFiles.deleteRecursively(scratch, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  private static void tell(Problem problem) {
    System.err.println(problem.describe());
  }

  private static void compare(Question question, Map<String, String> values, List<Store> stores) {
    List<Took> best = new ArrayList<>(stores.stream().map(s -> took(question, values, s)).toList());
    for (int round = 1; round < ROUNDS; round++) {
      for (int i = 0; i < stores.size(); i++) {
        if (best.get(i).milliseconds() < LONG) {
          best.set(i, best.get(i).quicker(took(question, values, stores.get(i))));
        }
      }
    }
    System.out.printf("%-52s", question.name() + (values.isEmpty() ? "" : " " + values));
    best.forEach(took -> System.out.print(took.shown()));
    Took small = best.get(0);
    Took large = best.get(best.size() - 1);
    System.out.println(
        best.size() == 1
            ? ""
            : " %8.2f %8.2f"
                .formatted(
                    (double) large.rows() / Math.max(1, small.rows()),
                    large.milliseconds() / small.milliseconds()));
  }

  private static Took took(Question question, Map<String, String> values, Store store) {
    long start = System.nanoTime();
    try {
      Map<String, String> settled = question.settle(store.snapshot(), values, told -> {});
      Answer.Rows answer = (Answer.Rows) question.ask(store.snapshot(), settled, LIMIT);
      return new Took((System.nanoTime() - start) / 1e6, answer.rows().size());
    } catch (Refused e) {
      if (e.problem().code() != Code.QUERY_TIMEOUT) {
        throw e;
      }
      return new Took(Double.POSITIVE_INFINITY, 0);
    }
  }

  /** As it stands, then with each parameter alone. */
  private static List<Map<String, String>> asked(Question question) {
    List<Map<String, String>> asked = new ArrayList<>(List.of(Map.of()));
    for (Parameter parameter : question.parameters()) {
      if (GIVEN.containsKey(parameter.type())) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(parameter.name(), GIVEN.get(parameter.type()));
        asked.add(values);
      }
    }
    return asked;
  }
}
