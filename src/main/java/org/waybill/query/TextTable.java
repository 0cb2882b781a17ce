package org.waybill.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** Rows of cells for a terminal. */
final class TextTable {
  private static final String GAP = "  ";
  private static final int NARROWEST = 6;

  private final List<String> head;
  private final List<List<String>> rows;

  TextTable(List<String> head, List<List<String>> rows) {
    this.head = List.copyOf(head);
    this.rows = List.copyOf(rows);
  }

  static TextTable of(Answer.Rows answer) {
    List<Var> vars = answer.rows().getResultVars();
    List<List<String>> rows = new ArrayList<>();
    answer.rows().reset();
    while (answer.rows().hasNext()) {
      Binding row = answer.rows().next();
      rows.add(vars.stream().map(var -> cell(row.get(var), answer.prefixes())).toList());
    }
    return new TextTable(vars.stream().map(Var::getVarName).toList(), rows);
  }

  static String cell(Node node, PrefixMapping prefixes) {
    if (node == null) {
      return "";
    }
    if (node.isURI()) {
      String shorter = prefixes.shortForm(node.getURI());
      return shorter.equals(node.getURI()) ? "<" + shorter + ">" : shorter;
    }
    return node.isLiteral() ? node.getLiteralLexicalForm() : "_:" + node.getBlankNodeLabel();
  }

  /** With {@code width} above 0, the widest columns are cut with … until a line fits, if it can. */
  String render(int width) {
    int[] widths = new int[head.size()];
    List<List<String>> all = new ArrayList<>();
    all.add(head);
    rows.forEach(row -> all.add(row.stream().map(Width::safe).toList()));
    for (List<String> row : all) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Width.of(row.get(i)));
      }
    }
    if (width > 0) {
      shrink(widths, width);
    }
    StringBuilder out = new StringBuilder();
    out.append(line(head, widths));
    out.append(Arrays.stream(widths).mapToObj("─"::repeat).collect(Collectors.joining(GAP)))
        .append('\n');
    all.subList(1, all.size()).forEach(row -> out.append(line(row, widths)));
    return out.append(rows.size() == 1 ? "1 row\n" : rows.size() + " rows\n").toString();
  }

  private static void shrink(int[] widths, int width) {
    int room = width - GAP.length() * (widths.length - 1);
    while (Arrays.stream(widths).sum() > room) {
      int widest = 0;
      for (int i = 1; i < widths.length; i++) {
        widest = widths[i] > widths[widest] ? i : widest;
      }
      if (widths[widest] <= NARROWEST) {
        return;
      }
      widths[widest]--;
    }
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = Width.cut(cells.get(i), widths[i]);
      line.append(i == 0 ? "" : GAP).append(cell).append(" ".repeat(widths[i] - Width.of(cell)));
    }
    return line.toString().stripTrailing() + "\n";
  }
}
