package org.waybill.reading.judge;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Good;
import org.waybill.claim.Ground;
import org.waybill.claim.Role;
import org.waybill.lexicon.Lexeme.PartOfSpeech;
import org.waybill.lexicon.Trait;
import org.waybill.reading.candidate.Candidate;
import org.waybill.reading.candidate.FlowDraft;
import org.waybill.reading.candidate.Partners;
import org.waybill.reading.judge.FlowJudge.Ends;
import org.waybill.reading.syntax.Argument;

/** Fills ends that a sentence leaves open, or names doubtfully, from what the article tells. */
record OpenEnds(FlowMemory memory) {

  /**
   * {@code Norland arms sales}: by Norland or to it? The article's other flows tell, where they
   * always have it at the other end. So they do where two have signed a contract.
   */
  Ends turned(Ends ends) {
    return isSigned(ends) && isMostlyBack(ends) || isAtWrongEnd(ends)
        ? new Ends(
            /* suppliers= */ ends.recipients(),
            /* recipients= */ ends.suppliers(),
            ends.goodsToldBefore())
        : ends;
  }

  private boolean isMostlyBack(Ends ends) {
    return memory.isMostly(
        /* suppliers= */ Flow.fillers(ends.recipients()),
        /* recipients= */ Flow.fillers(ends.suppliers()));
  }

  private boolean isAtWrongEnd(Ends ends) {
    if (ends.suppliers().isEmpty() == ends.recipients().isEmpty()) {
      return false;
    }
    boolean gives = ends.recipients().isEmpty();
    List<Candidate> end = gives ? ends.suppliers() : ends.recipients();
    boolean open =
        end.stream()
            .allMatch(one -> one.place().equals(Argument.MODIFIER) || one.place().equals("origin"));
    return open
        && memory.hasHad(Flow.fillers(end), gives ? Role.RECIPIENT : Role.SUPPLIER)
        && !memory.hasHad(Flow.fillers(end), gives ? Role.SUPPLIER : Role.RECIPIENT);
  }

  /** {@code made an arms agreement with Suderia}: who gets the arms is only likely. */
  private static boolean isSigned(Ends ends) {
    return Stream.of(ends.suppliers(), ends.recipients())
        .allMatch(
            end ->
                !end.isEmpty()
                    && end.stream()
                        .allMatch(
                            one ->
                                one.place().equals(Partners.SIGNER)
                                    || one.place().equals(Partners.PARTNER)));
  }

  /** {@code those countries}: all whom the article puts at that end of the same side's flows. */
  Ends gathered(FlowDraft draft, Ends ends) {
    return new Ends(
        gathered(draft, Role.SUPPLIER, ends.suppliers(), ends.recipients()),
        gathered(draft, Role.RECIPIENT, ends.recipients(), ends.suppliers()),
        ends.goodsToldBefore());
  }

  private List<Candidate> gathered(
      FlowDraft draft, Role role, List<Candidate> end, List<Candidate> opposite) {
    OptionalInt number = draft.several(role);
    return end.isEmpty() && number.isPresent()
        ? carried(memory.partners(role, Flow.fillers(opposite), number.getAsInt()))
        : end;
  }

  /**
   * A pronoun may mean somebody else. Where whoever it is taken for never has that part in this
   * article, and a flow fits without him, the flow is meant.
   */
  Ends withoutDoubtful(FlowDraft draft, Ends ends) {
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
    return memory.meant(Flow.of(draft, rest, false), draft.isReturned(), draft.refers()).isPresent()
        ? rest
        : ends;
  }

  private boolean isDoubtful(List<Candidate> end, Role part) {
    return !end.isEmpty()
        && end.stream().allMatch(one -> one.filler().ground() instanceof Ground.Referred)
        && !memory.hasHad(Flow.fillers(end), part);
  }

  Ends complete(FlowDraft draft, Ends ends) {
    if (draft.isPassedOn() && ends.suppliers().isEmpty()) {
      return passedOn(draft, ends);
    }
    boolean neither = ends.suppliers().isEmpty() && ends.recipients().isEmpty();
    if (neither && (draft.isClosed(Role.SUPPLIER) || draft.isClosed(Role.RECIPIENT))) {
      return ends; // "arms transported by either side"
    }
    List<Filler> partners = List.copyOf(draft.others().get(Role.PARTICIPANT));
    if (partners.size() > 1) {
      return neither ? between(partners) : ends;
    }
    Flow open = Flow.of(draft, ends, false);
    if (neither
        && !draft.refers()
        && (draft.lexeme().partOfSpeech() != PartOfSpeech.VERB || !memory.hasTold(open))) {
      return ends;
    }
    Optional<Flow> told = memory.meant(open, draft.isReturned(), draft.refers());
    if (told.isEmpty() && draft.lexeme().partOfSpeech() != PartOfSpeech.VERB) {
      told =
          memory
              .meant(open, true, false)
              .filter(flow -> flow.sentence().index() == draft.sentence().index());
    }
    if (told.isEmpty() && !neither) {
      told = memory.halves(open);
    }
    if (told.isEmpty()) {
      return draft.lexeme().has(Trait.RECIPROCATES) ? Ends.NONE : ends;
    }
    List<String> held = draft.lexeme().parts(Argument.HOLDER);
    boolean asks = draft.lexeme().frame().equals(Optional.of(Frame.REQUEST)) && !draft.isReturned();
    // "scoured the world for shells": whoever is asked is named there, or nobody knows him
    List<Candidate> suppliers =
        ends.suppliers().isEmpty()
                && !asks
                && !draft.isClosed(Role.SUPPLIER)
                && !held.contains("recipient")
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
        ? Ends.NONE
        : new Ends(carried(forth ? one : other), carried(forth ? other : one), List.of());
  }

  /** {@code the missiles could fall into the hands of rebels}: from whoever had got them. */
  private Ends passedOn(FlowDraft draft, Ends ends) {
    return memory
        .before(Flow.of(draft, ends, false))
        .filter(told -> !memory.shares(told.recipients(), Flow.fillers(ends.recipients())))
        .map(told -> new Ends(carried(told.recipients()), ends.recipients(), told.goods()))
        .orElse(ends);
  }

  static List<Candidate> carried(List<Filler> fillers) {
    return fillers.stream()
        .map(filler -> new Candidate(filler.on(new Ground.Carried("told elsewhere")), "", 0, false))
        .toList();
  }
}
