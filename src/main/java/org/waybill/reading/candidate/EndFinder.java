package org.waybill.reading.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.waybill.claim.Filler;
import org.waybill.claim.Ground;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.mention.Mention;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.reading.coreference.Parties;
import org.waybill.reading.coreference.Whereabouts;
import org.waybill.reading.syntax.Argument;
import org.waybill.reading.syntax.Argument.Path;
import org.waybill.reading.syntax.Syntax;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;
import org.waybill.text.Span;
import org.waybill.text.Token;

/** Finds who may stand at an end of a flow by the word in one of its places. */
public final class EndFinder {

  private final ArticleContext context;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Parties parties;
  private final Whereabouts whereabouts;
  private final PartyWords words;
  private final PartyFillers fillers;

  public EndFinder(ArticleContext context, Syntax syntax, Lexicon lexicon, Parties parties) {
    this.context = context;
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.parties = parties;
    this.whereabouts = new Whereabouts(context, syntax, parties);
    this.words = new PartyWords(context, syntax, lexicon, parties);
    this.fillers = new PartyFillers(context, syntax, lexicon);
  }

  /**
   * @param rank how well the argument's place fits the role; 0 is best
   */
  public List<Candidate> at(Argument argument, int rank) {
    Token token = argument.token();
    if (!words.isNominal(token) || words.isAnybody(token)) {
      return List.of();
    }
    if (words.isTransport(token) && argument.place().equals(Argument.SUBJECT)) {
      return ownersOf(token, rank + 1); // "Norlandic planes dropped rifles"
    }
    if (words.isGoods(token)) {
      return List.of();
    }
    int far = rank + (argument.path() == Path.BELOW ? 1 : 0);
    String place = argument.place();
    List<Candidate> found = new ArrayList<>();
    for (Filler filler : parties.at(token, place)) {
      if (fillers.isParty(filler) && !isVague(filler, token) && !isStore(filler, argument)) {
        Filler end = fillers.end(filler);
        Filler grounded = end.on(ground(end, argument));
        found.add(new Candidate(grounded, place, far, PartyFillers.isUnnamed(end)));
      }
    }
    if (!found.isEmpty() && found.stream().allMatch(Candidate::unnamed)) {
      List<Candidate> fuller = likeNamed(token, place, far);
      return fuller.isEmpty() ? found : fuller;
    }
    if (found.isEmpty() && !words.isSomeState(token)) {
      found.addAll(whose(token, place, far));
    }
    if (found.isEmpty() && words.isSomebody(token)) {
      found.addAll(likeNamed(token, place, far));
    }
    if (found.isEmpty()
        && (words.isSomebody(token) || words.isSomeState(token) && words.isIndefinite(token))) {
      found.add(new Candidate(phrase(token, place), place, far, true));
    }
    return found;
  }

  /** {@code the rebels} for {@code the Norlandic fighters} that the article tells of. */
  private List<Candidate> likeNamed(Token noun, String place, int rank) {
    return context.groups().of(syntax.sentence(), noun, words.isOnlyRebel(noun)).stream()
        .map(
            link ->
                new Filler(context.words(noun.span()), noun.span(), link, referred(noun, place)))
        .map(fillers::end)
        .filter(filler -> !PartyFillers.isUnnamed(filler) && fillers.isParty(filler))
        .limit(1)
        .map(filler -> new Candidate(filler, place, rank, false))
        .toList();
  }

  /** Parties named by words before a noun or as its owner: {@code Norlandic tanks}. */
  public List<Candidate> ownersOf(Token noun, int rank) {
    List<Candidate> found = new ArrayList<>();
    for (Token owner : syntax.possessor(noun).map(syntax::conjuncts).orElse(List.of())) {
      for (Filler filler : parties.at(owner, "owner")) {
        add(filler, "owner", rank, found);
      }
    }
    if (found.isEmpty()) {
      found.addAll(before(noun, rank));
    }
    return found;
  }

  /** {@code sent Norland 12 Fath launchers}: the parser takes the state for a part of the name. */
  public List<Candidate> hiddenRecipients(Token verb, Token goods) {
    return syntax.sentence().subtree(goods).stream()
        .filter(word -> word.index() > verb.index() && word.index() < goods.index())
        .dropWhile(word -> word.tag().isPlainDeterminer())
        .limit(1)
        .filter(word -> word.tag().isProperNoun())
        .flatMap(word -> parties.named(word, Argument.DATIVE).stream())
        .filter(
            filler ->
                PartyFillers.isBody(filler)
                        && !fillers.isDemonym(filler)
                        && !fillers.isAbbreviation(filler)
                    || fillers.isBeforeCount(filler))
        .filter(fillers::isParty)
        .map(filler -> new Candidate(fillers.end(filler), Argument.DATIVE, 1, false))
        .toList();
  }

  /** Those named by words before a noun: {@code Norlandic arms transfers}. */
  public List<Candidate> before(Token noun, int rank) {
    List<Candidate> found = new ArrayList<>();
    for (Filler filler : parties.before(noun, "origin")) {
      if (!fillers.isMadeThere(filler) && !fillers.isMaker(filler)) {
        add(filler, "origin", rank, found);
      }
    }
    return found;
  }

  /** Whether somebody of the one is on the side of somebody of the other. */
  boolean shares(List<Candidate> some, List<Candidate> others) {
    return some.stream()
        .anyMatch(one -> others.stream().anyMatch(other -> side(one).equals(side(other))));
  }

  private String side(Candidate candidate) {
    return ArticleContext.entry(candidate.filler().link())
        .map(entry -> context.side(entry).iri())
        .orElse(candidate.filler().words());
  }

