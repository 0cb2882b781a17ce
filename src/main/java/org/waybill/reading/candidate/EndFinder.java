package org.waybill.reading.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Ground;
import org.waybill.lexicon.Lexeme.Trait;
import org.waybill.lexicon.Lexicon;
import org.waybill.mention.Mention;
import org.waybill.mention.Phrases;
import org.waybill.reading.coreference.Parties;
import org.waybill.reading.coreference.Scene;
import org.waybill.reading.coreference.Whereabouts;
import org.waybill.reading.syntax.Argument;
import org.waybill.reading.syntax.Argument.Path;
import org.waybill.reading.syntax.Syntax;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;
import org.waybill.registry.Naming;
import org.waybill.text.Sentence;
import org.waybill.text.Span;
import org.waybill.text.Token;

/** Finds who may stand at an end of a flow by the word in one of its places. */
public final class EndFinder {

  private final Scene scene;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Parties parties;
  private final Cargo cargo;
  private final Whereabouts whereabouts;

  public EndFinder(Scene scene, Syntax syntax, Lexicon lexicon, Parties parties, Cargo cargo) {
    this.scene = scene;
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.parties = parties;
    this.cargo = cargo;
    this.whereabouts = new Whereabouts(scene, syntax, parties);
  }

  /**
   * @param rank how well the argument's place fits the role; 0 is best
   */
  public List<Candidate> at(Argument argument, int rank) {
    Token token = argument.token();
    if (!isNominal(token) || isGoods(token) || isAnybody(token)) {
      return List.of();
    }
    int far = rank + (argument.path() == Path.BELOW ? 1 : 0);
    String place = argument.place();
    List<Candidate> found = new ArrayList<>();
    for (Filler filler : parties.at(token, place)) {
      if (isParty(filler) && !isVague(filler, token)) {
        Filler end = end(filler);
        Filler grounded = end.on(ground(end, argument));
        found.add(new Candidate(grounded, place, far, isUnnamed(end)));
      }
    }
    if (found.isEmpty() && !isSomeState(token)) {
      found.addAll(whose(token, place, far));
    }
    if (found.isEmpty() && isSomebody(token)) {
      found.addAll(likeNamed(token, place, far));
    }
    if (found.isEmpty() && (isSomebody(token) || isSomeState(token) && isIndefinite(token))) {
      found.add(new Candidate(phrase(token, place), place, far, true));
    }
    return found;
  }

  /** {@code the rebels} for {@code the Norlandic rebels} that the article has named. */
  private List<Candidate> likeNamed(Token noun, String place, int rank) {
    String last = " " + noun.form().toLowerCase(Locale.ROOT);
    return scene.text().sentences().stream()
        .flatMap(sentence -> scene.mentions(sentence, Mention.Name.class))
        .filter(name -> name.words().toLowerCase(Locale.ROOT).endsWith(last))
        .flatMap(name -> scene.link(name).stream())
        .filter(link -> link instanceof Link.Linked)
        .map(link -> new Filler(scene.words(noun.span()), noun.span(), link, referred(noun, place)))
        .map(this::end)
        .filter(filler -> !isUnnamed(filler) && isParty(filler))
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
        .dropWhile(word -> word.tag().equals("DT"))
        .limit(1)
        .filter(word -> word.tag().startsWith("NNP"))
        .flatMap(word -> parties.named(word, Argument.DATIVE).stream())
        .filter(
            filler ->
                isBody(filler) && !isDemonym(filler) && !isAbbreviation(filler)
                    || isBeforeCount(filler))
        .filter(this::isParty)
        .map(
            filler ->
                new Candidate(end(filler), Argument.DATIVE, 1, false))
        .toList();
  }

  /** Those named by words before a noun: {@code Norlandic arms transfers}. */
  public List<Candidate> before(Token noun, int rank) {
    List<Candidate> found = new ArrayList<>();
    for (Filler filler : parties.before(noun, "origin")) {
      if (!isMadeThere(filler) && !isMaker(filler)) {
        add(filler, "origin", rank, found);
      }
    }
    return found;
  }

