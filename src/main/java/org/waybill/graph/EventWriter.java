package org.waybill.graph;

import static org.waybill.graph.Vocabulary.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.waybill.claim.Claim;
import org.waybill.claim.Progress;
import org.waybill.claim.Role;
import org.waybill.event.Event;
import org.waybill.event.Utterance;
import org.waybill.event.Value;

/**
 * Writes events: what their claims agree on, names and counts, and who independently tells of them.
 */
final class EventWriter {
  private final Iris iris;
  private final SupportWriter support;
  private final ValueWriter values;
  private final OriginWriter origins;
  private final GraphDraft draft;

  /**
   * @param utterances of the story, by the claims that rest on them
   */
  EventWriter(
      Iris iris, SupportWriter support, Map<Claim, Utterance> utterances, GraphDraft draft) {
    this.iris = iris;
    this.support = support;
    this.values = new ValueWriter(iris, support, draft);
    this.origins = new OriginWriter(iris, support, utterances, draft);
    this.draft = draft;
  }

  void write(Node story, Event event) {
    Node node = iris.event(event.key());
    draft.add(node, IN_STORY, story);
    draft.add(node, FRAME, concept("frame", event.frame().id()));
    draft.label(node, label(event));
    new PeriodWriter(iris, story, draft).write(node, HOLDS_AT, event.when());
    if (event instanceof Event.Movement movement) {
      draft.type(node, MOVEMENT_CLASS);
      entities(node, SUPPLIER, movement.suppliers(), event);
      entities(node, RECIPIENT, movement.recipients(), event);
      movement.items().forEach(item -> draft.add(node, ITEM, iris.known(item)));
    } else if (event instanceof Event.Encounter encounter) {
      draft.type(node, ENCOUNTER_CLASS);
      entities(node, PARTICIPANT, encounter.participants(), event);
    } else if (event instanceof Event.Act act) {
      draft.type(node, ACT_CLASS);
      entities(node, AGENT, act.agents(), event);
      entities(node, TARGET, act.targets(), event);
    }
    support.event(node, event.evidence());
    values.write(node, event.core().values());
    origins.write(node, event.core());
  }

  /**
   * As in {@code transfer: North Korea to Russia, at least 1,000 containers, munition, September
   * 2023, claims: 2}.
   */
  private String label(Event event) {
    List<String> said = new ArrayList<>();
    if (event instanceof Event.Movement movement) {
      String from = named(event, Role.SUPPLIER, movement.suppliers());
      said.add(Labels.sides(from, " to ", named(event, Role.RECIPIENT, movement.recipients())));
      said.add(counts(event));
      said.add(support.shown(movement.items()));
    } else if (event instanceof Event.Encounter encounter) {
      said.add(named(event, Role.PARTICIPANT, encounter.participants()));
    } else if (event instanceof Event.Act act) {
      String who = named(event, Role.AGENT, act.agents());
      said.add(Labels.sides(who, " on ", named(event, Role.TARGET, act.targets())));
    }
    said.add(Labels.days(event.when()));
    said.add("claims: " + event.evidence().size());
    said.removeIf(String::isEmpty);
    return event.frame().id() + ": " + String.join(", ", said);
  }

  /** Counts of an event differ where its claims do. */
  private static String counts(Event event) {
    return event.core().values().stream()
        .filter(Value.Count.class::isInstance)
        .map(Value.Count.class::cast)
        .map(count -> Labels.count(count.minimum(), count.maximum(), count.unit(), Progress.UNSAID))
        .distinct()
        .collect(Collectors.joining(" or "));
  }

  /** With those whom no entry explains. */
  private String named(Event event, Role role, Set<String> ids) {
    Stream<String> names =
        event.core().values().stream()
            .filter(value -> value instanceof Value.Named named && named.role() == role)
            .map(value -> ((Value.Named) value).name());
    return Stream.concat(ids.stream().map(support::shown), names)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private void entities(Node node, Node property, Set<String> ids, Event event) {
    ids.forEach(id -> draft.add(node, property, support.entity(id, event.evidence())));
  }
}
