package org.waybill.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waybill.claim.Lexeme.Trait;
import org.waybill.text.Token;

/**
 * Fills a supplier or recipient that the clause of a transfer leaves open, where the text around it
 * says who it is. Each filler carries the reason; where nothing says it, the end stays open.
 */
final class Ends {

  private final Scene scene;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Parties parties;
  private final Memory memory;
  private final Syntax.Control control;
  private final Circumstances circumstances;

  Ends(
      Scene scene,
      Syntax syntax,
      Lexicon lexicon,
      Parties parties,
      Memory memory,
      Syntax.Control control) {
    this.scene = scene;
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.parties = parties;
    this.memory = memory;
    this.control = control;
    this.circumstances = new Circumstances(scene, syntax, lexicon, parties, control);
  }

  void complete(Frame frame, Token trigger, Parts parts) {
    if (lexicon.has(syntax.sentence(), trigger, Trait.RECIPROCATES)) {
      giveBack(trigger, parts);
      return;
    }
    if (!parts.has(Role.RECIPIENT)) {
      circumstances.recipients(frame, trigger, parts).stream()
          .filter(filler -> !contains(parts.role(Role.SUPPLIER), filler))
          .forEach(filler -> parts.add(Role.RECIPIENT, filler));
    }
    if (!parts.has(Role.SUPPLIER)) {
      circumstances.suppliers(frame, trigger, parts).stream()
          .filter(filler -> !contains(parts.role(Role.RECIPIENT), filler))
          .forEach(filler -> parts.add(Role.SUPPLIER, filler));
    }
    if (!parts.has(Role.RECIPIENT)) {
      helpedBelow(trigger, parts).forEach(filler -> parts.add(Role.RECIPIENT, filler));
    }
    if (!parts.has(Role.RECIPIENT) && parts.has(Role.SUPPLIER)) {
      memory
          .helpedBy(syntax.sentence(), parts.role(Role.SUPPLIER))
          .forEach(
              filler ->
                  parts.add(
                      Role.RECIPIENT,
                      because(filler, "helped by the supplier in the same sentence")));
    }
    if (!parts.has(Role.RECIPIENT)) {
      asker(trigger, parts)
          .forEach(filler -> parts.add(Role.RECIPIENT, because(filler, "who asks for it")));
    }
    partners(trigger, parts);
    if (!parts.has(Role.RECIPIENT) && parts.has(Role.SUPPLIER)) {
      payer(trigger, parts).forEach(filler -> parts.add(Role.RECIPIENT, filler));
    }
    passOn(trigger, parts);
    if (inReturn(trigger, parts)) {
      parts.besideAnother();
      memory
          .ends(syntax.sentence(), trigger)
          .ifPresent(
              told ->
                  fromBefore(
                      trigger,
                      new Memory.Ends(
                          told.sentence(),
                          told.trigger(),
                          told.recipients(),
                          told.suppliers(),
                          told.goods()),
                      parts));
    } else if (canPointBack(frame, parts) && pointsBack(trigger, parts)) {
      memory
          .meant(syntax.sentence(), trigger, parts)
          .ifPresent(told -> fromBefore(trigger, told, parts));
    }
  }

  /** {@code what is ordered}, {@code the demand}: a wish of no goods means no transfer told. */
  private static boolean canPointBack(Frame frame, Parts parts) {
    return frame == Frame.TRANSFER || parts.hasGoods() || parts.goodsPronoun().isPresent();
  }

  /** {@code and Quillport responded in kind}: the same goods the other way. */
  private void giveBack(Token trigger, Parts parts) {
    Optional<Memory.Ends> told =
        memory
            .ends(syntax.sentence(), trigger)
            .filter(ends -> ends.sentence() == syntax.sentence().index())
            .filter(
                ends ->
                    parts.role(Role.SUPPLIER).stream()
                        .anyMatch(f -> contains(ends.recipients(), f)));
    told.ifPresent(
        ends -> {
          ends.suppliers()
              .forEach(
                  filler ->
                      parts.add(
                          Role.RECIPIENT, because(filler, "supplier of what is given back for")));
          parts.addGoods(trigger, memory.goods(syntax.sentence()));
          parts.besideAnother();
        });
  }

  /** {@code the missiles could fall into the hands of rebels}: from whoever had got them. */
  private void passOn(Token trigger, Parts parts) {
    if (parts.has(Role.SUPPLIER)
        || !parts.has(Role.RECIPIENT)
        || !lexicon.has(syntax.sentence(), trigger, Trait.PASSES_ON)) {
      return;
    }
    parts.besideAnother();
    memory.ends(syntax.sentence(), trigger).stream()
        .flatMap(told -> told.recipients().stream())
        .filter(filler -> !contains(parts.role(Role.RECIPIENT), filler))
        .forEach(
            filler ->
                parts.add(Role.SUPPLIER, because(filler, "recipient of the transfer told before")));
  }

