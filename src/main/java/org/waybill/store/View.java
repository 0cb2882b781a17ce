package org.waybill.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.waybill.problem.Refused;

/** A snapshot made of segments and the database built from them. */
final class View implements Snapshot {
  private final Segments segments;
  private final Database database;
  private final Runnable release;

  View(Segments segments, Database database, Runnable release) {
    this.segments = segments;
    this.database = database;
    this.release = release;
  }

  @Override
  public DatasetGraph dataset() {
    return database.dataset();
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
  public long quads() {
    return segments.manifest().quads();
  }

  @Override
  public void forEachQuad(Consumer<Quad> sink) {
    segments.quads(sink);
  }

  @Override
  public void forEachQuad(String article, Consumer<Quad> sink) {
    SegmentKey key = SegmentKey.article(article);
    if (segments.manifest().entries().containsKey(key)) {
      NQuads.parse(segments.data(key), sink);
    }
  }

  @Override
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
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
                faults.add(e.problem().origin().describe() + ": " + e.problem().what());
              }
            });
    if (faults.isEmpty()) {
      faults.addAll(database.faults(segments));
    }
    return faults;
  }

  @Override
  public void close() {
    release.run();
  }
}
