package org.waybill.reading.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waybill.claim.Frame;
import org.waybill.claim.Role;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.reading.syntax.Argument;
import org.waybill.reading.syntax.Argument.Path;
import org.waybill.reading.syntax.Propositions;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/** Finds the other end of a flow in whoever a deal is made with. */
public final class Partners {

  /** The place of whoever signs a contract. */
  public static final String SIGNER = "signer";

  /** The place of whoever it is signed with. */
  public static final String PARTNER = "partner";

  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Propositions propositions;
  private final EndFinder ends;

  Partners(Syntax syntax, Lexicon lexicon, Propositions propositions, EndFinder ends) {
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.propositions = propositions;
    this.ends = ends;
  }

  /** {@code signed a deal with Norland to buy tanks}: the one with whom it is signed. */
  void ofDeal(Token trigger, Lexeme lexeme, FlowDraft draft) {
    List<Candidate> partners = new ArrayList<>();
    for (Token above : syntax.ancestors(trigger).stream().limit(3).toList()) {
      for (Token bond : bonds(above, trigger)) {
        for (Token partner : syntax.objectsOf(bond, Trait.LEADS_TO_GIFT)) {
          partners.addAll(ends.at(new Argument(partner, "with", Path.SHARED), 1));
        }
      }
    }
    if (partners.isEmpty() && isMutual(trigger, draft)) {
      draft.suppliers().forEach(one -> draft.others().put(Role.PARTICIPANT, one.filler()));
      draft.suppliers().clear();
      return;
    }
    boolean buys =
        lexeme.parts(Argument.SUBJECT).contains("recipient")
            || lexeme.parts(Argument.POSSESSIVE).contains("recipient");
    (buys ? draft.suppliers() : draft.recipients()).addAll(partners);
  }

  /** The words of dealing at a word above a flow: {@code a deal}, {@code is in talks}. */
  private List<Token> bonds(Token above, Token trigger) {
    if (!syntax.isVerb(above)) {
      return binds(above) ? List.of(above) : List.of();
    }
    List<Token> bonds = new ArrayList<>(binds(above) ? List.of(above) : List.of());
    bonds.addAll(syntax.children(above, Token::isObject));
    syntax.prepositions(above).forEach(prep -> bonds.addAll(syntax.objects(prep)));
    bonds.removeIf(noun -> !noun.equals(above) && (noun.index() > trigger.index() || !binds(noun)));
    return bonds;
  }

  private boolean binds(Token word) {
    return lexicon.evokes(syntax.sentence(), word, Frame.AGREEMENT)
        || lexicon.has(syntax.sentence(), word, Trait.HANDS_ON);
  }

  /** {@code Norland and Suderia signed a deal to export tanks}: which way, nobody says. */
  private boolean isMutual(Token trigger, FlowDraft draft) {
    boolean deal =
        syntax.isVerb(trigger)
            && syntax.isInfinitive(trigger)
            && syntax.ancestors(trigger).stream()
                .limit(1)
                .anyMatch(
                    noun ->
                        !syntax.isVerb(noun)
                            && lexicon.evokes(syntax.sentence(), noun, Frame.AGREEMENT));
    List<Candidate> signers =
        draft.suppliers().stream()
            .filter(one -> one.place().equals(Argument.SUBJECT) && !one.unnamed())
            .toList();
    return deal
        && draft.recipients().isEmpty()
        && signers.size() == 2
        && !ends.shares(signers.subList(0, 1), signers.subList(1, 2));
  }

  /**
   * {@code Norland signed a contract with Suderia for tanks}: a firm supplies; of two states the
   * one that signs buys, and the one that stops arms deals supplies.
   */
  void ofContract(Token noun, FlowDraft draft) {
    Optional<Token> verb = propositions.verbOver(noun);
    if (!lexicon.evokes(syntax.sentence(), noun, Frame.AGREEMENT) || verb.isEmpty()) {
      return;
    }
    List<Candidate> signers = new ArrayList<>();
    for (Token signer : syntax.agents(verb.get(), syntax.isPassive(verb.get()), none -> false)) {
      signers.addAll(ends.at(new Argument(signer, SIGNER, Path.DIRECT), 0));
    }
    List<Candidate> partners = new ArrayList<>();
    for (Token head : List.of(noun, verb.get())) {
      for (Token partner : syntax.objectsOf(head, Trait.LEADS_TO_GIFT)) {
        partners.addAll(ends.at(new Argument(partner, PARTNER, Path.DIRECT), 0));
      }
    }
    if (partners.isEmpty()) {
      // "signed a contract for howitzers from Norland"
      draft.suppliers().stream()
          .filter(one -> !ends.shares(List.of(one), signers))
          .forEach(partners::add);
    }
    if (signers.isEmpty()) {
      return;
    }
    if (partners.isEmpty()) {
      // "signed a contract for 26 jets": a state that signs alone buys what the contract is for
      if (signers.stream().noneMatch(EndFinder::isFirm)
          && draft.namesOtherGoods(noun)
          && !isOfTrade(noun)) {
        draft.suppliers().removeIf(one -> ends.shares(List.of(one), signers));
        draft.recipients().addAll(signers);
      }
      return;
    }
    boolean halts = lexicon.halts(syntax.sentence(), verb.get());
    boolean supplies =
        halts && draft.goods().containsKey(noun) // "stopped arms deals with Suderia"
            || signers.stream().anyMatch(EndFinder::isFirm)
                && partners.stream().noneMatch(EndFinder::isFirm)
            || isOfTrade(noun);
    draft
        .suppliers()
        .removeIf(one -> one.place().equals("with") || ends.shares(List.of(one), signers));
    draft.recipients().removeIf(one -> one.place().equals("with"));
    draft.suppliers().addAll(supplies ? signers : partners);
    draft.recipients().addAll(supplies ? partners : signers);
  }

  /** {@code an export contract}: the word before it tells who gives. */
  private boolean isOfTrade(Token noun) {
    return syntax.premodifiers(noun).stream()
        .anyMatch(word -> lexicon.evokes(syntax.sentence(), word, Frame.TRANSFER));
  }
}
