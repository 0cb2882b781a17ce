package org.waybill.reading.candidate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.waybill.claim.Frame;
import org.waybill.claim.Good;
import org.waybill.claim.Role;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.reading.coreference.Parties;
import org.waybill.reading.syntax.Argument;
import org.waybill.reading.syntax.Argument.Path;
import org.waybill.reading.syntax.Propositions;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/** Fills goods, ends and other parts of a flow from the places that a valency names. */
final class FlowPlaces {

  static final String GOODS = "goods";
  static final String SUPPLIER = "supplier";
  static final String RECIPIENT = "recipient";

  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Parties parties;
  private final Cargo cargo;
  private final Propositions propositions;
  private final EndFinder ends;
  private final GoodsPronouns pronouns;

  FlowPlaces(
      Syntax syntax,
      Lexicon lexicon,
      Parties parties,
      Cargo cargo,
      Propositions propositions,
      EndFinder ends,
      GoodsPronouns pronouns) {
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.parties = parties;
    this.cargo = cargo;
    this.propositions = propositions;
    this.ends = ends;
    this.pronouns = pronouns;
  }

  void fill(Token predicate, Argument argument, Lexeme lexeme, FlowDraft draft) {
    List<String> parts = lexeme.parts(argument.place());
    Token token = argument.token();
    if (parts.contains(GOODS)) {
      boolean modifier = argument.place().equals(Argument.MODIFIER);
      if (isDelivery(argument, lexeme)) {
        return;
      }
      List<Good> goods = modifier ? cargo.before(predicate) : goodsAt(token, lexeme);
      draft.addGoods(modifier ? predicate : token, goods);
      if (!goods.isEmpty() && !modifier) {
        return;
      }
      Optional<Token> counted = pronouns.whole(argument);
      if (counted.isPresent()) {
        draft.addGoods(counted.get(), cargo.at(counted.get()));
        return;
      }
      if (pronouns.isGoodsPronoun(predicate, argument, lexeme)) {
        draft.pointAtGoods(token);
        draft.refer();
        return;
      }
    }
    for (String part : parts) {
      if (!part.equals(GOODS)) {
        add(part, argument, lexeme, draft);
      }
    }
    gapped(predicate, argument, lexeme, draft);
  }

  /**
   * {@code tanks from Norland and drones from Suderia}, {@code Norland with tanks and Suderia with
   * drones}: the parser takes what opens the second pair for a second word of the first.
   */
  private void gapped(Token predicate, Argument argument, Lexeme lexeme, FlowDraft draft) {
    Token token = argument.token();
    boolean opens =
        Stream.of(predicate, token)
            .flatMap(head -> syntax.prepositions(head).stream())
            .anyMatch(
                prep ->
                    prep.index() == token.index() + 1
                        && syntax.name(prep).equals(argument.place()));
    if (argument.path() != Path.COORDINATED || !opens) {
      return;
    }
    if (lexeme.parts(argument.place()).contains(GOODS)) {
      draft.recipients().addAll(ends.at(new Argument(token, Argument.OBJECT, Path.DIRECT), 0));
    } else {
      draft.addGoods(token, cargo.at(token));
    }
  }

  /** {@code the delivery to Norland goes on}: no goods go there. */
  private boolean isDelivery(Argument argument, Lexeme lexeme) {
    return lexeme.has(Trait.NEEDS_SUPPLIER)
        && argument.place().equals(Argument.SUBJECT)
        && lexicon.evokes(syntax.sentence(), argument.token(), Frame.TRANSFER);
  }

  /** {@code demanded a deal}: a deal is nothing that anybody is sent. */
  private List<Good> goodsAt(Token token, Lexeme lexeme) {
    boolean deal =
        lexeme.frame().equals(Optional.of(Frame.REQUEST))
            && lexicon.evokes(syntax.sentence(), token, Frame.AGREEMENT);
    return deal ? List.of() : cargo.at(token);
  }

