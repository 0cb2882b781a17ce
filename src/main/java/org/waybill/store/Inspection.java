package org.waybill.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;

/**
 * Holds a database against the segments it was made from. Every term of every quad is looked up by
 * its words and read back by its number, below the cache, which would go on giving what it had read
 * before the files were damaged. Every index must hold the numbers of exactly these quads, and find
 * each by a search from its root.
 */
final class Inspection {
  /** Of terms that were looked up already. */
  private static final int KNOWN = 100_000;

  private static final int MOST_FAULTS = 10;

  private final DatasetGraphTDB storage;
  private final NodeTable terms;
  private final Segments segments;
  private final List<String> faults = new ArrayList<>();
  private final Map<NodeId, IndexSum> graphs = new HashMap<>();
  private final IndexSum all = new IndexSum();
  private final Map<Node, NodeId> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Node, NodeId> eldest) {
          return size() > KNOWN;
        }
      };

  private Inspection(DatasetGraphTDB storage, Segments segments) {
    this.storage = storage;
    this.terms = storage.getQuadTable().getNodeTupleTable().getNodeTable().baseNodeTable();
    this.segments = segments;
  }

  /**
   * What is wrong, one sentence a fault; empty when nothing is. To be called within a transaction.
   *
   * @throws RuntimeException whatever TDB2 throws at damage of some kinds; Errors likewise
   */
  static List<String> of(DatasetGraphTDB storage, Segments segments) {
    Inspection inspection = new Inspection(storage, segments);
    inspection.terms();
    if (inspection.faults.isEmpty()) {
      inspection.indexes();
      inspection.nothingElse();
    }
    return inspection.faults;
  }

  /**
   * Whether every index holds that many quads, and the default graph none. Tells a load that was
   * cut short, in a small part of the time that {@link #of} takes.
   */
  static boolean isFull(DatasetGraphTDB storage, long quads) {
    return Arrays.stream(indexes(storage)).allMatch(index -> index.size() == quads)
        && storage.getTripleTable().isEmpty();
  }

  private static TupleIndex[] indexes(DatasetGraphTDB storage) {
    return storage.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes();
  }

  /**
   * Looks up what the segments say; from here on it is known which numbers the indexes must hold.
   */
  private void terms() {
    for (SegmentKey key : segments.manifest().entries().keySet()) {
      Set<Tuple<NodeId>> quads = new HashSet<>();
      int before = faults.size();
      NQuads.parse(
          segments.data(key),
          quad -> {
            if (faults.size() == before) {
              quads.add(numbers(quad, key));
            }
          });
      // As a set: TDB2 stores 007 and 7 as one value.
      quads.forEach(all::add);
      quads.forEach(quad -> graphs.computeIfAbsent(quad.get(0), none -> new IndexSum()).add(quad));
      if (faults.size() >= MOST_FAULTS) {
        return;
      }
    }
  }

  private Tuple<NodeId> numbers(Quad quad, SegmentKey key) {
    return TupleFactory.tuple(
        number(quad.getGraph(), key),
        number(quad.getSubject(), key),
        number(quad.getPredicate(), key),
        number(quad.getObject(), key));
  }

  private NodeId number(Node term, SegmentKey key) {
    NodeId inline = NodeId.inline(term);
    return inline != null ? inline : known.computeIfAbsent(term, one -> looked(one, key));
  }

  private NodeId looked(Node term, SegmentKey key) {
    NodeId number = terms.getNodeIdForNode(term);
    if (NodeId.isDoesNotExist(number)) {
      faults.add("it does not find the term %s of segment %s".formatted(term, key.name()));
    } else if (!term.equals(terms.getNodeForNodeId(number))) {
      faults.add(
          "segment %s has the term %s, the database %s in its place"
              .formatted(key.name(), term, terms.getNodeForNodeId(number)));
    }
    return number;
  }

  private void indexes() {
    for (TupleIndex index : indexes(storage)) {
      IndexSum sum = new IndexSum();
      Map<NodeId, IndexSum> found = new HashMap<>();
      long lost = 0;
      // A damaged index may lead in a circle.
      for (Iterator<Tuple<NodeId>> quads = index.all();
          quads.hasNext() && sum.count() <= all.count(); ) {
        Tuple<NodeId> quad = quads.next();
        sum.add(quad);
        found.computeIfAbsent(quad.get(0), none -> new IndexSum()).add(quad);
        lost += index.find(quad).hasNext() ? 0 : 1;
      }
      if (!sum.isSameAs(all)) {
        faults.add(
            "index %s holds %d quads, the segments %d"
                    .formatted(index.getName(), sum.count(), all.count())
                + (sum.count() == all.count() ? ", not the same ones" : ""));
        graphs(index, found);
      }
      if (lost > 0) {
        faults.add("index %s does not find %d of its quads".formatted(index.getName(), lost));
      }
    }
  }

  /** A graph that is too many, or lacks quads, by name. */
  private void graphs(TupleIndex index, Map<NodeId, IndexSum> found) {
    for (Map.Entry<NodeId, IndexSum> graph : found.entrySet()) {
      IndexSum told = graphs.getOrDefault(graph.getKey(), new IndexSum());
      if (!graph.getValue().isSameAs(told) && faults.size() < MOST_FAULTS) {
        faults.add(
            "index %s holds %d quads of the graph %s, its segment %d"
                .formatted(
                    index.getName(),
                    graph.getValue().count(),
                    terms.getNodeForNodeId(graph.getKey()),
                    told.count()));
      }
    }
  }

  private void nothingElse() {
    for (TupleIndex index :
        storage.getTripleTable().getNodeTupleTable().getTupleTable().getIndexes()) {
      if (index.all().hasNext()) {
        faults.add(
            "index %s is not empty: the default graph holds triples".formatted(index.getName()));
      }
    }
    if (!storage.prefixes().isEmpty()) {
      faults.add("it holds prefixes, which no segment has");
    }
  }
}
