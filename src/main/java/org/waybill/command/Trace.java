package org.waybill.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.waybill.query.AnswerFormat;
import org.waybill.store.Snapshot;
import org.waybill.trace.Road;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the road back from a node to the characters it rests on. */
@Command(
    name = "trace",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the road back from a node of the graph to the words it rests on.",
      "",
      "For an event: its claims and why they were joined. For a claim: who says what, by which",
      "rule it was read, and the sentence, held against the stored text of the article. For",
      "anybody or anything else: which claims name it.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  waybill trace 01-harbour-gazette-containers.txt",
      "  waybill trace 78-245-transfer-1",
      "  waybill trace id:actor/north-korea",
      "  waybill trace --format turtle https://w3id.org/waybill/id/place/pyongyang"
    })
final class Trace implements Callable<Integer> {
  /** How the road is shown. */
  enum Format {
    text,
    turtle
  }

  @Mixin private DatasetOption dataset;

  @Option(
      names = "--format",
      defaultValue = "text",
      description =
          "One of: ${COMPLETION-CANDIDATES}; turtle gives what the graph says of the node and its"
              + " pieces. Default: ${DEFAULT-VALUE}.")
  private Format format;

  @Parameters(
      paramLabel = "IRI",
      description = {
        "A full IRI; a name with the prefix id:, lex: or wb:; the end of an IRI, if no other ends",
        "so; or the file name of an article."
      })
  private String iri;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Problems problems = new Problems(spec);
    try (Snapshot snapshot = Snapshot.open(dataset.folder(), problems);
        OutputStream out = Screen.out()) {
      Road road = new Road(snapshot, problems);
      if (format == Format.turtle) {
        AnswerFormat.TURTLE.write(road.statements(iri), out, 0);
      } else {
        out.write(road.text(iri, Screen.reading()).getBytes(StandardCharsets.UTF_8));
      }
    }
    return problems.exitStatus();
  }
}
