package org.waybill.graph;

import static org.waybill.graph.Vocabulary.*;

import java.util.List;
import org.apache.jena.graph.Node;
import org.waybill.claim.Progress;
import org.waybill.event.Value;

/**
 * Writes what claims say of an event where it is more than each of them says by itself: a name, a
 * count or a sum in the words of one claim for several. Which party, goods and days the claims give
 * stands on the claims.
 */
final class ValueWriter {
  private final Iris iris;
  private final SupportWriter support;
  private final GraphDraft draft;

  ValueWriter(Iris iris, SupportWriter support, GraphDraft draft) {
    this.iris = iris;
    this.support = support;
    this.draft = draft;
  }

  void write(Node event, List<Value> values) {
    List<Value> own = values.stream().filter(ValueWriter::isOwn).toList();
    for (int i = 0; i < own.size(); i++) {
      Node node = iris.below(event, "value", i + 1);
      draft.add(event, VALUE, node);
      draft.integer(node, POSITION, i + 1);
      content(node, own.get(i));
      support.claims(node, own.get(i).claims());
    }
  }

  private static boolean isOwn(Value value) {
    return value instanceof Value.Named
        || value instanceof Value.Count
        || value instanceof Value.Worth;
  }

  private void content(Node node, Value value) {
    if (value instanceof Value.Named named) {
      draft.add(node, ROLE, concept("role", ClaimWriter.id(named.role())));
      draft.text(node, UNLINKED_NAME, named.name());
    } else if (value instanceof Value.Count count) {
      String bounds =
          Labels.count(count.minimum(), count.maximum(), count.unit(), count.progress());
      draft.label(node, Labels.about(count.about()) + bounds);
      draft.truth(node, APPROXIMATE, count.about());
      draft.text(node, UNIT, count.unit());
      count.minimum().ifPresent(number -> draft.decimal(node, MINIMUM, number));
      count.maximum().ifPresent(number -> draft.decimal(node, MAXIMUM, number));
      draft.truth(node, RUNNING_TOTAL, count.progress() == Progress.TOTAL);
      draft.truth(node, INCREMENT, count.progress() == Progress.INCREMENT);
    } else if (value instanceof Value.Worth worth) {
      draft.label(
          node, Labels.count(worth.minimum(), worth.maximum(), worth.currency(), worth.progress()));
      draft.truth(node, RUNNING_TOTAL, worth.progress() == Progress.TOTAL);
      draft.truth(node, INCREMENT, worth.progress() == Progress.INCREMENT);
      draft.text(node, CURRENCY, worth.currency());
      worth.minimum().ifPresent(number -> draft.decimal(node, MINIMUM, number));
      worth.maximum().ifPresent(number -> draft.decimal(node, MAXIMUM, number));
    }
  }
}
