package org.waybill.command;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.waybill.claim.Frame;
import org.waybill.evaluation.Evaluation;
import org.waybill.evaluation.Mistake;
import org.waybill.evaluation.Ratio;
import org.waybill.evaluation.Score;
import org.waybill.evaluation.Slot;
import org.waybill.query.Width;

/** An evaluation as tables for people. */
final class ScoreTables {

  private static final String ALL = "all";

  private ScoreTables() {}

  static String of(Evaluation evaluation) {
    List<Row> rows = new ArrayList<>();
    evaluation.sheets().forEach(sheet -> rows.add(new Row(sheet.article(), sheet.score())));
    rows.add(new Row("in total", evaluation.total()));
    return "Who to whom: pairs of supplier and recipient\n\n"
        + pairs(rows)
        + "\nSlots of the pairs found\n\n"
        + slots(rows)
        + "\nOther events: how many of the annotated ones were found\n\n"
        + events(rows);
  }

  private record Row(String name, Score score) {}

  private static String pairs(List<Row> rows) {
    Columns table = new Columns(2, List.of("article", "type", "precision", "", "recall", "", "F1"));
    for (Row row : rows) {
      Score score = row.score();
      Set<Frame> types = EnumSet.noneOf(Frame.class);
      types.addAll(score.precision().keySet());
      types.addAll(score.recall().keySet());
      String name = row.name();
      if (types.size() > 1) {
        for (Frame type : types) {
          pair(table, name, type.id(), of(score.precision(), type), of(score.recall(), type));
          name = "";
        }
      }
      String type = types.size() == 1 ? types.iterator().next().id() : ALL;
      pair(table, name, type, Score.sum(score.precision()), Score.sum(score.recall()));
    }
    return table.render();
  }

  private static void pair(Columns table, String name, String type, Ratio precision, Ratio recall) {
    table.add(
        List.of(
            name,
            type,
            share(precision.share()),
            count(precision),
            share(recall.share()),
            count(recall),
            share(Ratio.f1(precision, recall))));
  }

  private static String slots(List<Row> rows) {
    List<Slot> slots = List.of(Slot.values());
    return wide(
        rows, slots.stream().map(Slot::id).toList(), (score, i) -> of(score.slots(), slots.get(i)));
  }

  private static String events(List<Row> rows) {
    Score total = rows.get(rows.size() - 1).score();
    List<Frame> types = List.copyOf(total.events().keySet());
    List<String> heads = new ArrayList<>(types.stream().map(Frame::id).toList());
    heads.addAll(List.of(ALL, "by their type"));
    return wide(
        rows,
        heads,
        (score, i) ->
            i < types.size()
                ? of(score.events(), types.get(i))
                : Score.sum(i == types.size() ? score.events() : score.sameType()));
  }

  private interface Cell {
    Ratio of(Score score, int column);
  }

  /** A row of counts an article, and below the total its shares. */
  private static String wide(List<Row> rows, List<String> heads, Cell cell) {
    Columns table = new Columns(1, Stream.concat(Stream.of("article"), heads.stream()).toList());
    for (Row row : rows) {
      List<String> cells = new ArrayList<>(List.of(row.name()));
      for (int i = 0; i < heads.size(); i++) {
        cells.add(count(cell.of(row.score(), i)));
      }
      table.add(cells);
    }
    List<String> shares = new ArrayList<>(List.of(""));
    for (int i = 0; i < heads.size(); i++) {
      shares.add(share(cell.of(rows.get(rows.size() - 1).score(), i).share()));
    }
    table.add(shares);
    return table.render();
  }

  /** Every error of every article: what kind, expected, found, sentence. */
  static String errors(Evaluation evaluation) {
    StringBuilder out = new StringBuilder();
    for (Evaluation.Sheet sheet : evaluation.sheets()) {
      for (Mistake mistake : sheet.mistakes()) {
        out.append('\n').append(Width.safe(sheet.article())).append(": ");
        out.append(mistake.kind().id()).append(' ').append(mistake.what()).append('\n');
        line(out, "expected", mistake.expected());
        line(out, "found", mistake.found());
        line(out, "sentence", mistake.sentence());
      }
    }
    return out.isEmpty() ? "\nNo errors\n" : "\nErrors\n" + out;
  }

  private static void line(StringBuilder out, String name, String value) {
    out.append("  %-9s ".formatted(name));
    out.append(value.isEmpty() ? "nothing" : Width.safe(value)).append('\n');
  }

  private static Ratio of(Map<?, Ratio> ratios, Object key) {
    return ratios.getOrDefault(key, Ratio.NONE);
  }

  private static String share(OptionalDouble share) {
    return share.isEmpty() ? "–" : String.format(Locale.ROOT, "%.3f", share.getAsDouble());
  }

  private static String count(Ratio ratio) {
    return ratio.of() == 0 ? "–" : ratio.right() + "/" + ratio.of();
  }
}
