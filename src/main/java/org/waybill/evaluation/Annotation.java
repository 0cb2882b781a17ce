package org.waybill.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waybill.claim.Frame;
import org.waybill.claim.Stance;

/**
 * One claim as a human reader wrote it down. The components are named as the fields of the JSON
 * form; a field that is absent or null comes in as null and is known here as empty.
 *
 * @param type what was done
 * @param source who answers for it; empty for the outlet's own voice
 * @param factuality empty when the annotator left it open
 * @param optional right when found, not wrong when missed
 * @param sentence the whole sentence, in the article's words
 */
public record Annotation(
    Frame type,
    List<String> supplier,
    List<String> recipient,
    List<String> agent,
    List<String> participants,
    List<String> target,
    List<String> goods,
    Optional<Count> quantity,
    Optional<Days> when,
    List<String> source,
    Optional<Stance> factuality,
    boolean optional,
    String sentence) {

  /** Bounds of a count, both inclusive. Either may be null, for unknown. */
  public record Count(BigDecimal min, BigDecimal max) {}

  /** Days between which it happened, both inclusive. Either may be null, for unknown. */
  public record Days(LocalDate earliest, LocalDate latest) {}

  public Annotation {
    Objects.requireNonNull(type);
    Objects.requireNonNull(sentence);
    supplier = List.copyOf(supplier);
    recipient = List.copyOf(recipient);
    agent = List.copyOf(agent);
    participants = List.copyOf(participants);
    target = List.copyOf(target);
    goods = List.copyOf(goods);
    quantity = quantity.filter(count -> count.min() != null || count.max() != null);
    when = when.filter(days -> days.earliest() != null || days.latest() != null);
    source = List.copyOf(source);
  }
}
