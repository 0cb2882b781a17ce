package org.waybill.graph;

import static org.waybill.graph.Vocabulary.*;

import java.util.ArrayList;
import java.util.List;
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
    sheet.label(node, label(event));
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

  /**
   * As in {@code transfer: north korea to russia, artillery shell, until 2023-10-13, claims: 2}.
   */
  private static String label(Event event) {
    List<String> said = new ArrayList<>();
    if (event instanceof Event.Movement movement) {
      said.add(sides(movement.suppliers(), " to ", movement.recipients()));
      said.add(Labels.all(movement.items()));
    } else if (event instanceof Event.Encounter encounter) {
      said.add(Labels.all(encounter.participants()));
    } else if (event instanceof Event.Act act) {
      said.add(sides(act.agents(), " on ", act.targets()));
    }
    said.add(Labels.days(event.when()));
    said.add("claims: " + event.evidence().size());
    said.removeIf(String::isEmpty);
    return event.frame().id() + ": " + String.join(", ", said);
  }

  private static String sides(Set<String> one, String link, Set<String> other) {
    String from = Labels.all(one);
    return other.isEmpty() ? from : (from.isEmpty() ? "?" : from) + link + Labels.all(other);
  }

  private void entities(Node node, Node property, Set<String> ids, Event event) {
    ids.forEach(id -> sheet.add(node, property, support.entity(id, event.evidence())));
  }
}
