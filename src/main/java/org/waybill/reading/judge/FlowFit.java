package org.waybill.reading.judge;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waybill.claim.Filler;
import org.waybill.claim.Role;
import org.waybill.claim.Stance;
import org.waybill.mention.Mention;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.registry.Entry;
import org.waybill.text.Sentence;

/** How well a flow that the article tells fits words that leave an end of theirs open. */
final class FlowFit {

  /** The least that makes a flow the one meant. All weights are set by hand. */
  static final double ENOUGH = 1.2;

  /** The same where the words refer back, so that one must be meant. */
  static final double REFERS = 0.8;

  private static final double SAME_END = 2;
  private static final double SAME_GOODS = 1.5;
  private static final double OTHER_GOODS = -1.6;
  private static final double NEARNESS = 1.5;
  private static final double OFTEN = 0.15;

  /** Told more often, a flow is no better known. */
  private static final int MOST_OFTEN = 6;

  private static final double OTHER_STANCE = -0.1;
  private static final double BODY = -0.7;
  private static final double NAMED_HERE = 0.6;
  private static final double TOLD_FIRST = 0.3;

  /** How many sentences open an article. */
  private static final int LEAD = 3;

  private static final double CARRIED = -1;

  private final ArticleContext context;
  private final FillerSides sides;
  private final Kinship kinship;
  private final FlowIndex flows;
  private final FlowIndex halves;

  FlowFit(
      ArticleContext context,
      FillerSides sides,
      Kinship kinship,
      FlowIndex flows,
      FlowIndex halves) {
    this.context = context;
    this.sides = sides;
    this.kinship = kinship;
    this.flows = flows;
    this.halves = halves;
  }

  /**
   * How well a flow fits words that leave an end open.
   *
   * @param named the sides that the sentence of the open flow names
   */
  double of(Flow open, Flow flow, Set<String> named) {
    int distance = flow.sentence().index() - open.sentence().index();
    double fit = NEARNESS / (1 + Math.abs(distance) * (distance > 0 ? 1.5 : 1));
    if (!open.suppliers().isEmpty()) {
      fit += SAME_END;
    }
    if (!open.recipients().isEmpty()) {
      fit += SAME_END;
    }
    if (kinship.are(open.goods(), flow.goods())) {
      fit += SAME_GOODS;
    } else if (kinship.differ(open.goods(), flow.goods())) {
      fit += OTHER_GOODS;
    }
    fit += OFTEN * toldHowOften(flow);
    for (Filler filler : fills(open, flow)) {
      fit += isBody(filler) ? BODY : 0;
      fit += named.contains(sides.of(filler)) ? NAMED_HERE : 0;
    }
    fit += flow.sentence().index() < LEAD ? TOLD_FIRST : 0;
    if (isRefused(open.stance()) != isRefused(flow.stance())) {
      fit += OTHER_STANCE;
    }
    return flow.solid() ? fit : fit + CARRIED;
  }

  /** Who would be filled in. */
  private static List<Filler> fills(Flow open, Flow flow) {
    return Stream.concat(
            open.suppliers().isEmpty() ? flow.suppliers().stream() : Stream.empty(),
            open.recipients().isEmpty() ? flow.recipients().stream() : Stream.empty())
        .limit(2)
        .toList();
  }

  /** A firm or a group, that the article seldom means without naming it. */
  private static boolean isBody(Filler filler) {
    return ArticleContext.entry(filler.link())
        .filter(entry -> entry.type() == Entry.Type.STATE || entry.type() == Entry.Type.ORGAN)
        .isEmpty();
  }

  /** The sides that a sentence names. */
  Set<String> named(Sentence sentence) {
    return context
        .mentions(sentence, Mention.Name.class)
        .flatMap(name -> context.link(name).flatMap(ArticleContext::entry).stream())
        .map(entry -> context.side(entry).iri())
        .collect(Collectors.toSet());
  }

  private long toldHowOften(Flow flow) {
    return flows.ways(sides.of(flow.suppliers()), sides.of(flow.recipients())).stream()
        .filter(Flow::solid)
        .limit(MOST_OFTEN)
        .count();
  }

  private static boolean isRefused(Stance stance) {
    return stance == Stance.NEGATED || stance == Stance.DENIED;
  }

  /** How well a flow fits words that lack one end, were it to give that end alone. */
  double ofHalf(Flow open, Flow flow, Role end) {
    int distance = Math.abs(flow.sentence().index() - open.sentence().index());
    Set<String> who = sides.of(flow.end(end));
    long often = halves.count(end, who, MOST_OFTEN) + flows.count(end, who, MOST_OFTEN);
    return NEARNESS / (1 + distance)
        + (kinship.are(open.goods(), flow.goods()) ? SAME_GOODS : 0)
        + 2 * OFTEN * Math.min(MOST_OFTEN, often);
  }
}
