package org.waybill.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.waybill.query.Question;

/** The answer to a query typed into the start page. */
final class AskPage extends PageServlet {
  private static final long serialVersionUID = 1L;
  private final transient Desk desk;

  AskPage(Desk desk) {
    this.desk = desk;
  }

  @Override
  Page page(HttpServletRequest request) {
    String text = values(request).getOrDefault("query", "");
    String answer = AnswerHtml.of(desk.ask(Question.of("your query", text), Map.of()));
    String body =
        Html.resource("ask.html")
            .replace("{{text}}", Html.escape(text))
            .replace("{{answer}}", answer);
    return new Page(200, "Your query", body);
  }
}
