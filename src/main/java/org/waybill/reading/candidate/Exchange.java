package org.waybill.reading.candidate;

import com.google.common.collect.ListMultimap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waybill.claim.Claim;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Good;
import org.waybill.claim.Ground;
import org.waybill.claim.Period;
import org.waybill.claim.Role;
import org.waybill.claim.Stage;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.reading.coreference.Parties;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/** Reads the other leg of an exchange. */
public final class Exchange {

  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Parties parties;
  private final Cargo cargo;

  public Exchange(Syntax syntax, Lexicon lexicon, Parties parties, Cargo cargo) {
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.parties = parties;
    this.cargo = cargo;
  }

  /**
   * {@code in exchange for space technology}: the other leg, its ends turned round; it is the
   * return, unless it is told first.
   *
   * @param claims what the sentence tells besides
   */
  public Optional<Claim> read(Token noun, List<Claim> claims) {
    List<Token> objects = syntax.objectsOf(noun, Trait.LEADS_TO_PURPOSE);
    Map<Token, List<Good>> goods = new LinkedHashMap<>();
    for (Token object : objects) {
      List<Good> found = cargo.at(object);
      if (!found.isEmpty()) {
        goods.put(object, found);
      }
    }
    Optional<Claim> leg =
        claims.stream()
            .filter(claim -> claim.frame() == Frame.TRANSFER)
            .reduce((earlier, later) -> later);
    if (goods.isEmpty() || leg.isEmpty()) {
      return Optional.empty();
    }
    Claim there = leg.get();
    ListMultimap<Role, Filler> turned = FrameParts.byRole();
    there
        .role(Role.RECIPIENT)
        .forEach(
            filler ->
                turned.put(
                    Role.SUPPLIER, filler.on(new Ground.Shared("recipient of the other leg"))));
    there
        .role(Role.SUPPLIER)
        .forEach(
            filler ->
                turned.put(
                    Role.RECIPIENT, filler.on(new Ground.Shared("supplier of the other leg"))));
    if (turned.get(Role.SUPPLIER).isEmpty()) {
      goods
          .keySet()
          .forEach(
              object ->
                  parties
                      .before(object, "adjective on the goods")
                      .forEach(filler -> turned.put(Role.SUPPLIER, filler)));
    }
    return Optional.of(
        new Claim(
            there.article(),
            there.sentence(),
            noun.span(),
            lexicon.at(syntax.sentence(), noun).get(0).iri(),
            Frame.TRANSFER,
            Optional.of(Stage.AGREED),
            there.stance(),
            turned,
            goods.values().stream().flatMap(List::stream).toList(),
            goods.keySet().stream()
                .flatMap(object -> cargo.count(object, false).stream())
                .findFirst(),
            Optional.empty(),
            Period.UNKNOWN,
            there.said(),
            there.attribution(),
            Optional.of(noun.span()).filter(words -> words.start() > there.trigger().start())));
  }
}
