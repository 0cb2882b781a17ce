package org.waybill.text;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixNode;
import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A lexicon of the language library in a form that loads many times faster than its serialised
 * objects: each distinct value once, then keys with the numbers of their values.
 */
final class LexiconFile {

  private LexiconFile() {}

  /** Writes a map from words to lists or sets of strings. */
  static void writeMap(Map<String, ? extends Collection<String>> map, DataOutputStream out)
      throws IOException {
    Values values = new Values();
    map.values().forEach(values::number);
    values.write(out);
    out.writeInt(map.size());
    for (Map.Entry<String, ? extends Collection<String>> entry : map.entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeInt(values.number(entry.getValue()));
    }
  }

  static Map<String, List<String>> readLists(DataInputStream in) throws IOException {
    return readMap(in, Function.identity());
  }

  static Map<String, Set<String>> readSets(DataInputStream in) throws IOException {
    return readMap(in, HashSet::new);
  }

  private static <V> Map<String, V> readMap(DataInputStream in, Function<List<String>, V> form)
      throws IOException {
    List<V> values = Values.read(in, form);
    int size = in.readInt();
    Map<String, V> map = new HashMap<>(size * 4 / 3 + 1);
    for (int i = 0; i < size; i++) {
      map.put(in.readUTF(), values.get(in.readInt()));
    }
    return map;
  }

  /** Writes a tree of phrases, each with a set of strings. */
  static void writeTree(PrefixTree<String, Set<String>> tree, DataOutputStream out)
      throws IOException {
    Values values = new Values();
    number(tree.getRoot(), values);
    values.write(out);
    writeNode(tree.getRoot(), values, out);
  }

  private static void number(PrefixNode<String, Set<String>> node, Values values) {
    if (node.hasValue()) {
      values.number(node.getValue());
    }
    node.values().forEach(child -> number(child, values));
  }

  private static void writeNode(
      PrefixNode<String, Set<String>> node, Values values, DataOutputStream out)
      throws IOException {
    out.writeInt(node.hasValue() ? values.number(node.getValue()) : -1);
    out.writeInt(node.size());
    for (Map.Entry<String, PrefixNode<String, Set<String>>> child : node.entrySet()) {
      out.writeUTF(child.getKey());
      writeNode(child.getValue(), values, out);
    }
  }

  static PrefixTree<String, Set<String>> readTree(DataInputStream in) throws IOException {
    List<Set<String>> values = Values.read(in, HashSet::new);
    PrefixTree<String, Set<String>> tree = new PrefixTree<>();
    tree.setRoot(readNode(in, values));
    return tree;
  }

  private static PrefixNode<String, Set<String>> readNode(
      DataInputStream in, List<Set<String>> values) throws IOException {
    PrefixNode<String, Set<String>> node = new PrefixNode<>();
    int value = in.readInt();
    if (value >= 0) {
      node.setValue(values.get(value));
    }
    int children = in.readInt();
    for (int i = 0; i < children; i++) {
      String key = in.readUTF();
      node.put(key, readNode(in, values));
    }
    return node;
  }

  /** Distinct values and their numbers. */
  private static final class Values {
    private final Map<List<String>, Integer> numbers = new LinkedHashMap<>();

    int number(Collection<String> value) {
      return numbers.computeIfAbsent(List.copyOf(value), key -> numbers.size());
    }

    void write(DataOutputStream out) throws IOException {
      out.writeInt(numbers.size());
      for (List<String> value : numbers.keySet()) {
        out.writeInt(value.size());
        for (String item : value) {
          out.writeUTF(item);
        }
      }
    }

    static <V> List<V> read(DataInputStream in, Function<List<String>, V> form) throws IOException {
      int size = in.readInt();
      Map<String, String> once = new HashMap<>();
      List<V> values = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        int length = in.readInt();
        List<String> value = new ArrayList<>(length);
        for (int j = 0; j < length; j++) {
          value.add(once.computeIfAbsent(in.readUTF(), Function.identity()));
        }
        values.add(form.apply(value));
      }
      return values;
    }
  }
}
