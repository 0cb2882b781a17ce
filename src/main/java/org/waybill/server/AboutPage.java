package org.waybill.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** What the dataset says about one IRI, and where it says something with it. */
final class AboutPage extends PageServlet {
  private static final long serialVersionUID = 1L;
  private final transient Desk desk;

  AboutPage(Desk desk) {
    this.desk = desk;
  }

  @Override
  Page page(HttpServletRequest request) {
    String iri = values(request).getOrDefault("iri", "");
    Map<String, String> node = Map.of("node", iri);
    String body =
        Html.resource("about.html")
            .replace("{{iri}}", Html.escape(iri))
            .replace("{{out}}", AnswerHtml.of(desk.ask(Desk.own("about-out"), node)))
            .replace("{{in}}", AnswerHtml.of(desk.ask(Desk.own("about-in"), node)));
    return new Page(200, iri, body);
  }
}
