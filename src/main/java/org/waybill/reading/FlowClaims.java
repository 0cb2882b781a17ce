package org.waybill.reading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waybill.claim.Role;
import org.waybill.reading.candidate.Candidate;
import org.waybill.reading.candidate.Demands;
import org.waybill.reading.candidate.FlowDraft;
import org.waybill.reading.candidate.FrameParts;
import org.waybill.reading.judge.FlowJudge;
import org.waybill.text.Token;

/** Makes claims of one sentence's drafts of flows, once their ends are chosen. */
final class FlowClaims {

  private final SentenceClaims claims;
  private final Map<Token, FrameParts> told = new LinkedHashMap<>();

  FlowClaims(SentenceClaims claims) {
    this.claims = claims;
  }

  /** A flow that still lacks what its word demands is refused. */
  void tell(FlowDraft draft, FlowJudge.Ends ends) {
    FrameParts parts = parts(draft, ends);
    complete(Role.SUPPLIER, ends.suppliers(), parts);
    complete(Role.RECIPIENT, ends.recipients(), parts);
    FlowDrafter.completeRequest(draft.lexeme().frame().orElseThrow(), parts);
    Optional<String> refusal = Demands.refusal(draft.lexeme(), parts);
    if (refusal.isPresent()) {
      claims.refuse(claims.miss(draft.trigger(), draft.lexeme(), refusal.get()));
    } else {
      claims.add(draft.trigger(), draft.lexeme(), parts);
      told.put(draft.trigger(), parts);
    }
  }

  /** The flows that became claims, by their triggers. */
  Map<Token, FrameParts> told() {
    return Collections.unmodifiableMap(told);
  }

  private static FrameParts parts(FlowDraft draft, FlowJudge.Ends ends) {
    FrameParts parts = new FrameParts();
    draft.others().forEach(parts::add);
    draft.goods().forEach(parts::addGoods);
    draft.bundle().ifPresent(parts::bundledIn);
    draft
        .goodsPronoun()
        .ifPresent(
            word -> {
              parts.pointAtGoods(word);
              parts.addGoods(word, ends.goodsToldBefore());
            });
    if (draft.refers()) {
      parts.rememberedFromBefore();
    }
    return parts;
  }

  private static void complete(Role role, List<Candidate> end, FrameParts parts) {
    if (!parts.has(role)) {
      end.forEach(one -> parts.add(role, one.filler()));
    }
  }
}
