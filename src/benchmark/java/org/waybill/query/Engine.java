package org.waybill.query;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A store that loads N-Quads and answers SPARQL over the union of their graphs. */
interface Engine extends AutoCloseable {

  /**
   * @param columns in the order of the query
   * @param rows each with a term for each column, written as in {@link Terms}
   * @param seconds from the question to the last row
   */
  record Rows(List<String> columns, List<List<String>> rows, double seconds) {}

  /** Why the engine does not answer, in its own words. */
  final class Unanswered extends Exception {
    private static final long serialVersionUID = 1L;

    Unanswered(String why) {
      super(why.lines().findFirst().orElse(why).strip());
    }
  }

  String name();

  void load(Path quads) throws IOException;

  /**
   * @throws Unanswered when it refuses the query, fails at it, or takes longer than the limit
   */
  Rows ask(String query, int limitSeconds) throws IOException, Unanswered;

  @Override
  void close() throws IOException;
}
