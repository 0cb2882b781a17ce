package org.waybill.reading.judge;

import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.waybill.claim.Filler;
import org.waybill.claim.Good;
import org.waybill.claim.Stance;
import org.waybill.mention.Mention;
import org.waybill.reading.coreference.Scene;
import org.waybill.registry.Entry;
import org.waybill.text.Sentence;

/** The flows that an article tells, from which open ends are filled. */
final class FlowMemory {

  /** What makes a flow fit words that leave an end open. Set by hand, see {@code fit}. */
  private static final double SAME_END = 2;

  private static final double SAME_GOODS = 1.5;
  private static final double OTHER_GOODS = -1.6;
  private static final double NEARNESS = 1.5;
  private static final double OFTEN = 0.15;
  private static final double OTHER_STANCE = -0.1;
  private static final double BODY = -0.7;
  private static final double NAMED_HERE = 0.6;
  private static final double TOLD_FIRST = 0.3;

  /** How many sentences open an article. */
  private static final int LEAD = 3;

  /** In sentences. */
  private static final int NEAR = 3;

  private static final double CARRIED = -1;
  private static final double ENOUGH = 1.2;
  private static final double REFERS = 0.8;

  private static final Comparator<Flow> TOLD =
      Comparator.comparing((Flow flow) -> flow.sentence().index()).thenComparing(Flow::trigger);

  private final Scene scene;
  private final Foes foes;
  private final Kinship kinship;
  private final List<Flow> flows = new ArrayList<>();
  private final List<Flow> halves = new ArrayList<>();

  FlowMemory(Scene scene, Foes foes) {
    this.scene = scene;
    this.foes = foes;
    this.kinship = new Kinship(scene.registry());
  }

  void add(Flow flow) {
    flows.add(flow);
  }

  /** Keeps a flow of which the sentence names one end only. */
  void addHalf(Flow flow) {
    if (flow.suppliers().isEmpty() != flow.recipients().isEmpty()) {
      halves.add(flow);
    }
  }

  /**
   * A flow put together from others with one end each: the article names who gives here and who
   * gets there. Empty where one end is unknown throughout, or where no flow of the same goods or
   * nearby tells it.
   */
  Optional<Flow> halves(Flow open) {
    Optional<List<Filler>> suppliers =
        open.suppliers().isEmpty()
            ? best(open, Flow::suppliers, open.recipients())
            : Optional.of(open.suppliers());
    Optional<List<Filler>> recipients =
        open.recipients().isEmpty()
            ? best(open, Flow::recipients, suppliers.orElse(open.suppliers()))
            : Optional.of(open.recipients());
    return suppliers.isPresent() && recipients.isPresent()
        ? Optional.of(
            new Flow(
                open.sentence(),
                open.trigger(),
                suppliers.get(),
                recipients.get(),
                open.goods(),
                open.stance(),
                false))
        : Optional.empty();
  }

  private Optional<List<Filler>> best(
      Flow open, Function<Flow, List<Filler>> end, List<Filler> others) {
    return Stream.concat(halves.stream(), flows.stream())
        .filter(flow -> !isSame(flow, open) && !end.apply(flow).isEmpty())
        .filter(flow -> !shares(end.apply(flow), others) && !foes.are(end.apply(flow), others))
        .filter(flow -> isAlways(end, end.apply(flow)))
        .filter(flow -> likeness(open, flow, end) >= ENOUGH)
        .max(
            Comparator.comparingDouble((Flow flow) -> likeness(open, flow, end))
                .thenComparing(flow -> -flow.sentence().index()))
        .map(end);
  }

  /** Whether these stand more often at this end than at the other. */
  private boolean isAlways(Function<Flow, List<Filler>> end, List<Filler> fillers) {
    long here = 0;
    long there = 0;
    for (Flow flow : Iterables.concat(halves, flows)) {
      here += shares(end.apply(flow), fillers) ? 1 : 0;
      there += shares(flow.suppliers(), fillers) || shares(flow.recipients(), fillers) ? 1 : 0;
    }
    return 2 * here > there;
  }

  private double likeness(Flow open, Flow flow, Function<Flow, List<Filler>> end) {
    int distance = Math.abs(flow.sentence().index() - open.sentence().index());
    long often =
        Stream.concat(halves.stream(), flows.stream())
            .filter(other -> shares(end.apply(other), end.apply(flow)))
            .count();
    return NEARNESS / (1 + distance)
        + (kinship.are(open.goods(), flow.goods()) ? SAME_GOODS : 0)
        + 2 * OFTEN * Math.min(6, often);
  }

  /** The flow that words with an open end speak of; empty when none fits well enough. */
  Optional<Flow> meant(Flow open, boolean reversed, boolean refers) {
    if (isAmbiguous(open)) {
      return Optional.empty();
    }
    return flows.stream()
        .filter(flow -> !isSame(flow, open) && !(reversed && isInOneSentence(flow, open) && !isBefore(flow, open)))
        .map(flow -> reversed ? turned(flow) : flow)
        .filter(flow -> isPossible(open, flow))
        .filter(flow -> fit(open, flow) >= (refers ? REFERS : ENOUGH))
        .max(
            Comparator.comparingDouble((Flow flow) -> fit(open, flow))
                .thenComparing(flow -> -Math.abs(flow.sentence().index() - open.sentence().index()))
                .thenComparing(flow -> -flow.sentence().index())
                .thenComparing(flow -> -flow.trigger()));
  }

