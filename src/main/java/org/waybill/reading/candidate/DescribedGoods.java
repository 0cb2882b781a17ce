package org.waybill.reading.candidate;

import java.util.Optional;
import java.util.stream.Stream;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.mention.Mention;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Sentence;
import org.waybill.text.Span;
import org.waybill.text.Token;

/**
 * Goods known only by what they belong to or serve: {@code missile components}, {@code pinacolone,
 * a nerve agent precursor}.
 */
final class DescribedGoods {

  private final ArticleContext context;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Contents contents;
  private final GoodsPhrases phrases;

  DescribedGoods(
      ArticleContext context,
      Syntax syntax,
      Lexicon lexicon,
      Contents contents,
      GoodsPhrases phrases) {
    this.context = context;
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.contents = contents;
    this.phrases = phrases;
  }

  /**
   * What the goods that a noun names are known by; empty for a name, which says who and not what.
   */
  Optional<Mention.Item> item(Token noun) {
    if (!noun.tag().isNoun() || context.at(sentence(), noun, Mention.Name.class).isPresent()) {
      return Optional.empty();
    }
    Optional<Mention.Item> own = isLoad(noun) ? itemBefore(noun) : Optional.empty();
    return own.or(() -> served(noun))
        .or(
            () ->
                syntax.children(noun, Token::isApposition).stream()
                    .filter(other -> other.index() > noun.index())
                    .flatMap(other -> besides(other).stream())
                    .findFirst());
  }

  /** {@code plans for a reactor}: what the goods serve is part of their name. */
  Span words(Token noun, Mention.Item item) {
    return item.first() > noun.index() && served(noun).filter(item::equals).isPresent()
        ? phrases.of(noun).cover(item.span())
        : phrases.of(noun);
  }

  /**
   * {@code parts for tanks}, {@code plans for building a reactor}, {@code a plant to make nerve
   * gas}: what the goods serve.
   */
  private Optional<Mention.Item> served(Token noun) {
    if (!isLoad(noun) && !isMeans(noun)) {
      return Optional.empty();
    }
    if (isMeans(noun)) {
      Optional<Mention.Item> before = itemBefore(noun);
      if (before.isPresent()) {
        return before;
      }
    }
    Stream<Token> purposes =
        Stream.concat(
            purposes(noun),
            syntax.children(noun, Token::isReducedClause).stream()
                .flatMap(verb -> Stream.concat(Stream.of(verb), purposes(verb))));
    return purposes
        .flatMap(this::madeOrServed)
        .flatMap(token -> context.at(sentence(), token, Mention.Item.class).stream())
        .findFirst();
  }

  private Stream<Token> purposes(Token word) {
    return Stream.concat(
        syntax.objectsOf(word, Trait.LEADS_TO_PURPOSE).stream(),
        syntax.children(word, Token::isOpenComplement, Token::isAdverbialClause).stream());
  }

  private Stream<Token> madeOrServed(Token word) {
    if (!syntax.isVerb(word)) {
      return Stream.of(word);
    }
    return lexicon.has(sentence(), word, Trait.MAKES)
        ? syntax.objects(word, false).stream()
        : Stream.empty();
  }

  private boolean isMeans(Token noun) {
    return lexicon.has(sentence(), noun, Trait.NAMES_MEANS);
  }

  private Optional<Mention.Item> besides(Token apposition) {
    Optional<Mention.Item> same = context.at(sentence(), apposition, Mention.Item.class);
    if (same.isPresent() || !isLoad(apposition)) {
      return same;
    }
    return itemBefore(apposition)
        .or(
            () ->
                contents.of(apposition).stream()
                    .flatMap(other -> context.at(sentence(), other, Mention.Item.class).stream())
                    .findFirst());
  }

  private Optional<Mention.Item> itemBefore(Token noun) {
    return syntax.premodifiers(noun).stream()
        .flatMap(
            word ->
                context
                    .at(sentence(), word, Mention.Item.class)
                    .or(() -> itemBefore(word))
                    .stream())
        .findFirst();
  }

  private boolean isLoad(Token noun) {
    return lexicon.has(sentence(), noun, Trait.NAMES_LOAD);
  }

  private Sentence sentence() {
    return syntax.sentence();
  }
}
