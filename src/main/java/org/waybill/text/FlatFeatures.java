package org.waybill.text;

import it.unimi.dsi.fastutil.objects.AbstractObject2IntMap;
import it.unimi.dsi.fastutil.objects.ObjectSet;

/** The numbers of a model's features, for the language library. They can only be asked for. */
final class FlatFeatures extends AbstractObject2IntMap<String> {
  private static final long serialVersionUID = 1L;

  private static final int NONE = -1;

  private final transient FlatTable table;

  FlatFeatures(FlatTable table) {
    this.table = table;
  }

  @Override
  public int getInt(Object feature) {
    return feature instanceof String words ? table.get(words, NONE) : NONE;
  }

  @Override
  public boolean containsKey(Object feature) {
    return getInt(feature) != NONE;
  }

  @Override
  public Integer getOrDefault(Object feature, Integer otherwise) {
    int number = getInt(feature);
    return number == NONE ? otherwise : Integer.valueOf(number);
  }

  @Override
  public int size() {
    return table.size();
  }

  @Override
  public ObjectSet<Entry<String>> object2IntEntrySet() {
    throw new UnsupportedOperationException("features are asked for one by one");
  }
}
