package org.waybill.reading.judge;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.waybill.claim.Claim;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Good;
import org.waybill.claim.Ground;
import org.waybill.claim.Role;
import org.waybill.claim.Stance;
import org.waybill.reading.candidate.Candidate;
import org.waybill.reading.candidate.FlowDraft;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.text.Sentence;

/**
 * Chooses who stands at the ends of the flows of one article. First from the words of each
 * sentence, then, for ends left open, from the flows whose ends are named.
 */
public final class FlowJudge {

  /**
   * Who stands at the ends of a flow; an end that nobody is known for is empty.
   *
   * @param goodsToldBefore the goods of the flow from which an end was carried over
   */
  public record Ends(
      List<Candidate> suppliers, List<Candidate> recipients, List<Good> goodsToldBefore) {
    static final Ends NONE = new Ends(List.of(), List.of(), List.of());

    public Ends {
      goodsToldBefore = List.copyOf(goodsToldBefore);
      suppliers = List.copyOf(suppliers);
      recipients = List.copyOf(recipients);
    }
  }

  /** So many flows at most are weighed for one open end. */
  public static final int MOST = FlowIndex.MOST;

  private final FlowMemory memory;
  private final Foes foes;
  private final OpenEnds open;

  /**
   * @param acts what the article tells besides flows: nobody arms whom he attacks
   */
  public FlowJudge(ArticleContext context, List<Claim> acts) {
    this.foes = new Foes(context, acts);
    this.memory = new FlowMemory(context, foes);
    this.open = new OpenEnds(memory);
  }

  /** The first sentence for whose open ends not all flows were weighed. */
  public OptionalInt crowdedAt() {
    return memory.crowdedAt();
  }

  /**
   * @param drafts in the order of the text
   */
  public Map<FlowDraft, Ends> judge(List<FlowDraft> drafts) {
    Map<FlowDraft, Ends> chosen = new LinkedHashMap<>();
    for (FlowDraft draft : drafts) {
      chosen.put(draft, choose(draft));
    }
    shareGoods(drafts, chosen);
    chosen.forEach(
        (draft, ends) -> {
          if (isSolid(ends) && draft.tellsOfGoods()) {
            memory.add(Flow.of(draft, ends, true));
          } else {
            memory.addHalf(Flow.of(draft, ends, false));
          }
        });
    for (FlowDraft draft : drafts) {
      Ends ends = open.gathered(draft, open.withoutDoubtful(draft, open.turned(chosen.get(draft))));
      if (foes.isAttack(ends) || !draft.tellsOfGoods() && !isTold(ends)) {
        chosen.put(draft, Ends.NONE);
        continue;
      }
      chosen.put(draft, ends);
      if (ends.suppliers().isEmpty() || ends.recipients().isEmpty()) {
        ends = open.complete(draft, ends);
        chosen.put(draft, ends);
        if (!ends.suppliers().isEmpty() && !ends.recipients().isEmpty()) {
          memory.add(Flow.of(draft, ends, false));
        }
      }
      if (draft.lexeme().frame().equals(Optional.of(Frame.TRANSFER)) && isNobody(ends)) {
        chosen.put(draft, Ends.NONE);
      }
    }
    return chosen;
  }

  /** Whether other words, which name the goods, give those at the ends the same parts. */
  private boolean isTold(Ends ends) {
    return isTold(ends.suppliers(), Role.SUPPLIER) && isTold(ends.recipients(), Role.RECIPIENT);
  }

  private boolean isTold(List<Candidate> end, Role part) {
    return end.isEmpty() || memory.hasHad(Flow.fillers(end), part);
  }

  /** {@code different countries are buying equipment}: who, and from whom, nobody says. */
  private static boolean isNobody(Ends ends) {
    return (ends.suppliers().isEmpty() || ends.recipients().isEmpty())
        && Stream.of(ends.suppliers(), ends.recipients())
            .flatMap(List::stream)
            .allMatch(Candidate::unnamed);
  }

