package org.waybill.text;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixNode;
import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A lexicon of the language library in a form that is used where it lies in a file: each distinct
 * value once, and words with the numbers of their values. What is read can be asked for words, and
 * not gone through.
 */
final class LexiconFile {

  /** Stands first, so that nothing else is at 0. */
  private static final int MARK = 0x4C45_5831;

  private LexiconFile() {}

  /** Writes a map from words to lists or sets of strings. */
  static void writeMap(Map<String, ? extends Collection<String>> map, OutputStream to)
      throws IOException {
    FlatWriter out = new FlatWriter(to);
    out.ints(MARK);
    Values values = new Values();
    Map<String, Integer> numbers = new TreeMap<>();
    map.forEach((word, value) -> numbers.put(word, values.number(value)));
    int table = out.table(numbers);
    out.ints(values.write(out), table);
  }

  static Map<String, List<String>> readLists(ByteBuffer file) {
    return readMap(file, Function.identity());
  }

  static Map<String, Set<String>> readSets(ByteBuffer file) {
    return readMap(file, HashSet::new);
  }

  private static <V> Map<String, V> readMap(ByteBuffer file, Function<List<String>, V> form) {
    int end = file.limit();
    List<V> values = Values.read(file, file.getInt(end - 2 * Integer.BYTES), form);
    return new FlatMap<>(new FlatTable(file, file.getInt(end - Integer.BYTES)), values);
  }

  /** Writes a tree of phrases, each with a set of strings. */
  static void writeTree(PrefixTree<String, Set<String>> tree, OutputStream to) throws IOException {
    FlatWriter out = new FlatWriter(to);
    out.ints(MARK);
    Values values = new Values();
    int root = writeNode(tree.getRoot(), values, out);
    out.ints(values.write(out), root);
  }

  private static int writeNode(PrefixNode<String, Set<String>> node, Values values, FlatWriter out)
      throws IOException {
    int[] children = new int[2 * node.size()];
    int child = 0;
    for (Map.Entry<String, PrefixNode<String, Set<String>>> next : new TreeMap<>(node).entrySet()) {
      children[child++] = out.text(next.getKey());
      children[child++] = writeNode(next.getValue(), values, out);
    }
    int start = out.position();
    out.ints(node.hasValue() ? values.number(node.getValue()) : FlatNode.NO_VALUE, node.size());
    out.ints(children);
    return start;
  }

  static PrefixTree<String, Set<String>> readTree(ByteBuffer file) {
    int end = file.limit();
    List<Set<String>> values =
        Values.read(file, file.getInt(end - 2 * Integer.BYTES), HashSet::new);
    PrefixTree<String, Set<String>> tree = new PrefixTree<>();
    tree.setRoot(new FlatNode(file, file.getInt(end - Integer.BYTES), values));
    return tree;
  }

  /** Distinct values and their numbers. */
  private static final class Values {
    private final Map<List<String>, Integer> numbers = new LinkedHashMap<>();

    int number(Collection<String> value) {
      return numbers.computeIfAbsent(List.copyOf(value), key -> numbers.size());
    }

    int write(FlatWriter out) throws IOException {
      int start = out.position();
      out.ints(numbers.size());
      for (List<String> value : numbers.keySet()) {
        out.ints(value.size());
        for (String item : value) {
          out.text(item);
        }
      }
      return start;
    }

    static <V> List<V> read(ByteBuffer file, int start, Function<List<String>, V> form) {
      ByteBuffer in = file.duplicate().order(file.order()).position(start);
      int size = in.getInt();
      Map<String, String> once = new HashMap<>();
      List<V> values = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        int length = in.getInt();
        List<String> value = new ArrayList<>(length);
        for (int j = 0; j < length; j++) {
          value.add(once.computeIfAbsent(FlatTable.text(in), Function.identity()));
        }
        values.add(form.apply(value));
      }
      return values;
    }
  }
}
