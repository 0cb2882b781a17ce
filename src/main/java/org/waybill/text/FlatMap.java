package org.waybill.text;

import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values of words, for the language library. They can only be asked for. */
final class FlatMap<V> extends AbstractMap<String, V> {
  private static final int NONE = -1;

  private final FlatTable table;
  private final List<V> values;

  FlatMap(FlatTable table, List<V> values) {
    this.table = table;
    this.values = values;
  }

  @Override
  public V get(Object word) {
    int number = word instanceof String letters ? table.get(letters, NONE) : NONE;
    return number == NONE ? null : values.get(number);
  }

  @Override
  public boolean containsKey(Object word) {
    return get(word) != null;
  }

  @Override
  public int size() {
    return table.size();
  }

  @Override
  public Set<Map.Entry<String, V>> entrySet() {
    throw new UnsupportedOperationException("words are asked for one by one");
  }
}
