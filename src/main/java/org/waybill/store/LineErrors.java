package org.waybill.store;

import java.util.List;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;

/**
 * Ends the reading of N-Quads at the first fault, even at one that is only warned of, such as a
 * space in an IRI. Two warnings may stand, because what was written is kept as it is: characters
 * that Unicode advises against, and a literal that does not fit its datatype.
 */
final class LineErrors implements ErrorHandler {
  private static final List<String> TOLERATED = List.of("Unicode non-character", "Lexical form");

  @Override
  public void warning(String message, long line, long column) {
    if (TOLERATED.stream().noneMatch(message::startsWith)) {
      error(message, line, column);
    }
  }

  @Override
  public void error(String message, long line, long column) {
    throw new RiotException("line " + line + ", column " + column + ": " + message);
  }

  @Override
  public void fatal(String message, long line, long column) {
    error(message, line, column);
  }
}
