package org.waybill.graph;

import static org.waybill.graph.Vocabulary.*;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.waybill.claim.Claim;
import org.waybill.event.Event;
import org.waybill.event.IndependentOrigin;
import org.waybill.event.Repeat;
import org.waybill.event.Utterance;

/**
 * Writes who independently tells of an event, and which articles only repeat it. The origin of an
 * event of one claim is mostly the speech act on which that claim rests, and most repeats are
 * articles that quote somebody: then there is no node between.
 */
final class OriginWriter {
  private final Iris iris;
  private final SupportWriter support;
  private final Map<Claim, Utterance> utterances;
  private final GraphDraft draft;

  OriginWriter(
      Iris iris, SupportWriter support, Map<Claim, Utterance> utterances, GraphDraft draft) {
    this.iris = iris;
    this.support = support;
    this.utterances = utterances;
    this.draft = draft;
  }

  void write(Node event, Event.Core core) {
    List<IndependentOrigin> origins = core.origins();
    draft.integer(event, ORIGIN_COUNT, origins.size());
    for (int i = 0; i < origins.size(); i++) {
      IndependentOrigin origin = origins.get(i);
      if (core.evidence().size() == 1 && isUtterance(origin)) {
        Utterance utterance = utterances.get(origin.claims().get(0));
        draft.add(event, INDEPENDENT_ORIGIN, iris.utterance(utterance.key()));
      } else {
        write(event, i + 1, origin);
      }
    }
    List<Repeat> repeats = core.repeats();
    for (int i = 0; i < repeats.size(); i++) {
      write(event, i + 1, repeats.get(i));
    }
  }

  /** Whether the speech act says all that there is to say of the origin. */
  private boolean isUtterance(IndependentOrigin origin) {
    Utterance utterance = utterances.get(origin.claims().get(0));
    if (utterance == null) {
      return false;
    }
    return switch (origin.kind()) {
      case SIDE ->
          origin.voices().equals(utterance.sides())
              && origin
                  .why()
                  .equals(
                      origin.voices().size() > 1
                          ? IndependentOrigin.QUOTED_TOGETHER
                          : IndependentOrigin.QUOTED);
      case UNKNOWN -> false;
      case OUTLET ->
          !utterance.outlet().isEmpty() && origin.voices().stream().noneMatch(EntryWriter::isIri);
    };
  }

  private void write(Node event, int number, IndependentOrigin origin) {
    Node node = iris.below(event, "origin", number);
    draft.add(event, INDEPENDENT_ORIGIN, node);
    draft.integer(node, POSITION, number);
    voice(node, origin);
    draft.text(node, WHY, origin.why());
    support.claims(node, origin.claims());
  }

  private void write(Node event, int number, Repeat repeat) {
    Node article = iris.article(repeat.article());
    if (repeat.why().equals(Repeat.QUOTES)) {
      draft.add(event, REPEAT, article);
    } else {
      Node node = iris.below(event, "repeat", number);
      draft.add(event, REPEAT, node);
      draft.type(node, REPEAT_CLASS);
      draft.add(node, IN_ARTICLE, article);
      draft.text(node, WHY, repeat.why());
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
