package org.waybill.reading.candidate;

import org.waybill.mention.Mention;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.reading.syntax.Syntax;
import org.waybill.registry.Entry;
import org.waybill.registry.Naming;
import org.waybill.text.Sentence;
import org.waybill.text.Span;
import org.waybill.text.Tag;
import org.waybill.text.Token;

/** The words of an article that name goods, around the noun that stands for them. */
final class GoodsPhrases {

  private final ArticleContext context;
  private final Syntax syntax;

  GoodsPhrases(ArticleContext context, Syntax syntax) {
    this.context = context;
    this.syntax = syntax;
  }

  /** The noun with the words before it that describe it: no article, no number, no owner. */
  Span of(Token noun) {
    int first =
        context
            .at(sentence(), noun, Mention.Item.class)
            .map(Mention.Item::first)
            .filter(start -> start < noun.index())
            .orElse(noun.index());
    for (int i = first - 1; i >= 0; i--) {
      Token token = sentence().token(i);
      boolean describes = sentence().isWithin(token, noun) && !opens(token.tag());
      if (!describes
          || token.isOwner()
          || token.isQuantity()
          || token.entity().equals("CARDINAL")
          || token.tag().isOpeningQuote()
          || namesState(token)) {
        break;
      }
      first = i;
    }
    Span whole = sentence().token(first).span().cover(noun.span());
    boolean closes = noun.index() == sentence().tokens().size() - 1 && noun.form().endsWith(".");
    return closes ? new Span(whole.start(), whole.end() - 1) : whole;
  }

  /** {@code sold Norland patrol boats}: whoever gets them is no part of their name. */
  private boolean namesState(Token token) {
    return token.form().chars().anyMatch(Character::isLowerCase)
        && context
            .at(sentence(), token, Mention.Name.class)
            .filter(
                name ->
                    context
                        .link(name)
                        .flatMap(ArticleContext::entry)
                        .filter(entry -> entry.type() == Entry.Type.STATE)
                        .filter(
                            entry ->
                                !context
                                    .registry()
                                    .namings(name.words(), entry.iri())
                                    .contains(Naming.DEMONYM))
                        .isPresent())
            .isPresent();
  }

  private Sentence sentence() {
    return syntax.sentence();
  }

  /** {@code the}, {@code 40}, {@code $}, {@code their}: what comes before a noun phrase's goods. */
  private static boolean opens(Tag tag) {
    return tag.isPlainDeterminer()
        || tag.isNumber()
        || tag.isCurrency()
        || tag.isPronoun()
        || tag.isPossessiveMark();
  }
}
