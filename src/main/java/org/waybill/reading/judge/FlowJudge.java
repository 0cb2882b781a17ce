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
import org.waybill.lexicon.Lexeme.PartOfSpeech;
import org.waybill.lexicon.Lexeme.Trait;
import org.waybill.reading.candidate.Candidate;
import org.waybill.reading.candidate.FlowDraft;
import org.waybill.reading.coreference.Scene;
import org.waybill.reading.syntax.Argument;
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
    public Ends {
      goodsToldBefore = List.copyOf(goodsToldBefore);
      suppliers = List.copyOf(suppliers);
      recipients = List.copyOf(recipients);
    }
  }

  private static final Ends NONE = new Ends(List.of(), List.of(), List.of());

  /** So many flows at most are weighed for one open end. */
  public static final int MOST = FlowIndex.MOST;

  private final FlowMemory memory;
  private final Foes foes;

  /**
   * @param acts what the article tells besides flows: nobody arms whom he attacks
   */
  public FlowJudge(Scene scene, List<Claim> acts) {
    this.foes = new Foes(scene, acts);
    this.memory = new FlowMemory(scene, foes);
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
            memory.add(flow(draft, ends, true));
          } else {
            memory.addHalf(flow(draft, ends, false));
          }
        });
    for (FlowDraft draft : drafts) {
      Ends ends = gathered(draft, withoutDoubtful(draft, turned(chosen.get(draft))));
      if (foes.isAttack(ends) || !draft.tellsOfGoods() && !isTold(ends)) {
        chosen.put(draft, NONE);
        continue;
      }
      if (ends.suppliers().isEmpty() || ends.recipients().isEmpty()) {
        ends = complete(draft, ends);
        chosen.put(draft, ends);
        if (!ends.suppliers().isEmpty() && !ends.recipients().isEmpty()) {
          memory.add(flow(draft, ends, false));
        }
      }
      if (draft.lexeme().frame().equals(Optional.of(Frame.TRANSFER)) && isNobody(ends)) {
        chosen.put(draft, NONE);
      }
    }
    return chosen;
  }

  /**
   * {@code Norland arms sales}: by Norland or to it? The article's other flows tell, where they
   * always have it at the other end.
   */
  private Ends turned(Ends ends) {
    if (ends.suppliers().isEmpty() == ends.recipients().isEmpty()) {
      return ends;
    }
    boolean gives = ends.recipients().isEmpty();
    List<Candidate> end = gives ? ends.suppliers() : ends.recipients();
    boolean open =
        end.stream()
            .allMatch(one -> one.place().equals(Argument.MODIFIER) || one.place().equals("origin"));
    return open
            && memory.hasHad(fillers(end), gives ? Role.RECIPIENT : Role.SUPPLIER)
            && !memory.hasHad(fillers(end), gives ? Role.SUPPLIER : Role.RECIPIENT)
        ? new Ends(ends.recipients(), ends.suppliers(), ends.goodsToldBefore())
        : ends;
  }

  /** {@code those countries}: all whom the article puts at that end of the same side's flows. */
  private Ends gathered(FlowDraft draft, Ends ends) {
    if (ends.recipients().isEmpty() && draft.several(Role.RECIPIENT).isPresent()) {
      int number = draft.several(Role.RECIPIENT).getAsInt();
      List<Filler> all = memory.partners(fillers(ends.suppliers()), Role.SUPPLIER, number);
      return new Ends(ends.suppliers(), carried(all), ends.goodsToldBefore());
    }
    if (ends.suppliers().isEmpty() && draft.several(Role.SUPPLIER).isPresent()) {
      int number = draft.several(Role.SUPPLIER).getAsInt();
      List<Filler> all = memory.partners(fillers(ends.recipients()), Role.RECIPIENT, number);
      return new Ends(carried(all), ends.recipients(), ends.goodsToldBefore());
    }
    return ends;
  }

  /** Whether other words, which name the goods, give those at the ends the same parts. */
  private boolean isTold(Ends ends) {
    return isTold(ends.suppliers(), Role.SUPPLIER) && isTold(ends.recipients(), Role.RECIPIENT);
  }

  private boolean isTold(List<Candidate> end, Role part) {
    return end.isEmpty() || memory.hasHad(fillers(end), part);
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
        .map(told -> new Ends(carried(told.suppliers()), carried(told.recipients()), told.goods()))
        .orElse(NONE);
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
    return memory.shares(fillers(one), fillers(other));
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

  /**
   * A pronoun may mean somebody else. Where whoever it is taken for never has that part in this
   * article, and a flow fits without him, the flow is meant.
   */
  private Ends withoutDoubtful(FlowDraft draft, Ends ends) {
    boolean supplier = isDoubtful(ends.suppliers(), Role.SUPPLIER);
    boolean recipient = isDoubtful(ends.recipients(), Role.RECIPIENT);
    if (!supplier && !recipient) {
      return ends;
    }
    Ends rest =
        new Ends(
            supplier ? List.of() : ends.suppliers(),
            recipient ? List.of() : ends.recipients(),
            List.of());
    return memory.meant(flow(draft, rest, false), draft.isReturned(), draft.refers()).isPresent()
        ? rest
        : ends;
  }

  private boolean isDoubtful(List<Candidate> end, Role part) {
    return !end.isEmpty()
        && end.stream().allMatch(one -> one.filler().ground() instanceof Ground.Referred)
        && !memory.hasHad(fillers(end), part);
  }

  private Ends complete(FlowDraft draft, Ends ends) {
    if (draft.isPassedOn() && ends.suppliers().isEmpty()) {
      return passedOn(draft, ends);
    }
    boolean neither = ends.suppliers().isEmpty() && ends.recipients().isEmpty();
    List<Filler> partners = List.copyOf(draft.others().get(Role.PARTICIPANT));
    if (partners.size() > 1) {
      return neither ? between(partners) : ends;
    }
    Flow open = flow(draft, ends, false);
    if (neither
        && !draft.refers()
        && (draft.lexeme().partOfSpeech() != PartOfSpeech.VERB || !memory.hasTold(open))) {
      return ends;
    }
    Optional<Flow> told = memory.meant(open, draft.isReturned(), draft.refers());
    if (told.isEmpty() && draft.lexeme().partOfSpeech() != PartOfSpeech.VERB) {
      told = memory.meant(open, true, false).filter(flow -> flow.sentence() == draft.sentence());
    }
    if (told.isEmpty() && !neither) {
      told = memory.halves(open);
    }
    if (told.isEmpty()) {
      return draft.lexeme().has(Trait.RECIPROCATES) ? NONE : ends;
    }
    List<String> held = draft.lexeme().parts(Argument.HOLDER);
    List<Candidate> suppliers =
        ends.suppliers().isEmpty() && !draft.isClosed(Role.SUPPLIER) && !held.contains("recipient")
            ? carried(told.get().suppliers())
            : ends.suppliers();
    List<Candidate> recipients =
        ends.recipients().isEmpty() && !draft.isClosed(Role.RECIPIENT) && !held.contains("supplier")
            ? carried(told.get().recipients())
            : ends.recipients();
    List<Good> goods =
        draft.lexeme().has(Trait.RECIPROCATES)
            ? memory.before(open).map(Flow::goods).orElse(List.of())
            : told.get().goods();
    return new Ends(suppliers, recipients, goods);
  }

  /** {@code a tank deal between Norland and Suderia}: the way that the article tells elsewhere. */
  private Ends between(List<Filler> partners) {
    List<Filler> one = partners.subList(0, 1);
    List<Filler> other = partners.subList(1, partners.size());
    boolean forth = memory.hasTold(one, other);
    return forth == memory.hasTold(other, one)
        ? NONE
        : new Ends(carried(forth ? one : other), carried(forth ? other : one), List.of());
  }

  /** {@code the missiles could fall into the hands of rebels}: from whoever had got them. */
  private Ends passedOn(FlowDraft draft, Ends ends) {
    return memory
        .before(flow(draft, ends, false))
        .filter(told -> !memory.shares(told.recipients(), fillers(ends.recipients())))
        .map(told -> new Ends(carried(told.recipients()), ends.recipients(), told.goods()))
        .orElse(ends);
  }

  private static List<Candidate> carried(List<Filler> fillers) {
    return fillers.stream()
        .map(filler -> new Candidate(filler.on(new Ground.Carried("told elsewhere")), "", 0, false))
        .toList();
  }

  private static Flow flow(FlowDraft draft, Ends ends, boolean solid) {
    List<Good> goods = new ArrayList<>();
    if (draft.bundle().isEmpty()) {
      draft.goods().values().forEach(goods::addAll); // what a package holds was not told before
    }
    return new Flow(
        draft.sentence(),
        draft.trigger().index(),
        fillers(ends.suppliers()),
        fillers(ends.recipients()),
        goods,
        draft.stance(),
        solid);
  }

  private static List<Filler> fillers(List<Candidate> candidates) {
    return candidates.stream().map(Candidate::filler).toList();
  }
}