  /** {@code Quillport Motors trucks}: who made goods need not have sent them. */
  private static boolean isMaker(Filler filler) {
    return Scene.entry(filler.link())
        .filter(entry -> entry.type() != Entry.Type.ORGANISATION)
        .isEmpty();
  }

  /** {@code US weapons}: short forms stand before a noun as adjectives do. */
  private static boolean isAbbreviation(Filler filler) {
    return filler.words().chars().noneMatch(Character::isLowerCase)
        || filler.words().length() <= 4;
  }

  private boolean isBeforeCount(Filler filler) {
    return syntax.sentence().tokens().stream()
        .filter(token -> token.span().start() > filler.span().end())
        .findFirst()
        .filter(token -> token.tag().equals("CD"))
        .isPresent();
  }

  /** Whether somebody of the one is on the side of somebody of the other. */
  boolean shares(List<Candidate> some, List<Candidate> others) {
    return some.stream()
        .anyMatch(one -> others.stream().anyMatch(other -> side(one).equals(side(other))));
  }

  private String side(Candidate candidate) {
    return Scene.entry(candidate.filler().link())
        .map(entry -> scene.side(entry).iri())
        .orElse(candidate.filler().words());
  }

  private void add(Filler filler, String place, int rank, List<Candidate> found) {
    if (isParty(filler)) {
      Filler end = end(filler);
      found.add(new Candidate(end.on(new Ground.Derived(place)), place, rank, isUnnamed(end)));
    }
  }

  /** Whether the words tell whose the goods are, and not who does anything with them. */
  static boolean isWhose(Candidate candidate) {
    return candidate.place().equals("owner") || candidate.place().equals("origin");
  }

  private static boolean isNominal(Token token) {
    return token.tag().startsWith("NN")
        || token.tag().startsWith("PRP")
        || token.tag().startsWith("JJ")
        || token.tag().equals("CD")
        || token.tag().equals("DT")
        || token.tag().startsWith("W");
  }

  /** Goods are no party, nor is the noun that tells of their way. */
  private boolean isGoods(Token token) {
    boolean item =
        scene.at(syntax.sentence(), token, Mention.Item.class).isPresent()
            && parties.named(token, "").filter(EndFinder::isKnown).isEmpty();
    return item
        || lexicon.evokes(syntax.sentence(), token, Frame.TRANSFER) && !namesTraders(token);
  }

  /** {@code customers}, {@code suppliers}: people, though the word tells of goods. */
  private boolean namesTraders(Token noun) {
    return lexicon.at(syntax.sentence(), noun).stream()
        .anyMatch(
            sense ->
                sense.has(Trait.BUYS)
                    || sense.parts(Argument.HOLDER).contains("supplier")
                    || sense.parts(Argument.HOLDER).contains("recipient"));
  }

  private static boolean isKnown(Filler filler) {
    return Scene.entry(filler.link()).isPresent();
  }

  /** {@code Foreign Military Sales}: a name made of words for goods or trade names nobody. */
  private boolean isTrade(Filler filler) {
    if (isKnown(filler) && !Scene.entry(filler.link()).orElseThrow().local()) {
      return false;
    }
    return syntax.sentence().tokens().stream()
        .filter(token -> filler.span().contains(token.span()))
        .reduce((earlier, later) -> later)
        .filter(
            last ->
                lexicon.evokes(syntax.sentence(), last, Frame.TRANSFER)
                    || scene.at(syntax.sentence(), last, Mention.Item.class).isPresent())
        .isPresent();
  }

