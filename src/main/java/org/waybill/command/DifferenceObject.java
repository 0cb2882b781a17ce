package org.waybill.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.waybill.diff.Difference;
import org.waybill.diff.Holdings;

/**
 * A difference as one JSON object: {@code one} and {@code other}, then {@code articles}, {@code
 * claims} and {@code events}, each with how many are the {@code same}. A value that only one side
 * has is null on the other.
 */
final class DifferenceObject {
  private static final ObjectMapper JSON = new ObjectMapper();

  private DifferenceObject() {}

  static ObjectNode of(Difference difference, Difference.Values names) {
    ObjectNode node = JSON.createObjectNode().put("one", names.one()).put("other", names.other());
    ObjectNode articles = node.putObject("articles");
    difference.removed().forEach(articles.putArray("only_in_one")::add);
    difference.added().forEach(articles.putArray("only_in_other")::add);
    difference.replaced().forEach(articles.putArray("replaced")::add);
    articles.put("same", difference.sameArticles());
    ObjectNode claims = node.putObject("claims");
    ArrayNode lost = claims.putArray("only_in_one");
    difference.lost().forEach(claim -> lost.add(claim(claim)));
    ArrayNode gained = claims.putArray("only_in_other");
    difference.gained().forEach(claim -> gained.add(claim(claim)));
    ArrayNode changed = claims.putArray("changed");
    for (Difference.Changed change : difference.changed()) {
      ObjectNode one =
          changed
              .addObject()
              .put("article", change.one().article())
              .put("sentence", change.one().sentence())
              .put("one", change.one().iri())
              .put("other", change.other().iri());
      one.set("slots", values(change.slots()));
    }
    claims.put("same", difference.sameClaims());
    ObjectNode events = node.putObject("events");
    ArrayNode changes = events.putArray("changes");
    for (Difference.EventChange change : difference.events()) {
      ObjectNode one =
          changes.addObject().put("fate", change.fate().name().toLowerCase(Locale.ROOT));
      one.set("one", events(change.one()));
      one.set("other", events(change.other()));
      one.set("values", values(change.values()));
      one.put("claims_left", change.left()).put("claims_joined", change.joined());
    }
    events.put("same", difference.sameEvents());
    return node;
  }

  private static ObjectNode claim(Holdings.Claim claim) {
    ObjectNode node =
        JSON.createObjectNode()
            .put("article", claim.article())
            .put("sentence", claim.sentence())
            .put("claim", claim.iri());
    claim.slots().forEach(node.putObject("slots")::put);
    return node;
  }

  private static ArrayNode events(List<Holdings.Event> events) {
    ArrayNode list = JSON.createArrayNode();
    for (Holdings.Event event : events) {
      ObjectNode node = list.addObject().put("event", event.iri());
      event.values().forEach(node.putObject("values")::put);
      event.claims().forEach(node.putArray("claims")::add);
    }
    return list;
  }

  private static ObjectNode values(Map<String, Difference.Values> values) {
    ObjectNode node = JSON.createObjectNode();
    values.forEach(
        (name, both) ->
            node.putObject(name).put("one", known(both.one())).put("other", known(both.other())));
    return node;
  }

  private static String known(String value) {
    return value.isEmpty() ? null : value;
  }
}
