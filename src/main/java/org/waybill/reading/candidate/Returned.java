package org.waybill.reading.candidate;

import java.util.List;
import java.util.stream.Stream;
import org.waybill.claim.Filler;
import org.waybill.claim.Role;
import org.waybill.lexicon.Lexeme.Trait;
import org.waybill.lexicon.Lexicon;
import org.waybill.reading.coreference.Parties;
import org.waybill.reading.coreference.Sides;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/** What is given for a transfer: {@code in return}, {@code in exchange for}. */
public final class Returned {

  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Parties parties;
  private final Sides sides;

  public Returned(Syntax syntax, Lexicon lexicon, Parties parties, Sides sides) {
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.parties = parties;
    this.sides = sides;
  }

  /** {@code in exchange}, {@code in return} with nothing said of what for: the other way round. */
  public boolean inReturn(Token trigger, Parts parts) {
    return returns(trigger, parts)
        .anyMatch(noun -> syntax.objectsOf(noun, Trait.LEADS_TO_PURPOSE).isEmpty());
  }

  private Stream<Token> returns(Token trigger, Parts parts) {
    Stream<Token> below =
        parts.goods().keySet().stream()
            .flatMap(noun -> syntax.prepositionsWithin(noun).stream())
            .flatMap(prep -> syntax.objects(prep).stream());
    return Stream.concat(
            syntax.prepositions(trigger).stream().flatMap(prep -> syntax.objects(prep).stream()),
            below)
        .filter(noun -> lexicon.has(syntax.sentence(), noun, Trait.REVERSES));
  }

  /** {@code in exchange for Russian technology}: whose the return is, he gets what it is for. */
  public List<Filler> payer(Token trigger, Parts parts) {
    return returns(trigger, parts)
        .flatMap(noun -> syntax.objectsOf(noun, Trait.LEADS_TO_PURPOSE).stream())
        .flatMap(
            object ->
                Stream.concat(
                    syntax.possessor(object).stream()
                        .flatMap(owner -> parties.at(owner, "who gives the return").stream()),
                    parties.before(object, "who gives the return").stream()))
        .filter(filler -> !sides.among(parts.role(Role.SUPPLIER), filler))
        .toList();
  }
}
