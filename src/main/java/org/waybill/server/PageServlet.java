package org.waybill.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.waybill.problem.Code;
import org.waybill.problem.Refused;

/** A page for people, read by GET. A problem becomes a page that says so. */
abstract class PageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Seconds after which to ask again what a writer keeps from being read. */
  static final String RETRY_AFTER = "1";

  /** A page's title and the HTML between header and footer; status as in HTTP. */
  record Page(int status, String title, String body) {
    static Page missing(String what) {
      return new Page(404, "Not found", "<h1>Not found</h1><p>" + Html.escape(what) + "</p>");
    }
  }

  /**
   * @throws Refused which becomes a page with status 400, 500 when the database is damaged, or 503
   *     while the dataset is being written
   */
  abstract Page page(HttpServletRequest request);

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Page page;
    try {
      page = page(request);
    } catch (Refused e) {
      page =
          new Page(
              status(e.problem().code()),
              "Problem",
              "<h1>That did not work</h1><pre class=\"problem\">"
                  + Html.escape(e.problem().describe())
                  + "</pre>");
    }
    if (page.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader("Retry-After", RETRY_AFTER);
    }
    byte[] bytes = Html.page(page.title(), page.body()).getBytes(StandardCharsets.UTF_8);
    response.setStatus(page.status());
    response.setContentType("text/html; charset=utf-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private static int status(Code code) {
    return switch (code) {
      case DATABASE_DAMAGED -> HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
      case DATASET_IN_USE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
      default -> HttpServletResponse.SC_BAD_REQUEST;
    };
  }

  /** The request's parameters that have a value, in the order given; the first of each name. */
  static Map<String, String> values(HttpServletRequest request) {
    Map<String, String> values = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, given) -> {
              if (!given[0].isBlank()) {
                values.put(name, given[0].strip());
              }
            });
    return values;
  }
}
