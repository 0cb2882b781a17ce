package org.waybill.article;

import java.util.Optional;
import java.util.function.Consumer;
import org.waybill.problem.Problem;

/** A page not taken apart yet. That is where the time goes, and any thread may do it, once. */
@FunctionalInterface
interface Draft {

  /** Empty after a problem was reported. */
  Optional<Page> page(Consumer<Problem> problems);
}
