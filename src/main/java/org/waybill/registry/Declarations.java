package org.waybill.registry;

import com.google.common.collect.Multimaps;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.waybill.registry.TurtleFile.Subject;
import org.waybill.registry.TurtleFile.Value;

/**
 * Holds own data against the ontology it is written in: every entry says what it is, its terms are
 * all declared, a property whose values are things leads to one that is described, one whose values
 * are literals has some words, and what leads upwards never leads back.
 */
public final class Declarations {
  private static final String OWL = "http://www.w3.org/2002/07/owl#";

  private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";

  /** {@code skos:broader} is held by the registry. */
  private static final List<String> UPWARDS =
      List.of(
          OWL + "imports",
          RDFS + "subClassOf",
          RDFS + "subPropertyOf",
          Terms.ACTS_FOR,
          Terms.CONTINUED_BY,
          Terms.BRANCH_OF);

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
      UPWARDS.forEach(property -> declarations.refuseCircle(subject, property));
    }
  }

  private void check(Subject subject, String predicate, Value value) {
    boolean own = predicate.startsWith(Terms.WB);
    boolean type = predicate.equals(TurtleFile.TYPE);
    if (!described.containsKey(predicate) && !isOfTheLanguage(subject, predicate)) {
      slips.broken(subject, predicate, "uses " + predicate + ", which the ontology does not have");
    } else if (value.isLiteral() && value.text().isBlank()) {
      slips.broken(subject, predicate, "has blank words in " + predicate);
    } else if (value.isLiteral() && isA(predicate, "ObjectProperty")) {
      slips.broken(subject, predicate, "has no IRI in " + predicate + " but " + value.text());
    } else if (!value.isLiteral() && isA(predicate, "DatatypeProperty")) {
      slips.broken(subject, predicate, "has no literal in " + predicate + " but " + value.text());
    } else if (!value.isLiteral()
        && !described.containsKey(value.text())
        && (own || type && !value.text().startsWith(OWL))) {
      slips.incomplete(subject, predicate, "names " + value.text() + ", which no file describes");
    }
  }

  /** What no ontology need declare: of entries their type and their likes, of terms much else. */
  private static boolean isOfTheLanguage(Subject subject, String predicate) {
    boolean term = subject.texts(TurtleFile.TYPE).stream().anyMatch(type -> type.startsWith(OWL));
    return predicate.equals(TurtleFile.TYPE)
        || predicate.equals(OWL + "sameAs")
        || term && (predicate.startsWith(OWL) || predicate.startsWith(RDFS));
  }

  private void refuseCircle(Subject subject, String property) {
    Set<String> seen = new HashSet<>();
    Deque<String> next = new ArrayDeque<>(subject.texts(property));
    while (!next.isEmpty()) {
      String above = next.pop();
      if (above.equals(subject.iri())) {
        slips.broken(subject, property, "leads back to itself by " + property);
        return;
      }
      if (seen.add(above) && described.containsKey(above)) {
        next.addAll(described.get(above).texts(property));
      }
    }
  }

  private boolean isA(String property, String kind) {
    Subject declared = described.get(property);
    return declared != null && declared.isA(OWL + kind);
  }
}
