package org.waybill.event;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/**
 * How the time of joining grows with the number of articles: run by hand, prints microseconds an
 * article for each size and their ratio, and the peak of the heap.
 *
 * <p>Articles are made, so that the joining is measured and not the reading; see CONTRIBUTING.
 */
final class FusionBenchmark {
  private FusionBenchmark() {}

  public static void main(String[] args) {
    measure(1_000);
    measure(1_000);
    double small = measure(1_000);
    double large = measure(args.length > 0 ? Integer.parseInt(args[0]) : 100_000);
    System.out.printf("time an article, large to small: %.2f%n", large / small);
  }

  /** Microseconds an article, the best of several rounds over about as many articles. */
  private static double measure(int articles) {
    World world = new World(articles, articles);
    double best = Double.MAX_VALUE;
    int events = 0;
    for (int round = 0; round < Math.max(2, 20_000 / articles); round++) {
      long start = System.nanoTime();
      List<Story> stories = world.joined();
      best = Math.min(best, (System.nanoTime() - start) / 1000.0 / articles);
      events = stories.stream().mapToInt(story -> story.events().size()).sum();
    }
    long peak = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        peak += pool.getPeakUsage().getUsed();
        pool.resetPeakUsage();
      }
    }
    System.out.printf(
        "%,d articles, %,d claims, %,d events: %.1f µs an article, peak heap %,d MB%n",
        articles, world.accounts().size(), events, best, peak >> 20);
    return best;
  }
}
