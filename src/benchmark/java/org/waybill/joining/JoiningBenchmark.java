package org.waybill.joining;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waybill.store.Batch;
import org.waybill.store.Segment;
import org.waybill.store.Store;

/**
 * How the time of adding one article grows with the dataset: run by hand, prints the milliseconds
 * of joining and of writing in a small and in a large dataset, their ratio, and the peak of the
 * heap.
 *
 * <p>Articles are made, so that reading is not measured; see CONTRIBUTING.
 */
final class JoiningBenchmark {
  private static final int SMALL = 1_000;
  private static final int ROUNDS = 10;

  /**
   * @param joining milliseconds, the median of the rounds
   * @param writing likewise
   */
  private record Times(double joining, double writing) {
    double sum() {
      return joining + writing;
    }
  }

  private JoiningBenchmark() {}

  public static void main(String[] args) throws IOException {
    Times small = measure(SMALL);
    Times large = measure(args.length > 0 ? Integer.parseInt(args[0]) : 20_000);
    System.out.printf(
        "one article more, large to small: joining %.2f, writing %.2f, both %.2f%n",
        large.joining() / small.joining(),
        large.writing() / small.writing(),
        large.sum() / small.sum());
    System.out.println(
        """
        Joining looks up what the article touches. Writing grows by the manifest: one file with a
        line for every segment, so that one rename decides a change; it is summed and written once
        for each batch, however many articles that holds.""");
  }

  private static Times measure(int articles) throws IOException {
    WorldPages pages = new WorldPages(articles, articles + ROUNDS);
    List<String> files = new ArrayList<>(pages.files());
    List<String> late = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      late.add(files.remove(i * (files.size() / ROUNDS)));
    }
    Path folder = Files.createTempDirectory("waybill-benchmark");
    List<Double> joining = new ArrayList<>();
    List<Double> writing = new ArrayList<>();
    try (Store store = Store.open(folder.resolve("kg"), pages.problems::add)) {
      Times all = add(pages, store, files);
      System.out.printf(
          "%,d articles at once: joining %.0f ms, laying aside and writing %.0f ms, %,d quads%n",
          files.size(), all.joining(), all.writing(), store.snapshot().quads());
      for (String file : late) {
        Times one = add(pages, store, List.of(file));
        joining.add(one.joining());
        writing.add(one.writing());
      }
    }
    long manifest = Files.size(folder.resolve("kg/MANIFEST"));
    MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    Times median = new Times(median(joining), median(writing));
    System.out.printf(
        "one more, to %,d: joining %.1f ms, writing %.1f ms (medians of %d); manifest %,d kB, "
            + "peak heap %,d MB%n",
        files.size(), median.joining(), median.writing(), ROUNDS, manifest >> 10, peak() >> 20);
    if (!pages.problems.isEmpty()) {
      throw new IllegalStateException(pages.problems.toString());
    }
    return median;
  }

  private static Times add(WorldPages pages, Store store, List<String> files) {
    Batch batch = store.batch();
    SortedMap<String, PlacedArticle> told = new TreeMap<>();
    long writing = 0;
    for (String file : files) {
      Segment segment = pages.segment(file);
      told.put(file, pages.told(segment));
      long start = System.nanoTime();
      batch.put(segment);
      writing += System.nanoTime() - start;
    }
    long start = System.nanoTime();
    pages.joining.join(store.snapshot(), batch, told, Set.of());
    long joined = System.nanoTime();
    store.write(batch);
    writing += System.nanoTime() - joined;
    return new Times((joined - start) / 1e6, writing / 1e6);
  }

  private static double median(List<Double> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  private static long peak() {
    long peak = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        peak += pool.getPeakUsage().getUsed();
        pool.resetPeakUsage();
      }
    }
    return peak;
  }
}