  /** With goods going both ways, only an end or the goods can tell which way is meant. */
  private boolean isAmbiguous(Flow open) {
    boolean bare =
        open.suppliers().isEmpty() && open.recipients().isEmpty() && open.goods().isEmpty();
    return bare
        && flows.stream()
            .filter(flow -> Math.abs(flow.sentence().index() - open.sentence().index()) <= NEAR)
            .anyMatch(
                flow ->
                    flows.stream()
                        .anyMatch(
                            other ->
                                shares(flow.suppliers(), other.recipients())
                                    && shares(flow.recipients(), other.suppliers())));
  }

  /** Whether the goods have been told of before. */
  boolean hasTold(Flow open) {
    return flows.stream()
        .filter(flow -> flow.sentence().index() < open.sentence().index())
        .anyMatch(flow -> kinship.are(open.goods(), flow.goods()));
  }

  /** The last flow told before, of the same goods where there is one. */
  Optional<Flow> before(Flow open) {
    List<Flow> before =
        flows.stream().filter(flow -> isBefore(flow, open)).sorted(TOLD).toList();
    return before.stream()
        .filter(flow -> kinship.are(open.goods(), flow.goods()))
        .reduce((earlier, later) -> later)
        .or(() -> before.stream().reduce((earlier, later) -> later));
  }

  private static boolean isBefore(Flow flow, Flow open) {
    return flow.sentence().index() < open.sentence().index()
        || isInOneSentence(flow, open) && flow.trigger() < open.trigger();
  }

  /** Whether some of these have that part in any flow. */
  boolean hasHad(List<Filler> fillers, Function<Flow, List<Filler>> part) {
    return flows.stream().anyMatch(flow -> shares(part.apply(flow), fillers));
  }

  /** The last flow before a sentence with somebody of these at an end, as the supplier first. */
  Optional<Flow> lastOf(Sentence sentence, List<Filler> somebody) {
    List<Flow> before =
        flows.stream()
            .filter(flow -> flow.sentence().index() <= sentence.index())
            .sorted(TOLD)
            .toList();
    Optional<Flow> given =
        before.stream()
            .filter(flow -> shares(flow.suppliers(), somebody))
            .reduce((earlier, later) -> later);
    return given.isPresent()
        ? given
        : before.stream()
            .filter(flow -> shares(flow.recipients(), somebody))
            .reduce((earlier, later) -> later);
  }

  private static boolean isInOneSentence(Flow one, Flow other) {
    return one.sentence().index() == other.sentence().index();
  }

  private static boolean isSame(Flow one, Flow other) {
    return isInOneSentence(one, other) && one.trigger() == other.trigger();
  }

  private static Flow turned(Flow flow) {
    return new Flow(
        flow.sentence(),
        flow.trigger(),
        flow.recipients(),
        flow.suppliers(),
        List.of(),
        flow.stance(),
        flow.solid());
  }

  /** What is known must be the same, and nobody may stand at both ends. */
  private boolean isPossible(Flow open, Flow flow) {
    boolean supplier = open.suppliers().isEmpty() || shares(open.suppliers(), flow.suppliers());
    boolean recipient = open.recipients().isEmpty() || shares(open.recipients(), flow.recipients());
    boolean gives =
        open.suppliers().isEmpty() && !flow.suppliers().isEmpty()
            || open.recipients().isEmpty() && !flow.recipients().isEmpty();
    return supplier
        && recipient
        && gives
        && !foes.are(flow.suppliers(), open.recipients())
        && !foes.are(open.suppliers(), flow.recipients())
        && !shares(open.suppliers(), flow.recipients())
        && !shares(open.recipients(), flow.suppliers());
  }

  private double fit(Flow open, Flow flow) {
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
    fit += OFTEN * Math.min(6, toldHowOften(flow));
    for (Filler filler : fills(open, flow)) {
      fit += isBody(filler) ? BODY : 0;
      fit += isNamedIn(open.sentence(), filler) ? NAMED_HERE : 0;
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
    return Scene.entry(filler.link())
        .filter(
            entry -> entry.type() == Entry.Type.STATE || entry.type() == Entry.Type.ORGAN)
        .isEmpty();
  }

  private boolean isNamedIn(Sentence sentence, Filler filler) {
    String side = side(filler);
    return scene
        .mentions(sentence, Mention.Name.class)
        .flatMap(name -> scene.link(name).flatMap(Scene::entry).stream())
        .anyMatch(entry -> scene.side(entry).iri().equals(side));
  }

  private long toldHowOften(Flow flow) {
    return flows.stream()
        .filter(other -> other.solid())
        .filter(
            other ->
                shares(flow.suppliers(), other.suppliers())
                    && shares(flow.recipients(), other.recipients()))
        .count();
  }

  private static boolean isRefused(Stance stance) {
    return stance == Stance.NEGATED || stance == Stance.DENIED;
  }

  boolean shares(List<Filler> one, List<Filler> other) {
    return one.stream().anyMatch(a -> other.stream().anyMatch(b -> side(a).equals(side(b))));
  }

  String side(Filler filler) {
    return Scene.entry(filler.link())
        .map(scene::side)
        .map(Entry::iri)
        .orElseGet(() -> filler.words().toLowerCase(Locale.ROOT));
  }
}
