package org.waybill.command;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.waybill.problem.Code;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a problem code means and what to do. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Says what a problem code means and what to do; without a code, lists them all.",
    footer = {"", "Example:", "  waybill explain dataset-in-use"})
final class Explain implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "CODE", description = "As printed with the problem.")
  private String id;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (id == null) {
      Arrays.stream(Code.values())
          .forEach(code -> out.println("%-22s %s".formatted(code.id(), code.meaning())));
    } else {
      Code code =
          Code.of(id)
              .orElseThrow(
                  () ->
                      new CommandLine.ParameterException(
                          spec.commandLine(),
                          "There is no problem code '"
                              + id
                              + "'. waybill explain lists them all."));
      out.println(
          code.id() + " (" + code.severity().name().toLowerCase(java.util.Locale.ROOT) + ")");
      out.println("  " + code.meaning());
      out.println("  " + code.remedy());
    }
    out.flush();
    return 0;
  }
}
