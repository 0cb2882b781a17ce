package org.waybill.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waybill.problem.Problem;
import org.waybill.query.Parameter;
import org.waybill.query.Question;

/** One question with its answer, a form for its parameters, and its text. */
final class QuestionPage extends PageServlet {
  private static final long serialVersionUID = 1L;
  private final transient Desk desk;

  QuestionPage(Desk desk) {
    this.desk = desk;
  }

  @Override
  Page page(HttpServletRequest request) {
    String name = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    Optional<Question> question = desk.book().find(name);
    if (question.isEmpty()) {
      return Page.missing("There is no question called " + name + ".");
    }
    Map<String, String> values = values(request);
    List<Problem> taken = new ArrayList<>();
    Map<String, String> settled = question.get().settle(desk.snapshot(), values, taken::add);
    String title = question.get().question().isEmpty() ? name : question.get().question();
    String body =
        Html.resource("question.html")
            .replace("{{question}}", Html.escape(title))
            .replace("{{form}}", form(question.get(), values))
            .replace("{{downloads}}", downloads(question.get(), settled))
            .replace("{{text}}", Html.escape(question.get().text()))
            .replace(
                "{{answer}}",
                notes(taken)
                    + AnswerHtml.of(desk.ask(question.get(), settled), question.get().nodes()));
    return new Page(200, title, body);
  }

  private static String notes(List<Problem> taken) {
    return taken.stream()
        .map(problem -> "<p class=\"note\">" + Html.escape(problem.what()) + "</p>\n")
        .collect(Collectors.joining());
  }

  private static String form(Question question, Map<String, String> values) {
    if (question.parameters().isEmpty()) {
      return "";
    }
    return question.parameters().stream()
        .map(parameter -> field(parameter, values.getOrDefault(parameter.name(), "")))
        .collect(
            Collectors.joining(
                "\n",
                "<form class=\"parameters\" method=\"get\">",
                "<button type=\"submit\">Ask</button></form>"));
  }

  private static String field(Parameter parameter, String value) {
    return """
    <label><span>%s</span><input name="%s" value="%s" autocomplete="off"><small>%s</small></label>\
    """
        .formatted(
            Html.escape(parameter.name().replace('_', ' ')),
            Html.escape(parameter.name()),
            Html.escape(value),
            Html.escape(
                Parameter.ANY.equals(parameter.type())
                    ? parameter.about()
                    : parameter.about() + " (" + parameter.type() + ")"));
  }

  private static String downloads(Question question, Map<String, String> values) {
    String query = Html.url(question.query(values).serialize());
    return java.util.stream.Stream.of("csv", "tsv", "json", "xml")
        .map(
            format ->
                "<a href=\"%s/query?format=%s&amp;query=%s\">%s</a>"
                    .formatted(
                        Server.NAME, format, query, format.toUpperCase(java.util.Locale.ROOT)))
        .collect(Collectors.joining(" "));
  }
}
