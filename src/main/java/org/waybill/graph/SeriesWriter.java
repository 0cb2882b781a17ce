package org.waybill.graph;

import static org.waybill.graph.Vocabulary.*;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.waybill.claim.Progress;
import org.waybill.event.Series;

/** Writes what one side has said over time of how much went one way. */
final class SeriesWriter {
  private final Iris iris;
  private final SupportWriter support;
  private final GraphDraft draft;

  SeriesWriter(Iris iris, SupportWriter support, GraphDraft draft) {
    this.iris = iris;
    this.support = support;
    this.draft = draft;
  }

  void write(Node story, Series series) {
    Node node = iris.series(series.key());
    draft.type(node, SERIES_CLASS);
    draft.label(node, label(series));
    draft.add(node, IN_STORY, story);
    draft.add(node, SIDE, iris.known(series.side()));
    entities(node, SUPPLIER, series.suppliers(), series);
    entities(node, RECIPIENT, series.recipients(), series);
    draft.text(node, UNIT, series.unit());
    for (int i = 0; i < series.points().size(); i++) {
      Series.Point point = series.points().get(i);
      Node below = iris.below(node, "point", i + 1);
      draft.add(node, POINT, below);
      draft.label(below, label(point, series.unit()));
      draft.integer(below, POSITION, i + 1);
      point.minimum().ifPresent(number -> draft.decimal(below, MINIMUM, number));
      point.maximum().ifPresent(number -> draft.decimal(below, MAXIMUM, number));
      draft.truth(below, APPROXIMATE, point.about());
      draft.truth(below, RUNNING_TOTAL, point.progress() == Progress.TOTAL);
      draft.truth(below, INCREMENT, point.progress() == Progress.INCREMENT);
      new PeriodWriter(iris, story, draft).write(below, AS_OF, point.asOf());
      support.claims(below, point.claims());
    }
  }

  /** As in {@code containers, North Korea to Russia, counted by United States, points: 3}. */
  private String label(Series series) {
    String who =
        Labels.sides(support.shown(series.suppliers()), " to ", support.shown(series.recipients()));
    return "%s, %s, counted by %s, points: %d"
        .formatted(series.unit(), who, support.shown(series.side()), series.points().size());
  }

  /** As in {@code until 13 October 2023: at most 1,000 containers, a running total}. */
  private static String label(Series.Point point, String unit) {
    String days = Labels.days(point.asOf());
    return (days.isEmpty() ? "" : days + ": ")
        + Labels.about(point.about())
        + Labels.count(point.minimum(), point.maximum(), unit, point.progress());
  }

  private void entities(Node node, Node property, Set<String> ids, Series series) {
    ids.forEach(
        id ->
            draft.add(
                node, property, support.entity(id, series.points().get(0).claims().stream())));
  }
}
