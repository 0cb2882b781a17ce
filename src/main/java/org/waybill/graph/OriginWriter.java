package org.waybill.graph;

import static org.waybill.graph.Vocabulary.*;

import java.util.List;
import org.apache.jena.graph.Node;
import org.waybill.event.Event;
import org.waybill.event.Origin;
import org.waybill.event.Repeat;

/** Writes who independently tells of an event, and which articles only repeat it. */
final class OriginWriter {
  private final Iris iris;
  private final SupportWriter support;
  private final Sheet sheet;

  OriginWriter(Iris iris, SupportWriter support, Sheet sheet) {
    this.iris = iris;
    this.support = support;
    this.sheet = sheet;
  }

  void write(Node event, Event.Core core) {
    List<Origin> origins = core.origins();
    sheet.integer(event, ORIGIN_COUNT, origins.size());
    for (int i = 0; i < origins.size(); i++) {
      Origin origin = origins.get(i);
      Node node = iris.below(event, "origin", i + 1);
      sheet.add(event, INDEPENDENT_ORIGIN, node);
      sheet.type(node, INDEPENDENT_ORIGIN_CLASS);
      sheet.label(node, support.shown(origin.voice()));
      sheet.integer(node, POSITION, i + 1);
      voice(node, origin);
      sheet.text(node, WHY, origin.why());
      support.claims(node, origin.claims());
    }
    List<Repeat> repeats = core.repeats();
    for (int i = 0; i < repeats.size(); i++) {
      Node node = iris.below(event, "repeat", i + 1);
      sheet.add(event, REPEAT, node);
      sheet.type(node, REPEAT_CLASS);
      sheet.label(node, repeats.get(i).article() + ": " + repeats.get(i).why());
      sheet.add(node, IN_ARTICLE, iris.article(repeats.get(i).article()));
      sheet.text(node, WHY, repeats.get(i).why());
    }
  }

  private void voice(Node node, Origin origin) {
    switch (origin.kind()) {
      case SIDE -> sheet.add(node, SIDE, iris.known(origin.voice()));
      case UNKNOWN -> sheet.text(node, WORDS, origin.voice());
      case OUTLET -> {
        origin.claims().stream()
            .map(claim -> iris.article(claim.article()))
            .distinct()
            .forEach(article -> sheet.add(node, OUTLET_VOICE, article));
        if (EntryWriter.isIri(origin.voice())) {
          sheet.add(node, OUTLET, iris.known(origin.voice()));
        }
      }
    }
  }
}
