package org.waybill.joining;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.waybill.article.issue.Issued;
import org.waybill.claim.Claim;
import org.waybill.dating.Siblings;
import org.waybill.event.Account;
import org.waybill.event.Story;
import org.waybill.event.World;
import org.waybill.store.Batch;
import org.waybill.store.Segment;
import org.waybill.store.Store;

/**
 * How the cost of joining grows where every article tells of one pair of states, so that all of
 * them are one story: run by hand, prints microseconds of the processor an article for each stage
 * and number of articles, and the exponent by which each stage grows. 1 means as much for an
 * article however many there are, 2 twice as much where there are twice as many.
 *
 * <p>Articles are made, so that reading is not measured; see CONTRIBUTING.
 */
final class OnePairBenchmark {

  /** Articles in all rounds of one size, for the small ones. */
  private static final int ENOUGH = 3_000;

  private enum Stage {
    READING_BACK,
    DATING,
    FUSION,
    GRAPH,
    JOINING_AS_A_WHOLE
  }

  private OnePairBenchmark() {}

  public static void main(String[] args) {
    List<Integer> sizes = new ArrayList<>();
    for (String size : args.length > 0 ? args : new String[] {"1000", "4000", "16000"}) {
      sizes.add(Integer.parseInt(size));
    }
    once(sizes.get(0)); // compiled by then
    int large = sizes.get(sizes.size() - 1);
    SortedMap<Integer, Map<Stage, Double>> measured = new TreeMap<>();
    for (int size : sizes) {
      measured.put(size, measure(size, Math.max(1, ENOUGH / size)));
    }
    System.out.printf("%-20s", "us an article");
    sizes.forEach(size -> System.out.printf("%,10d", size));
    System.out.printf("%10s%n", "exponent");
    for (Stage stage : Stage.values()) {
      System.out.printf("%-20s", stage.name().toLowerCase(Locale.ROOT).replace('_', ' '));
      sizes.forEach(size -> System.out.printf("%10.1f", measured.get(size).get(stage)));
      double growth = measured.get(large).get(stage) / measured.get(measured.firstKey()).get(stage);
      double times = (double) large / measured.firstKey();
      System.out.printf("%10.2f%n", 1 + Math.log(growth) / Math.log(times));
    }
  }

  /** The least of some rounds, for each stage. */
  private static Map<Stage, Double> measure(int articles, int rounds) {
    Map<Stage, Double> least = new EnumMap<>(Stage.class);
    for (int round = 0; round < rounds; round++) {
      once(articles).forEach((stage, cost) -> least.merge(stage, cost, Math::min));
    }
    return least;
  }

  private static Map<Stage, Double> once(int articles) {
    WorldPages pages = new WorldPages(World.ofOnePair(1, articles).accounts());
    StorySteps steps = new StorySteps(pages.registry, pages.writer, pages.problems::add);
    List<Segment> segments = pages.files().stream().map(pages::segment).toList();
    Map<Stage, Double> costs = new EnumMap<>(Stage.class);
    SortedMap<String, PlacedArticle> told =
        timed(
            Stage.READING_BACK,
            costs,
            () -> {
              SortedMap<String, PlacedArticle> read = new TreeMap<>();
              segments.stream().map(pages::told).forEach(it -> read.put(it.article().file(), it));
              return read;
            });
    SortedMap<String, Issued> own = new TreeMap<>();
    told.forEach((file, it) -> own.put(file, it.article().issued()));
    timed(
        Stage.DATING,
        costs,
        () -> {
          List<Siblings.Family> families = steps.families(own, told.values());
          families.forEach(family -> steps.date(own, family));
          return families;
        });
    SortedMap<String, List<Account>> stories = new TreeMap<>();
    List<Claim> claims = new ArrayList<>();
    for (PlacedArticle it : told.values()) {
      claims.addAll(it.article().claims());
      it.placings()
          .forEach(
              (claim, placing) ->
                  stories
                      .computeIfAbsent(placing.story(), none -> new ArrayList<>())
                      .add(it.account(claim, Optional.empty())));
    }
    List<Story> fused =
        timed(Stage.FUSION, costs, () -> stories.values().stream().map(steps::fuse).toList());
    timed(
        Stage.GRAPH,
        costs,
        () -> fused.stream().map(story -> pages.writer.story(story, claims).quads()).toList());
    try (Store store = Store.inMemory()) {
      Batch batch = store.batch();
      timed(
          Stage.JOINING_AS_A_WHOLE,
          costs,
          () -> pages.joining.join(store.snapshot(), batch, told, Set.of()));
    }
    if (!pages.problems.isEmpty() || fused.size() > 1) {
      throw new IllegalStateException(fused.size() + " stories, " + pages.problems);
    }
    costs.replaceAll((stage, nanos) -> nanos / 1000 / articles);
    return costs;
  }

  private static <T> T timed(Stage stage, Map<Stage, Double> costs, Supplier<T> step) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    T done = step.get();
    costs.put(stage, (double) (threads.getCurrentThreadCpuTime() - start));
    return done;
  }
}
