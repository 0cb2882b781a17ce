package org.waybill.registry;

import com.google.common.collect.Multimaps;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.waybill.registry.TurtleFile.Subject;
import org.waybill.registry.TurtleFile.Value;

/**
 * Holds own data against the ontology it is written in: every entry says what it is, its terms are
 * all declared, a property whose values are things leads to one that is described, and one whose
 * values are literals has some words.
 */
public final class Declarations {
  private static final String OWL = "http://www.w3.org/2002/07/owl#";

  private final Map<String, Subject> described = new TreeMap<>();
  private final Slips slips;

  private Declarations(Slips slips) {
    this.slips = slips;
  }

  /**
   * @param subjects of ontology, lexicon and registry together
   */
  public static void check(Collection<Subject> subjects, Slips slips) {
    Declarations declarations = new Declarations(slips);
    subjects.forEach(subject -> declarations.described.put(subject.iri(), subject));
    for (Subject subject : subjects) {
      if (subject.text(TurtleFile.TYPE).isEmpty()) {
        slips.incomplete(subject, TurtleFile.TYPE, "does not say what it is");
      }
      Multimaps.asMap(subject.properties())
          .forEach(
              (predicate, values) ->
                  values.forEach(value -> declarations.check(subject, predicate, value)));
    }
  }

  private void check(Subject subject, String predicate, Value value) {
    boolean own = predicate.startsWith(Terms.WB);
    if (own && !described.containsKey(predicate)) {
      slips.broken(subject, predicate, "uses " + predicate + ", which the ontology does not have");
    } else if (value.isLiteral() && value.text().isBlank()) {
      slips.broken(subject, predicate, "has blank words in " + predicate);
    } else if (value.isLiteral() && isA(predicate, "ObjectProperty")) {
      slips.broken(subject, predicate, "has no IRI in " + predicate + " but " + value.text());
    } else if (!value.isLiteral() && isA(predicate, "DatatypeProperty")) {
      slips.broken(subject, predicate, "has no literal in " + predicate + " but " + value.text());
    } else if (!value.isLiteral()
        && !described.containsKey(value.text())
        && (own || predicate.equals(TurtleFile.TYPE) && value.text().startsWith(Terms.WB))) {
      slips.incomplete(subject, predicate, "names " + value.text() + ", which no file describes");
    }
  }

  private boolean isA(String property, String kind) {
    Subject declared = described.get(property);
    return declared != null && declared.isA(OWL + kind);
  }
}
