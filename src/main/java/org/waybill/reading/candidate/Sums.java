package org.waybill.reading.candidate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.mention.Mention;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/** Where the sums of money of a sentence stand in its tree, and what stands right behind them. */
final class Sums {

  private final ArticleContext context;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Totals totals;

  Sums(ArticleContext context, Syntax syntax, Lexicon lexicon) {
    this.context = context;
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.totals = new Totals(syntax, lexicon);
  }

  /** All but those that tell another one once more. */
  List<Mention.Sum> all() {
    return context
        .mentions(sentence(), Mention.Sum.class)
        .filter(sum -> !sum.retold())
        .sorted((one, other) -> Integer.compare(one.first(), other.first()))
        .toList();
  }

  Optional<Mention.Sum> at(Token token) {
    return context.at(sentence(), token, Mention.Sum.class).filter(sum -> !sum.retold());
  }

  /** The word that stands for the whole of a mention. */
  Token top(Mention mention, int inside) {
    Token top = sentence().token(inside);
    while (mention.first() <= top.head() && top.head() <= mention.last()) {
      top = sentence().token(top.head());
    }
    return top;
  }

  /**
   * {@code $2 million in tanks}, {@code $2 million (€1.8 million) of tanks}: what the money buys,
   * on whatever the parser hangs it.
   */
  List<Token> bought(Mention.Sum sum) {
    return behind(sum, Set.of(Trait.LEADS_TO_VALUED));
  }

  /** What the preposition right behind a sum leads to, if it bears one of the traits. */
  List<Token> behind(Mention.Sum sum, Set<Trait> traits) {
    return Optional.of(behind(sum.last() + 1))
        .filter(at -> at < sentence().tokens().size())
        .map(sentence()::token)
        .filter(prep -> traits.stream().anyMatch(trait -> lexicon.has(sentence(), prep, trait)))
        .map(syntax::objects)
        .orElse(List.of())
        .stream()
        .filter(syntax::isNoun)
        .toList();
  }

  /** Behind what tells the sum once more, and how often it is paid: {@code $2 million a year}. */
  private int behind(int next) {
    int at = next;
    while (at + 1 < sentence().tokens().size()
        && sentence().token(at).tag().isPlainDeterminer()
        && sentence().token(at + 1).isAdverbialNoun()) {
      at += 2;
    }
    Optional<Mention.Sum> again =
        context
            .mentions(sentence(), Mention.Sum.class)
            .filter(sum -> sum.retold() && sum.first() >= next)
            .filter(sum -> sentence().token(next).tag().isMark() || sum.first() == next + 1)
            .findFirst();
    if (again.isPresent()) {
      at = again.get().last() + 1;
      while (at < sentence().tokens().size() && sentence().token(at).tag().isMark()) {
        at++;
      }
    }
    return at;
  }

  /**
   * {@code a total of $2 million}, {@code brings the aid to $2 million}, {@code $2 million so far}.
   */
  boolean isTotal(Mention.Sum sum) {
    Token top = top(sum, sum.unit());
    boolean inside =
        sentence().tokens().subList(sum.first(), sum.last() + 1).stream()
            .anyMatch(totals::accumulates);
    boolean raised =
        sentence().head(top).flatMap(sentence()::head).filter(totals::accumulates).isPresent();
    List<Token> above =
        syntax.ancestors(top).stream().takeWhile(word -> !syntax.isVerb(word)).toList();
    return inside
        || raised
        || Stream.of(List.of(top), above, bought(sum))
            .flatMap(List::stream)
            .anyMatch(totals::hangsOn);
  }

  /** {@code another $2 million}, {@code an additional $2 million}. */
  boolean isIncrement(Mention.Sum sum) {
    return totals.isIncrement(sum.first(), sum.last());
  }

  private Sentence sentence() {
    return syntax.sentence();
  }
}
