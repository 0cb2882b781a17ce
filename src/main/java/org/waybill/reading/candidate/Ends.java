package org.waybill.reading.candidate;

import java.util.List;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Role;
import org.waybill.lexicon.Lexeme.Trait;
import org.waybill.lexicon.Lexicon;
import org.waybill.reading.coreference.Parties;
import org.waybill.reading.coreference.Scene;
import org.waybill.reading.coreference.Sides;
import org.waybill.reading.syntax.Syntax;
import org.waybill.registry.Entry;
import org.waybill.text.Token;

/**
 * Fills a supplier or recipient that the clause of a transfer leaves open, where the text around it
 * says who it is. Each filler carries the reason; where nothing says it, the end stays open.
 */
public final class Ends {

  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Memory memory;
  private final Sides sides;
  private final Circumstances circumstances;
  private final Helped helped;
  private final Deals deals;
  private final Returned returned;
  private final Recalled recalled;
  private final Syntax.Control control;

  public Ends(
      Scene scene,
      Syntax syntax,
      Lexicon lexicon,
      Parties parties,
      Memory memory,
      Syntax.Control control) {
    this.syntax = syntax;
    this.control = control;
    this.lexicon = lexicon;
    this.memory = memory;
    this.sides = new Sides(scene);
    this.circumstances = new Circumstances(scene, syntax, lexicon, parties, control);
    this.helped = new Helped(syntax, lexicon, parties, control, sides);
    this.deals = new Deals(syntax, lexicon, parties, memory, sides);
    this.returned = new Returned(syntax, lexicon, parties, sides);
    this.recalled = new Recalled(syntax, lexicon, memory, sides);
  }

  public void complete(Frame frame, Token trigger, Parts parts) {
    leaveOutOutlets(Role.SUPPLIER, parts);
    leaveOutOutlets(Role.RECIPIENT, parts);
    if (frame == Frame.TRANSFER && lexicon.evokes(syntax.sentence(), trigger, Frame.AGREEMENT)) {
      deals.ofGoods(trigger, control, parts);
      return;
    }
    if (lexicon.has(syntax.sentence(), trigger, Trait.RECIPROCATES)) {
      recalled.giveBack(trigger, parts);
      return;
    }
    if (!parts.has(Role.RECIPIENT)) {
      circumstances.recipients(frame, trigger, parts).stream()
          .filter(filler -> !sides.among(parts.role(Role.SUPPLIER), filler))
          .forEach(filler -> parts.add(Role.RECIPIENT, filler));
    }
    if (!parts.has(Role.SUPPLIER)) {
      circumstances.suppliers(frame, trigger, parts).stream()
          .filter(filler -> !sides.among(parts.role(Role.RECIPIENT), filler))
          .forEach(filler -> parts.add(Role.SUPPLIER, filler));
    }
    if (!parts.has(Role.RECIPIENT)) {
      helped.below(trigger, parts).forEach(filler -> parts.add(Role.RECIPIENT, filler));
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
    if (!parts.has(Role.RECIPIENT) && (frame == Frame.TRANSFER || parts.hasGoods())) {
      helped
          .asker(trigger, parts)
          .forEach(filler -> parts.add(Role.RECIPIENT, because(filler, "who asks for it")));
    }
    keepFromOwnSide(parts);
    leaveOpen(trigger, parts);
    deals.partners(trigger, parts);
    if (!parts.has(Role.RECIPIENT) && parts.has(Role.SUPPLIER)) {
      returned.payer(trigger, parts).forEach(filler -> parts.add(Role.RECIPIENT, filler));
    }
    recalled.passOn(trigger, parts);
    if (returned.inReturn(trigger, parts)) {
      parts.besideAnother();
      memory
          .ends(syntax.sentence(), trigger)
          .ifPresent(
              told ->
                  recalled.fromBefore(
                      trigger,
                      new Memory.Ends(
                          told.sentence(),
                          told.trigger(),
                          told.recipients(),
                          told.suppliers(),
                          told.goods()),
                      parts));
    } else if (recalled.canPointBack(frame, parts) && recalled.pointsBack(trigger, parts)) {
      memory
          .meant(syntax.sentence(), trigger, parts)
          .filter(told -> !recalled.isOfAnotherName(trigger, parts, told))
          .ifPresent(told -> recalled.fromBefore(trigger, told, parts));
    }
  }

  /**
   * {@code Norland and Suderia signed a deal to supply the Norlandic army}: of several suppliers,
   * who is on the side of the one recipient does not supply.
   */
  private void keepFromOwnSide(Parts parts) {
    List<Filler> suppliers = parts.role(Role.SUPPLIER);
    List<Filler> others =
        suppliers.stream()
            .filter(filler -> !sides.among(parts.role(Role.RECIPIENT), filler))
            .toList();
    if (!others.isEmpty() && others.size() < suppliers.size()) {
      parts.replace(Role.SUPPLIER, others);
    }
  }

  /**
   * {@code Norland and Suderia signed a deal to export tanks}: to one another, and which way stays
   * open.
   */
  private void leaveOpen(Token trigger, Parts parts) {
    if (parts.role(Role.SUPPLIER).size() == 2
        && parts.role(Role.SUPPLIER).stream().allMatch(one -> one.reason().startsWith("subject"))
        && !parts.has(Role.RECIPIENT)
        && deals.isMutual(trigger)) {
      parts.role(Role.SUPPLIER).forEach(filler -> parts.add(Role.PARTICIPANT, filler));
      parts.replace(Role.SUPPLIER, List.of());
    }
  }

  /** {@code Reuters quoted him as saying that they sent tanks}: an outlet sends and gets none. */
  private static void leaveOutOutlets(Role role, Parts parts) {
    List<Filler> others =
        parts.role(role).stream()
            .filter(
                one ->
                    Scene.entry(one.link())
                        .filter(entry -> entry.type() == Entry.Type.OUTLET)
                        .isEmpty())
            .toList();
    if (others.size() < parts.role(role).size()) {
      parts.replace(role, others);
    }
  }

  public static Filler because(Filler filler, String reason) {
    return new Filler(filler.words(), filler.span(), filler.link(), reason);
  }
}
