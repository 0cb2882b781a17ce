package org.waybill.text;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixNode;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;

/**
 * A node of a tree of phrases, for the language library: it finds the node of the next word in a
 * mapped file, where its words lie in order. It can only be asked.
 */
final class FlatNode extends PrefixNode<String, Set<String>> {
  private static final long serialVersionUID = 1L;

  static final int NO_VALUE = -1;

  private static final int HEAD = 2 * Integer.BYTES;

  private final transient ByteBuffer file;
  private final int start;
  private final transient List<Set<String>> values;

  FlatNode(ByteBuffer file, int start, List<Set<String>> values) {
    this.file = file;
    this.start = start;
    this.values = values;
    int value = file.getInt(start);
    if (value != NO_VALUE) {
      setValue(values.get(value));
    }
  }

  @Override
  public PrefixNode<String, Set<String>> get(Object word) {
    if (!(word instanceof String letters)) {
      return null;
    }
    int low = 0;
    int high = size() - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      int child = start + HEAD + 2 * Integer.BYTES * middle;
      int order = FlatTable.compare(file, file.getInt(child), letters);
      if (order == 0) {
        return new FlatNode(file, file.getInt(child + Integer.BYTES), values);
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }

  @Override
  public boolean containsKey(Object word) {
    return get(word) != null;
  }

  @Override
  public int size() {
    return file.getInt(start + Integer.BYTES);
  }

  @Override
  public boolean isEmpty() {
    return size() == 0;
  }
}
