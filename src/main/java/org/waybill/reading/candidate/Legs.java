package org.waybill.reading.candidate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.waybill.text.Token;

/**
 * Takes apart what one word tells of several flows: {@code tanks to Norland and drones to Suderia},
 * {@code supplied Norland with tanks and Suderia with drones}. Goods and ends follow each other in
 * pairs there.
 */
final class Legs {

  /** A word of the sentence that brings goods, or one end. */
  private record Step(int at, boolean goods) {}

  private Legs() {}

  /** One draft for each pair; the draft itself where there is one flow only. */
  static List<FlowDraft> of(FlowDraft draft) {
    List<FlowDraft> byRecipient = split(draft, draft.recipients(), draft.suppliers());
    return byRecipient.size() > 1
        ? byRecipient
        : split(draft, draft.suppliers(), draft.recipients());
  }

  private static List<FlowDraft> split(
      FlowDraft draft, List<Candidate> divided, List<Candidate> other) {
    List<Step> steps =
        Stream.concat(
                draft.goods().keySet().stream()
                    .map(noun -> new Step(noun.span().start(), true)),
                divided.stream()
                    .filter(Legs::isInPlace)
                    .map(one -> new Step(one.filler().span().start(), false)))
            .distinct()
            .sorted(Comparator.comparingInt(Step::at))
            .toList();
    List<Set<Integer>> legs = legs(steps);
    if (legs.size() < 2) {
      return List.of(draft);
    }
    List<FlowDraft> drafts = new ArrayList<>();
    boolean recipients = divided == draft.recipients();
    for (Set<Integer> leg : legs) {
      FlowDraft one = draft.withoutGoodsAndEnds();
      for (Token noun : draft.goods().keySet()) {
        if (leg.contains(noun.span().start())) {
          one.goods().put(noun, draft.goods().get(noun));
        }
      }
      (recipients ? one.suppliers() : one.recipients()).addAll(other);
      divided.stream()
          .filter(end -> leg.contains(end.filler().span().start()))
          .forEach((recipients ? one.recipients() : one.suppliers())::add);
      drafts.add(one);
    }
    return drafts;
  }

  private static boolean isInPlace(Candidate candidate) {
    return !candidate.unnamed() && !candidate.place().isEmpty() && candidate.rank() <= 2;
  }

  /** Where goods and ends alternate: the places that belong together; else nothing to divide. */
  private static List<Set<Integer>> legs(List<Step> steps) {
    List<Set<Integer>> legs = new ArrayList<>();
    Set<Integer> leg = new LinkedHashSet<>();
    boolean turned = false;
    for (int i = 0; i < steps.size(); i++) {
      boolean first = steps.get(i).goods() == steps.get(0).goods();
      if (first && turned) {
        legs.add(leg);
        leg = new LinkedHashSet<>();
        turned = false;
      }
      turned |= !first;
      leg.add(steps.get(i).at());
    }
    if (turned) {
      legs.add(leg);
    }
    return turned ? legs : List.of();
  }
}
