package org.waybill.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.waybill.query.Answer;

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
    String name = name(node).orElse(iri);
    String body =
        Html.resource("about.html")
            .replace("{{name}}", Html.escape(name))
            .replace("{{iri}}", Html.escape(iri))
            .replace("{{out}}", AnswerHtml.of(desk.ask(Desk.own("about-out"), node)))
            .replace("{{in}}", AnswerHtml.of(desk.ask(Desk.own("about-in"), node)));
    return new Page(200, name, body);
  }

  /** Empty when nothing names it. */
  private Optional<String> name(Map<String, String> node) {
    Answer answer = desk.ask(Desk.own("about-name"), node);
    return answer instanceof Answer.Rows rows && rows.rows().hasNext()
        ? Optional.ofNullable(rows.rows().next().get("name")).map(Node::getLiteralLexicalForm)
        : Optional.empty();
  }
}
