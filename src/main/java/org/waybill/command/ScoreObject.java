package org.waybill.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.waybill.claim.Frame;
import org.waybill.evaluation.Evaluation;
import org.waybill.evaluation.Mistake;
import org.waybill.evaluation.Ratio;
import org.waybill.evaluation.Score;

/**
 * An evaluation as one JSON object: {@code articles}, an array, and {@code total}. Shares go from 0
 * to 1 and are null where there was nothing to count.
 */
final class ScoreObject {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ScoreObject() {}

  /**
   * @param errors whether each article has its {@code errors} too
   */
  static ObjectNode of(Evaluation evaluation, boolean errors) {
    ObjectNode node = JSON.createObjectNode();
    ArrayNode articles = node.putArray("articles");
    for (Evaluation.Sheet sheet : evaluation.sheets()) {
      ObjectNode article = articles.addObject().put("article", sheet.article());
      article.setAll(score(sheet.score()));
      if (errors) {
        ArrayNode list = article.putArray("errors");
        sheet.mistakes().forEach(mistake -> list.add(error(mistake)));
      }
    }
    node.set("total", score(evaluation.total()));
    return node;
  }

  private static ObjectNode score(Score score) {
    ObjectNode node = JSON.createObjectNode();
    ObjectNode pairs = node.putObject("who_to_whom");
    Set<Frame> types = EnumSet.noneOf(Frame.class);
    types.addAll(score.precision().keySet());
    types.addAll(score.recall().keySet());
    for (Frame type : types) {
      Ratio precision = score.precision().getOrDefault(type, Ratio.NONE);
      pairs.set(type.id(), pair(precision, score.recall().getOrDefault(type, Ratio.NONE)));
    }
    pairs.set("all", pair(Score.sum(score.precision()), Score.sum(score.recall())));
    node.set("slots", ratios(score.slots(), slot -> slot.id().replace(' ', '_')));
    ObjectNode events = node.putObject("events");
    events.setAll(ratios(score.events(), Frame::id));
    events.set("all", ratio(Score.sum(score.events())));
    events.set("by_their_type", ratio(Score.sum(score.sameType())));
    return node;
  }

  private static ObjectNode pair(Ratio precision, Ratio recall) {
    ObjectNode node = JSON.createObjectNode();
    node.set("precision", ratio(precision));
    node.set("recall", ratio(recall));
    return node.put("f1", share(Ratio.f1(precision, recall)));
  }

  private static <K> ObjectNode ratios(Map<K, Ratio> ratios, Function<K, String> name) {
    ObjectNode node = JSON.createObjectNode();
    ratios.forEach((key, ratio) -> node.set(name.apply(key), ratio(ratio)));
    return node;
  }

  private static ObjectNode ratio(Ratio ratio) {
    return JSON.createObjectNode()
        .put("right", ratio.right())
        .put("of", ratio.of())
        .put("share", share(ratio.share()));
  }

  private static Double share(OptionalDouble share) {
    return share.isEmpty() ? null : share.getAsDouble();
  }

  private static ObjectNode error(Mistake mistake) {
    return JSON.createObjectNode()
        .put("kind", mistake.kind().id())
        .put("what", mistake.what())
        .put("expected", mistake.expected())
        .put("found", mistake.found())
        .put("sentence", mistake.sentence());
  }
}
