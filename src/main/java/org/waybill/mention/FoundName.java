package org.waybill.mention;

import java.util.Set;

/**
 * A name found: tokens both ends inclusive; {@code rank} decides between equally long ones, the
 * lower wins.
 */
record FoundName(int first, int last, int rank, String entity, Set<String> keys) {
  int length() {
    return last - first + 1;
  }

  boolean overlaps(FoundName other) {
    return first <= other.last && other.first <= last;
  }
}
