package org.waybill.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** Rows as single lines for messages. */
public final class RowText {
  private RowText() {}

  /** One line a row, as in {@code claim=id:claim/1, quantity=5}; unbound columns are left out. */
  public static List<String> of(Answer.Rows answer) {
    List<Var> vars = answer.rows().getResultVars();
    List<String> lines = new ArrayList<>();
    answer.rows().reset();
    while (answer.rows().hasNext()) {
      Binding row = answer.rows().next();
      lines.add(
          vars.stream()
              .filter(row::contains)
              .map(
                  var ->
                      var.getVarName()
                          + "="
                          + Width.safe(TextTable.cell(row.get(var), answer.prefixes())))
              .collect(Collectors.joining(", ")));
    }
    return lines;
  }
}
