package org.waybill.graph;

import static org.waybill.graph.Vocabulary.*;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.waybill.event.Event;
import org.waybill.event.IndependentOrigin;
import org.waybill.event.Repeat;

/** Writes who independently tells of an event, and which articles only repeat it. */
final class OriginWriter {
  private final Iris iris;
  private final SupportWriter support;
  private final GraphDraft draft;

  OriginWriter(Iris iris, SupportWriter support, GraphDraft draft) {
    this.iris = iris;
    this.support = support;
    this.draft = draft;
  }

  void write(Node event, Event.Core core) {
    List<IndependentOrigin> origins = core.origins();
    draft.integer(event, ORIGIN_COUNT, origins.size());
    for (int i = 0; i < origins.size(); i++) {
      IndependentOrigin origin = origins.get(i);
      Node node = iris.below(event, "origin", i + 1);
      draft.add(event, INDEPENDENT_ORIGIN, node);
      draft.type(node, INDEPENDENT_ORIGIN_CLASS);
      draft.label(
          node, origin.voices().stream().map(support::shown).collect(Collectors.joining("; ")));
      draft.integer(node, POSITION, i + 1);
      voice(node, origin);
      draft.text(node, WHY, origin.why());
      support.claims(node, origin.claims());
    }
    List<Repeat> repeats = core.repeats();
    for (int i = 0; i < repeats.size(); i++) {
      Node node = iris.below(event, "repeat", i + 1);
      draft.add(event, REPEAT, node);
      draft.type(node, REPEAT_CLASS);
      draft.label(node, repeats.get(i).article() + ": " + repeats.get(i).why());
      draft.add(node, IN_ARTICLE, iris.article(repeats.get(i).article()));
      draft.text(node, WHY, repeats.get(i).why());
    }
  }

  private void voice(Node node, IndependentOrigin origin) {
    switch (origin.kind()) {
      case SIDE -> origin.voices().forEach(side -> draft.add(node, SIDE, iris.known(side)));
      case UNKNOWN -> origin.voices().forEach(words -> draft.text(node, WORDS, words));
      case OUTLET -> {
        origin.claims().stream()
            .map(claim -> iris.article(claim.article()))
            .distinct()
            .forEach(article -> draft.add(node, OUTLET_VOICE, article));
        origin.voices().stream()
            .filter(EntryWriter::isIri)
            .forEach(outlet -> draft.add(node, OUTLET, iris.known(outlet)));
      }
    }
  }
}
