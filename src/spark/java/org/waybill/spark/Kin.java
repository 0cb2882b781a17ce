package org.waybill.spark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who may be tied to whom, however far around: names of articles in circles that do not touch. */
final class Kin {

  private final Map<String, String> heads = new HashMap<>();

  /** All these may be tied. */
  void tie(List<String> names) {
    names.forEach(name -> heads.putIfAbsent(name, name));
    String first = head(names.get(0));
    for (String name : names) {
      String other = head(name);
      // By name, so that the order of calls is of no account.
      if (first.compareTo(other) < 0) {
        heads.put(other, first);
      } else {
        heads.put(first, other);
        first = other;
      }
    }
  }

  /** The first name of each one's circle. */
  Map<String, String> circles() {
    Map<String, String> circles = new HashMap<>();
    heads.keySet().forEach(name -> circles.put(name, head(name)));
    return circles;
  }

  private String head(String name) {
    String at = name;
    while (!heads.get(at).equals(at)) {
      heads.put(at, heads.get(heads.get(at)));
      at = heads.get(at);
    }
    return at;
  }
}
