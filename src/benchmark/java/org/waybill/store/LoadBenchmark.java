package org.waybill.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.progress.MonitorOutput;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Compares how a dataset's database is made with what TDB2's fastest loader takes for the same
 * quads in one file of N-Quads, in turn in one process. Prints medians, ratios and the room that
 * each takes; judges nothing.
 */
final class LoadBenchmark {
  private static final int ROUNDS = Integer.getInteger("rounds", 5);

  /** How the database comes to be. */
  private enum Way {
    /** TDB2's loader with a thread for each index. */
    LOADER,
    /** From the segments in the folder, as after a change of much of the dataset. */
    SEGMENTS,
    /** From quads in memory, as while articles are read: what is left of it beside the reading. */
    MEMORY
  }

  private final Path dataset;
  private final Path scratch;

  private LoadBenchmark(Path dataset, Path scratch) {
    this.dataset = dataset;
    this.scratch = scratch;
  }

  public static void main(String[] args) throws IOException {
    Path scratch = Files.createTempDirectory(Path.of(args[0]).toAbsolutePath().getParent(), "load");
    try {
      new LoadBenchmark(Path.of(args[0]), scratch).compare();
    } finally {
      MoreFiles.deleteRecursively(scratch, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  private void compare() throws IOException {
    Layout layout = new Layout(dataset);
    Segments segments = new FolderSegments(layout, Manifests.read(layout, layout.manifest()));
    Path lines = scratch.resolve("all.nq");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(lines))) {
      for (SegmentKey key : segments.manifest().entries().keySet()) {
        out.write(segments.data(key));
      }
    }
    List<Quad> quads = new ArrayList<>();
    segments.quads(quads::add);
    Map<Way, List<Double>> seconds = new EnumMap<>(Way.class);
    Map<Way, Long> room = new EnumMap<>(Way.class);
    // The first round warms up and is not counted.
    for (int round = 0; round <= ROUNDS; round++) {
      for (Way way : Way.values()) {
        Path folder = Files.createDirectory(scratch.resolve(way + "" + round));
        long start = System.nanoTime();
        make(way, folder, lines, segments, quads);
        double spent = (System.nanoTime() - start) / 1e9;
        if (round > 0) {
          seconds.computeIfAbsent(way, none -> new ArrayList<>()).add(spent);
        }
        room.put(way, room(folder));
        MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
      }
    }
    seconds.forEach(
        (way, times) ->
            System.out.printf(
                "%-8s %6.2f s, %.2f of the loader's; %d MB (%,d quads, median of %d)%n",
                way,
                median(times),
                median(times) / median(seconds.get(Way.LOADER)),
                room.get(way),
                quads.size(),
                ROUNDS));
  }

  private static void make(Way way, Path folder, Path lines, Segments segments, List<Quad> quads)
      throws IOException {
    if (way == Way.LOADER) {
      DatasetGraph database = DatabaseMgr.connectDatasetGraph(Location.create(folder.toString()));
      MonitorOutput silent = (form, words) -> {};
      DataLoader loader = LoaderFactory.parallelLoader(database, silent);
      loader.startBulk();
      loader.load(lines.toString());
      loader.finishBulk();
      TDBInternal.expel(database, true);
      return;
    }
    try (PackedLoad load = new PackedLoad(folder)) {
      if (way == Way.SEGMENTS) {
        segments.quads(load::add);
      } else {
        quads.forEach(load::add);
      }
      load.finish();
    }
  }

  /** Megabytes on the disk: TDB2's files are longer than what they hold. */
  private static long room(Path folder) throws IOException {
    Process used = new ProcessBuilder("du", "-sm", folder.toString()).start();
    String line = new String(used.getInputStream().readAllBytes(), US_ASCII);
    return Long.parseLong(line.substring(0, line.indexOf('\t')));
  }

  private static double median(List<Double> times) {
    List<Double> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
