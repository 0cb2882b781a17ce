package org.waybill.registry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.waybill.registry.TurtleFile.Subject;

/** All that registry files describe, by IRI, and what they call it. */
final class Descriptions {

  private final Map<String, Subject> subjects = new TreeMap<>();
  private final Slips slips;

  /** Of what is described twice the first description holds. */
  Descriptions(Collection<Subject> found, Slips slips) {
    this.slips = slips;
    found.forEach(this::add);
  }

  private void add(Subject subject) {
    Subject before = subjects.putIfAbsent(subject.iri(), subject);
    if (before != null) {
      String where = before.at(TurtleFile.TYPE).describe();
      slips.incomplete(subject, TurtleFile.TYPE, "is described in " + where + " already");
    }
  }

  /** In order of IRI. */
  Collection<Subject> all() {
    return subjects.values();
  }

  Optional<Subject> of(String iri) {
    return Optional.ofNullable(subjects.get(iri));
  }

  /** What the subject is called first. */
  Optional<String> label(Subject subject, String property) {
    Optional<String> label = subject.text(property).filter(words -> !words.isBlank());
    if (label.isEmpty()) {
      slips.incomplete(subject, property, "has no label");
    }
    return label;
  }

  /** All that the subject is called. */
  List<String> labels(Subject subject, String labelProperty) {
    return Stream.concat(
            subject.texts(labelProperty).stream(), subject.texts(Terms.ALT_LABEL).stream())
        .toList();
  }

  /** What the property leads to, where that is described. */
  Optional<String> target(Subject subject, String property) {
    return subject.text(property).filter(iri -> isDescribed(subject, property, iri));
  }

  boolean isDescribed(Subject subject, String property, String iri) {
    if (!subjects.containsKey(iri)) {
      slips.incomplete(subject, property, "names " + iri + ", which no registry file describes");
    }
    return subjects.containsKey(iri);
  }
}
