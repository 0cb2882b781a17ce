package org.waybill.reading.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waybill.claim.Frame;
import org.waybill.claim.Good;
import org.waybill.claim.Role;
import org.waybill.claim.Stage;
import org.waybill.claim.Stance;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Lexeme.Trait;
import org.waybill.lexicon.Lexicon;
import org.waybill.mention.Mention;
import org.waybill.reading.coreference.Parties;
import org.waybill.reading.coreference.Scene;
import org.waybill.reading.syntax.Argument;
import org.waybill.reading.syntax.Argument.Path;
import org.waybill.reading.syntax.Proposition;
import org.waybill.reading.syntax.Propositions;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/** Lays the valency of a lexical entry over a proposition: who and what may be part of a flow. */
public final class FlowReader {

  private static final String GOODS = "goods";
  private static final String SUPPLIER = "supplier";
  private static final String RECIPIENT = "recipient";

  private final Scene scene;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Parties parties;
  private final Cargo cargo;
  private final Propositions propositions;
  private final EndFinder ends;
  private final ReturnWords returns;
  private final Partners partners;
  private final Surroundings surroundings;
  private final Undergoers undergoers;

  public FlowReader(
      Scene scene,
      Syntax syntax,
      Lexicon lexicon,
      Parties parties,
      Cargo cargo,
      Propositions propositions,
      Syntax.Control control) {
    this.scene = scene;
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.parties = parties;
    this.cargo = cargo;
    this.propositions = propositions;
    this.ends = new EndFinder(scene, syntax, lexicon, parties, cargo);
    this.returns = new ReturnWords(syntax, lexicon);
    this.partners = new Partners(syntax, lexicon, propositions, ends);
    this.surroundings = new Surroundings(syntax, lexicon, ends, control);
    this.undergoers = new Undergoers(scene, syntax, cargo);
  }

