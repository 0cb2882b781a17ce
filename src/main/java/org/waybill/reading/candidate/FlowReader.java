package org.waybill.reading.candidate;

import static org.waybill.reading.candidate.FlowPlaces.GOODS;
import static org.waybill.reading.candidate.FlowPlaces.SUPPLIER;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waybill.claim.Frame;
import org.waybill.claim.Ground;
import org.waybill.claim.Role;
import org.waybill.claim.Stance;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Lexeme.PartOfSpeech;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.reading.coreference.Parties;
import org.waybill.reading.syntax.Argument;
import org.waybill.reading.syntax.Proposition;
import org.waybill.reading.syntax.Propositions;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/** Lays the valency of a lexical entry over a proposition: who and what may be part of a flow. */
public final class FlowReader {

  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Cargo cargo;
  private final Propositions propositions;
  private final EndFinder ends;
  private final FlowPlaces places;
  private final VerbFlows verbs;
  private final NounFlows nouns;
  private final Definites definites;
  private final ReturnWords returns;
  private final Partners partners;
  private final Surroundings surroundings;
  private final Undergoers undergoers;

  public FlowReader(
      ArticleContext context,
      Syntax syntax,
      Lexicon lexicon,
      Parties parties,
      Cargo cargo,
      Propositions propositions,
      Syntax.Control control) {
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.cargo = cargo;
    this.propositions = propositions;
    this.ends = new EndFinder(context, syntax, lexicon, parties);
    this.definites = new Definites(syntax, lexicon);
    this.places =
        new FlowPlaces(
            syntax,
            lexicon,
            parties,
            cargo,
            propositions,
            ends,
            new GoodsPronouns(context, syntax, lexicon, parties, cargo));
    this.partners = new Partners(syntax, lexicon, propositions, ends);
    this.verbs = new VerbFlows(syntax, lexicon, propositions, ends, places, definites);
    this.nouns = new NounFlows(syntax, lexicon, propositions, ends, places, definites, partners);
    this.returns = new ReturnWords(syntax, lexicon);
    this.surroundings = new Surroundings(syntax, lexicon, ends, control);
    this.undergoers = new Undergoers(context, syntax, cargo);
  }

  /**
   * @param stance what the words throw on it
   * @return one draft, or several where goods and ends come in pairs
   */
  public List<FlowDraft> read(Token trigger, Lexeme lexeme, Stance stance) {
    FlowDraft draft = new FlowDraft(syntax.sentence(), trigger, lexeme, stance);
    Proposition proposition = propositions.of(trigger);
    proposition.arguments().forEach(argument -> places.fill(trigger, argument, lexeme, draft));
    if (!draft.namesGoods()) {
      otherGoods(proposition, draft);
    }
    if (syntax.isVerb(trigger)) {
      verbs.read(trigger, lexeme, proposition, draft);
    } else {
      nouns.read(trigger, lexeme, draft);
    }
    owners(proposition, draft);
    if (lexeme.has(Trait.RECIPROCATES)) {
      draft.answerInKind();
    }
    partners.ofDeal(trigger, lexeme, draft);
    surroundings.complete(draft);
    if (lexeme.has(Trait.PASSES_ON)) {
      draft.suppliers().removeIf(one -> one.place().equals("origin"));
      draft.refer();
    }
    if (returns.words(trigger).isPresent()) {
      draft.giveBack();
    }
    if (lexeme.has(Trait.ANY_GOODS)) {
      meantFor(draft);
    }
    if (lacksOwnEnd(draft) || lexeme.uses() && !isUsedByAnother(draft)) {
      draft.goods().clear();
    }
    return Legs.of(draft);
  }

  /** Whether a noun without goods speaks of a flow that the reader knows. */
  public boolean isSpokenOfAsKnown(Token noun) {
    return definites.isSpokenOfAsKnown(noun);
  }

  /** {@code an arms deal}: nothing told before is meant. */
  public boolean isNew(Token noun) {
    return propositions
            .verbOver(noun)
            .filter(verb -> lexicon.halts(syntax.sentence(), verb))
            .isEmpty()
        && !definites.isKnown(noun)
        && syntax.possessor(noun).isEmpty();
  }

