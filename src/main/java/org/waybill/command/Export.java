package org.waybill.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.waybill.export.Exporter;
import org.waybill.export.Format;
import org.waybill.problem.Code;
import org.waybill.problem.Refused;
import org.waybill.store.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the dataset to a file that other tools read. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the dataset to a file, with a VoID description beside it, or with --to into a graph",
      "store.",
      "",
      "Formats that keep the graphs: trig, nquads, jsonld. Those that do not, and warn unless",
      "--graph picks one: turtle, ntriples, rdfxml.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  waybill export claims.trig",
      "  waybill export claims.nq.gz",
      "  waybill export --format ntriples - | sort -u | wc -l",
      "  waybill export --graph https://w3id.org/waybill/id/graph/registry registry.ttl",
      "  waybill export --to http://localhost:3030/news/data"
    })
final class Export implements Callable<Integer> {
  @Mixin private DatasetOption dataset;

  @Option(
      names = "--format",
      description = "trig, nquads, jsonld, turtle, ntriples or rdfxml. Default: by FILE's ending.")
  private String format;

  @Option(names = "--graph", paramLabel = "IRI", description = "Write this graph only.")
  private String graph;

  @Mixin private EndpointOption endpoint;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Where to; - for standard output; .gz compresses.")
  private String file;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Problems problems = new Problems(spec);
    boolean toFile = file != null || format != null || graph != null;
    if (toFile == endpoint.isGiven() || toFile && file == null) {
      throw new ParameterException(
          spec.commandLine(), "name either FILE, or a graph store with --to and nothing else");
    }
    return toFile ? write(problems) : copy(problems);
  }

  private Integer copy(Problems problems) {
    endpoint.open(problems);
    try (Snapshot snapshot = Snapshot.open(dataset.folder(), problems);
        ProgressLine progress = new ProgressLine(spec.commandLine().getErr())) {
      endpoint.bring(snapshot, progress, spec.commandLine().getOut());
    }
    return problems.exitStatus();
  }

  private Integer write(Problems problems) throws IOException {
    Format chosen =
        (format == null ? Format.ofFile(file) : Format.of(format))
            .orElseThrow(
                () ->
                    new Refused(
                        Code.EXPORT_FORMAT,
                        format == null ? file : format,
                        "the formats are " + Format.names()));
    try (Snapshot snapshot = Snapshot.open(dataset.folder(), problems)) {
      Exporter exporter = new Exporter(snapshot, chosen, Optional.ofNullable(graph), problems);
      if (file.equals("-")) {
        try (OutputStream out = Screen.out()) {
          exporter.write(out);
        }
      } else {
        exporter.write(Path.of(file));
      }
    }
    return problems.exitStatus();
  }
}
