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

  /** A page's title and the HTML between header and footer; status as in HTTP. */
  record Page(int status, String title, String body) {
    static Page missing(String what) {
      return new Page(404, "Not found", "<h1>Not found</h1><p>" + Html.escape(what) + "</p>");
    }
  }

  /**
   * @throws Refused which becomes a page with status 400, or 500 when the database is damaged
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
              e.problem().code() == Code.DATABASE_DAMAGED ? 500 : 400,
              "Problem",
              "<h1>That did not work</h1><pre class=\"problem\">"
                  + Html.escape(e.problem().describe())
                  + "</pre>");
    }
    byte[] bytes = Html.page(page.title(), page.body()).getBytes(StandardCharsets.UTF_8);
    response.setStatus(page.status());
    response.setContentType("text/html; charset=utf-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
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
