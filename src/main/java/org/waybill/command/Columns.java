package org.waybill.command;

import java.util.ArrayList;
import java.util.List;
import org.waybill.query.Width;

/** Rows of cells in aligned columns: words to the left, figures to the right. */
final class Columns {

  private static final String GAP = "  ";

  private final int words;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param words how many columns, from the left, hold words
   * @param head as many cells as every row
   */
  Columns(int words, List<String> head) {
    this.words = words;
    rows.add(List.copyOf(head));
  }

  void add(List<String> row) {
    if (row.size() != rows.get(0).size()) {
      throw new IllegalArgumentException("not as many cells as the head has: " + row);
    }
    rows.add(row.stream().map(Width::safe).toList());
  }

  /** The head, a rule, the rows; each line ends with a line feed. */
  String render() {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Width.of(row.get(i)));
      }
    }
    List<String> rule = new ArrayList<>();
    for (int width : widths) {
      rule.add("─".repeat(width));
    }
    StringBuilder out = new StringBuilder();
    out.append(line(rows.get(0), widths)).append(line(rule, widths));
    rows.subList(1, rows.size()).forEach(row -> out.append(line(row, widths)));
    return out.toString();
  }

  private String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String room = " ".repeat(widths[i] - Width.of(cells.get(i)));
      line.append(i == 0 ? "" : GAP);
      line.append(i < words ? cells.get(i) + room : room + cells.get(i));
    }
    return line.toString().stripTrailing() + "\n";
  }
}
