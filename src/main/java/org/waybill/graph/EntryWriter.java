package org.waybill.graph;

import static org.waybill.graph.Vocabulary.ACTS_FOR;
import static org.waybill.graph.Vocabulary.FROM;
import static org.waybill.graph.Vocabulary.GROUP_CLASS;
import static org.waybill.graph.Vocabulary.HELD_IN;
import static org.waybill.graph.Vocabulary.HOLDER;
import static org.waybill.graph.Vocabulary.LEGAL_ACT_CLASS;
import static org.waybill.graph.Vocabulary.LOCAL_NAME;
import static org.waybill.graph.Vocabulary.OFFICE_TITLE;
import static org.waybill.graph.Vocabulary.ORGANISATION_CLASS;
import static org.waybill.graph.Vocabulary.ORGAN_CLASS;
import static org.waybill.graph.Vocabulary.OUTLET_CLASS;
import static org.waybill.graph.Vocabulary.PERSON_CLASS;
import static org.waybill.graph.Vocabulary.PLACE_CLASS;
import static org.waybill.graph.Vocabulary.POSITION;
import static org.waybill.graph.Vocabulary.STATE_CLASS;
import static org.waybill.graph.Vocabulary.TENURE_CLASS;
import static org.waybill.graph.Vocabulary.UNTIL;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.waybill.registry.Entry;

/**
 * Names entries, and writes those that only the article at hand introduces. One local name is one
 * entry: when an article uses it again with another label, the first stands.
 */
final class EntryWriter {
  private final Iris iris;
  private final String file;
  private final Sheet sheet;
  private final Set<String> written = new HashSet<>();

  EntryWriter(Iris iris, String file, Sheet sheet) {
    this.iris = iris;
    this.file = file;
    this.sheet = sheet;
  }

  /** The entry's IRI. A registry entry is described in the registry graph, not here. */
  Node write(Entry entry) {
    if (!entry.local()) {
      return iris.known(entry.iri());
    }
    Node node = iris.local(file, entry.iri());
    if (!written.add(entry.iri())) {
      return node;
    }
    sheet.text(node, LOCAL_NAME, entry.iri());
    sheet.type(node, type(entry.type()));
    sheet.label(node, entry.label());
    entry.side().ifPresent(side -> sheet.add(node, ACTS_FOR, name(side)));
    int number = 0;
    for (Entry.Office office : entry.offices()) {
      number++;
      Node tenure = iris.below(node, "tenure", number);
      sheet.type(tenure, TENURE_CLASS);
      sheet.label(tenure, entry.label() + ", " + office.title());
      sheet.add(tenure, HOLDER, node);
      sheet.integer(tenure, POSITION, number);
      sheet.english(tenure, OFFICE_TITLE, office.title());
      if (!office.organ().isEmpty()) {
        sheet.add(tenure, HELD_IN, name(office.organ()));
      }
      office.from().ifPresent(day -> sheet.date(tenure, FROM, day));
      office.until().ifPresent(day -> sheet.date(tenure, UNTIL, day));
    }
    return node;
  }

  private Node name(String id) {
    if (isIri(id)) {
      return iris.known(id);
    }
    Node node = iris.local(file, id);
    sheet.text(node, LOCAL_NAME, id);
    return node;
  }

  /**
   * Whether an entry's identifier is a full IRI; otherwise it is a local name, which has no colon.
   */
  static boolean isIri(String id) {
    return id.contains("://");
  }

  static Node type(Entry.Type type) {
    return switch (type) {
      case STATE -> STATE_CLASS;
      case ORGAN -> ORGAN_CLASS;
      case PERSON -> PERSON_CLASS;
      case ORGANISATION -> ORGANISATION_CLASS;
      case OUTLET -> OUTLET_CLASS;
      case PLACE -> PLACE_CLASS;
      case ITEM -> SKOS.Concept.asNode();
      case GROUP -> GROUP_CLASS;
      case LEGAL_ACT -> LEGAL_ACT_CLASS;
    };
  }
}
