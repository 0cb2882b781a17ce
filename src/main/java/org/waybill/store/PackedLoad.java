package org.waybill.store;

import com.google.common.collect.Iterators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.jena.atlas.lib.tuple.TupleMap;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Fills an empty database in one go: terms as they come, and at the end each index from its sorted
 * rows, leaf by leaf and each leaf full, as TDB2's own loader for large data does. An index that
 * grows quad by quad leaves half of each leaf empty, and is written many times over.
 *
 * <p>All calls must come from one thread, which the database's transaction is bound to.
 */
final class PackedLoad implements AutoCloseable {
  private final Database database;
  private final DatasetGraphTDB storage;
  private final NodeTable terms;
  private final Rows rows;
  private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);

  /**
   * @param folder empty, and of nobody else
   */
  PackedLoad(Path folder) {
    this.database = Database.create(folder);
    this.storage = TDBInternal.getDatasetGraphTDB(database.dataset());
    this.terms = storage.getQuadTable().getNodeTupleTable().getNodeTable();
    this.rows = new Rows(folder, Rows.CHUNK);
    database.dataset().begin(TxnType.WRITE);
  }

  /** Adds the quad; one that is there already changes nothing. */
  void add(Quad quad) {
    try {
      rows.add(
          new long[] {
            number(quad.getGraph()),
            number(quad.getSubject()),
            number(quad.getPredicate()),
            number(quad.getObject())
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long number(Node term) {
    NodeIdFactory.set(terms.getAllocateNodeId(term), number, 0);
    return number.getLong(0);
  }

  /** Makes the indexes. What was added is there for whoever opens the database after the close. */
  void finish() throws IOException {
    database.commit();
    for (TupleIndex index :
        storage.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes()) {
      Iterator<long[]> sorted = rows.sorted(columns(index.getName()));
      if (sorted.hasNext()) {
        CoLib.executeWrite(index, () -> pack((TupleIndexRecord) index, sorted));
      }
    }
  }

  /** Which of a row's columns the index has first, second and so on. */
  private static int[] columns(String index) {
    TupleMap map = TupleMap.create(Names.primaryIndexQuads, index);
    int[] columns = new int[map.length()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = map.getSlotIdx(i);
    }
    return columns;
  }

  private static void pack(TupleIndexRecord index, Iterator<long[]> sorted) {
    BPlusTree tree = (BPlusTree) index.getRangeIndex();
    BPlusTreeRewriter.packIntoBPlusTree(
            Iterators.transform(sorted, PackedLoad::record),
            tree.getParams(),
            tree.getRecordFactory(),
            tree.getStateManager().getBufferChannel(),
            tree.getNodeManager().getBlockMgr(),
            tree.getRecordsMgr().getBlockMgr())
        .sync();
  }

  private static Record record(long[] row) {
    ByteBuffer key = ByteBuffer.allocate(row.length * NodeId.SIZE);
    for (long column : row) {
      key.putLong(column);
    }
    return new Record(key.array(), null);
  }

  /** Without {@link #finish}, gives up what was added. */
  @Override
  public void close() throws IOException {
    database.abort();
    database.close();
    rows.close();
  }
}
