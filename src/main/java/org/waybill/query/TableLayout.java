package org.waybill.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which columns of a table stand beside each other, how wide each, and which find no room and stand
 * below their row.
 *
 * @param grid indexes of columns, in order
 * @param widths of these
 * @param below indexes of the others, in order
 */
record TableLayout(List<Integer> grid, List<Integer> widths, List<Integer> below) {
  /** Columns that are narrower, or break their longest cell into more lines, are hard to read. */
  private static final int NARROWEST = 12;

  private static final int MOST_LINES = 4;
  private static final int LONG = 40;

  /** How wide a column is with all of its cells on one line, and how narrow it can be. */
  private record Column(int index, int full, int least) {
    /** What takes more than a good part of a line, as a sentence does; then from the right. */
    static final Comparator<Column> FIRST_BELOW =
        Comparator.<Column>comparingInt(column -> column.least > LONG ? column.least : 0)
            .thenComparingInt(Column::index);

    static Column of(int index, String head, List<List<String>> rows) {
      int full = Width.of(head);
      int least = full;
      for (List<String> row : rows) {
        full = Math.max(full, Width.of(row.get(index)));
        least = Math.max(least, Width.longest(row.get(index)));
      }
      int readable = Math.max(NARROWEST, (full + MOST_LINES - 1) / MOST_LINES);
      return new Column(index, full, Math.max(least, Math.min(full, readable)));
    }
  }

  /**
   * @param gap between two columns
   * @param width of the terminal; 0 means as wide as it needs
   */
  static TableLayout of(List<String> head, List<List<String>> rows, int gap, int width) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < head.size(); i++) {
      columns.add(Column.of(i, head.get(i), rows));
    }
    List<Column> below = new ArrayList<>();
    while (width > 0 && columns.stream().mapToInt(c -> c.least() + gap).sum() - gap > width) {
      Column first = columns.stream().max(Column.FIRST_BELOW).orElseThrow();
      columns.remove(first);
      below.add(first);
    }
    if (columns.size() == 1 && !below.isEmpty()) {
      below.addAll(columns);
      columns.clear();
    }
    return new TableLayout(
        columns.stream().map(Column::index).toList(),
        width > 0
            ? narrowed(columns, width - gap * (columns.size() - 1))
            : columns.stream().map(Column::full).toList(),
        below.stream().map(Column::index).sorted().toList());
  }

  /** The widest columns give way first, none below what it needs. */
  private static List<Integer> narrowed(List<Column> columns, int room) {
    int level = columns.stream().mapToInt(Column::full).max().orElse(0);
    List<Integer> widths = at(level, columns);
    while (widths.stream().mapToInt(Integer::intValue).sum() > room) {
      level--;
      widths = at(level, columns);
    }
    return widths;
  }

  private static List<Integer> at(int level, List<Column> columns) {
    return columns.stream().map(c -> Math.max(c.least(), Math.min(c.full(), level))).toList();
  }
}