  /** Whether a state or another known body is named in its place, and not only as an owner. */
  public boolean namesAnEnd(FlowDraft draft) {
    return Stream.of(draft.suppliers(), draft.recipients())
        .flatMap(List::stream)
        .anyMatch(one -> !one.unnamed() && !EndFinder.isWhose(one) && PartyFillers.isState(one));
  }

  /** {@code buys from Norland}, {@code its imports}: neither an object nor a noun before it. */
  public boolean isOfAnyGoods(Token word) {
    return syntax.isVerb(word)
        ? isWithoutObject(word)
        : cargo.isOfAnyKind(word) && syntax.objectsOf(word, Trait.LEADS_TO_WHOLE).isEmpty();
  }

  /** Goods that the parser hung elsewhere, that the scheme does not know, or in the word itself. */
  private void otherGoods(Proposition proposition, FlowDraft draft) {
    Token trigger = draft.trigger();
    boolean verb = syntax.isVerb(trigger);
    if (verb) {
      hidden(proposition, draft.lexeme()).forEach(noun -> draft.addGoods(noun, cargo.at(noun)));
    }
    if (!draft.namesGoods() && isPlainGiving(draft.lexeme())) {
      tokens(proposition, verb ? Argument.OBJECT : "of")
          .forEach(noun -> draft.addGoods(noun, cargo.unknown(noun)));
    }
    if (draft.goods().isEmpty() && draft.lexeme().parts("self").contains(GOODS)) {
      draft.addGoods(trigger, cargo.named(trigger));
    }
  }

  private List<Token> hidden(Proposition proposition, Lexeme lexeme) {
    Token verb = proposition.predicate();
    if (lexeme.parts(Argument.SUBJECT).contains(GOODS)) {
      return undergoers.subjects(verb, tokens(proposition, Argument.SUBJECT));
    }
    boolean full = syntax.children(verb, Token::isObject).stream().anyMatch(FlowReader::isNoun);
    return lexeme.parts(Argument.OBJECT).contains(GOODS) && !full
        ? undergoers.hidden(verb, syntax.isPassive(verb), tokens(proposition, Argument.OBJECT))
        : List.of();
  }

  private static boolean isNoun(Token token) {
    return token.tag().isNoun();
  }

  private static List<Token> tokens(Proposition proposition, String place) {
    return proposition.at(place).map(Argument::token).toList();
  }

  /** A word that tells of goods whatever they are: {@code sold}, {@code the delivery of}. */
  private static boolean isPlainGiving(Lexeme lexeme) {
    return lexeme.frame().equals(Optional.of(Frame.TRANSFER))
        && lexeme.words().size() == 1
        && !lexeme.halts()
        && !isWeak(lexeme)
        && !lexeme.has(Trait.LISTS);
  }

  /** Whether the word tells of goods only beside an end of their way. */
  private static boolean isWeak(Lexeme lexeme) {
    return lexeme.has(Trait.NEEDS_RECIPIENT) || lexeme.has(Trait.NEEDS_SUPPLIER);
  }

  /** Whose the goods are: he gives them, or has got them where somebody else gives them. */
  private void owners(Proposition proposition, FlowDraft draft) {
    for (Token noun : List.copyOf(draft.goods().keySet())) {
      if (noun.equals(draft.trigger()) || draft.lexeme().words().contains(noun.lemma())) {
        continue;
      }
      if (isShare(proposition, draft.lexeme())) {
        syntax.objectsOf(noun, Trait.LEADS_TO_WHOLE).stream()
            .flatMap(whole -> ends.ownersOf(whole, 0).stream())
            .forEach(draft.recipients()::add);
      } else {
        draft.suppliers().addAll(ends.ownersOf(noun, 0));
      }
      syntax.objectsOf(noun, Trait.LEADS_TO_CONTENTS).stream()
          .filter(held -> !cargo.at(held).isEmpty())
          .forEach(held -> draft.suppliers().addAll(ends.before(held, 1)));
    }
    ownersWhoGot(draft);
  }