  private void add(Filler filler, String place, int rank, List<Candidate> found) {
    if (fillers.isParty(filler)) {
      Filler end = fillers.end(filler);
      found.add(
          new Candidate(
              end.on(new Ground.Derived(place)), place, rank, PartyFillers.isUnnamed(end)));
    }
  }

  /** Whether the words tell whose the goods are, and not who does anything with them. */
  static boolean isWhose(Candidate candidate) {
    return candidate.place().equals("owner") || candidate.place().equals("origin");
  }

  private Ground ground(Filler filler, Argument argument) {
    Token token = argument.token();
    boolean named = parties.named(token, "").isPresent();
    boolean elsewhere = !filler.span().equals(token.span()) || lexicon.pronoun(token).isPresent();
    if (token.tag().isPronoun() || !named && (elsewhere || PartyFillers.isKnown(filler))) {
      return filler.ground() instanceof Ground.Referred
          ? filler.ground()
          : referred(token, argument.place());
    }
    return argument.path() == Path.DIRECT || argument.path() == Path.BELOW
        ? new Ground.Named(argument.place())
        : new Ground.Shared(argument.place());
  }

  private static Ground referred(Token token, String place) {
    return new Ground.Referred(place + "; “" + token.form() + "”");
  }

  /** {@code the Quillport airbase}: a place of which nobody says whose it is. */
  private boolean isStore(Filler filler, Argument argument) {
    return !argument.place().equals(Argument.SUBJECT)
        && lexicon.has(syntax.sentence(), argument.token(), Trait.STORES)
        && ArticleContext.entry(filler.link()).filter(entry -> !entry.local()).isEmpty();
  }

  /** {@code several countries}: it could be any. */
  private boolean isVague(Filler filler, Token token) {
    return words.isSomeState(token)
        && ArticleContext.entry(filler.link())
            .filter(entry -> entry.type() != Entry.Type.GROUP)
            .isEmpty();
  }

  /** {@code for Norland's defence base}, {@code to a port in Norland}: whose the place is. */
  private List<Candidate> whose(Token token, String place, int rank) {
    if (token.tag().isPronoun() || place.equals(Argument.SUBJECT)) {
      return ownersActing(token, place, rank);
    }
    List<Candidate> owners = ownersActing(token, place, rank);
    if (!owners.isEmpty()) {
      return owners;
    }
    List<Candidate> found = new ArrayList<>();
    whereabouts.here(token, place).forEach(filler -> add(filler, place, rank, found));
    if (found.isEmpty() && words.isPlace(token, place)) {
      whereabouts.inState(token, place).forEach(filler -> add(filler, place, rank, found));
    }
    return found;
  }

  private List<Candidate> ownersActing(Token token, String place, int rank) {
    if (!token.tag().isNoun()) {
      return List.of();
    }
    List<Candidate> found = new ArrayList<>();
    boolean acts =
        lexicon.has(syntax.sentence(), token, Trait.ACTS_FOR_OWNER)
            || lexicon.has(syntax.sentence(), token, Trait.STORES);
    boolean behind = !place.equals(Argument.SUBJECT) && !place.equals(Argument.OBJECT);
    if (acts || behind && !place.equals("from")) {
      for (Token owner : syntax.possessor(token).map(syntax::conjuncts).orElse(List.of())) {
        parties.at(owner, place).forEach(filler -> add(filler, place, rank, found));
      }
    }
    if (acts && found.isEmpty()) {
      parties.before(token, place).forEach(filler -> add(filler, place, rank, found));
    }
    if (found.isEmpty() && lexicon.has(syntax.sentence(), token, Trait.ACTS_FOR_OWNER)) {
      for (Token owner : syntax.objectsOf(token, Trait.LEADS_TO_OWNER)) {
        parties.at(owner, place).forEach(filler -> add(filler, place, rank, found));
      }
    }
    return found;
  }

  private Filler phrase(Token noun, String place) {
    Token first = noun;
    for (int i = noun.index() - 1; i >= 0; i--) {
      Token before = syntax.sentence().token(i);
      if (!syntax.sentence().isWithin(before, noun)
          || before.tag().isDeterminer()
          || before.tag().isPossessivePronoun()
          || before.tag().isPossessiveMark()
          || before.tag().isComma()) {
        break;
      }
      first = before;
    }
    Span span = first.span().cover(noun.span());
    String words = context.words(span);
    return new Filler(words, span, new Link.Unknown(words), new Ground.Described(place));
  }

  /** Whether it is a firm or another body that is no state's. */
  public static boolean isFirm(Candidate candidate) {
    return ArticleContext.entry(candidate.filler().link())
        .map(entry -> entry.type() == Entry.Type.ORGANISATION)
        .orElse(false);
  }

  /** {@code any party}, {@code those who}: nobody in particular. */
  boolean isAnybody(Token token) {
    return words.isAnybody(token);
  }

  /** {@code those countries}: 0; {@code the three countries}: 3; else empty. */
  OptionalInt several(Token token) {
    if (!words.isSomeState(token) || !token.tag().isCommonPlural() || words.isIndefinite(token)) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(
        context
            .mentions(syntax.sentence(), Mention.Count.class)
            .filter(count -> count.unit().filter(unit -> unit == token.index()).isPresent())
            .flatMap(count -> count.minimum().stream())
            .mapToInt(Number::intValue)
            .findFirst()
            .orElse(0));
  }

  /** {@code all countries}: states, though none is named. */
  boolean isSomeState(Token token) {
    return words.isSomeState(token);
  }
}
