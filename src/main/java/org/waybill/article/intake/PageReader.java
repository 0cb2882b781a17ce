package org.waybill.article.intake;

import java.util.function.Consumer;
import org.waybill.problem.Problem;

/** Reads one input format. A source may hold one page or many. */
public interface PageReader {

  /**
   * Hands on each page of the source in its order, and a problem for each that cannot be read. Does
   * not throw for bad content. Many threads may take drafts apart while it reads on.
   */
  void read(Source source, Consumer<Draft> drafts, Consumer<Problem> problems);
}
