package org.waybill.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waybill.claim.Frame;

/**
 * Holds what was found in one article against its annotations. The measure:
 *
 * <p><b>Same sentence.</b> Claims are only compared within a sentence. Two sentences are the same
 * when, past case, accents and marks, they are equal, or when one of at least four words runs
 * within the other, or when four in five of the shorter one's words stand in the longer. So a
 * caption printed twice and a sentence that was cut differently are the same.
 *
 * <p><b>Who to whom.</b> Transfers, requests and denials have pairs: each supplier with each
 * recipient, at the level of states and independent bodies ({@code Kremlin} and {@code Putin} are
 * Russia; see {@link Names}). An annotated pair is found when a claim of any of these three types
 * in the same sentence has every end that gold names. Recall is the share of annotated pairs found,
 * by annotated type. A pair that was read is right when some annotated pair of the sentence differs
 * from it in no end that both name; precision is the share of right pairs, by the type read. Gold
 * counts as exhaustive here: what it does not have is invented. Reading the same pair of a sentence
 * twice is no error. A claim with both ends open has no pair and is not counted.
 *
 * <p><b>Slots</b> are looked at where an annotated pair was found, in the claim that has most of
 * them right, and only where gold has a value. <em>Type</em>: the very same. <em>Goods</em>: a
 * telling word in common, singular or plural. <em>Quantity</em>: both bounds equal. <em>When</em>:
 * the days overlap; an unknown bound is open, but unknown on both sides is wrong.
 * <em>Claimant</em>: some claimant on the same side; <em>claimant name</em>: the very one.
 * <em>Stance</em>: the same attitude, which is held (asserted, alleged), refused (denied, negated)
 * or open (possible, planned, requested).
 *
 * <p><b>Other events</b> are found when a claim of that type in the same sentence has an actor
 * (agent, participant, target or claimant) on the side of one of gold's, or gold names none. A
 * meeting passes for a visit and the other way round, and so do types of what is merely said:
 * statement, condemnation, denial, request, agreement; how many have the very type is counted
 * apart. Only recall is measured, as gold need not be exhaustive. Claims of type other are not
 * compared.
 *
 * <p><b>Optional</b> annotations count when found and are passed over when missed. Predicates,
 * units, relays and places are not compared.
 */
final class Comparison {

  private static final Set<Frame> GATHERINGS = EnumSet.of(Frame.MEETING, Frame.VISIT);
  private static final Set<Frame> WORDS =
      EnumSet.of(Frame.STATEMENT, Frame.CONDEMNATION, Frame.DENIAL, Frame.REQUEST, Frame.AGREEMENT);

  private final List<Telling> gold;
  private final List<Telling> found;
  private final Map<Frame, Ratio> recall = new EnumMap<>(Frame.class);
  private final Map<Frame, Ratio> precision = new EnumMap<>(Frame.class);
  private final Map<Slot, Ratio> slots = new EnumMap<>(Slot.class);
  private final Map<Frame, Ratio> events = new EnumMap<>(Frame.class);
  private final Map<Frame, Ratio> sameType = new EnumMap<>(Frame.class);
  private final List<Mistake> mistakes = new ArrayList<>();

  private Comparison(List<Telling> gold, List<Telling> found) {
    this.gold = gold;
    this.found = found;
  }

  /**
   * @param mistakes in the order of gold, then what was invented in the order of the text
   */
  record Result(Score score, List<Mistake> mistakes) {}

  static Result of(List<Telling> gold, List<Telling> found) {
    Comparison comparison = new Comparison(gold, found);
    for (Telling wanted : gold) {
      if (wanted.isMove()) {
        wanted.pairs().forEach(pair -> comparison.recall(wanted, pair));
      } else if (wanted.frame() != Frame.OTHER) {
        comparison.event(wanted);
      }
    }
    found.stream()
        .filter(Telling::isMove)
        .forEach(read -> read.pairs().forEach(pair -> comparison.precision(read, pair)));
    return new Result(comparison.score(), List.copyOf(comparison.mistakes));
  }

  private Score score() {
    return new Score(recall, precision, slots, events, sameType);
  }

