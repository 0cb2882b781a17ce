package org.waybill.reading.candidate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.waybill.claim.Role;
import org.waybill.lexicon.Lexeme;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/**
 * Reads what a coordination leaves out: in {@code tanks from Norland and drones from Quillport} the
 * parser takes the drones for another supplier.
 */
public final class Gapping {

  private final Syntax syntax;
  private final Cargo cargo;
  private final Phrases phrases;

  public Gapping(Syntax syntax, Cargo cargo, Phrases phrases) {
    this.syntax = syntax;
    this.cargo = cargo;
    this.phrases = phrases;
  }

  /** One more set of parts for each goods behind the first ones that have a phrase of their own. */
  public List<Parts> read(Token verb, Lexeme lexeme, Parts first) {
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

  /**
   * {@code supplied Norland with tanks and Suderia with rockets}: the rockets and their recipient,
   * taken away from the first ones.
   */
  public List<Parts> paired(Token verb, Lexeme lexeme, Parts first) {
    List<Parts> legs = new ArrayList<>();
    List<Token> preps = syntax.prepositions(verb);
    for (Token prep : preps) {
      if (prep.index() == 0 || !lexeme.parts(syntax.name(prep)).contains("goods")) {
        continue;
      }
      Token before = syntax.sentence().token(prep.index() - 1);
      boolean listed =
          preps.stream()
              .filter(other -> other.index() < prep.index())
              .filter(other -> syntax.name(other).equals(syntax.name(prep)))
              .anyMatch(other -> syntax.objects(other).contains(before));
      if (listed && cargo.at(before).isEmpty() && lexeme.parts("object").contains("recipient")) {
        Parts leg = new Parts();
        for (Token noun : syntax.objects(prep)) {
          leg.addGoods(noun, cargo.at(noun));
          first.removeGoods(noun);
        }
        phrases.fillObject(before, lexeme, leg);
        first.role(Role.SUPPLIER).forEach(filler -> leg.add(Role.SUPPLIER, filler));
        legs.add(leg);
      }
    }
    return legs;
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
