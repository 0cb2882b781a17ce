package org.waybill.store;

import com.google.common.base.Suppliers;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;
import org.waybill.problem.Refused;

/** A snapshot made of segments and the database built from them. */
final class View implements Snapshot {
  private final Segments segments;
  private final Supplier<Database> database;
  private final String place;
  private final Runnable release;
  private final Supplier<Map<String, SegmentKey>> byGraph = Suppliers.memoize(this::byGraph);

  /**
   * @param database is asked for when it is needed
   * @param place of the database as people should see it
   */
  View(Segments segments, Supplier<Database> database, String place, Runnable release) {
    this.place = place;
    this.segments = segments;
    this.database = database;
    this.release = release;
  }

  @Override
  public DatasetGraph dataset() {
    return database.get().dataset();
  }

  @Override
  public SortedSet<String> articles() {
    TreeSet<String> names = new TreeSet<>();
    for (SegmentKey key : segments.manifest().entries().keySet()) {
      if (key.isArticle()) {
        names.add(key.name());
      }
    }
    return names;
  }

  @Override
  public Optional<String> text(String article) {
    return segments.text(SegmentKey.article(article));
  }

  @Override
  public SortedSet<String> graphs() {
    TreeSet<String> graphs = new TreeSet<>();
    segments.manifest().entries().values().forEach(entry -> graphs.addAll(entry.graphs()));
    return graphs;
  }

  @Override
  public SortedMap<String, String> graphSums() {
    TreeMap<String, String> sums = new TreeMap<>();
    segments
        .manifest()
        .entries()
        .values()
        .forEach(entry -> entry.graphs().forEach(graph -> sums.put(graph, entry.data())));
    return sums;
  }

  @Override
  public byte[] triples(String graph) {
    SegmentKey key = byGraph.get().get(graph);
    return key == null ? new byte[0] : NQuads.triples(segments.data(key), graph);
  }

  private Map<String, SegmentKey> byGraph() {
    Map<String, SegmentKey> keys = new HashMap<>();
    segments
        .manifest()
        .entries()
        .forEach((key, entry) -> entry.graphs().forEach(graph -> keys.put(graph, key)));
    return keys;
  }

  @Override
  public long quads() {
    return segments.manifest().quads();
  }

  @Override
  public void forEachQuad(Consumer<Quad> sink) {
    segments.quads(sink);
  }

  @Override
  public void writeLines(OutputStream out) throws IOException {
    for (SegmentKey key : segments.manifest().entries().keySet()) {
      out.write(segments.data(key));
    }
  }

  @Override
  public void forEachQuad(String article, Consumer<Quad> sink) {
    SegmentKey key = SegmentKey.article(article);
    if (segments.manifest().entries().containsKey(key)) {
      NQuads.parse(segments.data(key), sink);
    }
  }

  @Override
  public <T> T read(Supplier<T> question) {
    try {
      return Txn.calculateRead(dataset(), question);
    } catch (Refused | QueryException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      List<Problem> faults = faults();
      if (faults.isEmpty()) {
        throw e;
      }
      throw new Refused(faults.get(0), e);
    }
  }

  @Override
  public List<Problem> faults() {
    List<Problem> faults = new ArrayList<>();
    segments
        .manifest()
        .entries()
        .keySet()
        .forEach(
            key -> {
              try {
                segments.data(key);
                segments.text(key);
              } catch (Refused e) {
                faults.add(e.problem());
              }
            });
    if (faults.isEmpty()) {
      for (String fault : database.get().faults(segments)) {
        faults.add(new Problem(Code.DATABASE_DAMAGED, new Origin.Place(place), fault));
      }
    }
    return faults;
  }

  @Override
  public void close() {
    release.run();
  }
}
