package org.waybill.reading.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waybill.claim.Frame;
import org.waybill.claim.Role;
import org.waybill.lexicon.Lexeme.Trait;
import org.waybill.lexicon.Lexicon;
import org.waybill.reading.coreference.Sides;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/** Ends of a transfer that the text has told before and now points back to. */
public final class Recalled {

  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Memory memory;
  private final Sides sides;

  public Recalled(Syntax syntax, Lexicon lexicon, Memory memory, Sides sides) {
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.memory = memory;
    this.sides = sides;
  }

  /** {@code what is ordered}, {@code the demand}: a wish of no goods means no transfer told. */
  public static boolean canPointBack(Frame frame, Parts parts) {
    return frame == Frame.TRANSFER || parts.hasGoods() || parts.goodsPronoun().isPresent();
  }

  /** {@code and Quillport responded in kind}: the same goods the other way. */
  public void giveBack(Token trigger, Parts parts) {
    Optional<Memory.Ends> told =
        memory
            .ends(syntax.sentence(), trigger)
            .filter(ends -> ends.sentence() == syntax.sentence().index())
            .filter(
                ends ->
                    parts.role(Role.SUPPLIER).stream()
                        .anyMatch(f -> sides.among(ends.recipients(), f)));
    told.ifPresent(
        ends -> {
          ends.suppliers()
              .forEach(
                  filler ->
                      parts.add(
                          Role.RECIPIENT,
                          Ends.because(filler, "supplier of what is given back for")));
          parts.addGoods(trigger, memory.goods(syntax.sentence()));
          parts.besideAnother();
        });
  }

  /** {@code the missiles could fall into the hands of rebels}: from whoever had got them. */
  public void passOn(Token trigger, Parts parts) {
    if (parts.has(Role.SUPPLIER)
        || !parts.has(Role.RECIPIENT)
        || !lexicon.has(syntax.sentence(), trigger, Trait.PASSES_ON)) {
      return;
    }
    parts.besideAnother();
    memory.ends(syntax.sentence(), trigger).stream()
        .flatMap(told -> told.recipients().stream())
        .filter(filler -> !sides.among(parts.role(Role.RECIPIENT), filler))
        .forEach(
            filler ->
                parts.add(
                    Role.SUPPLIER, Ends.because(filler, "recipient of the transfer told before")));
  }

  public void fromBefore(Token trigger, Memory.Ends told, Parts parts) {
    boolean turned =
        parts.role(Role.SUPPLIER).stream()
                .anyMatch(filler -> sides.among(told.recipients(), filler))
            || parts.role(Role.RECIPIENT).stream()
                .anyMatch(filler -> sides.among(told.suppliers(), filler));
    if (turned) {
      exchange(trigger, told, parts);
      return;
    }
    boolean supplierOpen = !parts.has(Role.SUPPLIER);
    boolean recipientOpen = !parts.has(Role.RECIPIENT);
    boolean supplierFits =
        supplierOpen
            || parts.role(Role.SUPPLIER).stream().anyMatch(f -> sides.among(told.suppliers(), f));
    boolean recipientFits =
        recipientOpen
            || parts.role(Role.RECIPIENT).stream().anyMatch(f -> sides.among(told.recipients(), f));
    if (supplierFits && recipientFits && !syntax.isVerb(trigger)) {
      parts.rememberedFromBefore();
    }
    if (supplierOpen && recipientFits) {
      told.suppliers()
          .forEach(
              filler ->
                  parts.add(
                      Role.SUPPLIER, Ends.because(filler, "supplier of the transfer told before")));
    }
    if (recipientOpen && supplierFits) {
      told.recipients()
          .forEach(
              filler ->
                  parts.add(
                      Role.RECIPIENT,
                      Ends.because(filler, "recipient of the transfer told before")));
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
                  parts.add(
                      Role.SUPPLIER, Ends.because(filler, "recipient of what it is paid for")));
    } else if (!parts.has(Role.RECIPIENT)) {
      told.suppliers()
          .forEach(
              filler ->
                  parts.add(
                      Role.RECIPIENT, Ends.because(filler, "supplier of what it is paid for")));
    }
  }

  /**
   * Whether the trigger or its goods are spoken of as known: {@code these shipments}, {@code such
   * arms}.
   */
  public boolean pointsBack(Token trigger, Parts parts) {
    if (parts.goodsPronoun().isPresent()) {
      return true;
    }
    if (!parts.hasGoods() && isOfOther(trigger)) {
      return false;
    }
    List<Token> nouns = new ArrayList<>(parts.goods().keySet());
    parts.bundle().ifPresent(nouns::add);
    parts
        .goods()
        .keySet()
        .forEach(noun -> nouns.addAll(syntax.objectsOf(noun, Trait.LEADS_TO_WHOLE)));
    if (!syntax.isVerb(trigger)) {
      nouns.add(trigger);
    }
    boolean silentPassive =
        syntax.isVerb(trigger)
            && syntax.isPassive(trigger)
            && !trigger.relation().equals("acl") // "material banned by treaties": which kind
            && syntax.objectsOf(trigger, Trait.LEADS_TO_DOER).stream()
                .allMatch(means -> syntax.children(means, "det").isEmpty())
            && !parts.has(Role.SUPPLIER)
            && !parts.has(Role.RECIPIENT);
    return silentPassive || nouns.stream().anyMatch(this::isDefinite);
  }

  /**
   * {@code the Grad launchers}: the article stands with the name, and other goods were told before.
   */
  public boolean isOfAnotherName(Token trigger, Parts parts, Memory.Ends told) {
    boolean named =
        parts.hasGoods()
            && (parts.has(Role.SUPPLIER) || parts.has(Role.RECIPIENT))
            && parts.goodsPronoun().isEmpty()
            && parts.goods().keySet().stream().allMatch(this::hasName);
    return named
        && told.sentence() < syntax.sentence().index()
        && parts.goods().values().stream().flatMap(List::stream).noneMatch(told::has)
        && (syntax.isVerb(trigger) || !isDefinite(trigger));
  }

  private boolean hasName(Token noun) {
    return noun.tag().startsWith("NNP")
        || syntax.premodifiers(noun).stream()
            .anyMatch(word -> word.tag().equals("NNP") && !word.entity().equals("GPE"));
  }

  /** {@code the acquisition of beans}: of things that were not told before. */
  private boolean isOfOther(Token noun) {
    return !syntax.isVerb(noun)
        && syntax.objectsOf(noun, Trait.LEADS_TO_WHOLE).stream()
            .anyMatch(object -> object.tag().equals("NN") || object.tag().equals("NNS"));
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