  private void recall(Telling wanted, Telling.Pair pair) {
    List<Telling> beside = moves(found, wanted);
    List<Telling> hits =
        beside.stream().filter(read -> read.pairs().stream().anyMatch(pair::isFoundIn)).toList();
    if (hits.isEmpty() && wanted.optional()) {
      return;
    }
    recall.merge(wanted.frame(), Ratio.of(!hits.isEmpty()), Ratio::plus);
    if (hits.isEmpty()) {
      missed(wanted, pair.describe(), describe(beside));
      return;
    }
    // Of equals the first is taken, so that the order of claims decides nothing else.
    Telling best = hits.get(0);
    for (Telling hit : hits) {
      best = rightSlots(wanted, hit) > rightSlots(wanted, best) ? hit : best;
    }
    for (Slot slot : Slot.values()) {
      Optional<Boolean> right = slot.isRight(wanted, best);
      if (right.isPresent()) {
        slots.merge(slot, Ratio.of(right.get()), Ratio::plus);
      }
      if (!right.orElse(true) && !isToldAlready(slot, wanted, best)) {
        mistakes.add(
            new Mistake(
                Mistake.Kind.WRONG,
                slot.id(),
                slot.show(wanted),
                slot.show(best),
                wanted.sentence()));
      }
    }
  }

  /** A claimant of another side is of another name too; that is one mistake, not two. */
  private static boolean isToldAlready(Slot slot, Telling wanted, Telling read) {
    return slot == Slot.CLAIMANT_NAME && !Slot.CLAIMANT.isRight(wanted, read).orElse(true);
  }

  private static long rightSlots(Telling wanted, Telling read) {
    return Stream.of(Slot.values())
        .filter(slot -> slot.isRight(wanted, read).orElse(false))
        .count();
  }

  private void precision(Telling read, Telling.Pair pair) {
    List<Telling> beside = moves(gold, read);
    boolean right =
        beside.stream()
            .flatMap(wanted -> wanted.pairs().stream())
            .anyMatch(wanted -> wanted.agreesWith(pair));
    precision.merge(read.frame(), Ratio.of(right), Ratio::plus);
    if (!right) {
      mistakes.add(
          new Mistake(
              Mistake.Kind.INVENTED,
              read.frame().id(),
              describe(beside),
              pair.describe(),
              read.sentence()));
    }
  }

  private static List<Telling> moves(List<Telling> tellings, Telling other) {
    return tellings.stream().filter(t -> t.isMove() && t.hasSentenceOf(other)).toList();
  }

  private void event(Telling wanted) {
    List<Telling> beside = found.stream().filter(wanted::hasSentenceOf).toList();
    List<Telling> hits =
        beside.stream()
            .filter(read -> passes(wanted.frame(), read.frame()) && shareActor(wanted, read))
            .toList();
    if (hits.isEmpty() && wanted.optional()) {
      return;
    }
    events.merge(wanted.frame(), Ratio.of(!hits.isEmpty()), Ratio::plus);
    boolean same = hits.stream().anyMatch(read -> read.frame() == wanted.frame());
    sameType.merge(wanted.frame(), Ratio.of(same), Ratio::plus);
    if (hits.isEmpty()) {
      missed(wanted, actors(wanted), describe(beside));
    }
  }

  private static boolean passes(Frame wanted, Frame read) {
    return wanted == read
        || Stream.of(GATHERINGS, WORDS)
            .anyMatch(family -> family.contains(wanted) && family.contains(read));
  }

  private static boolean shareActor(Telling wanted, Telling read) {
    Predicate<Party> acts = actor -> wanted.actors().stream().anyMatch(actor::isOnSideOf);
    return wanted.actors().isEmpty()
        || read.actors().stream().anyMatch(acts)
        || read.claimants().stream().anyMatch(acts);
  }

  private void missed(Telling wanted, String expected, String instead) {
    mistakes.add(
        new Mistake(
            Mistake.Kind.MISSED, wanted.frame().id(), expected, instead, wanted.sentence()));
  }

  private static String describe(List<Telling> tellings) {
    return tellings.stream()
        .sorted(Comparator.comparing(Telling::frame))
        .map(telling -> telling.frame().id() + " " + parties(telling))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String parties(Telling telling) {
    if (!telling.isMove()) {
      return actors(telling);
    }
    List<Telling.Pair> pairs = telling.pairs();
    return pairs.isEmpty()
        ? Telling.Pair.OPEN.describe()
        : pairs.stream().map(Telling.Pair::describe).collect(Collectors.joining(", "));
  }

  private static String actors(Telling telling) {
    return telling.actors().stream().map(Party::shown).collect(Collectors.joining(", "));
  }
}
