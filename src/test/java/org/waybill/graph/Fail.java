package org.waybill.graph;

import java.util.function.Consumer;
import org.waybill.problem.Problem;

/** For steps that should meet no problem. */
final class Fail {
  private Fail() {}

  static Consumer<Problem> onProblem() {
    return problem -> {
      throw new AssertionError(problem.describe());
    };
  }
}
