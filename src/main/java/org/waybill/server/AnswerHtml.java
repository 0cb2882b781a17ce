package org.waybill.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.waybill.query.Answer;
import org.waybill.query.AnswerFormat;

/** An answer as HTML. */
final class AnswerHtml {
  /** Rows shown on one page; the downloads have them all. */
  private static final int MOST_ROWS = 1000;

  private AnswerHtml() {}

  static String of(Answer answer) {
    return of(answer, List.of());
  }

  /**
   * @param nodes columns of IRIs whose links are called after the column
   */
  static String of(Answer answer, List<String> nodes) {
    if (answer instanceof Answer.Rows rows) {
      return table(rows, nodes);
    }
    if (answer instanceof Answer.Verdict verdict) {
      return "<p class=\"verdict\">" + (verdict.yes() ? "Yes." : "No.") + "</p>";
    }
    return "<pre>" + Html.escape(turtle(answer)) + "</pre>";
  }

  private static String turtle(Answer answer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      AnswerFormat.TURTLE.write(answer, out, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String table(Answer.Rows answer, List<String> nodes) {
    List<Var> all = answer.rows().getResultVars();
    List<Var> vars = all.stream().filter(var -> !isLabel(var, all)).toList();
    StringBuilder body = new StringBuilder();
    long count = 0;
    answer.rows().reset();
    for (; answer.rows().hasNext(); count++) {
      Binding row = answer.rows().next();
      if (count < MOST_ROWS) {
        body.append("<tr>");
        vars.forEach(
            var -> body.append(cell(row.get(var), shown(var, row, nodes), answer.prefixes())));
        body.append("</tr>\n");
      }
    }
    StringBuilder html = new StringBuilder("<p class=\"count\">");
    html.append("%,d %s".formatted(count, count == 1 ? "row" : "rows"));
    html.append(count > MOST_ROWS ? ", the first %,d shown".formatted(MOST_ROWS) : "");
    html.append("</p>\n<div class=\"wide\" tabindex=\"0\"><table>\n<thead><tr>");
    vars.forEach(
        var ->
            html.append("<th scope=\"col\">")
                .append(Html.escape(var.getVarName().replace('_', ' ')))
                .append("</th>"));
    return html.append("</tr></thead>\n<tbody>\n")
        .append(body)
        .append("</tbody></table></div>")
        .toString();
  }

  /** {@code ?itemLabel} beside {@code ?item} is no column: it is the text of the links. */
  private static boolean isLabel(Var var, List<Var> all) {
    return all.stream().anyMatch(other -> label(other).equals(var));
  }

  private static Var label(Var var) {
    return Var.alloc(var.getVarName() + "Label");
  }

  /** The text of a link; null where the IRI itself is. */
  private static Node shown(Var var, Binding row, List<String> nodes) {
    return nodes.contains(var.getVarName())
        ? NodeFactory.createLiteralString(var.getVarName().replace('_', ' '))
        : row.get(label(var));
  }

  private static String cell(Node node, Node label, PrefixMapping prefixes) {
    if (node == null) {
      return "<td></td>";
    }
    if (node.isLiteral()) {
      boolean number = node.getLiteralValue() instanceof Number;
      return (number ? "<td class=\"number\">" : "<td><bdi>")
          + Html.escape(node.getLiteralLexicalForm())
          + (number ? "</td>" : "</bdi></td>");
    }
    return "<td>" + term(node, label, prefixes) + "</td>";
  }

  /** An IRI leads to the page on what the dataset says about it, wherever it points on the web. */
  static String term(Node node, Node label, PrefixMapping prefixes) {
    if (!node.isURI()) {
      return "<bdi>"
          + Html.escape(node.isLiteral() ? node.getLiteralLexicalForm() : "_")
          + "</bdi>";
    }
    String brief = prefixes.shortForm(node.getURI());
    String shown = label == null ? brief : label.getLiteralLexicalForm();
    return "<a href=\"/about?iri=%s\" title=\"%s\">%s</a>"
        .formatted(Html.url(node.getURI()), Html.escape(brief), Html.escape(shown));
  }
}
