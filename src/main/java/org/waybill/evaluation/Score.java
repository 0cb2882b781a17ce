package org.waybill.evaluation;

import com.google.common.collect.Maps;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.waybill.claim.Frame;

/**
 * What a comparison counted. A type or slot of which there was nothing to count is absent.
 *
 * @param recall of the annotated pairs, how many were found, by annotated type
 * @param precision of the pairs found, how many are right, by found type
 * @param slots of the pairs found in gold, how often each slot is right
 * @param events of the other annotated events, how many were found
 * @param sameType of the same events, how many were found under their very type
 */
public record Score(
    Map<Frame, Ratio> recall,
    Map<Frame, Ratio> precision,
    Map<Slot, Ratio> slots,
    Map<Frame, Ratio> events,
    Map<Frame, Ratio> sameType) {

  public Score {
    recall = Maps.immutableEnumMap(recall);
    precision = Maps.immutableEnumMap(precision);
    slots = Maps.immutableEnumMap(slots);
    events = Maps.immutableEnumMap(events);
    sameType = Maps.immutableEnumMap(sameType);
  }

  /** All of them taken as one. */
  public static Score total(Collection<Score> scores) {
    return new Score(
        total(scores, Score::recall),
        total(scores, Score::precision),
        total(scores, Score::slots),
        total(scores, Score::events),
        total(scores, Score::sameType));
  }

  private static <K> Map<K, Ratio> total(
      Collection<Score> scores, Function<Score, Map<K, Ratio>> part) {
    Map<K, Ratio> total = new HashMap<>();
    for (Score score : scores) {
      part.apply(score).forEach((key, ratio) -> total.merge(key, ratio, Ratio::plus));
    }
    return total;
  }

  /** The ratios of a map taken as one. */
  public static Ratio sum(Map<?, Ratio> ratios) {
    return ratios.values().stream().reduce(Ratio.NONE, Ratio::plus);
  }

  /** How many annotated or found things a verdict was passed on; slots count with their pairs. */
  public int compared() {
    return sum(recall).of() + sum(precision).of() + sum(events).of();
  }
}