  /**
   * @param stance what the words throw on it
   */
  public FlowDraft read(Token trigger, Lexeme lexeme, Stance stance) {
    FlowDraft draft = new FlowDraft(syntax.sentence(), trigger, lexeme, stance);
    Proposition proposition = propositions.of(trigger);
    proposition.arguments().forEach(argument -> fill(trigger, argument, lexeme, draft));
    if (syntax.isVerb(trigger) && draft.goods().isEmpty() && draft.goodsPronoun().isEmpty()) {
      hidden(trigger, lexeme, proposition).forEach(noun -> addGoods(noun, cargo.at(noun), draft));
    }
    if (draft.goods().isEmpty() && draft.goodsPronoun().isEmpty() && isPlainGiving(lexeme)) {
      proposition
          .at(syntax.isVerb(trigger) ? Argument.OBJECT : "of")
          .map(Argument::token)
          .forEach(noun -> addGoods(noun, cargo.unknown(noun), draft));
    }
    if (lexeme.parts("self").contains(GOODS) && draft.goods().isEmpty()) {
      addGoods(trigger, cargo.named(trigger), draft);
    }
    if (syntax.isVerb(trigger)) {
      verb(trigger, lexeme, proposition, draft);
    } else {
      noun(trigger, lexeme, draft);
    }
    for (Token noun : List.copyOf(draft.goods().keySet())) {
      if (!noun.equals(trigger) && !lexeme.words().contains(noun.lemma())) {
        if (isShare(proposition)) {
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
    }
    if (lexeme.has(Trait.RECIPROCATES)) {
      draft.goods().keySet().removeIf(noun -> lexeme.words().contains(noun.lemma()));
      draft.recipients().clear();
      draft.pointAtGoods(trigger);
      draft.giveBack();
      draft.refer();
    }
    ownersWhoGot(draft);
    partners.ofDeal(trigger, lexeme, draft);
    surroundings.complete(draft);
    if (lexeme.has(Trait.PASSES_ON)) {
      draft.suppliers().removeIf(one -> one.place().equals("origin"));
      draft.refer();
    }
    if (returns.words(trigger).isPresent()) {
      draft.giveBack();
    }
    if (lacksOwnEnd(lexeme, draft)) {
      draft.goods().clear();
    }
    return draft;
  }

  /** The flows that a draft tells of, where it tells of several. */
  public List<FlowDraft> legs(FlowDraft draft) {
    return Legs.of(draft);
  }

  /** Everyday words tell of a flow only beside whoever they name as its end. */
  private static boolean lacksOwnEnd(Lexeme lexeme, FlowDraft draft) {
    boolean nobody = draft.recipients().isEmpty() && draft.suppliers().isEmpty();
    boolean participle =
        lexeme.partOfSpeech() == Lexeme.PartOfSpeech.VERB
            && draft.trigger().relation().equals("nmod");
    boolean weak = lexeme.has(Trait.NEEDS_RECIPIENT) || lexeme.has(Trait.NEEDS_SUPPLIER);
    return nobody
            && (isHalting(lexeme) || participle)
            && lexeme.partOfSpeech() == Lexeme.PartOfSpeech.VERB
        || participle && weak
        || lexeme.has(Trait.NEEDS_RECIPIENT) && draft.recipients().isEmpty()
        || lexeme.has(Trait.NEEDS_SUPPLIER)
            && draft.suppliers().stream()
                .allMatch(
                    one ->
                        EndFinder.isWhose(one)
                            && !lexeme.parts(Argument.SUBJECT).contains(GOODS));
  }

  /** A word that tells of goods whatever they are: {@code sold}, {@code the delivery of}. */
  private static boolean isPlainGiving(Lexeme lexeme) {
    return lexeme.frame().equals(Optional.of(Frame.TRANSFER))
        && lexeme.words().size() == 1
        && !isHalting(lexeme)
        && !lexeme.has(Trait.NEEDS_RECIPIENT)
        && !lexeme.has(Trait.NEEDS_SUPPLIER)
        && !lexeme.has(Trait.LISTS);
  }

  /** {@code Norland's tanks, supplied by Suderia}: whose they are now, he got them. */
  private void ownersWhoGot(FlowDraft draft) {
    List<Candidate> owners = draft.suppliers().stream().filter(EndFinder::isWhose).toList();
    boolean given =
        draft.suppliers().stream()
            .anyMatch(
                one -> !EndFinder.isWhose(one) && !one.unnamed() && !ends.shares(List.of(one), owners));
    if (given && draft.lexeme().parts(Argument.SUBJECT).contains(SUPPLIER)) {
      draft.recipients().addAll(owners);
    }
  }

  /** Goods that the parser hung elsewhere. */
  private List<Token> hidden(Token verb, Lexeme lexeme, Proposition proposition) {
    if (lexeme.parts(Argument.SUBJECT).contains(GOODS)) {
      return undergoers.subjects(verb, tokens(proposition, Argument.SUBJECT));
    }
    boolean full =
        syntax.children(verb, "dobj").stream().anyMatch(object -> object.tag().startsWith("NN"));
    return lexeme.parts(Argument.OBJECT).contains(GOODS) && !full
        ? undergoers.hidden(verb, syntax.isPassive(verb), tokens(proposition, Argument.OBJECT))
        : List.of();
  }

  private static List<Token> tokens(Proposition proposition, String place) {
    return proposition.at(place).map(Argument::token).toList();
  }

  /** Puts at each end the state for which whoever is named there acts. */
  public void standForStates(Parts parts) {
    for (Role role : List.of(Role.SUPPLIER, Role.RECIPIENT)) {
      parts.replace(role, parts.role(role).stream().map(ends::end).toList());
    }
    parts.keepEndsApart();
  }

  private static void addGoods(Token noun, List<Good> goods, FlowDraft draft) {
    if (!goods.isEmpty() && !draft.goods().containsValue(goods)) {
      draft.goods().putIfAbsent(noun, goods);
    }
  }

  private void fill(Token predicate, Argument argument, Lexeme lexeme, FlowDraft draft) {
    List<String> parts = lexeme.parts(argument.place());
    Token token = argument.token();
    if (parts.contains(GOODS)) {
      boolean modifier = argument.place().equals(Argument.MODIFIER);
      if (isDelivery(argument, lexeme)) {
        return;
      }
      List<Good> goods = modifier ? cargo.before(predicate) : goodsAt(token, lexeme);
      addGoods(modifier ? predicate : token, goods, draft);
      if (!goods.isEmpty() && !modifier) {
        return;
      }
      if (isGoodsPronoun(predicate, argument, lexeme)) {
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
      addGoods(token, cargo.at(token), draft);
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
        draft.suppliers().addAll(ends.at(argument, 6));
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
                    .or(
                        () ->
                            syntax.objectsOf(hands, Trait.LEADS_TO_OWNER).stream().findFirst()))
        .map(owner -> new Argument(owner, argument.place(), argument.path()));
  }

  /** {@code to} names who gets the goods, {@code for} and {@code in} mostly something else. */
  private int rank(Argument argument, Lexeme lexeme) {
    if (lexeme.parts(Argument.SUBJECT).contains(GOODS)
        && lexicon.has(argument.place(), Trait.LEADS_TO_PURPOSE)) {
      return 0; // "tanks for Norland arrived in Suderia"
    }
    return switch (argument.place()) {
      case Argument.SUBJECT, Argument.OBJECT, Argument.DATIVE, Argument.POSSESSIVE, "to", "by" -> 0;
      case Argument.MODIFIER, "from" -> 1;
      default -> 2;
    };
  }

  /** {@code sent them to the front}; in {@code provided it with arms} the pronoun is who gets. */
  private boolean isGoodsPronoun(Token predicate, Argument argument, Lexeme lexeme) {
    return argument.place().equals(Argument.OBJECT)
        && standsForGoods(argument.token())
        && !(predicate.relation().equals("ccomp") && argument.token().relation().startsWith("nsubj"))
        && !standsForSubject(argument.token())
        && syntax.objectsOf(predicate, Trait.LEADS_TO_GIFT).isEmpty()
        && syntax.children(predicate, "dobj").size() < 2
        && !isHalting(lexeme);
  }

  /** {@code the report was written so that it could be passed on}: the report is. */
  private boolean standsForSubject(Token pronoun) {
    return lexicon.pronoun(pronoun).equals(Optional.of("thing"))
        && syntax.sentence().tokens().stream()
            .filter(token -> token.index() < pronoun.index() && token.tag().equals("NN"))
            .filter(token -> token.relation().startsWith("nsubj"))
            .filter(token -> cargo.at(token).isEmpty())
            .anyMatch(token -> parties.named(token, "").isEmpty());
  }

  /** {@code them}, {@code 40} and {@code hundreds} without a noun. */
  private boolean standsForGoods(Token token) {
    boolean count =
        scene
            .at(syntax.sentence(), token, Mention.Count.class)
            .filter(number -> !number.money())
            .filter(number -> number.first() == token.index() && number.last() == token.index())
            .isPresent();
    boolean whole = syntax.prepositions(token).isEmpty();
    return lexicon
            .pronoun(token)
            .filter(
                kind ->
                    kind.equals("group")
                        || kind.equals("thing")
                        || kind.equals("amount") && whole)
            .isPresent()
        || token.tag().equals("JJR") && syntax.premodifiers(token).stream().anyMatch(FlowReader::isNumber)
        || count && (token.tag().equals("CD") || syntax.prepositions(token).isEmpty());
  }

  /** {@code ordered 36 more}. */
  private static boolean isNumber(Token word) {
    return word.tag().equals("CD");
  }

  private void verb(Token verb, Lexeme lexeme, Proposition proposition, FlowDraft draft) {
    if (lexeme.has(Trait.LISTS)) {
      proposition
          .at(Argument.SUBJECT)
          .map(Argument::token)
          .filter(this::holdsGoods)
          .forEach(
              subject -> {
                draft.bundledIn(subject);
                lend(subject, draft);
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
    carried.forEach(noun -> lend(noun, draft));
    if (lexeme.parts(Argument.SUBJECT).contains(GOODS)) {
      carried.stream()
          .flatMap(noun -> propositions.within(noun).stream())
          .forEach(argument -> fill(verb, argument, lexeme, draft));
    }
    if (proposition
        .at(Argument.OBJECT)
        .anyMatch(object -> draft.goods().containsKey(object.token()))) {
      // "sent soldiers and shells": who is sent along does not get the shells.
      draft.recipients().removeIf(one -> one.place().equals(Argument.OBJECT));
    }
    proposition.at("owner").forEach(owner -> draft.recipients().addAll(ends.at(owner, 0)));
    if (syntax.isPassive(verb) && !verb.relation().equals("acl")
        || carried.stream().anyMatch(noun -> !isPronoun(noun) && isKnown(noun))) {
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

  /** {@code supplied 70 percent of Norland's tanks}: Norland has them. */
  private boolean isShare(Proposition proposition) {
    return proposition
        .at(Argument.OBJECT)
        .anyMatch(object -> lexicon.has(syntax.sentence(), object.token(), Trait.SHARES));
  }

  /** A bundle, a flow or a word for one: {@code it includes shells}. */
  private boolean holdsGoods(Token subject) {
    return lexicon.has(syntax.sentence(), subject, Trait.BUNDLES)
        || lexicon.evokes(syntax.sentence(), subject, Frame.TRANSFER)
        || lexicon.pronoun(subject).filter(kind -> kind.equals("thing")).isPresent()
        || subject.tag().equals("DT");
  }

  /** {@code asked Norland to send tanks}: whoever asks wants to get them. */
  private void wished(Token verb, Lexeme lexeme, FlowDraft draft) {
    syntax
        .sentence()
        .head(verb)
        .filter(above -> verb.relation().equals("xcomp") && !isHalting(lexeme))
        .filter(above -> lexicon.has(syntax.sentence(), above, Trait.CONTROLS_OBJECT))
        .filter(above -> lexicon.evokes(syntax.sentence(), above, Frame.REQUEST))
        .ifPresent(
            above ->
                syntax.agents(above, syntax.isPassive(above), none -> false).stream()
                    .map(asker -> new Argument(asker, "request", Path.SHARED))
                    .forEach(asker -> draft.recipients().addAll(ends.at(asker, 7))));
  }

  /**
   * What a noun for a flow tells of its own ends and goods: {@code sent shipments of arms to X}.
   */
  private void lend(Token noun, FlowDraft draft) {
    for (Lexeme sense : lexicon.at(syntax.sentence(), noun)) {
      if (sense.frame().equals(Optional.of(Frame.TRANSFER))) {
        propositions.of(noun).arguments().stream()
            .map(argument -> new Argument(argument.token(), argument.place(), Path.BELOW))
            .forEach(argument -> fill(noun, argument, sense, draft));
      }
    }
  }

  /** {@code brought tanks from Norland} gets them, {@code brought tanks} gives them. */
  private static void fetched(FlowDraft draft) {
    boolean from =
        draft.suppliers().stream().anyMatch(one -> !one.place().equals(Argument.SUBJECT));
    (from ? draft.suppliers() : draft.recipients())
        .removeIf(one -> one.place().equals(Argument.SUBJECT));
  }

  private void noun(Token noun, Lexeme lexeme, FlowDraft draft) {
    Optional<Token> verb = propositions.verbOver(noun);
    boolean halts = verb.filter(this::isHalting).isPresent();
    boolean hands =
        verb.filter(above -> !handsOn(above)).isEmpty()
            && propositions.whole(noun).filter(this::isNoLoad).isEmpty();
    for (Argument argument : propositions.raised(noun)) {
      if (!argument.place().equals(Argument.SUBJECT)) {
        fill(noun, argument, lexeme, draft);
      } else if (hands) {
        hand(argument, halts, lexeme, draft);
      }
    }
    (lexeme.parts(Argument.POSSESSIVE).contains(RECIPIENT) ? draft.recipients() : draft.suppliers())
        .addAll(ends.before(noun, 1));
    announced(noun).forEach(by -> draft.suppliers().addAll(ends.at(by, 3)));
    soldTo(draft);
    partners.ofContract(noun, draft);
    draft.suppliers().addAll(deniers(noun));
    if (isKnown(noun) || noun.tag().equals("NNS") || syntax.possessor(noun).isPresent()) {
      draft.refer();
    }
  }

  /** Who does something with a flow is an end of it, and mostly who gives. */
  private void hand(Argument argument, boolean halts, Lexeme lexeme, FlowDraft draft) {
    boolean buys = lexeme.parts(Argument.POSSESSIVE).contains(RECIPIENT);
    if (halts && ends.isSomeState(argument.token())) {
      draft.close(buys ? Role.RECIPIENT : Role.SUPPLIER); // "asked all countries to stop the sale"
    }
    (buys ? draft.recipients() : draft.suppliers())
        .addAll(
            ends.at(argument, halts ? 6 : 2).stream()
                .filter(one -> !halts || !one.unnamed())
                .toList());
  }

  /** {@code offered no proof of the deliveries}: whoever offers it does not deliver. */
  private boolean isNoLoad(Token noun) {
    return !lexicon.has(syntax.sentence(), noun, Trait.NAMES_LOAD);
  }

  /** {@code Norland halts Suderia weapon sales}: whoever halts them gives, and Suderia gets. */
  private void soldTo(FlowDraft draft) {
    List<Candidate> named =
        draft.suppliers().stream().filter(one -> !one.unnamed()).toList();
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
    return syntax.children(noun, "relcl").stream()
        .filter(this::handsOn)
        .flatMap(verb -> syntax.children(verb, "nsubj").stream())
        .map(subject -> new Argument(subject, Argument.SUBJECT, Path.SHARED))
        .toList();
  }

  private static boolean isPronoun(Token token) {
    return token.tag().startsWith("PRP");
  }

  /** {@code the sale}, {@code its deliveries}, {@code Sales have stalled}; not {@code total sales}. */
  public boolean isSpokenOfAsKnown(Token noun) {
    return isKnown(noun)
        || syntax.possessor(noun).isPresent() && syntax.premodifiers(noun).isEmpty()
        || noun.tag().equals("NNS") && syntax.premodifiers(noun).isEmpty();
  }

  /** {@code the delivery}, {@code such shipments}. */
  private boolean isKnown(Token noun) {
    return isPronoun(noun)
        || syntax.children(noun, "det", "amod", "nmod").stream()
            .anyMatch(
                word ->
                    lexicon.has(syntax.sentence(), word, Trait.POINTS_BACK)
                        || lexicon.has(syntax.sentence(), word, Trait.DEFINITE));
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
    return lexicon.at(syntax.sentence(), verb).stream().anyMatch(FlowReader::isHalting);
  }

  private static boolean isHalting(Lexeme lexeme) {
    return lexeme.stage().equals(Optional.of(Stage.HALTED));
  }
}
