package org.waybill.reading.candidate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.waybill.claim.Attribution;
import org.waybill.claim.Filler;
import org.waybill.claim.Good;
import org.waybill.claim.Role;
import org.waybill.reading.coreference.Scene;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/**
 * What earlier sentences of an article leave in the reader's mind: who supplied whom, and who helps
 * whom.
 */
public final class Memory {

  /** How many sentences a supplier and recipient stay in mind. */
  private static final int REACH = 3;

  /** Two ends of a transfer as last told. */
  public record Ends(
      int sentence,
      int trigger,
      List<Filler> suppliers,
      List<Filler> recipients,
      List<Good> goods) {

    boolean isOpposite(Ends other) {
      return suppliers.stream()
              .anyMatch(one -> other.recipients.stream().anyMatch(r -> same(one, r)))
          && recipients.stream()
              .anyMatch(one -> other.suppliers.stream().anyMatch(s -> same(one, s)));
    }

    boolean has(Good good) {
      return good.item().isPresent()
          && goods.stream().anyMatch(own -> own.item().equals(good.item()));
    }
  }

  /** Somebody helps somebody, in one sentence. */
  public record Help(int sentence, List<Filler> helpers, List<Filler> helped) {}

  private final List<Ends> told = new ArrayList<>();
  private List<Good> goods = List.of();
  private int goodsAt = -REACH;
  private Attribution voice = Attribution.OUTLET;
  private int voiceAt = -REACH;
  private List<Filler> partners = List.of();
  private int agreedAt = -REACH;
  private final List<Help> helps = new ArrayList<>();

  public void told(Sentence sentence, Token trigger, Parts parts) {
    if (parts.hasGoods()) {
      goods = parts.goods().values().stream().flatMap(List::stream).distinct().toList();
      goodsAt = sentence.index();
    }
    if (parts.has(Role.SUPPLIER) && parts.has(Role.RECIPIENT)) {
      told.add(
          new Ends(
              sentence.index(),
              trigger.index(),
              parts.role(Role.SUPPLIER),
              parts.role(Role.RECIPIENT),
              goods(sentence)));
    }
  }

  /** Remembers who answers for what was told of goods. */
  public void voiced(Sentence sentence, Attribution attribution) {
    voice = attribution;
    voiceAt = sentence.index();
  }

  /** Who answered for the goods told in the sentence before; the outlet when nobody did. */
  public Attribution voice(Sentence sentence) {
    return sentence.index() - voiceAt == 1 ? voice : Attribution.OUTLET;
  }

  public void helped(Sentence sentence, List<Filler> helpers, List<Filler> helped) {
    helps.add(new Help(sentence.index(), helpers, helped));
  }

  /** The ends told last before these words, if that was not long ago. */
  public Optional<Ends> ends(Sentence sentence, Token trigger) {
    return last(recent(sentence, trigger));
  }

  /**
   * The ends that words which point back mean. Where flows in opposite directions were told, only
   * the goods or an end that the words name can tell which is meant; empty when they do not.
   */
  public Optional<Ends> meant(Sentence sentence, Token trigger, Parts parts) {
    List<Ends> recent =
        recent(sentence, trigger).stream()
            .filter(ends -> parts.hasGoods() || !isWithin(trigger, ends, sentence))
            .toList();
    Optional<Ends> last = last(recent);
    boolean named = parts.has(Role.SUPPLIER) || parts.has(Role.RECIPIENT);
    if (named || last.isEmpty() || recent.stream().noneMatch(last.get()::isOpposite)) {
      return last;
    }
    List<Ends> carrying =
        recent.stream()
            .filter(
                ends -> parts.goods().values().stream().flatMap(List::stream).anyMatch(ends::has))
            .toList();
    return last(carrying).filter(ends -> carrying.stream().noneMatch(ends::isOpposite));
  }

  /** {@code gave rounds from such a seizure}: what stands within the telling was not told by it. */
  private static boolean isWithin(Token trigger, Ends ends, Sentence sentence) {
    return ends.sentence() == sentence.index()
        && sentence.isWithin(trigger, sentence.token(ends.trigger()))
        && trigger.relation().equals("pobj");
  }

  private List<Ends> recent(Sentence sentence, Token trigger) {
    return told.stream()
        .filter(
            ends ->
                ends.sentence() < sentence.index() && sentence.index() - ends.sentence() <= REACH
                    || ends.sentence() == sentence.index() && ends.trigger() < trigger.index())
        .toList();
  }

  private static Optional<Ends> last(List<Ends> ends) {
    return ends.stream()
        .max(Comparator.comparingInt(Ends::sentence).thenComparingInt(Ends::trigger));
  }

  public void agreed(Sentence sentence, List<Filler> participants) {
    partners = participants;
    agreedAt = sentence.index();
  }

  /** Who is bound by an agreement that the same sentence tells. */
  public List<Filler> partnersHere(Sentence sentence) {
    return sentence.index() == agreedAt ? partners : List.of();
  }

  /** Who is bound by the agreement told last, in this sentence or the two before. */
  public List<Filler> partners(Sentence sentence) {
    return sentence.index() - agreedAt < REACH ? partners : List.of();
  }

  /** The goods told last, in this sentence or the two before; empty when that was longer ago. */
  public List<Good> goods(Sentence sentence) {
    return sentence.index() - goodsAt < REACH ? goods : List.of();
  }

  /** Whom a supplier is said to help in the same sentence. */
  public List<Filler> helpedBy(Sentence sentence, List<Filler> suppliers) {
    return helps.stream()
        .filter(help -> help.sentence() == sentence.index())
        .filter(
            help ->
                help.helpers().stream()
                    .anyMatch(helper -> suppliers.stream().anyMatch(s -> same(s, helper))))
        .findFirst()
        .map(Help::helped)
        .orElse(List.of());
  }

  private static boolean same(Filler one, Filler other) {
    return one.link().equals(other.link())
        || Scene.entry(one.link()).isPresent()
            && Scene.entry(one.link())
                .map(entry -> entry.iri())
                .equals(Scene.entry(other.link()).map(entry -> entry.iri()));
  }
}
