package org.waybill.store;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.params.StoreParamsBuilder;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.waybill.problem.Refused;

/** A TDB2 database whose default graph is the union of its named graphs. */
final class Database implements AutoCloseable {
  /**
   * One order for each column that a question may begin with, and one that begins with the graph.
   * TDB2 would keep six: two more that begin with the graph, by which no question is faster.
   */
  private static final StoreParams INDEXES =
      StoreParamsBuilder.create()
          .quadIndexes(new String[] {"GSPO", "SPOG", "POSG", "OSPG"})
          .build();

  private final DatasetGraph dataset;

  private Database(DatasetGraph dataset) {
    this.dataset = dataset;
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
  }

  /** The files of a database are not what TDB2 can open. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(Throwable cause) {
      super(cause);
    }
  }

  /**
   * @throws Unreadable when it is damaged
   * @throws DBOpEnvException when another process has it
   */
  static Database open(Path folder) {
    Location location = Location.create(folder.toString());
    try {
      return new Database(DatabaseMgr.connectDatasetGraph(location));
    } catch (DBOpEnvException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      unlock(location);
      throw new Unreadable(e);
    }
  }

  /** TDB2 keeps the lock of what it failed to open. */
  private static void unlock(Location location) {
    ProcessFileLock lock = DatabaseConnection.lockForLocation(location);
    if (lock.isLockedHere()) {
      lock.unlock();
      ProcessFileLock.release(lock);
    }
  }

  /** An empty one in a folder that is empty. */
  static Database create(Path folder) {
    Location location = Location.create(folder.toString());
    return new Database(DatabaseConnection.connectCreate(location, INDEXES).getDatasetGraph());
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

  /** Whether every index holds that many quads; to be asked when they were just loaded. */
  boolean isFull(long quads) {
    DatasetGraphTDB storage = TDBInternal.getDatasetGraphTDB(dataset);
    return Txn.calculateRead(dataset, () -> Inspection.isFull(storage, quads));
  }

  /**
   * What is wrong with the database, measured against the segments; empty when nothing is. Looks at
   * every quad in every index order, and at every term.
   */
  List<String> faults(Segments segments) {
    DatasetGraphTDB storage = TDBInternal.getDatasetGraphTDB(dataset);
    try {
      return Txn.calculateRead(dataset, () -> Inspection.of(storage, segments));
    } catch (Refused e) {
      throw e;
    } catch (RuntimeException | Error e) {
      // A damaged length may even ask for all the memory there is.
      return List.of("it cannot be read: " + Faults.words(e));
    }
  }

  @Override
  public void close() {
    if (TDBInternal.isTDB2(dataset)) {
      TDBInternal.expel(dataset, true);
    }
  }
}
