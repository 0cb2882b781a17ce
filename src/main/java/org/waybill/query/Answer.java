package org.waybill.query;

import com.google.common.collect.Iterators;
import com.google.common.collect.Streams;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetRewindable;
import org.apache.jena.sparql.exec.RowSetStream;

/** What a question gave, complete and apart from the dataset. */
public sealed interface Answer {

  /**
   * Of a SELECT.
   *
   * @param rows can be read again and again after a reset
   * @param missing what the answer has beside these rows and columns, in words; may be empty
   */
  record Rows(RowSetRewindable rows, PrefixMapping prefixes, String missing) implements Answer {
    /** The first of these rows; what that leaves out is told. */
    public Rows first(long limit) {
      return limit >= rows.size()
          ? this
          : with(names(), limit, "the first of %,d (--limit)".formatted(rows.size()));
    }

    /** These columns, in this order, all of them columns of the answer. */
    public Rows only(List<String> columns) {
      return with(columns, rows.size(), "");
    }

    /** All columns but these; that they are left out is told. */
    public Rows without(List<String> columns) {
      List<String> left = names().stream().filter(columns::contains).toList();
      List<String> kept = names().stream().filter(name -> !columns.contains(name)).toList();
      return left.isEmpty()
          ? this
          : with(
              kept, rows.size(), "columns not shown: " + String.join(", ", left) + " (--columns)");
    }

    private List<String> names() {
      return rows.getResultVars().stream().map(Var::getVarName).toList();
    }

    private Rows with(List<String> columns, long limit, String note) {
      rows.reset();
      List<Binding> first = Streams.stream(rows).limit(limit).toList();
      return new Rows(
          RowSetStream.create(Var.varList(columns), first.iterator()).rewindable(),
          prefixes,
          missing + (missing.isEmpty() || note.isEmpty() ? "" : "; ") + note);
    }
  }

  /** Of an ASK. */
  record Verdict(boolean yes) implements Answer {}

  /** Of a CONSTRUCT or DESCRIBE. */
  record Statements(Graph graph) implements Answer {}

  /** Runs the query to its end. */
  static Answer of(Query query, QueryExec exec) {
    if (query.isSelectType()) {
      RowSet rows = exec.select();
      // TDB2 looks up the terms of a row when they are asked for: too late once the dataset is
      // shut.
      Iterator<Binding> complete = Iterators.transform(rows, Answer::complete);
      return new Rows(
          RowSetStream.create(rows.getResultVars(), complete).rewindable(),
          query.getPrefixMapping(),
          "");
    }
    if (query.isAskType()) {
      return new Verdict(exec.ask());
    }
    Graph graph = query.isDescribeType() ? exec.describe() : exec.construct();
    graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
    return new Statements(graph);
  }

  /**
   * TDB2 leaves a term that it cannot read out of the row and goes on.
   *
   * @throws IllegalStateException when it does
   */
  private static Binding complete(Binding row) {
    row.vars()
        .forEachRemaining(
            var -> {
              if (row.get(var) == null) {
                throw new IllegalStateException("the value of " + var + " cannot be read");
              }
            });
    return row.detach();
  }
}
