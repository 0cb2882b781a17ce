package org.waybill.reading.candidate;

import static org.waybill.reading.candidate.FlowPlaces.RECIPIENT;

import java.util.List;
import java.util.Optional;
import org.waybill.claim.Frame;
import org.waybill.claim.Role;
import org.waybill.claim.Stance;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.reading.syntax.Argument;
import org.waybill.reading.syntax.Argument.Path;
import org.waybill.reading.syntax.Propositions;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/** What a noun for a flow tells through the words around it: verb, announcer, denier. */
final class NounFlows {

  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Propositions propositions;
  private final EndFinder ends;
  private final FlowPlaces places;
  private final Definites definites;
  private final Partners partners;

  NounFlows(
      Syntax syntax,
      Lexicon lexicon,
      Propositions propositions,
      EndFinder ends,
      FlowPlaces places,
      Definites definites,
      Partners partners) {
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.propositions = propositions;
    this.ends = ends;
    this.places = places;
    this.definites = definites;
    this.partners = partners;
  }

  void read(Token noun, Lexeme lexeme, FlowDraft draft) {
    Optional<Token> verb = propositions.verbOver(noun);
    boolean halts = verb.filter(this::isHalting).isPresent();
    boolean bans =
        verb.filter(above -> lexicon.evokes(syntax.sentence(), above, Frame.SANCTION)).isPresent();
    boolean hands =
        verb.filter(above -> !handsOn(above)).isEmpty()
            && propositions.whole(noun).filter(this::isNoLoad).isEmpty();
    for (Argument argument : propositions.raised(noun)) {
      if (!argument.place().equals(Argument.SUBJECT)) {
        places.fill(noun, argument, lexeme, draft);
      } else if (hands) {
        hand(argument, halts, bans, lexeme, draft);
      }
    }
    (lexeme.parts(Argument.POSSESSIVE).contains(RECIPIENT) ? draft.recipients() : draft.suppliers())
        .addAll(ends.before(noun, 1));
    announced(noun).forEach(by -> draft.suppliers().addAll(ends.at(by, 3)));
    soldTo(draft);
    partners.ofContract(noun, draft);
    draft.suppliers().addAll(deniers(noun));
    if (definites.isKnown(noun)
        || noun.tag().isCommonPlural()
        || syntax.possessor(noun).isPresent()) {
      draft.refer();
    }
  }

  /** Who does something with a flow is an end of it, and mostly who gives. */
  private void hand(
      Argument argument, boolean halts, boolean bans, Lexeme lexeme, FlowDraft draft) {
    boolean buys = lexeme.parts(Argument.POSSESSIVE).contains(RECIPIENT);
    if (halts && ends.isSomeState(argument.token())) {
      draft.close(buys ? Role.RECIPIENT : Role.SUPPLIER); // "asked all countries to stop the sale"
    }
    (buys ? draft.recipients() : draft.suppliers())
        .addAll(
            ends.at(argument, halts ? 6 : 2).stream()
                .filter(one -> !halts || !one.unnamed() && (!bans || PartyFillers.isState(one)))
                .toList());
  }

  /** {@code offered no proof of the deliveries}: whoever offers it does not deliver. */
  private boolean isNoLoad(Token noun) {
    return !lexicon.has(syntax.sentence(), noun, Trait.NAMES_LOAD);
  }

  /** {@code Norland halts Suderia weapon sales}: whoever halts them gives, and Suderia gets. */
  private void soldTo(FlowDraft draft) {
    List<Candidate> named = draft.suppliers().stream().filter(one -> !one.unnamed()).toList();
    List<Candidate> before =
        named.stream().filter(one -> one.place().equals(Argument.MODIFIER)).toList();
    List<Candidate> givers =
        named.stream()
            .filter(one -> one.place().equals(Argument.SUBJECT))
            .filter(one -> !ends.shares(List.of(one), before))
            .toList();
    if (!before.isEmpty() && !givers.isEmpty() && draft.recipients().isEmpty()) {
      draft.suppliers().removeAll(before);
      draft.suppliers().removeIf(one -> one.place().equals("origin"));
      draft.recipients().addAll(before);
    }
  }

  /** {@code the packages that Norland announced}. */
  private List<Argument> announced(Token noun) {
    return syntax.children(noun, Token::isRelativeClause).stream()
        .filter(this::handsOn)
        .flatMap(verb -> syntax.children(verb, Token::isActiveSubject).stream())
        .map(subject -> new Argument(subject, Argument.SUBJECT, Path.SHARED))
        .toList();
  }

  /** {@code denied allegations of shipments}: whoever denies them is said to have sent them. */
  private List<Candidate> deniers(Token noun) {
    Token below = noun;
    for (Token above : syntax.ancestors(noun).stream().limit(5).toList()) {
      if (syntax.isVerb(above)) {
        boolean denies =
            lexicon.at(syntax.sentence(), above).stream()
                .anyMatch(sense -> sense.casts().equals(Optional.of(Stance.DENIED)));
        Token last = below;
        return denies && syntax.objects(above, syntax.isPassive(above)).contains(last)
            ? syntax.agents(above, syntax.isPassive(above), none -> false).stream()
                .map(agent -> new Argument(agent, "denier", Path.SHARED))
                .flatMap(agent -> ends.at(agent, 5).stream())
                .toList()
            : List.of();
      }
      if (syntax.isNoun(above) && !lexicon.has(syntax.sentence(), above, Trait.ATTRIBUTES)) {
        return List.of();
      }
      below = syntax.isNoun(above) ? above : below;
    }
    return List.of();
  }

  /** Verbs whose subject has to do with the flow itself: {@code approved}, {@code halted}. */
  private boolean handsOn(Token verb) {
    return lexicon.has(syntax.sentence(), verb, Trait.LIGHT)
        || lexicon.has(syntax.sentence(), verb, Trait.BRINGS_ABOUT)
        || lexicon.at(syntax.sentence(), verb).stream()
            .anyMatch(
                sense ->
                    sense.frame().equals(Optional.of(Frame.TRANSFER))
                        || sense.frame().isEmpty()
                            && sense.casts().isPresent()
                            && !sense.has(Trait.ATTRIBUTES));
  }

  private boolean isHalting(Token verb) {
    return lexicon.halts(syntax.sentence(), verb);
  }
}
