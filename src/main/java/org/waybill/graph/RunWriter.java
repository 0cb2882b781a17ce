package org.waybill.graph;

import static org.waybill.graph.Vocabulary.DIGEST;
import static org.waybill.graph.Vocabulary.FILE;
import static org.waybill.graph.Vocabulary.INPUT;
import static org.waybill.graph.Vocabulary.INPUT_CLASS;
import static org.waybill.graph.Vocabulary.PROGRAM_VERSION;
import static org.waybill.graph.Vocabulary.READ;
import static org.waybill.graph.Vocabulary.RUN_CLASS;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;

/**
 * Writes a run: the version, the data files and the articles. No clock, so the same run is the same
 * node.
 */
final class RunWriter {
  private final Iris iris;

  RunWriter(Iris iris) {
    this.iris = iris;
  }

  /**
   * @param inputs SHA-256 sums of data files, by the name that people know the file by
   * @param articles file names
   */
  void write(String version, Map<String, String> inputs, Collection<String> articles, Sheet sheet) {
    SortedMap<String, String> sorted = new TreeMap<>(inputs);
    TreeSet<String> files = new TreeSet<>(articles);
    Node run = iris.run(version + " " + sum(version, sorted, files));
    sheet.type(run, RUN_CLASS);
    sheet.label(run, "run of version " + version);
    sheet.text(run, PROGRAM_VERSION, version);
    int number = 0;
    for (Map.Entry<String, String> input : sorted.entrySet()) {
      number++;
      Node node = iris.below(run, "input", number);
      sheet.add(run, INPUT, node);
      sheet.type(node, INPUT_CLASS);
      sheet.text(node, FILE, input.getKey());
      sheet.text(node, DIGEST, input.getValue());
    }
    files.forEach(file -> sheet.add(run, READ, iris.article(file)));
  }

  private static String sum(
      String version, SortedMap<String, String> inputs, TreeSet<String> files) {
    Hasher hasher = Hashing.sha256().newHasher();
    add(hasher, version);
    inputs.forEach(
        (name, digest) -> {
          add(hasher, name);
          add(hasher, digest);
        });
    hasher.putInt(inputs.size());
    files.forEach(file -> add(hasher, file));
    return hasher.hash().toString();
  }

  private static void add(Hasher hasher, String text) {
    // With its length, so that "ab","c" and "a","bc" differ.
    hasher.putInt(text.length()).putUnencodedChars(text);
  }
}
