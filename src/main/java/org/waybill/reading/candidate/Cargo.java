package org.waybill.reading.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waybill.claim.Good;
import org.waybill.claim.Progress;
import org.waybill.claim.Quantity;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.mention.Mention;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.reading.syntax.Syntax;
import org.waybill.registry.Entry;
import org.waybill.text.Sentence;
import org.waybill.text.Span;
import org.waybill.text.Token;

/** Finds goods and their counts in noun phrases. */
public final class Cargo {

  private final ArticleContext context;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Contents contents;
  private final GoodsPhrases phrases;
  private final DescribedGoods described;
  private final Totals totals;

  public Cargo(ArticleContext context, Syntax syntax, Lexicon lexicon) {
    this.context = context;
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.contents = new Contents(context, syntax, lexicon);
    this.totals = new Totals(syntax, lexicon);
    this.phrases = new GoodsPhrases(context, syntax);
    this.described = new DescribedGoods(context, syntax, lexicon, contents, phrases);
  }

  /**
   * The goods that a noun names, itself or through what it holds: {@code containers of munitions}.
   * Empty when it names none.
   */
  public List<Good> at(Token noun) {
    List<Good> goods = new ArrayList<>();
    if (lexicon.has(sentence(), noun, Trait.MEASURES_VALUE)) {
      contents.of(noun).forEach(content -> goods.addAll(at(content))); // "worth of arms"
    }
    if (!goods.isEmpty()) {
      return goods;
    }
    for (Token content : contents.holds(noun) ? contents.of(noun) : List.<Token>of()) {
      item(content).ifPresent(goods::add);
    }
    if (goods.isEmpty()) {
      item(noun).ifPresent(goods::add);
    }
    if (goods.isEmpty()) {
      described
          .item(noun)
          .map(item -> good(described.words(noun, item), firstKey(item)))
          .ifPresent(goods::add);
    }
    if (goods.isEmpty() && isUnnamedLoad(noun)) {
      goods.add(good(phrases.of(noun), Optional.empty()));
    }
    if (!goods.isEmpty()) {
      examples(noun).filter(good -> !goods.contains(good)).forEach(goods::add);
    }
    return goods;
  }

  /**
   * What a noun names, as goods that the scheme does not know: something counted or with a
   * designation. Empty where it names people, a deed, money or help, and in an article that is not
   * about arms.
   */
  public List<Good> unknown(Token noun) {
    boolean thing =
        noun.tag().isNoun()
            && context.aboutArms()
            && context.at(sentence(), noun, Mention.Name.class).isEmpty()
            && lexicon.bearers(noun).isEmpty()
            && lexicon.at(sentence(), noun).stream().allMatch(Cargo::isThing)
            && (count(noun, false).isPresent() || isDesignated(noun))
            && context.at(sentence(), noun, Mention.Sum.class).isEmpty();
    return thing ? List.of(good(phrases.of(noun), Optional.empty())) : List.of();
  }

  /** {@code three Quill 9 platforms}: a letter or a figure tells one make from another. */
  private boolean isDesignated(Token noun) {
    return syntax.premodifiers(noun).stream()
        .anyMatch(
            word ->
                word.tag().isProperNoun()
                    && context.at(sentence(), word, Mention.Name.class).isEmpty()
                    && word.form().chars().anyMatch(Character::isDigit));
  }

  private static boolean isThing(Lexeme sense) {
    return sense.frame().isEmpty() && (sense.traits().isEmpty() || sense.has(Trait.NAMES_LOAD));
  }

  /** The goods that a word of their flow names itself: {@code military aid}, {@code to arm}. */
  public List<Good> named(Token word) {
    List<Good> goods = at(word);
    return goods.isEmpty() ? List.of(good(word.span(), Optional.empty())) : goods;
  }

  /** {@code arms, including rifles}; {@code weapons, which include rifles}. */
  private Stream<Good> examples(Token noun) {
    Stream<Token> named =
        syntax.prepositions(noun).stream()
            .filter(prep -> lexicon.hasOf(sentence(), prep, Trait.EXEMPLIFIES))
            .flatMap(prep -> syntax.objects(prep).stream());
    Stream<Token> listed =
        syntax.children(noun, Token::isRelativeClause).stream()
            .filter(verb -> lexicon.has(sentence(), verb, Trait.LISTS))
            .flatMap(verb -> syntax.objects(verb, false).stream());
    return Stream.concat(named, listed).flatMap(one -> item(one).stream());
  }

