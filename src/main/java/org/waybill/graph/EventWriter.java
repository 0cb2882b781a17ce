package org.waybill.graph;

import static org.waybill.graph.Vocabulary.*;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.waybill.event.Event;

/** Writes events: what their claims agree on, and the claims. */
final class EventWriter {
  private final Iris iris;
  private final SupportWriter support;
  private final PeriodWriter periods;
  private final Sheet sheet;

  EventWriter(Iris iris, ClaimNames names, Sheet sheet) {
    this.iris = iris;
    this.support = new SupportWriter(iris, names, sheet);
    this.periods = new PeriodWriter(iris, sheet);
    this.sheet = sheet;
  }

  void write(Event event) {
    Node node = iris.event(event.key());
    sheet.add(node, FRAME, concept("frame", event.frame().id()));
    sheet.label(node, event.frame().id() + ", claims: " + event.evidence().size());
    periods.write(node, HOLDS_AT, "holds-at", event.when());
    if (event instanceof Event.Movement movement) {
      sheet.type(node, MOVEMENT_CLASS);
      entities(node, SUPPLIER, movement.suppliers(), event);
      entities(node, RECIPIENT, movement.recipients(), event);
      movement.items().forEach(item -> sheet.add(node, ITEM, iris.known(item)));
    } else if (event instanceof Event.Encounter encounter) {
      sheet.type(node, ENCOUNTER_CLASS);
      entities(node, PARTICIPANT, encounter.participants(), event);
    } else if (event instanceof Event.Act act) {
      sheet.type(node, ACT_CLASS);
      entities(node, AGENT, act.agents(), event);
      entities(node, TARGET, act.targets(), event);
    }
    support.write(node, ABOUT, event.evidence());
  }

  private void entities(Node node, Node property, Set<String> ids, Event event) {
    ids.forEach(id -> sheet.add(node, property, support.entity(id, event.evidence())));
  }
}
