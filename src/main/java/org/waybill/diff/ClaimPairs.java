package org.waybill.diff;

import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.waybill.diff.Holdings.Claim;

/**
 * Finds which claim of one dataset is which of another. Only claims of the same article can be one,
 * and only of the same sentence or of one that was corrected: first those that say the same, then
 * those read from the same words, then those of the same frame that have something in common.
 */
final class ClaimPairs {
  /** What claims of a sentence often have in common without being one. */
  private static final Set<String> COMMON =
      Set.of("frame", "stage", "stance", "said", "when", "claimant", "via");

  private static final List<BiPredicate<Claim, Claim>> ROUNDS =
      List.of(
          (a, b) -> a.trigger() == b.trigger() && a.slots().equals(b.slots()),
          (a, b) -> a.slots().equals(b.slots()),
          (a, b) -> a.trigger() == b.trigger() && sameFrame(a, b),
          (a, b) -> a.trigger() == b.trigger() && a.sentence().equals(b.sentence()),
          (a, b) -> sameFrame(a, b) && likeness(a, b, COMMON) > 0);

  private final Map<Claim, Claim> pairs = new LinkedHashMap<>();

  private ClaimPairs() {}

  /** Claims of the other by the one's that they are; a claim without a pair is in neither. */
  static Map<Claim, Claim> of(List<Claim> one, List<Claim> other) {
    ListMultimap<String, Claim> theirs = Multimaps.index(other, Claim::article);
    ClaimPairs result = new ClaimPairs();
    Multimaps.asMap(Multimaps.index(one, Claim::article))
        .forEach((article, claims) -> result.article(claims, theirs.get(article)));
    return result.pairs;
  }

  private void article(List<Claim> one, List<Claim> other) {
    ListMultimap<String, Claim> ours = bySentence(one);
    ListMultimap<String, Claim> theirs = bySentence(other);
    Map<String, String> corrected = SentencePairs.of(ours.keySet(), theirs.keySet());
    for (String sentence : ours.keySet()) {
      List<Claim> open = new ArrayList<>(ours.get(sentence));
      List<Claim> partners =
          new ArrayList<>(theirs.get(corrected.getOrDefault(sentence, sentence)));
      ROUNDS.forEach(round -> pair(open, partners, round));
    }
  }

  private static ListMultimap<String, Claim> bySentence(List<Claim> claims) {
    ListMultimap<String, Claim> sorted = LinkedListMultimap.create();
    claims.forEach(claim -> sorted.put(claim.sentence(), claim));
    return sorted;
  }

  /** Each takes the likest that is left; whoever finds a pair leaves its list. */
  private void pair(List<Claim> one, List<Claim> other, BiPredicate<Claim, Claim> fits) {
    for (Claim claim : List.copyOf(one)) {
      other.stream()
          .filter(candidate -> fits.test(claim, candidate))
          .max(
              Comparator.comparingInt((Claim candidate) -> likeness(claim, candidate, Set.of()))
                  .thenComparing(Comparator.comparing(Claim::iri).reversed()))
          .ifPresent(
              match -> {
                pairs.put(claim, match);
                one.remove(claim);
                other.remove(match);
              });
    }
  }

  private static boolean sameFrame(Claim one, Claim other) {
    return Objects.equals(one.slots().get("frame"), other.slots().get("frame"));
  }

  private static int likeness(Claim one, Claim other, Set<String> without) {
    return (int)
        one.slots().entrySet().stream()
            .filter(slot -> !without.contains(slot.getKey()))
            .filter(slot -> slot.getValue().equals(other.slots().get(slot.getKey())))
            .count();
  }
}
