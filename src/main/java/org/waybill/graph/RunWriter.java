package org.waybill.graph;

import static org.waybill.graph.Vocabulary.DIGEST;
import static org.waybill.graph.Vocabulary.FILE;
import static org.waybill.graph.Vocabulary.INPUT;
import static org.waybill.graph.Vocabulary.PROGRAM_VERSION;
import static org.waybill.graph.Vocabulary.RUN_CLASS;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;

/**
 * Writes a run: the version and the data files. No clock, so the same run is the same node; which
 * articles it read stands in their graphs.
 */
final class RunWriter {
  private final Iris iris;

  RunWriter(Iris iris) {
    this.iris = iris;
  }

  /**
   * @param inputs SHA-256 sums of data files, by the name that people know the file by
   */
  void write(String version, Map<String, String> inputs, GraphDraft draft) {
    Node run = node(iris, version, inputs);
    draft.type(run, RUN_CLASS);
    draft.label(run, "run of version " + version);
    draft.text(run, PROGRAM_VERSION, version);
    int number = 0;
    for (Map.Entry<String, String> input : new TreeMap<>(inputs).entrySet()) {
      number++;
      Node node = iris.below(run, "input", number);
      draft.add(run, INPUT, node);
      draft.text(node, FILE, input.getKey());
      draft.text(node, DIGEST, input.getValue());
    }
  }

  static Node node(Iris iris, String version, Map<String, String> inputs) {
    return iris.run(version + " " + sum(version, new TreeMap<>(inputs)));
  }

  private static String sum(String version, SortedMap<String, String> inputs) {
    Hasher hasher = Hashing.sha256().newHasher();
    add(hasher, version);
    inputs.forEach(
        (name, digest) -> {
          add(hasher, name);
          add(hasher, digest);
        });
    return hasher.hash().toString();
  }

  private static void add(Hasher hasher, String text) {
    // With its length, so that "ab","c" and "a","bc" differ.
    hasher.putInt(text.length()).putUnencodedChars(text);
  }
}
