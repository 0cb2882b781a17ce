package org.waybill.claim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.waybill.text.Token;

/**
 * Reads what a coordination leaves out: in {@code tanks from Norland and drones from Quillport} the
 * parser takes the drones for another supplier.
 */
final class Gapping {

  private final Syntax syntax;
  private final Cargo cargo;
  private final Phrases phrases;

  Gapping(Syntax syntax, Cargo cargo, Phrases phrases) {
    this.syntax = syntax;
    this.cargo = cargo;
    this.phrases = phrases;
  }

  /** One more set of parts for each goods behind the first ones that have a phrase of their own. */
  List<Parts> read(Token verb, Lexeme lexeme, Parts first) {
    Set<Token> preps = new LinkedHashSet<>(syntax.prepositions(verb));
    first.goods().keySet().forEach(noun -> preps.addAll(syntax.prepositions(noun)));
    return preps.stream()
        .flatMap(
            prep ->
                syntax.objects(prep).stream()
                    .filter(next -> hasOwn(next, prep) && !first.goods().containsKey(next))
                    .filter(next -> !cargo.at(next).isEmpty())
                    .map(next -> leg(next, lexeme, lexeme.parts(syntax.name(prep)), first)))
        .toList();
  }

  private boolean hasOwn(Token noun, Token prep) {
    return syntax.prepositions(noun).stream()
        .anyMatch(other -> syntax.name(other).equals(syntax.name(prep)));
  }

  private Parts leg(Token noun, Lexeme lexeme, List<String> own, Parts first) {
    Parts leg = new Parts();
    leg.addGoods(noun, cargo.at(noun));
    phrases.fill(Set.of(noun), lexeme, leg, 0);
    first.roles().entries().stream()
        .filter(role -> !own.contains(role.getKey().name().toLowerCase(Locale.ROOT)))
        .forEach(role -> leg.add(role.getKey(), role.getValue()));
    return leg;
  }
}
