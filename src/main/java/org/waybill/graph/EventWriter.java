package org.waybill.graph;

import static org.waybill.graph.Vocabulary.*;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.waybill.event.Event;

/** Writes events: what their claims agree on, each value, and who independently tells of them. */
final class EventWriter {
  private final Iris iris;
  private final SupportWriter support;
  private final ValueWriter values;
  private final OriginWriter origins;
  private final PeriodWriter periods;
  private final Sheet sheet;

  EventWriter(Iris iris, SupportWriter support, Sheet sheet) {
    this.iris = iris;
    this.support = support;
    this.values = new ValueWriter(iris, support, sheet);
    this.origins = new OriginWriter(iris, support, sheet);
    this.periods = new PeriodWriter(iris, sheet);
    this.sheet = sheet;
  }

  void write(Node story, Event event) {
    Node node = iris.event(event.key());
    sheet.add(node, IN_STORY, story);
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
    values.write(node, event.core().values());
    origins.write(node, event.core());
  }

  private void entities(Node node, Node property, Set<String> ids, Event event) {
    ids.forEach(id -> sheet.add(node, property, support.entity(id, event.evidence())));
  }
}
