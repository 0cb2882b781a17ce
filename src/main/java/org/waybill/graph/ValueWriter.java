package org.waybill.graph;

import static org.waybill.graph.Vocabulary.*;

import java.util.List;
import org.apache.jena.graph.Node;
import org.waybill.claim.Progress;
import org.waybill.event.Value;

/** Writes what claims say of an event, each value with its claims. */
final class ValueWriter {
  private final Iris iris;
  private final SupportWriter support;
  private final PeriodWriter periods;
  private final GraphDraft draft;

  ValueWriter(Iris iris, SupportWriter support, GraphDraft draft) {
    this.iris = iris;
    this.support = support;
    this.periods = new PeriodWriter(iris, draft);
    this.draft = draft;
  }

  void write(Node event, List<Value> values) {
    for (int i = 0; i < values.size(); i++) {
      Node node = iris.below(event, "value", i + 1);
      draft.add(event, VALUE, node);
      draft.type(node, VALUE_CLASS);
      draft.integer(node, POSITION, i + 1);
      content(node, values.get(i));
      support.claims(node, values.get(i).claims());
    }
  }

  private void content(Node node, Value value) {
    if (value instanceof Value.Player player) {
      String role = ClaimWriter.id(player.role());
      draft.label(node, role + ": " + support.shown(player.entity()));
      draft.add(node, ROLE, concept("role", role));
      draft.add(node, ENTITY, support.entity(player.entity(), player.claims().stream()));
    } else if (value instanceof Value.Named named) {
      String role = ClaimWriter.id(named.role());
      draft.label(node, role + ": " + named.name());
      draft.add(node, ROLE, concept("role", role));
      draft.text(node, UNLINKED_NAME, named.name());
    } else if (value instanceof Value.Item item) {
      draft.label(node, "goods: " + support.shown(item.item()));
      draft.add(node, ITEM, iris.known(item.item()));
    } else if (value instanceof Value.Count count) {
      String bounds =
          Labels.count(count.minimum(), count.maximum(), count.unit(), count.progress());
      draft.label(node, Labels.about(count.about()) + bounds);
      draft.mark(node, APPROXIMATE, count.about());
      draft.text(node, UNIT, count.unit());
      count.minimum().ifPresent(number -> draft.decimal(node, MINIMUM, number));
      count.maximum().ifPresent(number -> draft.decimal(node, MAXIMUM, number));
      draft.truth(node, RUNNING_TOTAL, count.progress() == Progress.TOTAL);
      draft.mark(node, INCREMENT, count.progress() == Progress.INCREMENT);
    } else if (value instanceof Value.Worth worth) {
      draft.label(
          node, Labels.count(worth.minimum(), worth.maximum(), worth.currency(), worth.progress()));
      draft.mark(node, RUNNING_TOTAL, worth.progress() == Progress.TOTAL);
      draft.mark(node, INCREMENT, worth.progress() == Progress.INCREMENT);
      draft.text(node, CURRENCY, worth.currency());
      worth.minimum().ifPresent(number -> draft.decimal(node, MINIMUM, number));
      worth.maximum().ifPresent(number -> draft.decimal(node, MAXIMUM, number));
    } else if (value instanceof Value.When when) {
      draft.label(node, "days: " + Labels.days(when.days()));
      periods.write(node, HOLDS_AT, "holds-at", when.days());
    }
  }
}
