package org.waybill.reading.judge;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waybill.claim.Filler;
import org.waybill.claim.Role;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.registry.Entry;
import org.waybill.text.Sentence;

/** The flows that an article tells, from which open ends are filled. */
final class FlowMemory {

  /** In sentences. */
  private static final int NEAR = 3;

  /** A flow with how well it fits. */
  private record Weighed(Flow flow, double fit) {}

  private final Foes foes;
  private final Kinship kinship;
  private final FlowIndex flows = new FlowIndex();
  private final FlowIndex halves = new FlowIndex();
  private final FillerSides sides;
  private final FlowFit fit;

  FlowMemory(ArticleContext context, Foes foes) {
    this.foes = foes;
    this.kinship = new Kinship(context.registry());
    this.sides = new FillerSides(context);
    this.fit = new FlowFit(context, sides, kinship, flows, halves);
  }

  void add(Flow flow) {
    flows.add(flow, sides.of(flow.suppliers()), sides.of(flow.recipients()));
  }

  /** The first sentence for which not all flows were weighed, as there are too many. */
  OptionalInt crowdedAt() {
    return IntStream.concat(flows.crowdedAt().stream(), halves.crowdedAt().stream()).min();
  }

  /** Keeps a flow of which the sentence names one end only. */
  void addHalf(Flow flow) {
    if (flow.suppliers().isEmpty() != flow.recipients().isEmpty()) {
      halves.add(flow, sides.of(flow.suppliers()), sides.of(flow.recipients()));
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
            ? best(open, Role.SUPPLIER, open.recipients())
            : Optional.of(open.suppliers());
    Optional<List<Filler>> recipients =
        open.recipients().isEmpty()
            ? best(open, Role.RECIPIENT, suppliers.orElse(open.suppliers()))
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

  private Optional<List<Filler>> best(Flow open, Role end, List<Filler> others) {
    int here = open.sentence().index();
    return Stream.concat(halves.near(here).stream(), flows.near(here).stream())
        .filter(flow -> !isSame(flow, open) && !flow.end(end).isEmpty())
        .filter(flow -> !shares(flow.end(end), others) && !foes.are(flow.end(end), others))
        .filter(flow -> !armsFoe(flow, end, others))
        .map(flow -> new Weighed(flow, fit.ofHalf(open, flow, end)))
        .filter(one -> one.fit() >= FlowFit.ENOUGH)
        .sorted(
            Comparator.comparingDouble(Weighed::fit)
                .thenComparing(one -> -one.flow().sentence().index())
                .reversed())
        .map(one -> one.flow().end(end))
        .filter(fillers -> isAlways(end, fillers))
        .findFirst();
  }

  /** Whether somebody of an end gives arms to, or gets them from, a foe of the others. */
  private boolean armsFoe(Flow flow, Role end, List<Filler> others) {
    Role other = opposite(end);
    return flows.near(flow.sentence().index(), end, sides.of(flow.end(end))).stream()
        .filter(Flow::solid)
        .anyMatch(known -> foes.are(known.end(other), others));
  }

  /** Whether these stand more often at this end than at the other. */
  private boolean isAlways(Role end, List<Filler> fillers) {
    Set<String> who = sides.of(fillers);
    long here =
        halves.count(end, who, Integer.MAX_VALUE) + flows.count(end, who, Integer.MAX_VALUE);
    return 2 * here > halves.count(who) + flows.count(who);
  }

  /** The flow that words with an open end speak of; empty when none fits well enough. */
  Optional<Flow> meant(Flow open, boolean reversed, boolean refers) {
    if (isAmbiguous(open)) {
      return Optional.empty();
    }
    Set<String> named = fit.named(open.sentence());
    return fitting(open, reversed).stream()
        .filter(
            flow ->
                !isSame(flow, open)
                    && !(reversed && isInOneSentence(flow, open) && !isBefore(flow, open)))
        .map(flow -> reversed ? turned(flow) : flow)
        .filter(flow -> isPossible(open, flow))
        .map(flow -> new Weighed(flow, fit.of(open, flow, named)))
        .filter(one -> one.fit() >= (refers ? FlowFit.REFERS : FlowFit.ENOUGH))
        .max(
            Comparator.comparingDouble(Weighed::fit)
                .thenComparing(
                    one -> -Math.abs(one.flow().sentence().index() - open.sentence().index()))
                .thenComparing(one -> -one.flow().sentence().index())
                .thenComparing(one -> -one.flow().trigger()))
        .map(Weighed::flow);
  }

  /** Flows with the end that is known, or all. */
  private Collection<Flow> fitting(Flow open, boolean reversed) {
    int here = open.sentence().index();
    if (!open.suppliers().isEmpty()) {
      return flows.near(
          here, reversed ? Role.RECIPIENT : Role.SUPPLIER, sides.of(open.suppliers()));
    }
    return open.recipients().isEmpty()
        ? flows.near(here)
        : flows.near(here, reversed ? Role.SUPPLIER : Role.RECIPIENT, sides.of(open.recipients()));
  }

  /** With goods going both ways, only an end or the goods can tell which way is meant. */
  private boolean isAmbiguous(Flow open) {
    boolean bare =
        open.suppliers().isEmpty() && open.recipients().isEmpty() && open.goods().isEmpty();
    return bare
        && flows.near(open.sentence().index()).stream()
            .filter(flow -> Math.abs(flow.sentence().index() - open.sentence().index()) <= NEAR)
            .anyMatch(
                flow ->
                    !flows.ways(sides.of(flow.recipients()), sides.of(flow.suppliers())).isEmpty());
  }

  /** Whether the goods have been told of before. */
  boolean hasTold(Flow open) {
    return flows.lastBefore(open.sentence().index(), -1, isOfGoods(open)).isPresent();
  }

  /** The last flow told before, of the same goods where there is one. */
  Optional<Flow> before(Flow open) {
    int sentence = open.sentence().index();
    return flows
        .lastBefore(sentence, open.trigger(), isOfGoods(open))
        .or(() -> flows.lastBefore(sentence, open.trigger(), flow -> true));
  }

  private Predicate<Flow> isOfGoods(Flow open) {
    return flow -> kinship.are(open.goods(), flow.goods());
  }

  private static boolean isBefore(Flow flow, Flow open) {
    return flow.sentence().index() < open.sentence().index()
        || isInOneSentence(flow, open) && flow.trigger() < open.trigger();
  }

  /** Whether a flow leads from some of these to some of the others. */
  boolean hasTold(List<Filler> suppliers, List<Filler> recipients) {
    return !flows.ways(sides.of(suppliers), sides.of(recipients)).isEmpty();
  }

  /** Whether more flows lead from some of these to some of the others than back. */
  boolean isMostly(List<Filler> suppliers, List<Filler> recipients) {
    Set<String> here = sides.of(suppliers);
    Set<String> there = sides.of(recipients);
    return flows.ways(here, there).size() > flows.ways(there, here).size();
  }

  /** Whether some of these have that part in any flow. */
  boolean hasHad(List<Filler> fillers, Role end) {
    return flows.has(end, sides.of(fillers));
  }

  /**
   * Whoever has a part in flows whose ends are named and whose other end these have.
   *
   * @param number how many there should be; 0 for any number above one
   * @return empty when there are more or fewer
   */
  List<Filler> partners(Role part, List<Filler> opposite, int number) {
    Map<String, Filler> found = new LinkedHashMap<>();
    Role other = opposite(part);
    flows.near(0, other, sides.of(opposite)).stream()
        .filter(Flow::solid)
        .flatMap(flow -> flow.end(part).stream())
        .filter(one -> ArticleContext.entry(one.link()).filter(FlowMemory::isState).isPresent())
        .forEach(one -> found.putIfAbsent(sides.of(one), one));
    boolean fits = number == 0 ? found.size() > 1 : found.size() == number;
    return fits ? List.copyOf(found.values()) : List.of();
  }

  private static Role opposite(Role end) {
    return end == Role.SUPPLIER ? Role.RECIPIENT : Role.SUPPLIER;
  }

  private static boolean isState(Entry entry) {
    return entry.type() == Entry.Type.STATE;
  }

  /** The last flow up to a sentence with somebody of these at an end, as the supplier first. */
  Optional<Flow> lastOf(Sentence sentence, List<Filler> somebody) {
    return flows
        .last(sentence.index(), Role.SUPPLIER, sides.of(somebody))
        .or(() -> flows.last(sentence.index(), Role.RECIPIENT, sides.of(somebody)));
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
        /* suppliers= */ flow.recipients(),
        /* recipients= */ flow.suppliers(),
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

  boolean shares(List<Filler> some, List<Filler> others) {
    return sides.shares(some, others);
  }

  String side(Filler filler) {
    return sides.of(filler);
  }
}
