package org.waybill.graph;

import static org.waybill.graph.Vocabulary.ACTS_FOR;
import static org.waybill.graph.Vocabulary.AIRCRAFT_CLASS;
import static org.waybill.graph.Vocabulary.CRAFT_KIND;
import static org.waybill.graph.Vocabulary.FLAG;
import static org.waybill.graph.Vocabulary.FROM;
import static org.waybill.graph.Vocabulary.GROUP_CLASS;
import static org.waybill.graph.Vocabulary.HELD_IN;
import static org.waybill.graph.Vocabulary.HOLDER;
import static org.waybill.graph.Vocabulary.IMO_NUMBER;
import static org.waybill.graph.Vocabulary.LEGAL_ACT_CLASS;
import static org.waybill.graph.Vocabulary.LOCAL_NAME;
import static org.waybill.graph.Vocabulary.OFFICE_TITLE;
import static org.waybill.graph.Vocabulary.OPERATOR;
import static org.waybill.graph.Vocabulary.ORGANISATION_CLASS;
import static org.waybill.graph.Vocabulary.ORGAN_CLASS;
import static org.waybill.graph.Vocabulary.OUTLET_CLASS;
import static org.waybill.graph.Vocabulary.PERSON_CLASS;
import static org.waybill.graph.Vocabulary.PLACE_CLASS;
import static org.waybill.graph.Vocabulary.POSITION;
import static org.waybill.graph.Vocabulary.REGISTRATION;
import static org.waybill.graph.Vocabulary.STATE_CLASS;
import static org.waybill.graph.Vocabulary.TENURE_CLASS;
import static org.waybill.graph.Vocabulary.UNTIL;
import static org.waybill.graph.Vocabulary.VESSEL_CLASS;

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
  private final GraphDraft draft;
  private final Set<String> written = new HashSet<>();

  EntryWriter(Iris iris, String file, GraphDraft draft) {
    this.iris = iris;
    this.file = file;
    this.draft = draft;
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
    draft.text(node, LOCAL_NAME, entry.iri());
    draft.type(node, type(entry.type()));
    draft.label(node, entry.label());
    entry.side().ifPresent(side -> draft.add(node, ACTS_FOR, name(side)));
    entry.craft().ifPresent(craft -> craft(node, craft));
    int number = 0;
    for (Entry.Office office : entry.offices()) {
      number++;
      Node tenure = iris.below(node, "tenure", number);
      draft.type(tenure, TENURE_CLASS);
      draft.label(tenure, entry.label() + ", " + office.title());
      draft.add(tenure, HOLDER, node);
      draft.integer(tenure, POSITION, number);
      draft.english(tenure, OFFICE_TITLE, office.title());
      if (!office.organ().isEmpty()) {
        draft.add(tenure, HELD_IN, name(office.organ()));
      }
      office.from().ifPresent(day -> draft.date(tenure, FROM, day));
      office.until().ifPresent(day -> draft.date(tenure, UNTIL, day));
    }
    return node;
  }

  private void craft(Node node, Entry.Craft craft) {
    draft.text(node, CRAFT_KIND, craft.kind());
    craft.flag().ifPresent(state -> draft.add(node, FLAG, name(state)));
    craft.imo().ifPresent(imo -> draft.text(node, IMO_NUMBER, imo));
    craft.registration().ifPresent(sign -> draft.text(node, REGISTRATION, sign));
    craft.operator().ifPresent(words -> draft.text(node, OPERATOR, words));
  }

  private Node name(String id) {
    if (isIri(id)) {
      return iris.known(id);
    }
    Node node = iris.local(file, id);
    draft.text(node, LOCAL_NAME, id);
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
      case VESSEL -> VESSEL_CLASS;
      case AIRCRAFT -> AIRCRAFT_CLASS;
    };
  }
}
