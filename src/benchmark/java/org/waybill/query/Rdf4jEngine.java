package org.waybill.query;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.common.exception.RDF4JException;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.Sail;
import org.eclipse.rdf4j.sail.lmdb.LmdbStore;
import org.eclipse.rdf4j.sail.lmdb.config.LmdbStoreConfig;
import org.eclipse.rdf4j.sail.nativerdf.NativeStore;

/**
 * A store of RDF4J's, with the indexes that serve a union of graphs: by subject, object and
 * predicate.
 */
final class Rdf4jEngine implements Engine {
  private static final String INDEXES = "spoc,posc,ospc";

  private final String name;
  private final SailRepository repository;

  private Rdf4jEngine(String name, Sail sail) {
    this.name = name;
    this.repository = new SailRepository(sail);
    repository.init();
  }

  static Engine nativeStore(Path folder) {
    return new Rdf4jEngine("Native", new NativeStore(folder.toFile(), INDEXES));
  }

  static Engine lmdb(Path folder) {
    return new Rdf4jEngine("LMDB", new LmdbStore(folder.toFile(), new LmdbStoreConfig(INDEXES)));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void load(Path quads) throws IOException {
    try (RepositoryConnection connection = repository.getConnection()) {
      connection.begin(IsolationLevels.NONE);
      connection.add(quads.toFile(), RDFFormat.NQUADS);
      connection.commit();
    }
  }

  @Override
  public Rows ask(String text, int limitSeconds) throws Unanswered {
    try (RepositoryConnection connection = repository.getConnection()) {
      long start = System.nanoTime();
      TupleQuery query = connection.prepareTupleQuery(text);
      query.setMaxExecutionTime(limitSeconds);
      try (TupleQueryResult result = query.evaluate()) {
        List<String> columns = result.getBindingNames();
        List<BindingSet> found = new ArrayList<>();
        result.forEach(found::add);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Rows(
            columns,
            found.stream()
                .map(row -> columns.stream().map(column -> term(row.getValue(column))).toList())
                .toList(),
            seconds);
      }
    } catch (RDF4JException e) {
      throw new Unanswered(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private static String term(Value value) {
    if (value == null) {
      return Terms.UNBOUND;
    }
    return value instanceof Literal literal
        ? Terms.literal(
            literal.getLabel(),
            literal.getDatatype().stringValue(),
            literal.getLanguage().orElse(""))
        : Terms.iri(value.stringValue());
  }

  @Override
  public void close() {
    repository.shutDown();
  }
}
