package org.waybill.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.waybill.diff.Difference;
import org.waybill.diff.Holdings;
import org.waybill.problem.Refused;
import org.waybill.store.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows in what two datasets differ. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Shows in what two datasets differ: articles, claims and events.",
      "",
      "A minus stands before what only ONE has, a plus before what only OTHER has, a tilde before"
          + " what both have and say otherwise. A claim is the same where it is read from the same"
          + " sentence of the same article; an event is known by its claims. To see what a change"
          + " of one dataset does, use --show-changes of build or retract.",
      ""
    },
    footer = {
      "",
      "Exit status, as of diff(1): 0 no difference, 1 the datasets differ, 2 wrong",
      "usage or a dataset that cannot be read.",
      "",
      "Examples:",
      "  waybill diff kg-before kg-after",
      "  waybill diff --format json kg /srv/kg > difference.json"
    })
final class Diff implements Callable<Integer> {
  private static final int TROUBLE = 2;

  /** How the difference is shown. */
  enum Format {
    text,
    json
  }

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format;

  @Parameters(index = "0", paramLabel = "ONE", description = "Folder of a dataset.")
  private Path one;

  @Parameters(index = "1", paramLabel = "OTHER", description = "Folder of another dataset.")
  private Path other;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Problems problems = new Problems(spec);
    Difference difference;
    try {
      difference = Difference.between(holdings(one, problems), holdings(other, problems));
    } catch (Refused e) {
      // Not 1: a script must not take a missing dataset for one that differs.
      problems.accept(e.problem());
      return TROUBLE;
    }
    Difference.Values names = new Difference.Values(one.toString(), other.toString());
    PrintWriter out = spec.commandLine().getOut();
    if (format == Format.json) {
      out.println(DifferenceObject.of(difference, names));
    } else {
      out.print(difference.text(names, Screen.reading()));
    }
    out.flush();
    return difference.isEmpty() ? 0 : 1;
  }

  /** One after the other, so that a dataset can be held against itself. */
  private static Holdings holdings(Path folder, Problems problems) {
    try (Snapshot snapshot = Snapshot.open(folder, problems)) {
      return Holdings.of(snapshot);
    }
  }
}
