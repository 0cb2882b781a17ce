package org.waybill.query;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.waybill.problem.Refused;
import org.waybill.store.Batch;
import org.waybill.store.Segment;
import org.waybill.store.Store;

/** The way of the program: a segment for each graph, and the database made from them. */
final class TdbEngine implements Engine {
  private final Store store;

  TdbEngine(Path folder) {
    this.store = Store.open(folder, problem -> System.err.println(problem.describe()));
  }

  @Override
  public String name() {
    return "TDB2";
  }

  @Override
  public void load(Path quads) {
    Map<Node, List<Quad>> graphs = new LinkedHashMap<>();
    RDFParser.source(quads)
        .parse(
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                graphs.computeIfAbsent(quad.getGraph(), none -> new ArrayList<>()).add(quad);
              }
            });
    Batch batch = store.batch();
    graphs.forEach((graph, held) -> batch.put(Segment.shared(graph.getURI(), held)));
    store.write(batch);
  }

  @Override
  public Rows ask(String query, int limitSeconds) throws Unanswered {
    long start = System.nanoTime();
    try {
      Answer.Rows answer =
          (Answer.Rows)
              Question.of("question", query)
                  .ask(store.snapshot(), Map.of(), Duration.ofSeconds(limitSeconds));
      double seconds = (System.nanoTime() - start) / 1e9;
      List<Var> columns = answer.rows().getResultVars();
      List<List<String>> rows = new ArrayList<>();
      answer
          .rows()
          .forEachRemaining(
              row -> rows.add(columns.stream().map(column -> term(row.get(column))).toList()));
      return new Rows(columns.stream().map(Var::getVarName).toList(), rows, seconds);
    } catch (Refused e) {
      throw new Unanswered(e.problem().describe());
    }
  }

  private static String term(Node node) {
    if (node == null) {
      return Terms.UNBOUND;
    }
    return node.isLiteral()
        ? Terms.literal(
            node.getLiteralLexicalForm(), node.getLiteralDatatypeURI(), node.getLiteralLanguage())
        : Terms.iri(node.toString());
  }

  @Override
  public void close() throws IOException {
    store.close();
  }
}
