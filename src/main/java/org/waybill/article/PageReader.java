package org.waybill.article;

import java.util.function.Consumer;
import org.waybill.problem.Problem;

/** Reads one input format. A source may hold one page or many. */
interface PageReader {

  /**
   * Hands on each page of the source in its order, and a problem for each that cannot be read. Does
   * not throw for bad content.
   */
  void read(Source source, Consumer<Page> pages, Consumer<Problem> problems);
}
