package org.waybill.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.TDBInternal;

/** A TDB2 database whose default graph is the union of its named graphs. */
final class Database implements AutoCloseable {
  private final DatasetGraph dataset;

  private Database(DatasetGraph dataset) {
    this.dataset = dataset;
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
  }

  /**
   * @throws RuntimeException what TDB2 throws when another process has it or it cannot be read
   */
  static Database open(Path folder) {
    return new Database(DatabaseMgr.connectDatasetGraph(Location.create(folder.toString())));
  }

  static Database inMemory() {
    return new Database(DatabaseMgr.createDatasetGraph());
  }

  /** Whether this very process has it open already; a second user would be cut off by the first. */
  static boolean isOpenHere(Path folder) {
    return DatabaseConnection.lockForLocation(Location.create(folder.toString())).isLockedHere();
  }

  DatasetGraph dataset() {
    return dataset;
  }

  /** Loads all segments in one transaction. */
  void load(Segments segments) {
    Txn.executeWrite(dataset, () -> segments.quads(dataset::add));
  }

  /**
   * Starts a transaction in which the graphs are emptied and the lines added; not committed yet.
   */
  void begin(Collection<String> emptied, Iterable<byte[]> added) {
    dataset.begin(TxnType.WRITE);
    for (String graph : emptied) {
      dataset.removeGraph(NodeFactory.createURI(graph));
    }
    for (byte[] lines : added) {
      NQuads.parse(lines, dataset::add);
    }
  }

  void commit() {
    dataset.commit();
    dataset.end();
  }

  void abort() {
    if (dataset.isInTransaction()) {
      dataset.abort();
      dataset.end();
    }
  }

  /**
   * What is wrong with the database, measured against the segments; empty when nothing is. Looks at
   * every quad in every index order.
   */
  List<String> faults(Segments segments) {
    List<String> faults = new ArrayList<>();
    Txn.executeRead(
        dataset,
        () -> {
          indexesThatDiffer(faults);
          graphsThatDiffer(segments, faults);
        });
    return faults;
  }

  private void indexesThatDiffer(List<String> faults) {
    DatasetGraphTDB storage = TDBInternal.getDatasetGraphTDB(dataset);
    TupleIndex[] indexes = storage.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes();
    IndexSum first = IndexSum.of(indexes[0]);
    for (TupleIndex index : indexes) {
      IndexSum sum = IndexSum.of(index);
      if (!sum.equals(first)) {
        faults.add(
            "index %s holds %d quads, index %s %d"
                    .formatted(index.getName(), sum.count(), indexes[0].getName(), first.count())
                + (sum.count() == first.count() ? ", not the same ones" : ""));
      }
    }
  }

  private void graphsThatDiffer(Segments segments, List<String> faults) {
    SortedMap<String, Long> left = graphSizes();
    segments
        .manifest()
        .entries()
        .forEach(
            (key, entry) -> {
              long have = entry.graphs().stream().mapToLong(g -> left.getOrDefault(g, 0L)).sum();
              entry.graphs().forEach(left::remove);
              if (have != entry.quads() && !holdsExactly(segments.data(key), have)) {
                faults.add(
                    "segment %s has %d quads, the database %d of them"
                        .formatted(key.name(), entry.quads(), have));
              }
            });
    left.forEach((graph, size) -> faults.add("graph " + graph + " is in no segment"));
  }

  /**
   * TDB2 stores 007 and 7 as one value, so it may rightly hold fewer quads than there are lines.
   */
  private boolean holdsExactly(byte[] lines, long have) {
    DatasetGraph fresh = DatabaseMgr.createDatasetGraph();
    return Txn.calculateWrite(
        fresh,
        () -> {
          NQuads.parse(lines, fresh::add);
          long expected = 0;
          for (Iterator<Quad> it = fresh.find(); it.hasNext(); it.next()) {
            expected++;
          }
          return expected == have;
        });
  }

  private SortedMap<String, Long> graphSizes() {
    SortedMap<String, Long> sizes = new TreeMap<>();
    Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
    while (quads.hasNext()) {
      sizes.merge(quads.next().getGraph().toString(), 1L, Long::sum);
    }
    return sizes;
  }

  @Override
  public void close() {
    if (TDBInternal.isTDB2(dataset)) {
      TDBInternal.expel(dataset, true);
    }
  }
}
