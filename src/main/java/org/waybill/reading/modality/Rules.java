package org.waybill.reading.modality;

import java.util.Map;
import java.util.Optional;
import org.waybill.claim.Frame;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/** Tells deeds that a rule forbids, of which nobody says that they were done. */
public final class Rules {

  private final Syntax syntax;
  private final Lexicon lexicon;

  public Rules(Syntax syntax, Lexicon lexicon) {
    this.syntax = syntax;
    this.lexicon = lexicon;
  }

  /** {@code a bar on all from selling}: a noun is kept from it. */
  private boolean keepsFrom(Token prep) {
    return syntax.has(prep, Trait.KEEPS_FROM)
        && syntax.head(prep).filter(syntax::isNoun).isPresent();
  }

  /**
   * {@code forbids Pyongyang from selling arms}, {@code to buy or sell arms}: a rule is told, not a
   * transfer.
   *
   * @param read the frames read so far, by their triggers
   */
  public boolean forbid(Token trigger, Map<Token, Frame> read) {
    Token verb = trigger;
    while (verb.isConjunct() && syntax.head(verb).filter(syntax::isVerb).isPresent()) {
      verb = syntax.head(verb).orElseThrow();
    }
    Optional<Token> rule = syntax.head(verb);
    if (verb.isClauseOfPreposition()) {
      if (rule.filter(this::keepsFrom).isPresent()) {
        return true;
      }
      // "punished for selling arms": that was done.
      rule = rule.filter(prep -> !syntax.has(prep, Trait.LEADS_TO_PURPOSE)).flatMap(syntax::head);
    } else if (!verb.isOpenComplement() && !verb.isContentClause()) {
      return false;
    }
    return rule.filter(
            word ->
                read.get(word) == Frame.SANCTION
                    || lexicon.evokes(syntax.sentence(), word, Frame.SANCTION))
        .isPresent();
  }
}
