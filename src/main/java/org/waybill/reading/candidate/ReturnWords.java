package org.waybill.reading.candidate;

import java.util.Optional;
import org.waybill.claim.Frame;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Span;
import org.waybill.text.Token;

/** Finds the words by which a sentence gives a flow as the return for one told before. */
public final class ReturnWords {

  private final Syntax syntax;
  private final Lexicon lexicon;

  public ReturnWords(Syntax syntax, Lexicon lexicon) {
    this.syntax = syntax;
    this.lexicon = lexicon;
  }

  /**
   * {@code In exchange, ships brought …}, {@code asked for jets in return}. With {@code for …}
   * behind them the words tell of the other leg themselves.
   */
  public Optional<Span> words(Token trigger) {
    return syntax.sentence().tokens().stream()
        .filter(noun -> lexicon.has(syntax.sentence(), noun, Trait.REVERSES))
        .filter(noun -> standsAlone(noun) && isOf(noun, trigger) || opens(noun, trigger))
        .findFirst()
        .map(Token::span);
  }

  /** {@code In return for the tanks, Norland will send drones}: the drones are the return. */
  private boolean opens(Token noun, Token trigger) {
    return noun.isOfPreposition()
        && !syntax.governs(noun, Token::isDeterminer, Token::isOwner)
        && noun.index() < trigger.index()
        && syntax.preposition(noun).flatMap(syntax::head).filter(trigger::equals).isPresent();
  }

  /** Not {@code the return of the minister}. */
  private boolean standsAlone(Token noun) {
    return noun.isOfPreposition()
        && !syntax.governs(noun, Token::isDeterminer, Token::isOwner)
        && syntax.prepositions(noun).stream()
            .allMatch(prep -> lexicon.hasOf(syntax.sentence(), prep, Trait.EXEMPLIFIES));
  }

  /** They belong to the nearest flow above them, else to whichever comes after them. */
  private boolean isOf(Token noun, Token trigger) {
    Optional<Token> head = syntax.head(noun);
    while (head.isPresent() && !isFlow(head.get())) {
      head = syntax.head(head.get());
    }
    return head.map(trigger::equals).orElse(noun.index() < trigger.index());
  }

  private boolean isFlow(Token token) {
    return lexicon.at(syntax.sentence(), token).stream()
        .flatMap(lexeme -> lexeme.frame().stream())
        .anyMatch(frame -> frame == Frame.TRANSFER || frame == Frame.REQUEST);
  }
}
