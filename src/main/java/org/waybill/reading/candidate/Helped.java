package org.waybill.reading.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Role;
import org.waybill.lexicon.Lexeme.Trait;
import org.waybill.lexicon.Lexicon;
import org.waybill.reading.coreference.Parties;
import org.waybill.reading.coreference.Sides;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/** Who gains from a transfer, because it is to help him or because he asks for it. */
public final class Helped {

  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Parties parties;
  private final Syntax.Control control;
  private final Sides sides;

  public Helped(
      Syntax syntax, Lexicon lexicon, Parties parties, Syntax.Control control, Sides sides) {
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.parties = parties;
    this.control = control;
    this.sides = sides;
  }

  /** {@code sending arms to help the Russian invasion}: who is helped by what is done. */
  public List<Filler> below(Token trigger, Parts parts) {
    List<Filler> helped = new ArrayList<>();
    List<Token> purposes = new ArrayList<>(syntax.children(trigger, "advcl", "xcomp"));
    parts.goods().keySet().stream()
        .flatMap(noun -> syntax.children(noun, "acl", "relcl").stream())
        .filter(verb -> verb.tag().equals("VB"))
        .forEach(purposes::add);
    for (Token purpose : purposes) {
      if (lexicon.has(syntax.sentence(), purpose, Trait.BENEFITS)) {
        helped.addAll(by(purpose, parties, syntax));
      }
    }
    return helped;
  }

  /** Whom a verb of helping helps: its object, or the name before its object. */
  public static List<Filler> by(Token verb, Parties parties, Syntax syntax) {
    List<Filler> helped = new ArrayList<>();
    if (!syntax.isVerb(verb)) {
      syntax
          .possessor(verb)
          .ifPresent(owner -> helped.addAll(parties.at(owner, "whose ally acts")));
      syntax
          .objectsOf(verb, Trait.LEADS_TO_WHOLE)
          .forEach(owner -> helped.addAll(parties.at(owner, "whose ally acts")));
      return helped;
    }
    List<Token> objects = new ArrayList<>(syntax.objects(verb, syntax.isPassive(verb)));
    for (Token clause : syntax.children(verb, "ccomp", "xcomp")) {
      objects.addAll(syntax.children(clause, "nsubj"));
    }
    for (Token object : objects) {
      List<Filler> named = parties.at(object, "who is helped");
      helped.addAll(named.isEmpty() ? parties.before(object, "whose cause is helped") : named);
      if (helped.isEmpty()) {
        syntax
            .objectsOf(object, Trait.LEADS_TO_PLACE)
            .forEach(place -> helped.addAll(parties.at(place, "where help is given")));
      }
      syntax
          .possessor(object)
          .ifPresent(owner -> helped.addAll(parties.at(owner, "whose cause is helped")));
    }
    return helped;
  }

  /**
   * {@code asked Berlin to send tanks}: the asker wants them himself, when he asks the supplier.
   */
  public List<Filler> asker(Token trigger, Parts parts) {
    return syntax
        .sentence()
        .head(trigger)
        .filter(above -> trigger.relation().equals("xcomp") || trigger.relation().equals("ccomp"))
        .filter(
            above ->
                lexicon.at(syntax.sentence(), above).stream()
                    .anyMatch(
                        lexeme ->
                            lexeme.frame().equals(Optional.of(Frame.REQUEST))
                                && lexeme.has(Trait.CONTROLS_OBJECT)))
        .map(above -> syntax.agents(above, syntax.isPassive(above), control))
        .orElse(List.of())
        .stream()
        .flatMap(token -> parties.at(token, "who asks").stream())
        .filter(filler -> !sides.among(parts.role(Role.SUPPLIER), filler))
        .toList();
  }
}