  /**
   * {@code signed a deal with Warsaw to export tanks}: the partner of the deal is the other end.
   */
  private void partners(Token trigger, Parts parts) {
    if (parts.has(Role.SUPPLIER) == parts.has(Role.RECIPIENT)) {
      return;
    }
    Role open = parts.has(Role.SUPPLIER) ? Role.RECIPIENT : Role.SUPPLIER;
    Role known = parts.has(Role.SUPPLIER) ? Role.SUPPLIER : Role.RECIPIENT;
    List<Token> bonds = bonds(trigger);
    boolean named = bonds.stream().anyMatch(bond -> !partners(bond).isEmpty());
    if (!bonds.isEmpty() && !named) {
      memory.partners(syntax.sentence()).stream()
          .filter(filler -> !contains(parts.role(known), filler))
          .forEach(
              filler -> parts.add(open, because(filler, "partner in the agreement told before")));
    }
    bonds.stream()
        .flatMap(bond -> partners(bond).stream())
        .flatMap(token -> parties.at(token, "partner in the agreement").stream())
        .filter(filler -> !contains(parts.role(known), filler))
        .forEach(filler -> parts.add(open, filler));
  }

  /** The words of dealing that govern a trigger: {@code signed a deal}, {@code is in talks}. */
  private List<Token> bonds(Token trigger) {
    List<Token> bonds = new ArrayList<>();
    for (Token above : syntax.ancestors(trigger)) {
      if (binds(above)) {
        bonds.add(above);
        syntax.children(above, "dobj").stream().filter(this::binds).forEach(bonds::add);
      } else if (syntax.isVerb(above)) {
        syntax.prepositions(above).stream()
            .flatMap(prep -> syntax.objects(prep).stream())
            .filter(noun -> noun.index() < trigger.index() && binds(noun))
            .forEach(bonds::add);
        break;
      }
    }
    return bonds;
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

  private boolean binds(Token token) {
    return lexicon.at(syntax.sentence(), token).stream()
        .anyMatch(
            lexeme ->
                lexeme.frame().equals(Optional.of(Frame.AGREEMENT))
                    || lexeme.frame().equals(Optional.of(Frame.MEETING)) && !syntax.isVerb(token));
  }

  /** {@code in exchange}, {@code in return} with nothing said of what for: the other way round. */
  private boolean inReturn(Token trigger, Parts parts) {
    return returns(trigger, parts).anyMatch(noun -> syntax.objectsOf(noun, "for").isEmpty());
  }

  private Stream<Token> returns(Token trigger, Parts parts) {
    Stream<Token> below =
        parts.goods().keySet().stream()
            .flatMap(noun -> syntax.prepositionsWithin(noun).stream())
            .flatMap(prep -> syntax.objects(prep).stream());
    return Stream.concat(syntax.objectsOf(trigger, "in").stream(), below)
        .filter(noun -> lexicon.has(syntax.sentence(), noun, Trait.REVERSES));
  }

  /** {@code in exchange for Russian technology}: whose the return is, he gets what it is for. */
  private List<Filler> payer(Token trigger, Parts parts) {
    return returns(trigger, parts)
        .flatMap(noun -> syntax.objectsOf(noun, "for").stream())
        .flatMap(
            object ->
                Stream.concat(
                    syntax.possessor(object).stream()
                        .flatMap(owner -> parties.at(owner, "who gives the return").stream()),
                    parties.before(object, "who gives the return").stream()))
        .filter(filler -> !contains(parts.role(Role.SUPPLIER), filler))
        .toList();
  }

  private void fromBefore(Token trigger, Memory.Ends told, Parts parts) {
    boolean turned =
        parts.role(Role.SUPPLIER).stream().anyMatch(filler -> contains(told.recipients(), filler))
            || parts.role(Role.RECIPIENT).stream()
                .anyMatch(filler -> contains(told.suppliers(), filler));
    if (turned) {
      exchange(trigger, told, parts);
      return;
    }
    boolean supplierOpen = !parts.has(Role.SUPPLIER);
    boolean recipientOpen = !parts.has(Role.RECIPIENT);
    boolean supplierFits =
        supplierOpen
            || parts.role(Role.SUPPLIER).stream().anyMatch(f -> contains(told.suppliers(), f));
    boolean recipientFits =
        recipientOpen
            || parts.role(Role.RECIPIENT).stream().anyMatch(f -> contains(told.recipients(), f));
    if (supplierFits && recipientFits && !syntax.isVerb(trigger)) {
      parts.rememberedFromBefore();
    }
    if (supplierOpen && recipientFits) {
      told.suppliers()
          .forEach(
              filler ->
                  parts.add(
                      Role.SUPPLIER, because(filler, "supplier of the transfer told before")));
    }
    if (recipientOpen && supplierFits) {
      told.recipients()
          .forEach(
              filler ->
                  parts.add(
                      Role.RECIPIENT, because(filler, "recipient of the transfer told before")));
    }
  }

  /** {@code sent shells, and the transfer of missiles to it is feared}: what it is paid with. */
  private void exchange(Token trigger, Memory.Ends told, Parts parts) {
    if (syntax.isVerb(trigger) || told.sentence() != syntax.sentence().index()) {
      return;
    }
    parts.besideAnother();
    if (!parts.has(Role.SUPPLIER)) {
      told.recipients()
          .forEach(
              filler ->
                  parts.add(Role.SUPPLIER, because(filler, "recipient of what it is paid for")));
    } else if (!parts.has(Role.RECIPIENT)) {
      told.suppliers()
          .forEach(
              filler ->
                  parts.add(Role.RECIPIENT, because(filler, "supplier of what it is paid for")));
    }
  }

  private boolean contains(List<Filler> fillers, Filler wanted) {
    return fillers.stream()
        .anyMatch(filler -> side(filler).isPresent() && side(filler).equals(side(wanted)));
  }

  private Optional<String> side(Filler filler) {
    return Scene.entry(filler.link()).map(scene::side).map(entry -> entry.iri());
  }

  static Filler because(Filler filler, String reason) {
    return new Filler(filler.words(), filler.span(), filler.link(), reason);
  }

  /** {@code sending arms to help the Russian invasion}: who is helped by what is done. */
  private List<Filler> helpedBelow(Token trigger, Parts parts) {
    List<Filler> helped = new ArrayList<>();
    List<Token> purposes = new ArrayList<>(syntax.children(trigger, "advcl", "xcomp"));
    parts.goods().keySet().stream()
        .flatMap(noun -> syntax.children(noun, "acl", "relcl").stream())
        .filter(verb -> verb.tag().equals("VB"))
        .forEach(purposes::add);
    for (Token purpose : purposes) {
      if (lexicon.has(syntax.sentence(), purpose, Trait.BENEFITS)) {
        helped.addAll(helped(purpose, parties, syntax));
      }
    }
    return helped;
  }

  /** Whom a verb of helping helps: its object, or the name before its object. */
  static List<Filler> helped(Token verb, Parties parties, Syntax syntax) {
    List<Filler> helped = new ArrayList<>();
    if (!syntax.isVerb(verb)) {
      syntax
          .possessor(verb)
          .ifPresent(owner -> helped.addAll(parties.at(owner, "whose ally acts")));
      syntax
          .objectsOf(verb, "of")
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
            .objectsOf(object, "in")
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
  private List<Filler> asker(Token trigger, Parts parts) {
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
        .filter(filler -> !contains(parts.role(Role.SUPPLIER), filler))
        .toList();
  }

  /**
   * Whether the trigger or its goods are spoken of as known: {@code these shipments}, {@code such
   * arms}.
   */
  private boolean pointsBack(Token trigger, Parts parts) {
    if (parts.goodsPronoun().isPresent()) {
      return true;
    }
    List<Token> nouns = new ArrayList<>(parts.goods().keySet());
    parts.bundle().ifPresent(nouns::add);
    parts.goods().keySet().forEach(noun -> nouns.addAll(syntax.objectsOf(noun, "of")));
    if (!syntax.isVerb(trigger)) {
      nouns.add(trigger);
    }
    boolean silentPassive =
        syntax.isVerb(trigger)
            && syntax.isPassive(trigger)
            && syntax.objectsOf(trigger, "by").stream()
                .allMatch(means -> syntax.children(means, "det").isEmpty())
            && !parts.has(Role.SUPPLIER)
            && !parts.has(Role.RECIPIENT);
    return silentPassive || nouns.stream().anyMatch(this::isDefinite);
  }

  private boolean isDefinite(Token noun) {
    return syntax.sentence().children(noun).stream()
        .filter(child -> child.index() < noun.index())
        .anyMatch(
            child ->
                lexicon.has(syntax.sentence(), child, Trait.POINTS_BACK)
                    || lexicon.has(syntax.sentence(), child, Trait.DEFINITE));
  }
}
