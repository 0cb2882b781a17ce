package org.waybill.store;

import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;

/**
 * Ends the reading of N-Quads at the first fault, even at one that is only warned of, such as a
 * space in an IRI. Only characters that Unicode advises against may stand: an article may hold
 * them, and its text is kept as it is.
 */
final class LineErrors implements ErrorHandler {
  private static final String ADVISED_AGAINST = "Unicode non-character";

  @Override
  public void warning(String message, long line, long column) {
    if (!message.startsWith(ADVISED_AGAINST)) {
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
