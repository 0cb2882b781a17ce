package org.waybill.reading.candidate;

import static org.waybill.reading.candidate.FlowPlaces.GOODS;
import static org.waybill.reading.candidate.FlowPlaces.RECIPIENT;
import static org.waybill.reading.candidate.FlowPlaces.SUPPLIER;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.waybill.claim.Frame;
import org.waybill.claim.Role;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.reading.syntax.Argument;
import org.waybill.reading.syntax.Argument.Path;
import org.waybill.reading.syntax.Proposition;
import org.waybill.reading.syntax.Propositions;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/** What a verb of giving or getting tells of its flow beyond its plain places. */
final class VerbFlows {

  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Propositions propositions;
  private final EndFinder ends;
  private final FlowPlaces places;
  private final Definites definites;

  VerbFlows(
      Syntax syntax,
      Lexicon lexicon,
      Propositions propositions,
      EndFinder ends,
      FlowPlaces places,
      Definites definites) {
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.propositions = propositions;
    this.ends = ends;
    this.places = places;
    this.definites = definites;
  }

  void read(Token verb, Lexeme lexeme, Proposition proposition, FlowDraft draft) {
    if (lexeme.has(Trait.LISTS)) {
      proposition
          .at(Argument.SUBJECT)
          .map(Argument::token)
          .map(subject -> holdsGoods(subject) ? subject : bundleBefore(subject))
          .filter(this::holdsGoods)
          .forEach(
              subject -> {
                draft.bundledIn(subject);
                places.lend(subject, draft);
              });
      draft.refer();
    }
    if (lexeme.parts(Argument.DATIVE).contains(RECIPIENT)) {
      for (Token goods : List.copyOf(draft.goods().keySet())) {
        draft.recipients().addAll(ends.hiddenRecipients(verb, goods));
      }
    }
    List<Token> carried =
        proposition
            .at(lexeme.parts(Argument.SUBJECT).contains(GOODS) ? Argument.SUBJECT : Argument.OBJECT)
            .map(Argument::token)
            .toList();
    for (Token noun : carried) {
      places.lend(noun, draft);
      if (lexicon.has(syntax.sentence(), noun, Trait.SHARES)) {
        // "supplied 70 percent of Norland's imports"
        syntax.objectsOf(noun, Trait.LEADS_TO_WHOLE).forEach(all -> places.lend(all, draft));
      }
    }
    if (lexeme.parts(Argument.SUBJECT).contains(GOODS)) {
      carried.stream()
          .flatMap(noun -> propositions.within(noun).stream())
          .forEach(argument -> places.fill(verb, argument, lexeme, draft));
    }
    if (proposition
        .at(Argument.OBJECT)
        .anyMatch(object -> draft.goods().containsKey(object.token()))) {
      // "sent soldiers and shells": who is sent along does not get the shells.
      draft.recipients().removeIf(one -> one.place().equals(Argument.OBJECT));
    }
    proposition.at("owner").forEach(owner -> draft.recipients().addAll(ends.at(owner, 0)));
    if (syntax.isPassive(verb) && !verb.isReducedClause()
        || carried.stream()
            .anyMatch(noun -> !Definites.isPronoun(noun) && definites.isKnown(noun))) {
      draft.refer();
    }
    if (lexeme.parts(Argument.SUBJECT).contains(RECIPIENT)) {
      meantFor(draft);
    }
    if (lexeme.parts(Argument.SUBJECT).containsAll(Set.of(SUPPLIER, RECIPIENT))) {
      fetched(draft);
    }
    wished(verb, lexeme, draft);
  }

  /** {@code searched for shells for Norland}: who looks for them is not who gets them. */
  private void meantFor(FlowDraft draft) {
    List<Candidate> meant = new ArrayList<>();
    for (Token goods : draft.goods().keySet()) {
      for (Token prep : syntax.prepositionsWithin(goods)) {
        if (syntax.has(prep, Trait.LEADS_TO_PURPOSE)) {
          for (Token object : syntax.objects(prep)) {
            meant.addAll(ends.at(new Argument(object, syntax.name(prep), Path.DIRECT), 0));
          }
        }
      }
    }
    if (meant.stream().anyMatch(one -> !one.unnamed())) {
      draft.recipients().stream()
          .filter(one -> one.place().equals(Argument.SUBJECT))
          .forEach(one -> draft.others().put(Role.AGENT, one.filler()));
      draft.recipients().clear();
      draft.recipients().addAll(meant);
    }
  }

  /** {@code a package for Norland, which includes shells}: the package includes them. */
  private Token bundleBefore(Token named) {
    return syntax.ancestors(named).stream().filter(this::holdsGoods).findFirst().orElse(named);
  }

  /** A bundle, a flow or a word for one: {@code it includes shells}. */
  private boolean holdsGoods(Token subject) {
    return lexicon.has(syntax.sentence(), subject, Trait.BUNDLES)
        || lexicon.evokes(syntax.sentence(), subject, Frame.TRANSFER)
        || lexicon.pronoun(subject).filter(kind -> kind.equals("thing")).isPresent()
        || subject.tag().isPlainDeterminer();
  }

  /** {@code asked Norland to send tanks}: whoever asks wants to get them. */
  private void wished(Token verb, Lexeme lexeme, FlowDraft draft) {
    syntax
        .head(verb)
        .filter(above -> verb.isOpenComplement() && !lexeme.halts())
        .filter(above -> lexicon.has(syntax.sentence(), above, Trait.CONTROLS_OBJECT))
        .filter(above -> lexicon.evokes(syntax.sentence(), above, Frame.REQUEST))
        .ifPresent(
            above ->
                syntax.agents(above, syntax.isPassive(above), none -> false).stream()
                    .map(asker -> new Argument(asker, "request", Path.SHARED))
                    .forEach(asker -> draft.recipients().addAll(ends.at(asker, 7))));
  }

  /** {@code brought tanks from Norland} gets them, {@code brought tanks} gives them. */
  private static void fetched(FlowDraft draft) {
    boolean from =
        draft.suppliers().stream().anyMatch(one -> !one.place().equals(Argument.SUBJECT));
    (from ? draft.suppliers() : draft.recipients())
        .removeIf(one -> one.place().equals(Argument.SUBJECT));
  }
}