  private void add(String part, Argument found, Lexeme lexeme, FlowDraft draft) {
    Argument argument = ownWord(found, lexeme).orElse(found);
    ends.several(argument.token())
        .ifPresent(
            number -> draft.speakOfSeveral(Role.valueOf(part.toUpperCase(Locale.ROOT)), number));
    if (ends.isAnybody(argument.token()) && (part.equals(SUPPLIER) || part.equals(RECIPIENT))) {
      draft.close(Role.valueOf(part.toUpperCase(Locale.ROOT)));
    } else if (part.equals(SUPPLIER)) {
      draft.suppliers().addAll(ends.at(argument, rank(argument, lexeme)));
    } else if (part.equals(RECIPIENT)) {
      draft.recipients().addAll(ends.at(argument, rank(argument, lexeme)));
    } else {
      Role role = Role.valueOf(part.toUpperCase(Locale.ROOT));
      if (role == Role.AGENT && lexeme.parts("own").contains(SUPPLIER)) {
        // "halted deliveries": mostly his own; "seized a cargo": somebody else's.
        ends.at(argument, 6).stream().filter(PartyFillers::isState).forEach(draft.suppliers()::add);
      }
      parties.at(argument.token(), argument.place()).forEach(f -> draft.others().put(role, f));
    }
  }

  /** {@code fell into the hands of rebels}: the hands are a part of the expression. */
  private Optional<Argument> ownWord(Argument argument, Lexeme lexeme) {
    Token word = argument.token();
    return Optional.of(word)
        .filter(hands -> lexeme.words().size() > 1 && lexeme.words().contains(hands.lemma()))
        .flatMap(
            hands ->
                syntax
                    .possessor(hands)
                    .or(() -> syntax.objectsOf(hands, Trait.LEADS_TO_OWNER).stream().findFirst()))
        .map(owner -> new Argument(owner, argument.place(), argument.path()));
  }

  /** {@code to} names who gets the goods, {@code for} and {@code in} mostly something else. */
  private int rank(Argument argument, Lexeme lexeme) {
    if (lexeme.parts(Argument.SUBJECT).contains(GOODS)
        && lexicon.has(argument.place(), Trait.LEADS_TO_PURPOSE)) {
      return 0; // "tanks for Norland arrived in Suderia"
    }
    return switch (argument.place()) {
      case Argument.SUBJECT, Argument.OBJECT, Argument.DATIVE, Argument.POSSESSIVE -> 0;
      case Argument.MODIFIER -> 1;
      default -> rank(argument.place());
    };
  }

  private int rank(String preposition) {
    boolean goal =
        lexicon.has(preposition, Trait.LEADS_TO_GOAL)
            && !lexicon.has(preposition, Trait.LEADS_TO_PLACE);
    if (goal || lexicon.has(preposition, Trait.LEADS_TO_DOER)) {
      return 0;
    }
    return lexicon.has(preposition, Trait.KEEPS_FROM) ? 1 : 2;
  }

  /**
   * What a noun for a flow tells of its own ends and goods: {@code sent shipments of arms to X}; of
   * a vehicle, what is told of its load: {@code stopped a ship carrying arms to X}; of goods that
   * somebody took, where they were on their way: {@code seized arms bound for X}.
   */
  void lend(Token noun, FlowDraft draft) {
    lendOf(noun, draft);
    cargo.carrying(noun).forEach(verb -> lendOf(verb, draft));
    if (draft.lexeme().has(Trait.CATCHES)) {
      syntax.children(noun, Token::isAttributiveClause).forEach(verb -> lendOf(verb, draft));
    }
  }

  private void lendOf(Token word, FlowDraft draft) {
    for (Lexeme sense : lexicon.at(syntax.sentence(), word)) {
      if (sense.frame().equals(Optional.of(Frame.TRANSFER))) {
        propositions.of(word).arguments().stream()
            .filter(argument -> !sense.parts(argument.place()).contains("carrier"))
            .map(argument -> new Argument(argument.token(), argument.place(), Path.BELOW))
            .forEach(argument -> fill(word, argument, sense, draft));
      }
    }
  }
}
