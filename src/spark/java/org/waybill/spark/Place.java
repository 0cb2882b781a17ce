package org.waybill.spark;

import java.io.Serializable;
import java.util.Comparator;

/** Where among all pages one stands: the number of its file, and its own in there. */
record Place(int source, int page) implements Serializable, Comparable<Place> {

  /** Of what no single page is at fault for. */
  static final Place NONE = new Place(Integer.MAX_VALUE, 0);

  private static final Comparator<Place> ORDER =
      Comparator.comparingInt(Place::source).thenComparingInt(Place::page);

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
