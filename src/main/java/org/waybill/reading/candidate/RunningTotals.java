package org.waybill.reading.candidate;

import java.util.Optional;
import java.util.stream.Stream;
import org.waybill.claim.Frame;
import org.waybill.claim.Progress;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/** Finds how many goods a flow brings together with all that went the same way before it. */
public final class RunningTotals {

  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Cargo cargo;
  private final Totals totals;

  public RunningTotals(Syntax syntax, Lexicon lexicon, Cargo cargo) {
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.cargo = cargo;
    this.totals = new Totals(syntax, lexicon);
  }

  /**
   * @param word that tells of the total: {@code bringing}
   * @param counted the noun or the bare number that stands for it
   */
  public record Reached(Token word, Token counted) {}

  /**
   * {@code Sent 40 tanks, bringing the total to 300}, {@code sent 40 tanks, for a total of 300}.
   *
   * @param flow the word that tells of the flow
   */
  public Optional<Reached> reachedBy(Token flow) {
    return syntax.clause(flow).stream()
        .flatMap(verb -> Stream.concat(raised(verb), summed(verb)))
        .filter(reached -> isOfGoods(reached.counted()))
        .findFirst();
  }

  private Stream<Reached> raised(Token verb) {
    return syntax.children(verb, Token::isAdverbialClause).stream()
        .filter(totals::accumulates)
        .filter(
            raising -> syntax.children(raising, Token::isObject).stream().anyMatch(this::isOfFlows))
        .flatMap(
            raising ->
                syntax.objectsOf(raising, Trait.LEADS_TO_GOAL).stream()
                    .map(counted -> new Reached(raising, counted)));
  }

  private Stream<Reached> summed(Token verb) {
    return syntax.prepositions(verb).stream()
        .flatMap(preposition -> syntax.objects(preposition).stream())
        .flatMap(
            total ->
                totals.accumulates(total)
                    ? syntax.objectsOf(total, Trait.LEADS_TO_CONTENTS).stream()
                        .map(counted -> new Reached(total, counted))
                    : Stream.of(total).filter(this::isTotal).map(it -> new Reached(it, it)));
  }

  private boolean isTotal(Token noun) {
    return cargo.count(noun, false).filter(it -> it.progress() == Progress.TOTAL).isPresent();
  }

  /** A bare number counts the goods of the flow; {@code a total of 12 countries} does not. */
  private boolean isOfGoods(Token counted) {
    return cargo
        .count(counted, true)
        .filter(count -> count.unit().isEmpty() || !cargo.at(counted).isEmpty())
        .isPresent();
  }

  /** {@code Bringing the death toll to 300} counts no goods. */
  private boolean isOfFlows(Token noun) {
    return totals.accumulates(noun)
        || lexicon.evokes(syntax.sentence(), noun, Frame.TRANSFER)
        || !cargo.at(noun).isEmpty();
  }
}
