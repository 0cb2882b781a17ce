package org.waybill.graph;

import static org.waybill.graph.Vocabulary.DISTANCE;
import static org.waybill.graph.Vocabulary.KILOMETRES;
import static org.waybill.graph.Vocabulary.LENGTH_UNIT;
import static org.waybill.graph.Vocabulary.MEASURE;
import static org.waybill.graph.Vocabulary.MEASURED_FROM;
import static org.waybill.graph.Vocabulary.MODE;
import static org.waybill.graph.Vocabulary.POSITION;
import static org.waybill.graph.Vocabulary.TRANSPORT;
import static org.waybill.graph.Vocabulary.concept;

import org.apache.jena.graph.Node;
import org.waybill.claim.Way;

/** Writes on what the goods of a claim went and how far a place on their way lies from another. */
final class WayWriter {
  private final Iris iris;
  private final EvidenceWriter evidence;
  private final GraphDraft draft;

  WayWriter(Iris iris, EvidenceWriter evidence, GraphDraft draft) {
    this.iris = iris;
    this.evidence = evidence;
    this.draft = draft;
  }

  void write(Node claim, Way way) {
    int position = 0;
    for (Way.Transport transport : way.transports()) {
      position++;
      Node node = iris.below(claim, "transport", position);
      Node means = concept("mode", transport.means().id());
      draft.add(claim, TRANSPORT, node);
      draft.add(claim, MODE, means);
      draft.integer(node, POSITION, position);
      draft.add(node, MODE, means);
      evidence.characters(node, transport.span());
    }
    way.distance().ifPresent(distance -> distance(claim, distance));
  }

  private void distance(Node claim, Way.Distance distance) {
    Node node = iris.below(claim, "distance");
    draft.add(claim, DISTANCE, node);
    evidence.characters(node, distance.span());
    draft.decimal(node, MEASURE, distance.value());
    draft.add(node, LENGTH_UNIT, concept("length-unit", distance.unit().id()));
    draft.decimal(node, KILOMETRES, distance.kilometres());
    draft.text(node, MEASURED_FROM, distance.from());
  }
}