  private Ground ground(Filler filler, Argument argument) {
    Token token = argument.token();
    boolean named = parties.named(token, "").isPresent();
    boolean elsewhere = !filler.span().equals(token.span()) || lexicon.pronoun(token).isPresent();
    if (token.tag().startsWith("PRP") || !named && (elsewhere || isKnown(filler))) {
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

  /** An outlet carries no goods. */
  private boolean isParty(Filler filler) {
    return Scene.entry(filler.link()).filter(entry -> entry.type() == Entry.Type.OUTLET).isEmpty()
        && !isTrade(filler);
  }

  /** {@code several countries}: it could be any. */
  private boolean isVague(Filler filler, Token token) {
    return isSomeState(token)
        && Scene.entry(filler.link()).filter(entry -> entry.type() != Entry.Type.GROUP).isEmpty();
  }

  /** {@code all countries}: states, though none is named. */
  boolean isSomeState(Token noun) {
    return lexicon.bearers(noun).filter(kind -> kind.equals("state")).isPresent();
  }

  /** {@code rogue states}: of whom the text has not spoken before. */
  private boolean isIndefinite(Token noun) {
    return noun.tag().equals("NNS")
        && syntax.children(noun, "det", "poss").stream()
            .noneMatch(
                word ->
                    lexicon.has(syntax.sentence(), word, Trait.DEFINITE)
                        || lexicon.has(syntax.sentence(), word, Trait.POINTS_BACK));
  }

  /** {@code any party}, {@code either side}, {@code those who}: nobody in particular. */
  public boolean isAnybody(Token token) {
    boolean those = token.tag().equals("DT") && !syntax.children(token, "relcl").isEmpty();
    boolean others =
        token.tag().startsWith("NN")
            && lexicon.has(syntax.sentence(), token, Trait.ANYBODY)
            && syntax.children(token, "amod", "nmod", "compound").isEmpty();
    return those || others || isSaidOfAnybody(token);
  }

  private boolean isSaidOfAnybody(Token token) {
    return syntax.children(token, "det", "amod", "nmod").stream()
        .anyMatch(word -> lexicon.has(syntax.sentence(), word, Trait.ANYBODY));
  }

  private static boolean isUnnamed(Filler filler) {
    return Scene.entry(filler.link())
        .map(entry -> entry.type() == Entry.Type.GROUP && entry.side().isEmpty())
        .orElse(!startsUpper(filler.words()));
  }

  private static boolean startsUpper(String words) {
    return words.chars().anyMatch(Character::isUpperCase);
  }

  /** Whoever acts for a state stands for it at the end of a flow; a merchant for himself. */
  public Filler end(Filler filler) {
    return Scene.entry(filler.link())
        .filter(
            entry ->
                entry.type() == Entry.Type.ORGAN
                    || entry.type() == Entry.Type.GROUP && servesState(filler, entry)
                    || entry.type() == Entry.Type.PERSON
                        && !(entry.local() && entry.offices().isEmpty()))
        .map(scene::side)
        .filter(side -> side.type() == Entry.Type.STATE)
        .map(
            side ->
                new Filler(
                    filler.words(),
                    filler.span(),
                    new Link.Linked(side, "side it acts for"),
                    filler.ground()))
        .orElse(filler);
  }

  /** {@code Norlandic officials} act for Norland, {@code Norlandic rebels} do not. */
  private boolean servesState(Filler filler, Entry entry) {
    return scene.text().sentences().stream()
        .flatMap(sentence -> scene.mentions(sentence, Mention.Name.class))
        .filter(
            name ->
                name.span().equals(filler.span())
                    || scene.link(name).flatMap(Scene::entry).equals(Optional.of(entry)))
        .findFirst()
        .filter(
            name -> {
              Sentence there = scene.text().sentences().get(name.sentence());
              Token last = there.token(name.last());
              return lexicon.has(there, last, Trait.ACTS_FOR_OWNER)
                      && lexicon.bearers(last).isEmpty()
                  || ends(scene.registry().titles(), there, last);
            })
        .isPresent();
  }

  private static boolean isBody(Filler filler) {
    return Scene.entry(filler.link())
        .filter(
            entry ->
                entry.type() == Entry.Type.STATE
                    || entry.type() == Entry.Type.ORGANISATION && !entry.local())
        .isPresent();
  }

  private boolean isDemonym(Filler filler) {
    return Scene.entry(filler.link())
        .filter(
            entry -> scene.registry().namings(filler.words(), entry.iri()).contains(Naming.DEMONYM))
        .isPresent();
  }

  /** {@code Norlandic-made}: who made them need not have sent them. */
  private boolean isMadeThere(Filler filler) {
    int end = filler.span().end();
    String text = scene.text().characters();
    return end < text.length() && text.charAt(end) == '-';
  }

  /** {@code for Norland's defence base}, {@code to a port in Norland}: whose the place is. */
  private List<Candidate> whose(Token token, String place, int rank) {
    if (token.tag().startsWith("PRP") || place.equals(Argument.SUBJECT)) {
      return ownersActing(token, place, rank);
    }
    List<Candidate> owners = ownersActing(token, place, rank);
    if (!owners.isEmpty()) {
      return owners;
    }
    List<Candidate> found = new ArrayList<>();
    whereabouts.here(token, place).forEach(filler -> add(filler, place, rank, found));
    if (found.isEmpty() && isPlace(token, place)) {
      whereabouts.inState(token, place).forEach(filler -> add(filler, place, rank, found));
    }
    return found;
  }

  private boolean isPlace(Token token, String place) {
    return lexicon.has(place, Trait.LEADS_TO_GOAL) && token.tag().startsWith("NN")
        || scene.at(syntax.sentence(), token, Mention.Place.class).isPresent()
        || lexicon.has(syntax.sentence(), token, Trait.STORES);
  }

  private List<Candidate> ownersActing(Token token, String place, int rank) {
    if (!token.tag().startsWith("NN")) {
      return List.of();
    }
    List<Candidate> found = new ArrayList<>();
    boolean acts =
        lexicon.has(syntax.sentence(), token, Trait.ACTS_FOR_OWNER)
            || lexicon.has(syntax.sentence(), token, Trait.STORES)
            || isSomebody(token);
    acts &= !namesTraders(token);
    boolean behind = !place.equals(Argument.SUBJECT) && !place.equals(Argument.OBJECT);
    if (acts || behind && !place.equals("from")) {
      for (Token owner : syntax.possessor(token).map(syntax::conjuncts).orElse(List.of())) {
        parties.at(owner, place).forEach(filler -> add(filler, place, rank, found));
      }
    }
    if (acts && found.isEmpty()) {
      parties.before(token, place).forEach(filler -> add(filler, place, rank, found));
    }
    return found;
  }

  /** People or a body, though nobody is named. */
  private boolean isSomebody(Token noun) {
    return noun.tag().startsWith("NN")
        && !isSomeState(noun)
        && !lexicon.has(syntax.sentence(), noun, Trait.ANYBODY)
        && (lexicon.has(syntax.sentence(), noun, Trait.SPEAKS)
            || lexicon.has(syntax.sentence(), noun, Trait.ACTS_FOR_OWNER)
            || namesTraders(noun)
            || ends(scene.registry().collectives(), syntax.sentence(), noun)
            || ends(scene.registry().titles(), syntax.sentence(), noun));
  }

  private static boolean ends(Phrases phrases, Sentence sentence, Token noun) {
    for (int first = Math.max(0, noun.index() - 3); first <= noun.index(); first++) {
      if (phrases.findAt(sentence, first, noun.index()).stream()
          .anyMatch(hit -> hit.last() == noun.index())) {
        return true;
      }
    }
    return false;
  }

  private Filler phrase(Token noun, String place) {
    Token first = noun;
    for (int i = noun.index() - 1; i >= 0; i--) {
      Token before = syntax.sentence().token(i);
      if (!syntax.sentence().isWithin(before, noun)
          || before.tag().endsWith("DT")
          || before.tag().equals("PRP$")
          || before.tag().equals("POS")
          || before.tag().equals(",")) {
        break;
      }
      first = before;
    }
    Span span = first.span().cover(noun.span());
    String words = scene.words(span);
    return new Filler(words, span, new Link.Unknown(words), new Ground.Described(place));
  }

  /** Whether it is a firm or another body that is no state's. */
  public static boolean isFirm(Candidate candidate) {
    return Scene.entry(candidate.filler().link())
        .map(entry -> entry.type() == Entry.Type.ORGANISATION)
        .orElse(false);
  }
}
