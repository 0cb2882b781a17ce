package org.waybill.reading.candidate;

import java.util.List;
import java.util.stream.Stream;
import org.waybill.claim.Frame;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.mention.Mention;
import org.waybill.mention.Phrases;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.reading.coreference.Parties;
import org.waybill.reading.syntax.Argument;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/** Tells by the words alone who can be a party: people, bodies and states, named or not. */
final class PartyWords {

  private final ArticleContext context;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Parties parties;

  PartyWords(ArticleContext context, Syntax syntax, Lexicon lexicon, Parties parties) {
    this.context = context;
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.parties = parties;
  }

  static boolean isNominal(Token token) {
    return token.tag().isNoun()
        || token.tag().isPronoun()
        || token.tag().isAdjective()
        || token.tag().isNumber()
        || token.tag().isPlainDeterminer()
        || token.tag().isWh();
  }

  /** Goods are no party, nor is the noun that tells of their way. */
  boolean isGoods(Token token) {
    boolean item =
        context.at(syntax.sentence(), token, Mention.Item.class).isPresent()
            && parties.named(token, "").filter(PartyFillers::isKnown).isEmpty();
    return item || lexicon.evokes(syntax.sentence(), token, Frame.TRANSFER) && !namesTraders(token);
  }

  /** {@code planes}, {@code trucks}: on what goods go. */
  boolean isTransport(Token token) {
    return token.tag().isNoun()
        && lexicon.at(syntax.sentence(), token).stream()
            .anyMatch(sense -> sense.means().isPresent());
  }

  /** {@code customers}, {@code suppliers}: people, though the word tells of goods. */
  boolean namesTraders(Token noun) {
    return lexicon.at(syntax.sentence(), noun).stream()
        .anyMatch(
            sense ->
                sense.has(Trait.BUYS)
                    || sense.parts(Argument.HOLDER).contains("supplier")
                    || sense.parts(Argument.HOLDER).contains("recipient"));
  }

  /** {@code all countries}: states, though none is named. */
  boolean isSomeState(Token noun) {
    return lexicon.bearers(noun).filter(kind -> kind.equals("state")).isPresent();
  }

  /** {@code rogue states}: of whom the text has not spoken before. */
  boolean isIndefinite(Token noun) {
    return noun.tag().isCommonPlural()
        && syntax.children(noun, Token::isDeterminer, Token::isOwner).stream()
            .noneMatch(
                word ->
                    lexicon.has(syntax.sentence(), word, Trait.DEFINITE)
                        || lexicon.has(syntax.sentence(), word, Trait.POINTS_BACK));
  }

  /** {@code any party}, {@code either side}, {@code those who}: nobody in particular. */
  boolean isAnybody(Token token) {
    boolean those =
        token.tag().isPlainDeterminer() && syntax.governs(token, Token::isRelativeClause);
    boolean others =
        token.tag().isNoun()
            && lexicon.has(syntax.sentence(), token, Trait.ANYBODY)
            && !syntax.governs(token, Token::isPremodifier);
    boolean any = // "any of the sides"
        token.tag().isPlainDeterminer()
            && lexicon.has(syntax.sentence(), token, Trait.ANYBODY)
            && !syntax.objectsOf(token, Trait.LEADS_TO_WHOLE).isEmpty();
    return those || others || any || isSaidOfAnybody(token);
  }

  boolean isSaidOfAnybody(Token token) {
    return syntax.children(token, Token::isDeterminer, Token::isModifier).stream()
        .anyMatch(word -> lexicon.has(syntax.sentence(), word, Trait.ANYBODY));
  }

  boolean isPlace(Token token, String place) {
    return lexicon.has(place, Trait.LEADS_TO_GOAL) && token.tag().isNoun()
        || context.at(syntax.sentence(), token, Mention.Place.class).isPresent()
        || lexicon.has(syntax.sentence(), token, Trait.STORES);
  }

  /** People or a body, though nobody is named. */
  boolean isSomebody(Token noun) {
    return noun.tag().isNoun()
        && !isSomeState(noun)
        && !lexicon.has(syntax.sentence(), noun, Trait.ANYBODY)
        && (lexicon.has(syntax.sentence(), noun, Trait.SPEAKS)
            || lexicon.has(syntax.sentence(), noun, Trait.ACTS_FOR_OWNER)
            || namesTraders(noun)
            || endsIn(context.registry().collectives(), syntax.sentence(), noun)
            || endsIn(context.registry().titles(), syntax.sentence(), noun));
  }

  /**
   * {@code the rebels}, {@code rebel forces}, {@code Norland-backed rebels}: whose, nobody says.
   */
  boolean isOnlyRebel(Token noun) {
    List<Token> before = syntax.premodifiers(noun);
    return Stream.concat(Stream.of(noun), before.stream())
            .anyMatch(word -> lexicon.has(syntax.sentence(), word, Trait.RISES_UP))
        && syntax.possessor(noun).isEmpty()
        && before.stream()
            .filter(word -> !lexicon.has(syntax.sentence(), word, Trait.RISES_UP))
            .noneMatch(word -> word.tag().isProperNoun() || !word.entity().isEmpty());
  }

  static boolean endsIn(Phrases phrases, Sentence sentence, Token noun) {
    for (int first = Math.max(0, noun.index() - 3); first <= noun.index(); first++) {
      if (phrases.findAt(sentence, first, noun.index()).stream()
          .anyMatch(hit -> hit.last() == noun.index())) {
        return true;
      }
    }
    return false;
  }
}
