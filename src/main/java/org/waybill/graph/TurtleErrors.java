package org.waybill.graph;

import java.util.function.Consumer;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;

/**
 * Turns what the Turtle parser complains of into problems with line and column; errors also end the
 * file.
 */
final class TurtleErrors implements ErrorHandler {
  private final String file;
  private final Consumer<Problem> problems;
  private boolean failed;

  TurtleErrors(String file, Consumer<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Whether an error was reported, which is why the parser then stopped. */
  boolean failed() {
    return failed;
  }

  @Override
  public void warning(String message, long line, long column) {
    report(Code.TURTLE_DOUBTFUL, message, line, column);
  }

  @Override
  public void error(String message, long line, long column) {
    failed = true;
    report(Code.TURTLE_INVALID, message, line, column);
    throw new RiotException(message);
  }

  @Override
  public void fatal(String message, long line, long column) {
    error(message, line, column);
  }

  private void report(Code code, String message, long line, long column) {
    Origin origin =
        line > 0 ? new Origin.Line(file, line, Math.max(0, column)) : new Origin.Place(file);
    problems.accept(new Problem(code, origin, message));
  }
}