  private boolean isLoad(Token noun) {
    return lexicon.has(sentence(), noun, Trait.NAMES_LOAD);
  }

  private Sentence sentence() {
    return syntax.sentence();
  }

  /**
   * {@code containers}, but not {@code grain containers}: a load of which only the article tells
   * what it is.
   */
  private boolean isUnnamedLoad(Token noun) {
    return context.aboutArms() && isLoad(noun) && isOfAnyKind(noun) && !isFigure(noun);
  }

  /**
   * Whether the words before a noun say nothing of its kind: {@code more equipment}, {@code
   * advanced Norlandic jets}; not {@code raw material}.
   */
  boolean isOfAnyKind(Token noun) {
    return syntax.premodifiers(noun).stream()
        .allMatch(
            word ->
                word.tag().isMeasure()
                    || word.tag().isPastParticiple()
                    || lexicon.has(sentence(), word, Trait.GRADES)
                    || context
                        .at(sentence(), word, Mention.Name.class)
                        .filter(name -> context.isOf(name, Set.of(Entry.Type.STATE)))
                        .isPresent());
  }

  /** {@code gave a smaller number}: measured against another figure, and nothing is in it. */
  private boolean isFigure(Token noun) {
    return noun.tag().isCommonSingular()
        && contents.of(noun).isEmpty()
        && syntax.premodifiers(noun).stream().anyMatch(word -> word.tag().isComparative());
  }

  /** The verbs that tell what a vehicle carries: {@code a ship carrying rifles}. */
  List<Token> carrying(Token vehicle) {
    return contents.carrying(vehicle);
  }

  /** Goods named by words before a noun: {@code arms shipments}. */
  public List<Good> before(Token noun) {
    List<Good> goods = new ArrayList<>();
    for (Token modifier : syntax.premodifiers(noun)) {
      context
          .at(sentence(), modifier, Mention.Item.class)
          .map(item -> new Good(item.words(), item.span(), firstKey(item)))
          .filter(good -> !goods.contains(good))
          .ifPresent(goods::add);
    }
    return goods;
  }

  private Optional<Good> item(Token noun) {
    return context
        .at(sentence(), noun, Mention.Item.class)
        .map(item -> good(phrases.of(noun), firstKey(item)));
  }

  private Good good(Span span, Optional<String> item) {
    return new Good(context.words(span), span, item);
  }

  private static Optional<String> firstKey(Mention.Item item) {
    return item.keys().stream().sorted().findFirst();
  }

  /** {@code 70 percent of the arms}: no 70 of them. */
  private boolean isShare(Mention.Count count) {
    return sentence().tokens().stream()
        .filter(token -> token.index() >= count.first() && token.index() <= count.last())
        .filter(number -> number.tag().isNumber())
        .anyMatch(
            number ->
                number.index() + 1 < sentence().tokens().size()
                    && lexicon.has(sentence(), sentence().token(number.index() + 1), Trait.SHARES));
  }

  /** The count of a noun or of what it holds or is held in. */
  public Optional<Quantity> count(Token noun, boolean total) {
    List<Token> candidates = new ArrayList<>();
    candidates.add(noun);
    candidates.addAll(contents.of(noun));
    return candidates.stream()
        .flatMap(
            token ->
                context
                    .mentions(sentence(), Mention.Count.class)
                    .filter(
                        count ->
                            !isShare(count) && count.unit().orElse(count.last()) == token.index()))
        .findFirst()
        .map(
            count ->
                new Quantity(
                    count.minimum(),
                    count.maximum(),
                    count.about(),
                    count.unit().map(unit -> sentence().token(unit).form()).orElse(""),
                    count.words(),
                    count.span(),
                    progress(count, total)));
  }

  private Progress progress(Mention.Count count, boolean total) {
    if (totals.isIncrement(count.first(), count.last())) {
      return Progress.INCREMENT;
    }
    return total || isTotal(count) ? Progress.TOTAL : Progress.UNSAID;
  }

  /** {@code a total of 40 tanks}, {@code 40 tanks in total}. */
  private boolean isTotal(Mention.Count count) {
    return sentence().tokens().stream()
        .filter(token -> count.span().contains(token.span()))
        .anyMatch(token -> totals.accumulates(token) || totals.hangsOn(token));
  }
}
