package org.waybill.article;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.waybill.problem.Problem;

/** Reads one input format. A file may hold one page or many. */
interface PageReader {

  /** Whether a file of this name, met in a folder, is of this format. Case does not matter. */
  boolean takes(String fileName);

  /**
   * Hands on each page of the file in file order, and a problem for each that cannot be read. Does
   * not throw for bad content.
   */
  void read(Path file, Consumer<Page> pages, Consumer<Problem> problems);
}
