package org.waybill.article.intake;

import java.util.Optional;
import java.util.function.Consumer;
import org.waybill.article.page.Page;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;

/**
 * A page not taken apart yet. That is where the time goes, and any thread may do it, once.
 *
 * @param origin file and record
 */
public record Draft(Origin origin, Parts parts) {

  /** Takes the page apart. */
  @FunctionalInterface
  public interface Parts {

    /** Empty after a problem was reported. */
    Optional<Page> page(Consumer<Problem> problems);
  }
}
