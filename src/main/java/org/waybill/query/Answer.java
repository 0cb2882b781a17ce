package org.waybill.query;

import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetRewindable;

/** What a question gave, complete and apart from the dataset. */
public sealed interface Answer {

  /** Of a SELECT. {@code rows} can be read again and again after a reset. */
  record Rows(RowSetRewindable rows, PrefixMapping prefixes) implements Answer {}

  /** Of an ASK. */
  record Verdict(boolean yes) implements Answer {}

  /** Of a CONSTRUCT or DESCRIBE. */
  record Statements(Graph graph) implements Answer {}

  /** Runs the query to its end. */
  static Answer of(Query query, QueryExec exec) {
    if (query.isSelectType()) {
      RowSet rows = exec.select();
      return new Rows(rows.rewindable(), query.getPrefixMapping());
    }
    if (query.isAskType()) {
      return new Verdict(exec.ask());
    }
    Graph graph = query.isDescribeType() ? exec.describe() : exec.construct();
    graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
    return new Statements(graph);
  }
}
