package org.waybill.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.waybill.claim.Frame;
import org.waybill.claim.Stance;

/** Makes a claim that differs from another in what a test is about. */
final class Claims {

  private Annotation claim;

  private Claims(Annotation claim) {
    this.claim = claim;
  }

  static Claims of(Annotation claim) {
    return new Claims(claim);
  }

  Annotation build() {
    return claim;
  }

  Claims type(Frame type) {
    return with(type, claim.recipient(), claim.participants(), claim.goods(), claim.sentence());
  }

  Claims recipient(String... recipient) {
    return with(
        claim.type(), List.of(recipient), claim.participants(), claim.goods(), claim.sentence());
  }

  Claims participants(String... parts) {
    return with(claim.type(), claim.recipient(), List.of(parts), claim.goods(), claim.sentence());
  }

  Claims goods(String... goods) {
    return with(
        claim.type(), claim.recipient(), claim.participants(), List.of(goods), claim.sentence());
  }

  Claims sentence(String sentence) {
    return with(claim.type(), claim.recipient(), claim.participants(), claim.goods(), sentence);
  }

  Claims source(String... source) {
    return slots(claim.quantity(), claim.when(), List.of(source), claim.factuality());
  }

  Claims stance(Stance stance) {
    return slots(claim.quantity(), claim.when(), claim.source(), Optional.ofNullable(stance));
  }

  /** Null for an unknown bound. */
  Claims quantity(String min, String max) {
    Annotation.Count count =
        new Annotation.Count(
            min == null ? null : new BigDecimal(min), max == null ? null : new BigDecimal(max));
    return slots(Optional.of(count), claim.when(), claim.source(), claim.factuality());
  }

  /** Null for an unknown bound. */
  Claims when(String earliest, String latest) {
    Annotation.Days days =
        new Annotation.Days(
            earliest == null ? null : LocalDate.parse(earliest),
            latest == null ? null : LocalDate.parse(latest));
    return slots(claim.quantity(), Optional.of(days), claim.source(), claim.factuality());
  }

  private Claims with(
      Frame type,
      List<String> recipient,
      List<String> participants,
      List<String> goods,
      String sentence) {
    claim =
        new Annotation(
            type,
            claim.supplier(),
            recipient,
            claim.agent(),
            participants,
            claim.target(),
            goods,
            claim.quantity(),
            claim.when(),
            claim.source(),
            claim.factuality(),
            claim.optional(),
            sentence);
    return this;
  }

  private Claims slots(
      Optional<Annotation.Count> quantity,
      Optional<Annotation.Days> when,
      List<String> source,
      Optional<Stance> stance) {
    claim =
        new Annotation(
            claim.type(),
            claim.supplier(),
            claim.recipient(),
            claim.agent(),
            claim.participants(),
            claim.target(),
            claim.goods(),
            quantity,
            when,
            source,
            stance,
            claim.optional(),
            claim.sentence());
    return this;
  }
}
