package org.waybill.reading.judge;

import java.util.ArrayList;
import java.util.List;
import org.waybill.claim.Filler;
import org.waybill.claim.Good;
import org.waybill.claim.Role;
import org.waybill.claim.Stance;
import org.waybill.reading.candidate.Candidate;
import org.waybill.reading.candidate.FlowDraft;
import org.waybill.reading.judge.FlowJudge.Ends;
import org.waybill.text.Sentence;

/**
 * A flow as told.
 *
 * @param solid whether the sentence itself names both ends
 */
record Flow(
    Sentence sentence,
    int trigger,
    List<Filler> suppliers,
    List<Filler> recipients,
    List<Good> goods,
    Stance stance,
    boolean solid) {

  List<Filler> end(Role role) {
    return role == Role.SUPPLIER ? suppliers : recipients;
  }

  static Flow of(FlowDraft draft, Ends ends, boolean solid) {
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

  static List<Filler> fillers(List<Candidate> candidates) {
    return candidates.stream().map(Candidate::filler).toList();
  }
}
