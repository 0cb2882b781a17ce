package org.waybill.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.waybill.problem.Problem;

/**
 * A dataset to read from. Whoever would write waits until it is closed. A snapshot got from an open
 * {@link Store} is good until that store's next write.
 */
public interface Snapshot extends AutoCloseable {

  /**
   * Opens the dataset in the folder. When the database is held by another reader or the folder is
   * read-only, the segments are loaded into memory and an INFO says so; when a crash left a half
   * state behind, it is put right first.
   *
   * @throws org.waybill.problem.Refused when there is no dataset, it is being written, is damaged,
   *     or is of an unknown format
   */
  static Snapshot open(Path folder, Consumer<Problem> problems) {
    return new Opening(new Layout(folder), new Disk(), problems).snapshot();
  }

  /**
   * The same for a reader that stays: it makes way when somebody writes, between two readings, and
   * then shows what was written. A reading that meets the moment of writing waits, and is refused
   * with {@code dataset-in-use} when that takes longer than a few seconds. {@link #dataset} and
   * each transaction of it show one state; between two, all may have changed.
   *
   * @throws org.waybill.problem.Refused as {@link #open}
   */
  static Snapshot lasting(Path folder, Consumer<Problem> problems) {
    return new Opening(new Layout(folder), new Disk(), problems).lasting();
  }

  /**
   * The quads as the database has them: literals of equal value are one. The default graph is the
   * union of all named graphs. Read within a transaction, write never.
   */
  DatasetGraph dataset();

  /** File names of the articles. */
  SortedSet<String> articles();

  /** The text of the article as it was when read; empty when the dataset does not hold it. */
  Optional<String> text(String article);

  /** IRIs of the graphs that hold at least one quad. */
  SortedSet<String> graphs();

  /** The same, each with a checksum: another when the graph's statements are others. */
  SortedMap<String, String> graphSums();

  /**
   * The statements of one graph as they were written: N-Triples in UTF-8, sorted by their N-Quads
   * line; none when there is no such graph.
   */
  byte[] triples(String graph);

  /** How many quads the segments hold. */
  long quads();

  /**
   * Every quad as it was written, literals to the letter, straight from the segments: articles in
   * order of name, then what they share; the quads of each sorted by their N-Quads line.
   */
  void forEachQuad(Consumer<Quad> sink);

  /**
   * What {@link #forEachQuad(Consumer)} gives, as N-Quads in UTF-8, without a detour through terms.
   */
  void writeLines(OutputStream out) throws IOException;

  /**
   * The quads of one article as they were written, sorted by their N-Quads line; none when the
   * dataset does not hold it.
   */
  void forEachQuad(String article, Consumer<Quad> sink);

  /**
   * What the question finds in {@link #dataset}, within a transaction. What it throws is blamed on
   * the database when that is found to be damaged, and is else thrown as it is.
   *
   * @throws org.waybill.problem.Refused as the question does, or when the database is damaged
   */
  <T> T read(Supplier<T> question);

  /**
   * What is wrong with segments and database; empty when nothing is. The database is looked at only
   * when the segments are whole: every value, in every index, from the files and not from a cache.
   */
  List<Problem> faults();

  @Override
  void close();
}
