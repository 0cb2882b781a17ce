package org.waybill.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Lexeme.Trait;
import org.waybill.mention.Phrases;
import org.waybill.registry.Link;
import org.waybill.registry.Registry;
import org.waybill.text.Token;

/**
 * Finds who is meant by a word that stands where a speaker stands: somebody named, whoever is
 * behind a report, or somebody only described.
 */
final class Speakers {

  private static final Set<String> TELLS_APART =
      Set.of("nmod", "amod", "compound", "poss", "acl", "prep", "relcl", "appos");

  private final Scene scene;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Parties parties;

  Speakers(Scene scene, Syntax syntax, Lexicon lexicon, Parties parties) {
    this.scene = scene;
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.parties = parties;
  }

  /** Empty when the word is a pronoun that nobody is known for, or no speaker at all. */
  List<Filler> at(Token token, String reason) {
    List<Filler> direct = parties.at(token, reason);
    if (!direct.isEmpty()) {
      return direct;
    }
    Optional<Filler> described = described(token, reason);
    if (described.isPresent()) {
      return List.of(described.get());
    }
    if (!lexicon.has(syntax.sentence(), token, Trait.ATTRIBUTES) || !token.tag().startsWith("NN")) {
      return List.of();
    }
    List<Filler> behind = behind(token, reason);
    return behind.isEmpty() ? List.of(phrase(token, reason)) : behind;
  }

  /** The party that stands behind a statement, a picture or a report. */
  private List<Filler> behind(Token token, String reason) {
    List<List<Token>> places = new ArrayList<>();
    places.add(syntax.possessor(token).map(syntax::conjuncts).orElse(List.of()));
    for (String preposition : List.of("from", "by", "of")) {
      places.add(syntax.objectsOf(token, preposition));
    }
    places.add(issuers(token));
    for (List<Token> owners : places) {
      List<Filler> found =
          owners.stream().flatMap(owner -> somebody(owner, reason).stream()).distinct().toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return parties.before(token, reason);
  }

  private List<Filler> somebody(Token owner, String reason) {
    List<Filler> found = parties.at(owner, reason);
    return found.isEmpty() ? described(owner, reason).map(List::of).orElse(List.of()) : found;
  }

  /** {@code issued a statement condemning}: who issued it. */
  private List<Token> issuers(Token noun) {
    return syntax.sentence().head(noun).stream()
        .filter(verb -> noun.relation().equals("dobj") && syntax.isVerb(verb))
        .filter(
            verb ->
                lexicon.has(syntax.sentence(), verb, Trait.LIGHT)
                    || lexicon.evokes(syntax.sentence(), verb, Frame.STATEMENT))
        .flatMap(verb -> syntax.agents(verb, syntax.isPassive(verb), none -> false).stream())
        .toList();
  }

  /**
   * {@code two people familiar with the matter}, {@code a former party chairman}: people without a
   * name, known by these words alone.
   */
  Optional<Filler> described(Token noun, String reason) {
    if (!noun.tag().startsWith("NN") || !isSomebody(noun)) {
      return Optional.empty();
    }
    return Optional.of(phrase(noun, reason));
  }

  /** The words of a noun phrase up to its noun, articles left out. */
  private Filler phrase(Token noun, String reason) {
    Token first = noun;
    for (int i = noun.index() - 1; i >= 0; i--) {
      Token before = syntax.sentence().token(i);
      if (!syntax.sentence().isWithin(before, noun)
          || before.tag().endsWith("DT")
          || before.tag().equals("PRP$")
          || before.tag().equals(",")) {
        break;
      }
      first = before;
    }
    String words = scene.words(first.span().cover(noun.span()));
    return new Filler(
        words,
        first.span().cover(noun.span()),
        new Link.Unknown(words),
        reason + "; no name is given");
  }

  private boolean isSomebody(Token noun) {
    Registry registry = scene.registry();
    boolean known = ends(registry.titles(), noun) || ends(registry.collectives(), noun);
    return known && noun.tag().equals("NNS") || (known || speaks(noun)) && isToldApart(noun);
  }

  private boolean speaks(Token noun) {
    return lexicon.has(syntax.sentence(), noun, Trait.SPEAKS);
  }

  /** {@code a woman}, {@code local people}; {@code people} and {@code the man} could be anybody. */
  private boolean isToldApart(Token noun) {
    return syntax.sentence().children(noun).stream()
        .anyMatch(
            child ->
                TELLS_APART.contains(child.relation())
                    || child.relation().equals("det") && !child.lemma().equals("the"));
  }

  private boolean ends(Phrases phrases, Token noun) {
    for (int first = Math.max(0, noun.index() - 3); first <= noun.index(); first++) {
      if (phrases.findAt(syntax.sentence(), first, noun.index()).stream()
          .anyMatch(hit -> hit.last() == noun.index())) {
        return true;
      }
    }
    return false;
  }
}
