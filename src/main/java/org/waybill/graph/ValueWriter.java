package org.waybill.graph;

import static org.waybill.graph.Vocabulary.*;

import java.util.List;
import org.apache.jena.graph.Node;
import org.waybill.event.Value;

/** Writes what claims say of an event, each value with its claims. */
final class ValueWriter {
  private final Iris iris;
  private final SupportWriter support;
  private final PeriodWriter periods;
  private final Sheet sheet;

  ValueWriter(Iris iris, SupportWriter support, Sheet sheet) {
    this.iris = iris;
    this.support = support;
    this.periods = new PeriodWriter(iris, sheet);
    this.sheet = sheet;
  }

  void write(Node event, List<Value> values) {
    for (int i = 0; i < values.size(); i++) {
      Node node = iris.below(event, "value", i + 1);
      sheet.add(event, VALUE, node);
      sheet.type(node, VALUE_CLASS);
      sheet.integer(node, POSITION, i + 1);
      content(node, values.get(i));
      support.claims(node, values.get(i).claims());
    }
  }

  private void content(Node node, Value value) {
    if (value instanceof Value.Player player) {
      String role = ClaimWriter.id(player.role());
      sheet.label(node, role + ": " + support.shown(player.entity()));
      sheet.add(node, ROLE, concept("role", role));
      sheet.add(node, ENTITY, support.entity(player.entity(), player.claims().stream()));
    } else if (value instanceof Value.Named named) {
      String role = ClaimWriter.id(named.role());
      sheet.label(node, role + ": " + named.name());
      sheet.add(node, ROLE, concept("role", role));
      sheet.text(node, UNLINKED_NAME, named.name());
    } else if (value instanceof Value.Item item) {
      sheet.label(node, "goods: " + support.shown(item.item()));
      sheet.add(node, ITEM, iris.known(item.item()));
    } else if (value instanceof Value.Count count) {
      sheet.label(
          node, Labels.count(count.minimum(), count.maximum(), count.unit(), count.total()));
      sheet.text(node, UNIT, count.unit());
      count.minimum().ifPresent(number -> sheet.decimal(node, MINIMUM, number));
      count.maximum().ifPresent(number -> sheet.decimal(node, MAXIMUM, number));
      sheet.truth(node, RUNNING_TOTAL, count.total());
    } else if (value instanceof Value.When when) {
      sheet.label(node, "days: " + Labels.days(when.days()));
      periods.write(node, HOLDS_AT, "holds-at", when.days());
    }
  }
}
