package org.waybill.reading.judge;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Claim;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Role;
import org.waybill.reading.candidate.Candidate;
import org.waybill.reading.coreference.ArticleContext;

/**
 * Who fights whom in an article: nobody arms his foe, and drones sent into his land are no gift.
 */
final class Foes {

  /** Two sides, in the order of their IRIs. */
  private record Pair(String one, String other) {
    static Pair of(String one, String other) {
      return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
    }
  }

  /** The rank of places where goods come down rather than of whom they are given to. */
  private static final int LAND = 2;

  private final ArticleContext context;
  private final Set<Pair> foes = new HashSet<>();

  Foes(ArticleContext context, List<Claim> acts) {
    this.context = context;
    for (Claim act : acts) {
      if (act.frame() == Frame.ATTACK) {
        for (Filler agent : act.role(Role.AGENT)) {
          for (Filler target : act.role(Role.TARGET)) {
            pair(agent, target).ifPresent(foes::add);
          }
        }
      }
    }
  }

  private Optional<Pair> pair(Filler one, Filler other) {
    Optional<String> first = side(one);
    Optional<String> second = side(other);
    return first.isPresent() && second.isPresent() && !first.equals(second)
        ? Optional.of(Pair.of(first.get(), second.get()))
        : Optional.empty();
  }

  private Optional<String> side(Filler filler) {
    return ArticleContext.entry(filler.link()).map(entry -> context.side(entry).iri());
  }

  /** Whether somebody of the one fights somebody of the other. */
  boolean are(List<Filler> some, List<Filler> others) {
    return some.stream()
        .anyMatch(
            one ->
                others.stream()
                    .anyMatch(other -> pair(one, other).filter(foes::contains).isPresent()));
  }

  /** {@code Norland sent drones into Suderia}, with which it is at war. */
  boolean isAttack(FlowJudge.Ends ends) {
    boolean hit =
        !ends.recipients().isEmpty()
            && ends.recipients().stream().mapToInt(Candidate::rank).allMatch(rank -> rank == LAND);
    return hit
        && are(
            ends.suppliers().stream().map(Candidate::filler).toList(),
            ends.recipients().stream().map(Candidate::filler).toList());
  }
}
