package org.waybill.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDB2Factory;

/** Queries over a TDB2 dataset in memory whose default graph is the union, as users have it. */
final class Answers {
  private final DatasetGraph dataset;

  private Answers(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  static Answers of(List<NamedGraph> segments) {
    Dataset dataset = TDB2Factory.createDataset();
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    dataset.begin(ReadWrite.WRITE);
    segments.forEach(segment -> segment.quads().forEach(dataset.asDatasetGraph()::add));
    dataset.commit();
    dataset.end();
    return new Answers(dataset.asDatasetGraph());
  }

  /** Adds the named graphs of a TriG or N-Quads file. */
  Answers with(Path file) {
    dataset.executeWrite(() -> RDFParser.source(file).parse(dataset));
    return this;
  }

  static List<String> columns(Path query) {
    return QueryFactory.create(read(query)).getResultVars();
  }

  List<String> rows(Path query) {
    return rows(query, Map.of());
  }

  /**
   * One string a row; values joined by {@code " | "}, IRIs whole, literals by their lexical form.
   */
  List<String> rows(Path query, Map<String, Node> parameters) {
    return dataset.calculateRead(
        () -> {
          try (QueryExec exec = build(query, parameters)) {
            List<String> rows = new ArrayList<>();
            RowSet found = exec.select();
            found.forEachRemaining(
                binding ->
                    rows.add(
                        found.getResultVars().stream()
                            .map(variable -> show(binding.get(variable)))
                            .collect(Collectors.joining(" | "))));
            return rows;
          }
        });
  }

  static Node text(String value) {
    return NodeFactory.createLiteralString(value);
  }

  private QueryExec build(Path query, Map<String, Node> parameters) {
    QueryExecBuilder builder = QueryExec.dataset(dataset).query(read(query));
    parameters.forEach(builder::substitution);
    return builder.build();
  }

  private static String show(Node node) {
    return node == null ? "" : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
