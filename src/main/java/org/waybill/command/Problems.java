package org.waybill.command;

import com.google.common.base.Throwables;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;
import org.waybill.problem.Severity;
import picocli.CommandLine.Model.CommandSpec;

/** Prints problems as they come and remembers whether one of them was an error. */
final class Problems implements Consumer<Problem> {
  /** The exit status where nothing was done because the project's own data is at fault. */
  static final int DATA_AT_FAULT = 2;

  private final PrintWriter err;
  private final boolean debug;
  private final Map<Code, Integer> counts = new EnumMap<>(Code.class);
  private int errors;

  /** Of the command, on its standard error. */
  Problems(CommandSpec spec) {
    this.err = spec.commandLine().getErr();
    this.debug = spec.root().userObject() instanceof Main main && main.isDebugged();
  }

  @Override
  public synchronized void accept(Problem problem) {
    counts.merge(problem.code(), 1, Integer::sum);
    errors += problem.severity() == Severity.ERROR ? 1 : 0;
    err.println(problem.describe());
    if (debug) {
      problem.fault().map(Throwables::getStackTraceAsString).ifPresent(err::println);
    }
    err.flush();
  }

  /** How many problems of any severity. */
  int count() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  int count(Code code) {
    return counts.getOrDefault(code, 0);
  }

  /** 0 or 1. */
  int exitStatus() {
    return errors == 0 ? 0 : 1;
  }
}
