package org.waybill.command;

import java.util.function.Consumer;
import org.waybill.graph.Iris;
import org.waybill.pipeline.Knowledge;
import org.waybill.pipeline.Pipeline;
import org.waybill.pipeline.Progress;
import org.waybill.problem.Problem;
import org.waybill.text.Annotator;
import picocli.CommandLine.Option;

/** Where the IRIs of a dataset begin; the same for every command that writes to it. */
final class BaseOption {
  @Option(
      names = "--base",
      paramLabel = "IRI",
      defaultValue = Iris.DEFAULT_BASE,
      description = "Where the IRIs of your data begin. Default: ${DEFAULT-VALUE}.")
  private String base;

  Pipeline pipeline(Knowledge knowledge, Progress progress, Consumer<Problem> problems) {
    return new Pipeline(
        knowledge,
        () -> Annotator.load(Home.cache()),
        new Iris(base),
        Version.text(),
        progress,
        problems);
  }
}
