package org.waybill.reading.candidate;

import java.math.BigDecimal;
import java.util.Comparator;
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

/** Finds the words whose value a sum of money is, by the tree. */
final class Measures {

  private static final BigDecimal LEAST_UNKNOWN = BigDecimal.valueOf(1000);

  private final ArticleContext context;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Sums sums;

  Measures(ArticleContext context, Syntax syntax, Lexicon lexicon, Sums sums) {
    this.context = context;
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.sums = sums;
  }

  /** The sums of the sentence, with what is told as a value in no known currency. */
  List<Mention.Sum> all() {
    return Stream.concat(
            sums.all().stream(),
            context
                .mentions(sentence(), Mention.Count.class)
                .filter(this::isUnknown)
                .map(Measures::inUnknown))
        .sorted(Comparator.comparing(Mention.Sum::first))
        .toList();
  }

  /** {@code worth 500 million quatloos}. */
  private boolean isUnknown(Mention.Count count) {
    boolean large =
        Stream.of(count.minimum(), count.maximum())
            .flatMap(Optional::stream)
            .anyMatch(number -> number.compareTo(LEAST_UNKNOWN) >= 0);
    return large
        && count.unit().filter(unit -> sentence().token(unit).tag().isCommonPlural()).isPresent()
        && governors(sums.top(count, count.unit().orElseThrow()))
            .anyMatch(word -> lexicon.has(sentence(), word, Trait.MEASURES_VALUE));
  }

  private static Mention.Sum inUnknown(Mention.Count count) {
    return new Mention.Sum(
        count.sentence(),
        count.first(),
        count.last(),
        count.span(),
        count.words(),
        count.minimum(),
        count.maximum(),
        count.unit().orElseThrow(),
        Set.of(),
        false);
  }

  /** What the sum is the value of, if anything; there may be several words for one thing. */
  List<Token> of(Mention.Sum sum) {
    Token top = sums.top(sum, sum.unit());
    List<Token> governors = governors(top).toList();
    Stream<Token> valued =
        governors.stream().flatMap(word -> isMeasure(word) ? measured(word) : Stream.of(word));
    return Stream.of(valued, bought(sum, governors).stream(), paidFor(sum, top).stream())
        .flatMap(found -> found)
        .toList();
  }

  /**
   * In {@code a fine of $2 million in connection with arms} the fine is known, and buys nothing.
   */
  private List<Token> bought(Mention.Sum sum, List<Token> governors) {
    boolean open =
        governors.stream()
            .allMatch(word -> !syntax.isNoun(word) || isMeasure(word) || isDeal(word));
    return open ? sums.bought(sum) : List.of();
  }

  private List<Token> paidFor(Mention.Sum sum, Token top) {
    return sentence()
        .head(top)
        .filter(verb -> lexicon.has(sentence(), verb, Trait.PAYS))
        .map(verb -> sums.behind(sum, Set.of(Trait.LEADS_TO_PURPOSE, Trait.LEADS_TO_TOPIC)))
        .orElse(List.of());
  }

  /** A noun for what goods go by: {@code contract}, {@code sale}, {@code package}. */
  boolean isDeal(Token noun) {
    return syntax.isNoun(noun)
        && (lexicon.has(sentence(), noun, Trait.BUNDLES) || tellsOfDeal(noun));
  }

  private boolean tellsOfDeal(Token word) {
    return Worth.VALUED.stream().anyMatch(frame -> lexicon.evokes(sentence(), word, frame));
  }

  /**
   * The words that a phrase stands under: itself before a noun, behind a word for worth, or behind
   * a preposition for a price.
   */
  private Stream<Token> governors(Token top) {
    Optional<Token> head = sentence().head(top);
    if (head.isEmpty()) {
      return Stream.empty();
    }
    Token word = head.get();
    if (word.tag().isPreposition() || word.tag().isTo()) {
      boolean leads = lexicon.has(sentence(), word, Trait.LEADS_TO_PRICE);
      Stream<Token> above = sentence().head(word).stream().filter(one -> leads || isMeasure(one));
      return Stream.concat(above, raised(word));
    }
    if (syntax.isNoun(word) && top.index() < word.index()) {
      return Stream.concat(Stream.of(word), compounds(word));
    }
    // "$2 million will be spent": the sum stands for the goods.
    return Stream.of(word)
        .filter(above -> isMeasure(above) || top.isUndergoer() && tellsOfDeal(above));
  }

  /** {@code brings the aid to $2 million}: the sum is that of the aid. */
  private Stream<Token> raised(Token preposition) {
    return sentence().head(preposition).stream()
        .filter(verb -> syntax.isVerb(verb))
        .filter(verb -> lexicon.has(sentence(), verb, Trait.ACCUMULATES))
        .flatMap(verb -> syntax.children(verb, Token::isObject).stream());
  }

  /** In {@code a $2 billion arms deal} the parser may hang the sum on the arms. */
  private Stream<Token> compounds(Token noun) {
    return sentence().head(noun).stream()
        .filter(head -> noun.index() < head.index())
        .filter(head -> syntax.premodifiers(head).contains(noun));
  }

  private boolean isMeasure(Token word) {
    return lexicon.has(sentence(), word, Trait.MEASURES_VALUE);
  }

  /** What a word for worth, cost or price speaks of. */
  private Stream<Token> measured(Token word) {
    Stream<Token> contents = syntax.objectsOf(word, Trait.LEADS_TO_CONTENTS).stream();
    Optional<Token> head = sentence().head(word);
    if (syntax.isVerb(word)) {
      return Stream.concat(
          syntax.children(word, Token::isSubject).stream().map(syntax::antecedent),
          head.stream().filter(noun -> word.isReducedClause() || word.isModifier()));
    }
    if (word.tag().isAdjective() || word.tag().isPreposition()) {
      return head.stream()
          .flatMap(
              above ->
                  syntax.isVerb(above)
                      ? syntax.children(above, Token::isSubject).stream().map(syntax::antecedent)
                      : Stream.of(above));
    }
    return Stream.of(Stream.of(word), contents, syntax.possessor(word).stream(), governors(word))
        .flatMap(found -> found);
  }

  private Sentence sentence() {
    return syntax.sentence();
  }
}
