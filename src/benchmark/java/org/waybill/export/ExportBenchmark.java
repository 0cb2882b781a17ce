package org.waybill.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.waybill.store.Snapshot;

/**
 * Compares the export of a dataset with what Jena's own writer takes for the same quads, in seconds
 * of the processor, in turn in one process. Both read the segments. Prints medians and ratios;
 * judges nothing.
 *
 * <p>Run by {@code bin/benchmark export DATASET}.
 */
final class ExportBenchmark {
  private static final int ROUNDS = 5;

  private static final Map<Format, RDFFormat> FORMATS =
      Map.of(Format.NQUADS, RDFFormat.NQUADS_UTF8, Format.TRIG, RDFFormat.TRIG_BLOCKS);

  private ExportBenchmark() {}

  public static void main(String[] args) throws IOException {
    try (Snapshot snapshot = Snapshot.open(Path.of(args[0]), problem -> {})) {
      for (Map.Entry<Format, RDFFormat> format : FORMATS.entrySet()) {
        compare(snapshot, format.getKey(), format.getValue());
      }
    }
  }

  private static void compare(Snapshot snapshot, Format ours, RDFFormat theirs) throws IOException {
    List<Double> rio = new ArrayList<>();
    List<Double> riot = new ArrayList<>();
    // The first rounds warm up and are not counted.
    for (int round = -2; round < ROUNDS; round++) {
      double one = time(out -> export(snapshot, ours, out));
      double other = time(out -> riot(snapshot, theirs, out));
      if (round >= 0) {
        rio.add(one);
        riot.add(other);
      }
    }
    System.out.printf(
        "%s: %.2f s, Jena's writer %.2f s, %.2f times its speed (%,d quads, medians of %d)%n",
        ours.id(), median(rio), median(riot), median(riot) / median(rio), snapshot.quads(), ROUNDS);
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static void export(Snapshot snapshot, Format format, OutputStream out)
      throws IOException {
    new Exporter(snapshot, format, Optional.empty(), problem -> {}).write(out);
  }

  private static void riot(Snapshot snapshot, RDFFormat format, OutputStream out) {
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, format);
    writer.start();
    snapshot.forEachQuad(writer::quad);
    writer.finish();
  }

  private static double time(Writing writing) throws IOException {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    try (OutputStream out = new BufferedOutputStream(OutputStream.nullOutputStream(), 1 << 16)) {
      writing.to(out);
    }
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
  }

  private static double median(List<Double> seconds) {
    return seconds.stream().sorted().toList().get(seconds.size() / 2);
  }
}
