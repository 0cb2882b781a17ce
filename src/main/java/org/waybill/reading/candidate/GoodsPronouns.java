package org.waybill.reading.candidate;

import java.util.List;
import java.util.Optional;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.mention.Mention;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.reading.coreference.Parties;
import org.waybill.reading.syntax.Argument;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/** Knows a pronoun or a bare number that stands for goods told before. */
final class GoodsPronouns {

  /** How far before words for a part the whole is looked for, in tokens. */
  private static final int REACH = 12;

  private final ArticleContext context;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Parties parties;
  private final Cargo cargo;

  GoodsPronouns(
      ArticleContext context, Syntax syntax, Lexicon lexicon, Parties parties, Cargo cargo) {
    this.context = context;
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.parties = parties;
    this.cargo = cargo;
  }

  /** {@code sent them to the front}; in {@code provided it with arms} the pronoun is who gets. */
  boolean isGoodsPronoun(Token predicate, Argument argument, Lexeme lexeme) {
    return argument.place().equals(Argument.OBJECT)
        && standsForGoods(argument.token())
        && !(predicate.isContentClause() && argument.token().isSubject())
        && !standsForOthers(argument.token())
        && syntax.objectsOf(predicate, Trait.LEADS_TO_GIFT).isEmpty()
        && syntax.children(predicate, Token::isObject).size() < 2
        && !lexeme.halts();
  }

  /**
   * {@code the report was written so that it could be passed on}, {@code reviewed the prisoners,
   * and they were released}: it is the report, and the prisoners.
   */
  private boolean standsForOthers(Token pronoun) {
    Optional<String> kind = lexicon.pronoun(pronoun);
    boolean one = kind.equals(Optional.of("thing"));
    List<Token> named =
        syntax.sentence().tokens().stream()
            .filter(token -> token.index() < pronoun.index())
            .filter(
                token ->
                    one
                        ? token.tag().isCommonSingular() && token.isSubject()
                        : token.tag().isCommonPlural())
            .filter(token -> parties.named(token, "").isEmpty())
            .toList();
    return (one || kind.equals(Optional.of("group")))
        && !named.isEmpty()
        && named.stream().allMatch(token -> cargo.at(token).isEmpty());
  }

  /** {@code them}, {@code 40} and {@code hundreds} without a noun. */
  private boolean standsForGoods(Token token) {
    boolean count =
        context
            .at(syntax.sentence(), token, Mention.Count.class)
            .filter(number -> number.first() == token.index() && number.last() == token.index())
            .isPresent();
    boolean whole = syntax.prepositions(token).isEmpty();
    return lexicon
            .pronoun(token)
            .filter(
                kind ->
                    kind.equals("group") || kind.equals("thing") || kind.equals("amount") && whole)
            .isPresent()
        || token.tag().isComparative()
            && syntax.premodifiers(token).stream().anyMatch(GoodsPronouns::isNumber)
        || count && (token.tag().isNumber() || syntax.prepositions(token).isEmpty());
  }

  /** {@code rifles and drones, many of them supplied by Norland}: of what there are many. */
  Optional<Token> whole(Argument argument) {
    Token part = argument.token();
    List<Token> of = syntax.objectsOf(part, Trait.LEADS_TO_WHOLE);
    boolean counts =
        (part.tag().isMeasure() || part.tag().isAdjective())
            && argument.place().equals(Argument.OBJECT)
            && (of.isEmpty()
                ? syntax.governs(part, Token::isAttributiveClause)
                : of.stream().allMatch(one -> one.tag().isPronoun()));
    return syntax.sentence().tokens().stream()
        .filter(token -> counts && token.index() < part.index() && syntax.isNoun(token))
        .filter(token -> token.index() > part.index() - REACH && !cargo.at(token).isEmpty())
        .reduce((earlier, later) -> later);
  }

  /** {@code ordered 36 more}. */
  private static boolean isNumber(Token word) {
    return word.tag().isNumber();
  }
}
