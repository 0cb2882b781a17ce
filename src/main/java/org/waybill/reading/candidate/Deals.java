package org.waybill.reading.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Role;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Lexicon;
import org.waybill.reading.coreference.Parties;
import org.waybill.reading.coreference.Scene;
import org.waybill.reading.coreference.Sides;
import org.waybill.reading.syntax.Syntax;
import org.waybill.registry.Entry;
import org.waybill.text.Token;

/** The other end of a transfer that a deal is about: whoever the deal is with. */
public final class Deals {

  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Parties parties;
  private final Memory memory;
  private final Sides sides;

  public Deals(Syntax syntax, Lexicon lexicon, Parties parties, Memory memory, Sides sides) {
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.parties = parties;
    this.memory = memory;
    this.sides = sides;
  }

  /**
   * {@code signed a deal with Warsaw to export tanks}: the partner of the deal is the other end.
   */
  public void partners(Token trigger, Parts parts) {
    if (parts.has(Role.SUPPLIER) == parts.has(Role.RECIPIENT)) {
      return;
    }
    Role open = parts.has(Role.SUPPLIER) ? Role.RECIPIENT : Role.SUPPLIER;
    Role known = parts.has(Role.SUPPLIER) ? Role.SUPPLIER : Role.RECIPIENT;
    List<Token> bonds = bonds(trigger);
    boolean named = bonds.stream().anyMatch(bond -> !partners(bond).isEmpty());
    if (!bonds.isEmpty() && !named) {
      boolean other = bonds.stream().allMatch(this::isNew);
      (other ? memory.partnersHere(syntax.sentence()) : memory.partners(syntax.sentence()))
          .stream()
              .filter(filler -> !sides.among(parts.role(known), filler))
              .forEach(
                  filler ->
                      parts.add(
                          open, Ends.because(filler, "partner in the agreement told before")));
    }
    bonds.stream()
        .flatMap(bond -> partners(bond).stream())
        .flatMap(token -> parties.at(token, "partner in the agreement").stream())
        .filter(filler -> !sides.among(parts.role(known), filler))
        .forEach(filler -> parts.add(open, filler));
  }

  /**
   * {@code Norland signed a contract with Suderia for tanks}: whoever signs buys, unless it is a
   * firm or the contract is one of selling.
   */
  public void ofGoods(Token deal, Syntax.Control control, Parts parts) {
    List<Filler> partners = parts.role(Role.SUPPLIER);
    List<Token> owners = syntax.possessor(deal).map(syntax::conjuncts).orElse(List.of());
    List<Filler> signers =
        (owners.isEmpty() ? signers(deal, control) : owners)
            .stream()
                .flatMap(token -> parties.at(token, "who signs it").stream())
                .filter(filler -> !sides.among(partners, filler))
                .toList();
    boolean sells =
        signers.stream().anyMatch(Deals::isFirm)
            || syntax.premodifiers(deal).stream()
                .anyMatch(word -> lexicon.evokes(syntax.sentence(), word, Frame.TRANSFER));
    parts.replace(Role.SUPPLIER, sells ? signers : partners);
    parts.replace(Role.RECIPIENT, sells ? partners : signers);
  }

  private List<Token> signers(Token deal, Syntax.Control control) {
    return syntax
        .sentence()
        .head(deal)
        .filter(verb -> deal.relation().equals("dobj") && binds(verb) && syntax.isVerb(verb))
        .map(verb -> syntax.agents(verb, false, control))
        .orElse(List.of());
  }

  /** A body that is of no state's own: a maker of arms sells them. */
  private static boolean isFirm(Filler filler) {
    return Scene.entry(filler.link()).map(Entry::type).equals(Optional.of(Entry.Type.ORGANISATION));
  }

  private List<Token> partners(Token bond) {
    return syntax.prepositions(bond).stream()
        .filter(
            prep ->
                lexicon.at(syntax.sentence(), bond).stream()
                    .anyMatch(lexeme -> lexeme.parts(syntax.name(prep)).contains("participant")))
        .flatMap(prep -> syntax.objects(prep).stream())
        .toList();
  }

  /** The words of dealing that govern a trigger: {@code signed a deal}, {@code is in talks}. */
  private List<Token> bonds(Token trigger) {
    List<Token> bonds = new ArrayList<>();
    for (Token above : syntax.ancestors(trigger)) {
      if (binds(above)) {
        bonds.add(above);
        syntax.children(above, "dobj").stream().filter(this::binds).forEach(bonds::add);
      } else if (syntax.isVerb(above)) {
        Stream.concat(
                syntax.prepositions(above).stream().flatMap(prep -> syntax.objects(prep).stream()),
                syntax.children(above, "dobj").stream())
            .filter(noun -> noun.index() < trigger.index() && binds(noun))
            .forEach(bonds::add);
        break;
      }
    }
    return bonds;
  }

  /** {@code a deal}: not one that was told before. */
  private boolean isNew(Token bond) {
    return !syntax.isVerb(bond)
        && syntax.possessor(bond).isEmpty()
        && syntax.children(bond, "det").stream()
            .noneMatch(
                det ->
                    syntax.has(det, Lexeme.Trait.DEFINITE)
                        || syntax.has(det, Lexeme.Trait.POINTS_BACK));
  }

  /** Whether an infinitive tells what a deal is about: {@code signed a deal to export tanks}. */
  public boolean isMutual(Token trigger) {
    return syntax.isVerb(trigger)
        && syntax.isInfinitive(trigger)
        && bonds(trigger).stream().anyMatch(bond -> !syntax.isVerb(bond));
  }

  private boolean binds(Token token) {
    return lexicon.at(syntax.sentence(), token).stream()
        .anyMatch(
            lexeme ->
                lexeme.frame().equals(Optional.of(Frame.AGREEMENT))
                    || lexeme.frame().equals(Optional.of(Frame.MEETING)) && !syntax.isVerb(token));
  }
}
