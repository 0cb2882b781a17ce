package org.waybill.reading;

import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Attribution;
import org.waybill.claim.Claim;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Good;
import org.waybill.claim.Period;
import org.waybill.claim.Quantity;
import org.waybill.claim.Role;
import org.waybill.claim.Stage;
import org.waybill.claim.Stance;
import org.waybill.claim.Way;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Lexicon;
import org.waybill.mention.Mention;
import org.waybill.mention.time.TimeExpression;
import org.waybill.reading.candidate.Cargo;
import org.waybill.reading.candidate.FrameParts;
import org.waybill.reading.candidate.ReturnWords;
import org.waybill.reading.candidate.RunningTotals;
import org.waybill.reading.candidate.Timing;
import org.waybill.reading.candidate.Worth;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.reading.way.WayReader;
import org.waybill.text.Cut;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/** Makes claims of the parts that were found for a frame. */
public final class ClaimMaker {

  /** What places and carriers are, only the way of the goods tells. */
  private static final Set<Role> ON_THE_WAY =
      EnumSet.of(Role.CARRIER, Role.ORIGIN, Role.WAYPOINT, Role.DESTINATION);

  private final ArticleContext context;
  private final Sentence sentence;
  private final Lexicon lexicon;
  private final Cargo cargo;
  private final Timing timing;
  private final ReturnWords returns;
  private final Worth worth;
  private final WayReader ways;
  private final RunningTotals totals;

  public ClaimMaker(
      ArticleContext context,
      Sentence sentence,
      Lexicon lexicon,
      Cargo cargo,
      Timing timing,
      ReturnWords returns,
      Worth worth,
      WayReader ways,
      RunningTotals totals) {
    this.context = context;
    this.sentence = sentence;
    this.lexicon = lexicon;
    this.cargo = cargo;
    this.timing = timing;
    this.returns = returns;
    this.worth = worth;
    this.ways = ways;
    this.totals = totals;
  }

  /** Goods that are counted apart make claims of their own. */
  public List<FrameParts> byCount(FrameParts parts) {
    List<Token> counted =
        parts.goods().keySet().stream()
            .filter(noun -> cargo.count(noun, false).isPresent())
            .toList();
    if (counted.isEmpty() || parts.goods().size() < 2) {
      return List.of(parts);
    }
    List<FrameParts> all = new ArrayList<>();
    for (Token noun : counted) {
      all.add(parts.only(noun));
    }
    counted.forEach(parts::removeGoods);
    if (parts.hasGoods()) {
      all.add(parts);
    }
    return all;
  }

  public Claim claim(
      Token trigger, Lexeme lexeme, Stance stance, Attribution attribution, FrameParts parts) {
    Frame frame = lexeme.frame().orElseThrow();
    boolean total = timing.isTotal(trigger);
    Optional<Quantity> quantity =
        parts.goods().keySet().stream()
            .flatMap(noun -> cargo.count(noun, total).stream())
            .findFirst()
            .map(count -> count.unit().isEmpty() ? count.counting(goods(parts)) : count);
    ListMultimap<Role, Filler> roles = FrameParts.byRole();
    parts.roles().forEach(roles::put);
    Way way = Way.UNTOLD;
    if (frame == Frame.TRANSFER) {
      ON_THE_WAY.forEach(roles::removeAll);
      WayReader.Route route = ways.of(trigger, lexeme, parts.goods().keySet());
      route.roles().forEach(roles::put);
      way = route.way();
    }
    return new Claim(
        context.article(),
        sentence.span(),
        trigger.span(),
        lexeme.iri(),
        frame,
        frame == Frame.TRANSFER || frame == Frame.REQUEST
            ? stopped(trigger).filter(stage -> stance != Stance.ASSERTED).or(lexeme::stage)
            : Optional.empty(),
        stance,
        roles,
        parts.goods().values().stream().flatMap(List::stream).distinct().toList(),
        quantity,
        worth.of(trigger, frame, parts, total),
        timing.of(trigger, frame, stance),
        said(attribution),
        attribution,
        way,
        frame == Frame.TRANSFER || frame == Frame.REQUEST
            ? returns.words(trigger)
            : Optional.empty(),
        parts.content().map(Token::span));
  }

  /**
   * What the sentence tells of all that went the same way up to then, beside the flow itself.
   *
   * @param told all that it tells of the flow
   */
  public Optional<Claim> total(Token trigger, List<Claim> told) {
    List<Claim> counted = told.stream().filter(claim -> claim.quantity().isPresent()).toList();
    Optional<Claim> flow = (counted.isEmpty() ? told : counted).stream().findFirst();
    if (flow.isEmpty()
        || counted.size() > 1
        || flow.get().frame() != Frame.TRANSFER
        || flow.get().stance().isRefused()) {
      return Optional.empty();
    }
    return totals.reachedBy(trigger).flatMap(reached -> total(reached, flow.get()));
  }

  /** When the first of all these went is not said. */
  private Optional<Claim> total(RunningTotals.Reached reached, Claim flow) {
    List<Good> own = cargo.at(reached.counted());
    List<Good> goods = own.isEmpty() ? flow.goods() : own;
    return cargo
        .count(reached.counted(), true)
        .filter(count -> !goods.isEmpty())
        .map(count -> count.unit().isEmpty() ? count.counting(lastWord(goods.get(0))) : count)
        .map(
            count ->
                new Claim(
                    flow.article(),
                    flow.sentence(),
                    reached.word().span(),
                    flow.entry(),
                    flow.frame(),
                    flow.stage(),
                    flow.stance(),
                    flow.roles(),
                    goods,
                    Optional.of(count),
                    Optional.empty(),
                    Period.UNKNOWN,
                    flow.said(),
                    flow.attribution(),
                    Optional.empty()));
  }

  /** Values of claims that are told in no currency known for sure. */
  public List<Cut> unread() {
    return worth.unread();
  }

  private static String goods(FrameParts parts) {
    return lastWord(parts.goods().values().iterator().next().get(0));
  }

  private static String lastWord(Good good) {
    String words = good.words();
    return words.substring(words.lastIndexOf(' ') + 1);
  }

  /** {@code halted deliveries}: the stage that the verb above gives to its noun. */
  private Optional<Stage> stopped(Token noun) {
    return sentence.head(noun).stream()
        .filter(verb -> noun.isUndergoer())
        .flatMap(verb -> lexicon.at(sentence, verb).stream())
        .flatMap(lexeme -> lexeme.stage().stream())
        .filter(stage -> stage == Stage.HALTED)
        .findFirst();
  }

  private Period said(Attribution attribution) {
    Period issued = context.issued();
    Optional<Mention.When> when =
        attribution
            .cue()
            .flatMap(
                cue ->
                    sentence.tokens().stream()
                        .filter(token -> token.span().start() == cue.start())
                        .findFirst())
            .flatMap(timing::words);
    if (when.isPresent()) {
      TimeExpression.Days days =
          when.get().expression().resolve(issued.earliest(), issued.latest(), true);
      return new Period(days.earliest(), days.latest(), when.get().words());
    }
    return new Period(Optional.empty(), issued.latest(), "");
  }
}
