package org.waybill.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waybill.claim.Claim;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Good;
import org.waybill.claim.Role;
import org.waybill.claim.Stance;

/**
 * What somebody read in a sentence, a person or the program, in one form for both.
 *
 * @param actors agents, participants and targets
 * @param stance empty when an annotator left it open
 * @param optional whether an annotator would not miss it
 */
record Telling(
    Frame frame,
    List<Party> suppliers,
    List<Party> recipients,
    List<Party> actors,
    List<String> goods,
    Optional<BigDecimal> minimum,
    Optional<BigDecimal> maximum,
    Optional<LocalDate> earliest,
    Optional<LocalDate> latest,
    List<Party> claimants,
    Optional<Stance> stance,
    boolean optional,
    String sentence) {

  private static final Set<Frame> MOVES = EnumSet.of(Frame.TRANSFER, Frame.REQUEST, Frame.DENIAL);

  static Telling of(Annotation gold, Names names) {
    return new Telling(
        gold.type(),
        parties(gold.supplier(), names),
        parties(gold.recipient(), names),
        Stream.of(gold.agent(), gold.participants(), gold.target())
            .flatMap(words -> parties(words, names).stream())
            .toList(),
        gold.goods(),
        gold.quantity().map(Annotation.Count::min),
        gold.quantity().map(Annotation.Count::max),
        gold.when().map(Annotation.Days::earliest),
        gold.when().map(Annotation.Days::latest),
        parties(gold.source(), names),
        gold.factuality(),
        gold.optional(),
        gold.sentence());
  }

  /**
   * @param text of the article, in which the claim's offsets count
   */
  static Telling of(Claim claim, String text, Names names) {
    return new Telling(
        claim.frame(),
        fillers(claim.role(Role.SUPPLIER), names),
        fillers(claim.role(Role.RECIPIENT), names),
        Stream.of(Role.AGENT, Role.PARTICIPANT, Role.TARGET)
            .flatMap(role -> fillers(claim.role(role), names).stream())
            .toList(),
        claim.goods().stream().map(Good::words).toList(),
        claim.quantity().flatMap(quantity -> quantity.minimum()),
        claim.quantity().flatMap(quantity -> quantity.maximum()),
        claim.when().earliest(),
        claim.when().latest(),
        fillers(claim.attribution().claimants(), names),
        Optional.of(claim.stance()),
        false,
        claim.sentence().of(text));
  }

  private static List<Party> parties(List<String> words, Names names) {
    return words.stream().map(names::of).toList();
  }

  private static List<Party> fillers(List<Filler> fillers, Names names) {
    return fillers.stream().map(names::of).toList();
  }

  /** Whether it is of a type that has a supplier and a recipient. */
  boolean isMove() {
    return MOVES.contains(frame);
  }

  /** Each supplier with each recipient; none when both ends are open. */
  List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (Optional<Party> supplier : orOpen(suppliers)) {
      for (Optional<Party> recipient : orOpen(recipients)) {
        if (supplier.isPresent() || recipient.isPresent()) {
          pairs.add(new Pair(supplier, recipient));
        }
      }
    }
    return pairs;
  }

  private static List<Optional<Party>> orOpen(List<Party> ends) {
    return ends.isEmpty() ? List.of(Optional.empty()) : ends.stream().map(Optional::of).toList();
  }

  boolean hasSentenceOf(Telling other) {
    return LooseWords.sameSentence(sentence, other.sentence);
  }

  /** Supplier to recipient; an end that is left open is empty. */
  record Pair(Optional<Party> supplier, Optional<Party> recipient) {

    static final Pair OPEN = new Pair(Optional.empty(), Optional.empty());

    /** Whether every end that this names is named by the other too, on the same side. */
    boolean isFoundIn(Pair other) {
      return isFoundIn(supplier, other.supplier) && isFoundIn(recipient, other.recipient);
    }

    private static boolean isFoundIn(Optional<Party> wanted, Optional<Party> there) {
      return wanted.isEmpty() || there.filter(wanted.get()::isOnSideOf).isPresent();
    }

    /** Whether no end that both name differs. */
    boolean agreesWith(Pair other) {
      return agrees(supplier, other.supplier) && agrees(recipient, other.recipient);
    }

    private static boolean agrees(Optional<Party> one, Optional<Party> other) {
      return one.isEmpty() || other.isEmpty() || one.get().isOnSideOf(other.get());
    }

    String describe() {
      return supplier.map(Party::shown).orElse("?")
          + " → "
          + recipient.map(Party::shown).orElse("?");
    }
  }
}
