package org.waybill.query;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waybill.graph.Editions;
import org.waybill.store.Store;

/**
 * How the time of each question grows with the dataset, as it stands and with each of its
 * parameters: run by hand, prints milliseconds in datasets of one size and of four times as much,
 * or as many times as the argument says, and their ratio beside that of the rows. The small and the
 * large are asked by turns, and the quickest of the rounds counts.
 *
 * <p>Articles are made, so that nothing is read; see CONTRIBUTING.
 */
final class QuestionBenchmark {
  private static final int SMALL = 50;
  private static final int ROUNDS = 3;

  /** With rows for a name of the first edition, which does not grow. */
  private static final Map<String, String> GIVEN =
      Map.ofEntries(
          Map.entry("name of party", "Norland"),
          Map.entry("name of person", "Ada Quill"),
          Map.entry("name of legal act", "Westhaven Pact"),
          Map.entry("name of article", "001-crates.txt"),
          Map.entry("date", "2021-05-10"));

  private record Took(double milliseconds, long rows) {
    Took quicker(Took other) {
      return other.milliseconds < milliseconds ? other : this;
    }
  }

  private QuestionBenchmark() {}

  public static void main(String[] args) {
    int times = args.length > 0 ? Integer.parseInt(args[0]) : 4;
    List<Store> stores = List.of(store(1), store(times));
    System.out.printf(
        "%-46s %8s %8s %8s %8s %6s %6s%n", "", "rows", "rows", "ms", "ms", "rows", "ms");
    for (Question question : QuestionBook.read(Path.of("queries")).questions()) {
      for (Map<String, String> values : asked(question)) {
        compare(question, values, stores);
      }
    }
    stores.forEach(Store::close);
  }

  private static void compare(Question question, Map<String, String> values, List<Store> stores) {
    List<Took> best = new ArrayList<>(stores.stream().map(s -> took(question, values, s)).toList());
    for (int round = 1; round < ROUNDS; round++) {
      for (int i = 0; i < stores.size(); i++) {
        best.set(i, best.get(i).quicker(took(question, values, stores.get(i))));
      }
    }
    Took small = best.get(0);
    Took large = best.get(1);
    System.out.printf(
        "%-46s %,8d %,8d %,8.1f %,8.1f %6.2f %6.2f%n",
        question.name() + (values.isEmpty() ? "" : " " + values),
        small.rows(),
        large.rows(),
        small.milliseconds(),
        large.milliseconds(),
        (double) large.rows() / Math.max(1, small.rows()),
        large.milliseconds() / small.milliseconds());
  }

  private static Took took(Question question, Map<String, String> values, Store store) {
    long start = System.nanoTime();
    Map<String, String> settled = question.settle(store.snapshot(), values, told -> {});
    Answer.Rows answer = (Answer.Rows) question.ask(store.snapshot(), settled, Duration.ZERO);
    return new Took((System.nanoTime() - start) / 1e6, answer.rows().size());
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

  private static Store store(int times) {
    Store store = Store.inMemory();
    Editions.into(store, times * SMALL);
    System.out.printf("%,d quads%n", store.snapshot().quads());
    return store;
  }
}