  /**
   * The flow that a denial without a content of its own refers to: the last one before it of which
   * the denier is an end; with open ends when there is none.
   */
  public Ends alleged(Sentence sentence, List<Filler> deniers) {
    return memory
        .lastOf(sentence, deniers)
        .filter(told -> told.stance() != Stance.NEGATED) // nobody need deny what was stopped
        .map(
            told ->
                new Ends(
                    OpenEnds.carried(told.suppliers()),
                    OpenEnds.carried(told.recipients()),
                    told.goods()))
        .orElse(Ends.NONE);
  }

  /**
   * {@code the tanks donated by Norland reached Suderia}: what is told of the same goods in one
   * sentence is one way that they went, or two that follow each other.
   */
  private void shareGoods(List<FlowDraft> drafts, Map<FlowDraft, Ends> chosen) {
    ListMultimap<Sentence, FlowDraft> together =
        Multimaps.newListMultimap(new IdentityHashMap<>(), ArrayList::new);
    drafts.forEach(draft -> together.put(draft.sentence(), draft));
    for (FlowDraft one : drafts) {
      for (FlowDraft other : together.get(one.sentence())) {
        Ends from = chosen.get(one);
        Ends to = chosen.get(other);
        if (one == other || Collections.disjoint(one.goods().keySet(), other.goods().keySet())) {
          continue;
        }
        if (!from.suppliers().isEmpty()
            && from.recipients().isEmpty()
            && !to.recipients().isEmpty()) {
          boolean passedOn =
              !to.suppliers().isEmpty() && !isShared(to.suppliers(), from.suppliers());
          List<Candidate> got = passedOn ? to.suppliers() : to.recipients();
          if (!isShared(from.suppliers(), got)) {
            chosen.put(one, new Ends(from.suppliers(), shared(got), List.of()));
          }
          if (to.suppliers().isEmpty() && !isShared(from.suppliers(), to.recipients())) {
            chosen.put(other, new Ends(shared(from.suppliers()), to.recipients(), List.of()));
          }
        }
      }
    }
  }

  private static List<Candidate> shared(List<Candidate> candidates) {
    return candidates.stream()
        .map(
            one ->
                one.filler().ground() instanceof Ground.Named named
                    ? one.on(new Ground.Shared(named.how()))
                    : one)
        .toList();
  }

  private Ends choose(FlowDraft draft) {
    List<Candidate> suppliers = cheapest(draft.suppliers());
    List<Candidate> recipients = cheapest(draft.recipients());
    if (isShared(suppliers, recipients)) {
      if (cost(suppliers) <= cost(recipients)) {
        recipients = cheapest(without(draft.recipients(), suppliers));
      } else {
        suppliers = cheapest(without(draft.suppliers(), recipients));
      }
    }
    return new Ends(suppliers, recipients, List.of());
  }

  private List<Candidate> without(List<Candidate> all, List<Candidate> taken) {
    return all.stream().filter(one -> !isShared(List.of(one), taken)).toList();
  }

  private boolean isShared(List<Candidate> one, List<Candidate> other) {
    return memory.shares(Flow.fillers(one), Flow.fillers(other));
  }

  private static int cost(List<Candidate> candidates) {
    return candidates.stream().mapToInt(Candidate::cost).min().orElse(0);
  }

  /** Those at the best place; whoever is coordinated with them has that place too. */
  private List<Candidate> cheapest(List<Candidate> all) {
    Optional<Candidate> best = all.stream().min(Comparator.comparingInt(Candidate::cost));
    if (best.isEmpty()) {
      return List.of();
    }
    Map<String, Candidate> chosen = new LinkedHashMap<>();
    for (Candidate one : all) {
      if (one.place().equals(best.get().place()) && one.costIfNamed() <= best.get().cost() + 2) {
        chosen.putIfAbsent(memory.side(one.filler()), one);
      }
    }
    return List.copyOf(chosen.values());
  }

  private static boolean isSolid(Ends ends) {
    return Stream.of(ends.suppliers(), ends.recipients())
        .allMatch(
            end ->
                !end.isEmpty()
                    && end.stream()
                        .noneMatch(
                            one ->
                                one.filler().ground() instanceof Ground.Referred
                                    || one.filler().ground() instanceof Ground.Carried));
  }
}
