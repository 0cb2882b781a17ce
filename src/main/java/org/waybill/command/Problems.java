package org.waybill.command;

import java.io.PrintWriter;
import java.util.function.Consumer;
import org.waybill.problem.Problem;
import org.waybill.problem.Severity;

/** Prints problems as they come and remembers whether one of them was an error. */
final class Problems implements Consumer<Problem> {
  /** The exit status where nothing was done because the project's own data is at fault. */
  static final int DATA_AT_FAULT = 2;

  private final PrintWriter err;
  private int errors;
  private int count;

  Problems(PrintWriter err) {
    this.err = err;
  }

  @Override
  public synchronized void accept(Problem problem) {
    count++;
    errors += problem.severity() == Severity.ERROR ? 1 : 0;
    err.println(problem.describe());
    err.flush();
  }

  /** How many problems of any severity. */
  int count() {
    return count;
  }

  /** 0 or 1. */
  int exitStatus() {
    return errors == 0 ? 0 : 1;
  }
}