  /** {@code supplied 70 percent of Norland's tanks}: Norland has them. */
  private boolean isShare(Proposition proposition, Lexeme lexeme) {
    return proposition
        .at(lexeme.parts(Argument.SUBJECT).contains(GOODS) ? Argument.SUBJECT : Argument.OBJECT)
        .anyMatch(object -> lexicon.has(syntax.sentence(), object.token(), Trait.SHARES));
  }

  /** {@code Norland's tanks, supplied by Suderia}: whose they are now, he got them. */
  private void ownersWhoGot(FlowDraft draft) {
    if (draft.lexeme().has(Trait.PASSES_ON)) {
      return; // "Norlandic tanks, re-exported by Suderia": they are only of its make
    }
    List<Candidate> owners = draft.suppliers().stream().filter(EndFinder::isWhose).toList();
    boolean given =
        draft.suppliers().stream()
            .filter(one -> !EndFinder.isWhose(one) && !one.unnamed())
            .anyMatch(one -> !ends.shares(List.of(one), owners));
    List<String> first = draft.lexeme().parts(Argument.SUBJECT);
    if (given && (first.contains(SUPPLIER) || first.contains(GOODS))) {
      draft.recipients().addAll(owners);
    }
  }

  /** {@code a plane carrying rifles from Norland}: where they come from is told. */
  private static boolean isCarried(FlowDraft draft) {
    return draft.lexeme().parts(Argument.SUBJECT).contains("carrier")
        && draft.suppliers().stream().anyMatch(one -> !one.unnamed() && !EndFinder.isWhose(one));
  }

  /**
   * {@code weighs arms for Norland}; {@code surrendered arms to the army} is the verb's to tell.
   */
  private void meantFor(FlowDraft draft) {
    Token noun = draft.trigger();
    boolean acted = noun.isUndergoer();
    boolean idle =
        propositions
            .verbOver(noun)
            .filter(verb -> makes(verb) || isWithoutObject(verb)) // "paid for shells for Norland"
            .isPresent();
    if (idle) {
      draft.recipients().clear(); // "make shells for Norland": nothing is sent yet
    }
    draft
        .recipients()
        .removeIf(
            one ->
                !(one.filler().ground() instanceof Ground.Named)
                    || acted && !lexicon.has(one.place(), Trait.LEADS_TO_PURPOSE));
  }

  private boolean makes(Token verb) {
    return lexicon.has(syntax.sentence(), verb, Trait.MAKES);
  }

  private boolean isWithoutObject(Token verb) {
    return syntax.objects(verb, syntax.isPassive(verb)).isEmpty();
  }

  /** {@code Norland fired Suderian shells}: both are named, and nothing says that he took them. */
  private boolean isUsedByAnother(FlowDraft draft) {
    boolean named =
        draft.recipients().stream()
            .anyMatch(one -> one.filler().ground() instanceof Ground.Named && !one.unnamed());
    boolean taken =
        draft.goods().keySet().stream()
            .flatMap(noun -> syntax.premodifiers(noun).stream())
            .anyMatch(word -> word.tag().isPastParticiple());
    return named
        && !taken
        && !draft.suppliers().isEmpty()
        && draft.suppliers().stream().allMatch(one -> one.place().equals("origin"))
        && !ends.shares(draft.suppliers(), draft.recipients());
  }

  /** Everyday words tell of a flow only beside whoever they name as its end. */
  private static boolean lacksOwnEnd(FlowDraft draft) {
    Lexeme lexeme = draft.lexeme();
    boolean nobody = draft.recipients().isEmpty() && draft.suppliers().isEmpty();
    boolean verb = lexeme.partOfSpeech() == PartOfSpeech.VERB;
    boolean participle = verb && draft.trigger().isModifier();
    boolean goes = lexeme.parts(Argument.SUBJECT).contains(GOODS);
    boolean caught = lexeme.has(Trait.CATCHES) && draft.others().containsKey(Role.AGENT);
    return nobody && verb && (lexeme.halts() && !caught || participle)
        || participle && isWeak(lexeme)
        || lexeme.has(Trait.NEEDS_RECIPIENT) && draft.recipients().isEmpty() && !isCarried(draft)
        || lexeme.has(Trait.NEEDS_SUPPLIER)
            && draft.suppliers().stream().allMatch(one -> EndFinder.isWhose(one) && !goes);
  }
}
