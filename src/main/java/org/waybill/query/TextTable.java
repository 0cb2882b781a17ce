package org.waybill.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** Rows of cells for a terminal. Nothing is cut: cells wrap, or stand below their row. */
final class TextTable {
  private static final String GAP = "  ";
  private static final String MARGIN = "    ";

  private final List<String> head;
  private final List<List<String>> rows;
  private final String foot;

  /**
   * @param foot what the answer has beside these columns and rows; may be empty
   */
  TextTable(List<String> head, List<List<String>> rows, String foot) {
    this.head = List.copyOf(head);
    this.rows = rows.stream().map(row -> row.stream().map(Width::safe).toList()).toList();
    this.foot = foot;
  }

  static TextTable of(Answer.Rows answer) {
    List<Var> vars = answer.rows().getResultVars();
    List<List<String>> rows = new ArrayList<>();
    answer.rows().reset();
    while (answer.rows().hasNext()) {
      Binding row = answer.rows().next();
      rows.add(vars.stream().map(var -> cell(row.get(var), answer.prefixes())).toList());
    }
    return new TextTable(vars.stream().map(Var::getVarName).toList(), rows, answer.missing());
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

  /**
   * @param width columns of the terminal; 0 means as wide as it needs
   */
  String render(int width) {
    TableLayout layout = TableLayout.of(head, rows, GAP.length(), width);
    List<String> blocks = new ArrayList<>();
    for (List<String> row : rows) {
      blocks.add(grid(row, layout) + below(row, layout, width));
    }
    boolean apart = blocks.stream().anyMatch(block -> block.indexOf('\n') < block.length() - 1);
    StringBuilder out = new StringBuilder();
    if (!layout.grid().isEmpty()) {
      out.append(grid(head, layout));
      out.append(layout.widths().stream().map("─"::repeat).collect(Collectors.joining(GAP)));
      out.append('\n');
    }
    out.append(String.join(apart ? "\n" : "", blocks)).append(apart ? "\n" : "");
    String count = rows.size() == 1 ? "1 row" : rows.size() + " rows";
    String last = foot.isEmpty() ? count : count + "; " + foot;
    Width.wrap(last, width > 0 ? width : last.length()).forEach(l -> out.append(l).append('\n'));
    return out.toString();
  }

  private static String grid(List<String> row, TableLayout layout) {
    List<List<String>> cells = new ArrayList<>();
    for (int i = 0; i < layout.grid().size(); i++) {
      cells.add(Width.wrap(row.get(layout.grid().get(i)), layout.widths().get(i)));
    }
    int lines = cells.stream().mapToInt(List::size).max().orElse(0);
    return IntStream.range(0, lines)
        .mapToObj(line -> line(cells, line, layout.widths()))
        .collect(Collectors.joining());
  }

  private static String line(List<List<String>> cells, int at, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String part = at < cells.get(i).size() ? cells.get(i).get(at) : "";
      line.append(i == 0 ? "" : GAP).append(part);
      line.append(" ".repeat(Math.max(0, widths.get(i) - Width.of(part))));
    }
    return line.toString().stripTrailing() + "\n";
  }

  /** Under a row that stands in the grid, the cells that found no room there. */
  private String below(List<String> row, TableLayout layout, int width) {
    String margin = layout.grid().isEmpty() ? "" : MARGIN;
    int names = layout.below().stream().mapToInt(i -> Width.of(head.get(i))).max().orElse(0);
    int room = Math.max(names, width - margin.length() - names - GAP.length());
    StringBuilder out = new StringBuilder();
    for (int i : layout.below()) {
      String name = head.get(i) + " ".repeat(names - Width.of(head.get(i)));
      for (String part : row.get(i).isEmpty() ? List.<String>of() : Width.wrap(row.get(i), room)) {
        out.append(margin).append(name).append(GAP).append(part).append('\n');
        name = " ".repeat(names);
      }
    }
    return out.toString();
  }
}
