package org.waybill.claim;

import java.util.Map;
import java.util.Optional;
import org.waybill.text.Token;

/** Tells deeds that a rule forbids, of which nobody says that they were done. */
final class Rules {

  private final Syntax syntax;

  Rules(Syntax syntax) {
    this.syntax = syntax;
  }

  /**
   * {@code forbids Pyongyang from selling arms}, {@code to buy or sell arms}: a rule is told, not a
   * transfer.
   *
   * @param read the frames read so far, by their triggers
   */
  boolean forbid(Token trigger, Map<Token, Frame> read) {
    Token verb = trigger;
    while (verb.relation().equals("conj")
        && syntax.sentence().head(verb).filter(syntax::isVerb).isPresent()) {
      verb = syntax.sentence().head(verb).orElseThrow();
    }
    Optional<Token> rule = syntax.sentence().head(verb);
    if (verb.relation().equals("pcomp")) {
      rule = rule.flatMap(syntax.sentence()::head);
    } else if (!verb.relation().equals("xcomp") && !verb.relation().equals("ccomp")) {
      return false;
    }
    return rule.map(read::get).filter(frame -> frame == Frame.SANCTION).isPresent();
  }
}
