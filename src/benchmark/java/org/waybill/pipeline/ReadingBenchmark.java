package org.waybill.pipeline;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.waybill.article.ArticleReader;
import org.waybill.registry.Registry;

/**
 * Compares the reading of web pages with the whole build on them, page by page, and shows that
 * reading takes no more memory for more pages. Each measurement is a process of its own; both
 * speeds count the start of the program, and the second one of the build leaves it and the loading
 * of the language models out. Judges nothing.
 *
 * <p>Run by {@code bin/benchmark reading [pages to read] [pages to build]}; without numbers 2,000
 * and 150.
 */
final class ReadingBenchmark {
  private static final String MAIN = "org.waybill.command.Main";

  /** Heap for reading. */
  private static final String SMALL = "-Xmx128m";

  private static final String LARGE = "-Xmx4g";
  private static final int READ = 2000;
  private static final int BUILT = 150;
  private static final double MEGABYTE = 1 << 20;

  private ReadingBenchmark() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length == 3 && args[0].equals("memory")) {
      memory(Path.of(args[1]), Integer.parseInt(args[2]));
      return;
    }
    int read = args.length > 0 ? Integer.parseInt(args[0]) : READ;
    int built = args.length > 1 ? Integer.parseInt(args[1]) : BUILT;
    Path folder = Files.createTempDirectory("waybill-benchmark");
    try {
      compare(folder, read, built);
    } finally {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  private static void compare(Path folder, int read, int built)
      throws IOException, InterruptedException {
    NewsPages pages =
        new NewsPages(
            Sample.pages(), Registry.load(new Sources(Path.of(".")).registry(), problem -> {}));
    Path all = write(folder.resolve("all.warc.gz"), pages, read);
    Path quarter = write(folder.resolve("quarter.warc.gz"), pages, read / 4);
    Path sample = write(folder.resolve("sample.warc.gz"), pages, built);
    Path one = write(folder.resolve("one.warc.gz"), pages, 1);

    for (Path file : List.of(quarter, all)) {
      int count = file.equals(all) ? read : read / 4;
      seconds(SMALL, ReadingBenchmark.class.getName(), "memory", file.toString(), "" + count);
    }
    double reading = seconds(SMALL, MAIN, "read", "--format", "json", all.toString());
    double start = seconds(LARGE, MAIN, "build", "--dataset", dataset(folder, "one"), "" + one);
    double building =
        seconds(LARGE, MAIN, "build", "--dataset", dataset(folder, "sample"), "" + sample);
    double readRate = read / reading;
    double buildRate = built / building;
    double steadyRate = (built - 1) / (building - start);
    System.out.printf(
        "read %,d pages in %.1f s (%s): %.1f pages/s%n", read, reading, SMALL, readRate);
    System.out.printf(
        "build %,d pages in %.1f s: %.2f pages/s, without the start %.2f pages/s%n",
        built, building, buildRate, steadyRate);
    System.out.printf(
        "read/build %.0f, without the start of the build %.0f%n",
        readRate / buildRate, readRate / steadyRate);
  }

  private static String dataset(Path folder, String name) {
    return folder.resolve(name).toString();
  }

  private static Path write(Path file, NewsPages pages, int count) throws IOException {
    long size = 0;
    try (WarcWriter writer =
        new WarcWriter(
            java.nio.channels.Channels.newChannel(Files.newOutputStream(file)),
            WarcCompression.GZIP)) {
      for (int i = 0; i < count; i++) {
        byte[] page = pages.page(i).getBytes(StandardCharsets.UTF_8);
        size += page.length;
        HttpResponse http = new HttpResponse.Builder(200, "OK").body(MediaType.HTML, page).build();
        writer.write(
            new WarcResponse.Builder("https://courier.example/news/" + i)
                .date(Instant.EPOCH)
                .body(http)
                .build());
      }
    }
    System.out.printf("%,d pages of %,d bytes on average%n", count, size / count);
    return file;
  }

  /** Reads the file; prints the most that was in use when the collector had run. */
  private static void memory(Path file, int expected) {
    Set<String> heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(pool -> pool.getName())
            .collect(Collectors.toSet());
    AtomicLong most = new AtomicLong();
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (note, none) -> {
                var info =
                    com.sun.management.GarbageCollectionNotificationInfo.from(
                        (CompositeData) note.getUserData());
                long used =
                    info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                        .filter(pool -> heap.contains(pool.getKey()))
                        .mapToLong(pool -> pool.getValue().getUsed())
                        .sum();
                most.accumulateAndGet(used, Math::max);
              },
              null,
              null);
    }
    int[] read = {0};
    new ArticleReader()
        .read(
            List.of(file), article -> read[0]++, problem -> System.err.println(problem.describe()));
    if (read[0] != expected) {
      throw new IllegalStateException(read[0] + " articles in " + expected + " pages");
    }
    System.out.printf(
        "reading %,d pages: at most %.0f MB of heap in use after a collection, %.0f MB allowed%n",
        read[0], most.get() / MEGABYTE, Runtime.getRuntime().maxMemory() / MEGABYTE);
  }

  private static double seconds(String heap, String... program)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-cp",
                System.getProperty("java.class.path")));
    command.addAll(Arrays.asList(program));
    boolean shown = !program[0].equals(MAIN);
    long start = System.nanoTime();
    int status =
        new ProcessBuilder(command)
            .redirectOutput(
                shown ? ProcessBuilder.Redirect.INHERIT : ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start()
            .waitFor();
    if (status != 0) {
      throw new IllegalStateException("exit status " + status + " of " + command);
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
