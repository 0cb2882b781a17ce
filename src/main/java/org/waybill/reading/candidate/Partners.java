package org.waybill.reading.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waybill.claim.Frame;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Lexeme.Trait;
import org.waybill.lexicon.Lexicon;
import org.waybill.reading.syntax.Argument;
import org.waybill.reading.syntax.Argument.Path;
import org.waybill.reading.syntax.Propositions;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/** Finds the other end of a flow in whoever a deal is made with. */
final class Partners {

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
      if (lexicon.evokes(syntax.sentence(), above, Frame.AGREEMENT)
          || lexicon.has(syntax.sentence(), above, Trait.HANDS_ON)) {
        for (Token partner : syntax.objectsOf(above, Trait.LEADS_TO_GIFT)) {
          partners.addAll(ends.at(new Argument(partner, "with", Path.SHARED), 1));
        }
      }
    }
    boolean buys =
        lexeme.parts(Argument.SUBJECT).contains("recipient")
            || lexeme.parts(Argument.POSSESSIVE).contains("recipient");
    (buys ? draft.suppliers() : draft.recipients()).addAll(partners);
  }

  /**
   * {@code Norland signed a contract with Suderia for tanks}: a firm supplies; of two states the
   * one that signs buys.
   */
  void ofContract(Token noun, FlowDraft draft) {
    Optional<Token> verb = propositions.verbOver(noun);
    if (!lexicon.evokes(syntax.sentence(), noun, Frame.AGREEMENT) || verb.isEmpty()) {
      return;
    }
    List<Candidate> signers = new ArrayList<>();
    for (Token signer : syntax.agents(verb.get(), syntax.isPassive(verb.get()), none -> false)) {
      signers.addAll(ends.at(new Argument(signer, "signer", Path.DIRECT), 0));
    }
    List<Candidate> partners = new ArrayList<>();
    for (Token head : List.of(noun, verb.get())) {
      for (Token partner : syntax.objectsOf(head, Trait.LEADS_TO_GIFT)) {
        partners.addAll(ends.at(new Argument(partner, "with", Path.DIRECT), 0));
      }
    }
    if (signers.isEmpty() || partners.isEmpty()) {
      return;
    }
    boolean supplies =
        signers.stream().anyMatch(EndFinder::isFirm)
            && partners.stream().noneMatch(EndFinder::isFirm);
    draft.suppliers().removeIf(one -> one.place().equals("with"));
    draft.recipients().removeIf(one -> one.place().equals("with"));
    draft.suppliers().addAll(supplies ? signers : partners);
    draft.recipients().addAll(supplies ? partners : signers);
  }
}
