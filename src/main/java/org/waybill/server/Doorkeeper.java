package org.waybill.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.eclipse.jetty.http.BadMessageException;
import org.waybill.problem.Refused;
import org.waybill.query.Gate;
import org.waybill.store.Snapshot;

/**
 * Puts the headers on every answer that keep a browser from doing more than showing it. Turns away
 * requests made under another name than this machine's own, by which a web page could read along,
 * requests that say they are longer than any query, and those of programs while the dataset is
 * being written; pages for people say so themselves.
 */
final class Doorkeeper implements Filter {
  private static final Set<String> BODILESS = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN_NAMES =
      Set.of("localhost", "127.0.0.1", "[::1]", "::1", "0:0:0:0:0:0:0:1", "[0:0:0:0:0:0:0:1]");

  private final Snapshot snapshot;
  private final String service;

  /**
   * @param service path of what programs ask, which Fuseki answers
   */
  Doorkeeper(Snapshot snapshot, String service) {
    this.snapshot = snapshot;
    this.service = service;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletResponse answer = (HttpServletResponse) response;
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("X-Frame-Options", "DENY");
    answer.setHeader("Referrer-Policy", "no-referrer");
    answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    answer.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'");
    HttpServletRequest asked = (HttpServletRequest) request;
    if (!BODILESS.contains(asked.getMethod())) {
      // A refusal can be out before the body is in. The container then shuts the connection, which
      // the caller, unless told, would use again and find dead.
      answer.setHeader("Connection", "close");
    }
    if (!OWN_NAMES.contains(asked.getServerName())) {
      answer.sendError(HttpServletResponse.SC_FORBIDDEN, "Ask for localhost.");
      return;
    }
    if (asked.getContentLengthLong() > Gate.LONGEST) {
      answer.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "The query is too long.");
      return;
    }
    try {
      asked.getParameterMap();
    } catch (BadMessageException e) {
      // Also a form longer than it may be that did not say so. Fuseki would take the blame itself.
      answer.sendError(e.getCode(), "The parameters cannot be read.");
      return;
    }
    if (asked.getRequestURI().startsWith(service)) {
      try {
        snapshot.read(() -> true);
      } catch (Refused e) {
        // Fuseki would call it a fault of its own.
        answer.setHeader("Retry-After", PageServlet.RETRY_AFTER);
        answer.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        answer.setContentType("text/plain; charset=utf-8");
        answer.getWriter().println(e.problem().describe());
        return;
      }
    }
    chain.doFilter(request, response);
  }
}
