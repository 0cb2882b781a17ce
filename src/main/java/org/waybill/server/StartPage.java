package org.waybill.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Collectors;

/** What there is: questions, counts, and how programs ask. */
final class StartPage extends PageServlet {
  private static final long serialVersionUID = 1L;
  private final transient Desk desk;
  private final String kinds;

  StartPage(Desk desk) {
    this.desk = desk;
    // The snapshot never changes, so neither does this.
    this.kinds = AnswerHtml.of(desk.ask(Desk.own("kinds"), Map.of()));
  }

  @Override
  Page page(HttpServletRequest request) {
    String body =
        Html.resource("start.html")
            .replace("{{articles}}", "%,d".formatted(desk.snapshot().articles().size()))
            .replace("{{graphs}}", "%,d".formatted(desk.snapshot().graphs().size()))
            .replace("{{statements}}", "%,d".formatted(desk.snapshot().quads()))
            .replace("{{port}}", Integer.toString(request.getServerPort()))
            .replace("{{questions}}", questions())
            .replace("{{kinds}}", kinds);
    return new Page(200, "Waybill", body);
  }

  private String questions() {
    if (desk.book().questions().isEmpty()) {
      return "<p>No question files were found.</p>";
    }
    return desk.book().questions().stream()
        .map(
            question ->
                "<li><a href=\"/question/%s\">%s</a> <small>%s</small></li>"
                    .formatted(
                        Html.url(question.name()),
                        Html.escape(
                            question.question().isEmpty() ? question.name() : question.question()),
                        Html.escape(question.name())))
        .collect(Collectors.joining("\n", "<ol class=\"questions\">", "</ol>"));
  }
}
