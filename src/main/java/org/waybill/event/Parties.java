package org.waybill.event;

import java.util.Set;

/** Who is in an event: two groups, the second empty where all are equals. In order of IRI. */
record Parties(Set<String> first, Set<String> second) {

  boolean isEmpty() {
    return first.isEmpty() && second.isEmpty();
  }

  String key() {
    return " " + String.join(" ", first) + " > " + String.join(" ", second);
  }
}
