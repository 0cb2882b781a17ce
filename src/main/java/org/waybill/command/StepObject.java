package org.waybill.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.waybill.claim.Claim;
import org.waybill.claim.Filler;
import org.waybill.claim.Miss;
import org.waybill.claim.Period;
import org.waybill.claim.Way;
import org.waybill.mention.Mention;
import org.waybill.pipeline.Steps;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;
import org.waybill.text.Sentence;
import org.waybill.text.Span;
import org.waybill.text.Token;

/**
 * What each step found in an article, as one JSON object. Places are those of {@link
 * org.waybill.article.Article#text}.
 */
final class StepObject {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Steps steps;
  private final String text;

  StepObject(Steps steps) {
    this.steps = steps;
    this.text = steps.text().characters();
  }

  ObjectNode sentences() {
    return tokens(
        (node, token) ->
            node.put("lemma", token.lemma())
                .put("tag", token.tag().label())
                .put("entity", token.entity()));
  }

  /** Of each token its number, that of its head, -1 for the root, and the relation between them. */
  ObjectNode trees() {
    return tokens(
        (node, token) ->
            node.put("number", token.index())
                .put("head", token.head())
                .put("relation", StepSheet.relation(token))
                .put("tag", token.tag().label()));
  }

  private ObjectNode tokens(BiConsumer<ObjectNode, Token> writer) {
    ObjectNode object = object();
    ArrayNode sentences = object.putArray("sentences");
    for (Sentence sentence : steps.text().sentences()) {
      ArrayNode tokens = put(sentences.addObject(), sentence.span()).putArray("tokens");
      for (Token token : sentence.tokens()) {
        writer.accept(put(tokens.addObject(), token.span()), token);
      }
    }
    return object;
  }

  ObjectNode mentions() {
    ObjectNode object = object();
    ArrayNode mentions = object.putArray("mentions");
    for (Mention mention : steps.mentions()) {
      ObjectNode node = put(mentions.addObject(), mention.span());
      node.put("kind", StepSheet.id(mention.kind()));
      if (mention instanceof Mention.Count count) {
        bounds(node, count.minimum(), count.maximum());
      }
      if (mention instanceof Mention.Sum sum) {
        bounds(node, sum.minimum(), sum.maximum());
        ArrayNode currencies = node.putArray("currencies");
        sum.currencies().stream().sorted().forEach(currencies::add);
      }
    }
    return object;
  }

  ObjectNode links() {
    ObjectNode object = object();
    ArrayNode links = object.putArray("links");
    for (Mention mention : steps.mentions()) {
      if (mention instanceof Mention.Name name) {
        meaning(put(links.addObject(), name.span()), steps.links().get(name));
      }
    }
    return object;
  }

  /** Names who is meant; {@code entry} is null where nobody is, or nothing decides. */
  private static void meaning(ObjectNode node, Link link) {
    Optional<Link.Linked> linked =
        link instanceof Link.Linked found ? Optional.of(found) : Optional.empty();
    node.put("entry", linked.map(it -> it.entry().iri()).orElse(null))
        .put("label", linked.map(it -> it.entry().label()).orElse(null))
        .put("reason", linked.map(Link.Linked::reason).orElse(null));
    if (link instanceof Link.Ambiguous ambiguous) {
      ArrayNode candidates = node.putArray("candidates");
      ambiguous.candidates().stream().map(Entry::iri).forEach(candidates::add);
    }
  }

  ObjectNode claims() {
    ObjectNode object = object();
    ArrayNode claims = object.putArray("claims");
    steps.reading().claims().forEach(claim -> claim(claims.addObject(), claim));
    ArrayNode misses = object.putArray("misses");
    for (Miss miss : steps.reading().misses()) {
      put(misses.addObject(), miss.trigger()).put("reason", miss.reason());
    }
    return object;
  }

  private void claim(ObjectNode node, Claim claim) {
    node.put("frame", claim.frame().id())
        .put("stage", claim.stage().map(stage -> stage.id()).orElse(null))
        .put("stance", claim.stance().id())
        .put("entry", claim.entry());
    put(node.putObject("sentence"), claim.sentence());
    put(node.putObject("trigger"), claim.trigger());
    ArrayNode roles = node.putArray("roles");
    claim
        .roles()
        .forEach(
            (role, filler) -> filler(roles.addObject().put("role", StepSheet.id(role)), filler));
    ArrayNode goods = node.putArray("goods");
    claim
        .goods()
        .forEach(good -> put(goods.addObject(), good.span()).put("item", good.item().orElse(null)));
    claim
        .quantity()
        .ifPresent(
            quantity -> {
              ObjectNode count = put(node.putObject("quantity"), quantity.span());
              bounds(count, quantity.minimum(), quantity.maximum());
              count.put("unit", quantity.unit());
            });
    claim
        .sum()
        .ifPresent(
            value -> {
              ObjectNode sum = put(node.putObject("sum"), value.span());
              bounds(sum, value.minimum(), value.maximum());
              sum.put("currency", value.currency());
            });
    way(node, claim.way());
    days(node.putObject("happened"), claim.when());
    days(node.putObject("said"), claim.said());
    fillers(node.putArray("claimants"), claim.attribution().claimants());
    fillers(node.putArray("via"), claim.attribution().via());
    claim.attribution().cue().ifPresent(cue -> put(node.putObject("cue"), cue));
  }

  private void way(ObjectNode node, Way way) {
    ArrayNode transports = node.putArray("transports");
    way.transports()
        .forEach(one -> put(transports.addObject(), one.span()).put("means", one.means().id()));
    way.distance()
        .ifPresent(
            far ->
                put(node.putObject("distance"), far.span())
                    .put("value", far.value())
                    .put("unit", far.unit().id()));
  }

  private void fillers(ArrayNode array, List<Filler> fillers) {
    fillers.forEach(filler -> filler(array.addObject(), filler));
  }

  private void filler(ObjectNode node, Filler filler) {
    meaning(put(node, filler.span()), filler.link());
    node.put("ground", filler.ground().id()).put("because", filler.ground().how());
  }

  private static void days(ObjectNode node, Period period) {
    node.put("earliest", period.earliest().map(Object::toString).orElse(null))
        .put("latest", period.latest().map(Object::toString).orElse(null))
        .put("words", period.words());
  }

  private static void bounds(
      ObjectNode node, Optional<BigDecimal> minimum, Optional<BigDecimal> maximum) {
    node.put("minimum", minimum.orElse(null)).put("maximum", maximum.orElse(null));
  }

  private ObjectNode object() {
    return JSON.createObjectNode().put("file", steps.article().file());
  }

  private ObjectNode put(ObjectNode node, Span span) {
    return node.put("start", span.start()).put("end", span.end()).put("words", span.of(text));
  }
}
