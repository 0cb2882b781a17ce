package org.waybill.problem;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Lets a step work on one thing of many, so that a fault of the program costs that thing and no
 * other.
 *
 * @param code of the problem that a fault becomes
 * @param origin of the thing
 * @param what of it is lost, when that is not the whole; may give nothing; asked after a fault
 */
public record Attempt(Code code, Origin origin, Supplier<String> what, Consumer<Problem> problems) {

  /** Of a thing that is lost whole. */
  public Attempt(Code code, Origin origin, Consumer<Problem> problems) {
    this(code, origin, () -> "", problems);
  }

  /**
   * What the step gives; empty after whatever it threw, a stack overflow too, has become a problem.
   *
   * @throws Refused as the step does: it is about the dataset or the machine, not about the thing
   * @throws CancellationException as the step does: all is called off
   * @throws OutOfMemoryError as the step does: the next thing would not fare better
   */
  public <T> Optional<T> at(Supplier<T> step) {
    try {
      return Optional.of(step.get());
    } catch (Refused | CancellationException | OutOfMemoryError e) {
      throw e;
    } catch (RuntimeException | Error e) {
      problems.accept(Problem.of(code, origin, what.get(), e));
      return Optional.empty();
    }
  }
}
