package org.waybill.reading.coreference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Ground;
import org.waybill.claim.Role;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Lexeme.PartOfSpeech;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.mention.Phrases;
import org.waybill.reading.syntax.Syntax;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;
import org.waybill.registry.Registry;
import org.waybill.text.Token;

/**
 * Finds who is meant by a word that stands where a speaker stands: somebody named, whoever is
 * behind a report, or somebody only described.
 */
public final class Speakers {

  /** The part that a speaker fills. */
  private static final String AGENT = Role.AGENT.name().toLowerCase(Locale.ROOT);

  private final ArticleContext context;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Parties parties;

  public Speakers(ArticleContext context, Syntax syntax, Lexicon lexicon, Parties parties) {
    this.context = context;
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.parties = parties;
  }

  /** Empty when the word is a pronoun that nobody is known for, or no speaker at all. */
  public List<Filler> at(Token token, String reason) {
    if (isPart(token)) {
      return syntax.objectsOf(token, Trait.LEADS_TO_WHOLE).stream()
          .flatMap(whole -> at(whole, reason).stream())
          .toList();
    }
    if (token.tag().isCommonPlural() && !principal(token, reason).isEmpty()) {
      return principal(token, reason);
    }
    List<Filler> direct = parties.at(unbracketed(token), reason);
    if (direct.isEmpty() && ends(context.registry().titles(), token)) {
      // "The director of the bank, Ada Quill, says"
      direct =
          syntax.sentence().subtree(token).stream()
              .filter(name -> name.isApposition() && name.entity().equals("PERSON"))
              .flatMap(name -> parties.named(name, reason).stream())
              .toList();
    }
    if (!direct.isEmpty()) {
      return direct;
    }
    if (isWords(token)) {
      return ofWords(token, reason);
    }
    return described(token, reason)
        .map(List::of)
        .orElseGet(
            () ->
                syntax.objectsOf(token, Trait.LEADS_TO_WHOLE).stream()
                    .filter(this::isWords) // "a series of documents reveals"
                    .flatMap(words -> ofWords(words, reason).stream())
                    .toList());
  }

  /** Whoever the sentence names as the one behind words of saying, else these words themselves. */
  private List<Filler> ofWords(Token noun, String reason) {
    List<Filler> behind = behind(noun, reason);
    return behind.isEmpty() ? List.of(phrase(noun, reason)) : behind;
  }

  /** {@code a third of the officials}: they speak, not it. */
  private boolean isPart(Token noun) {
    return lexicon.has(syntax.sentence(), noun, Trait.SHARES)
        && !syntax.objectsOf(noun, Trait.LEADS_TO_WHOLE).isEmpty();
  }

  /** {@code statement}, {@code report}: words, behind which somebody stands. */
  private boolean isWords(Token noun) {
    // "Reports from the front say": the tagger takes the first word for a verb.
    return (noun.tag().isNoun() || noun.isActiveSubject())
        && !noun.tag().isPronoun()
        && lexicon.has(syntax.sentence(), noun, Trait.ATTRIBUTES);
  }

  /** The party that stands behind a statement, a picture or a report. */
  private List<Filler> behind(Token token, String reason) {
    List<List<Token>> places = new ArrayList<>(owners(token));
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

  /** Whoever stands in the places that the noun's valency gives to its speaker, place by place. */
  public List<List<Token>> owners(Token noun) {
    List<List<Token>> places = new ArrayList<>();
    places.add(syntax.possessor(noun).map(syntax::conjuncts).orElse(List.of()));
    lexicon.at(syntax.sentence(), noun).stream()
        .filter(lexeme -> lexeme.has(Trait.ATTRIBUTES))
        .flatMap(lexeme -> lexeme.arguments().stream())
        .filter(argument -> argument.part().equals(AGENT))
        .map(argument -> syntax.objectsOf(noun, argument.slot()))
        .forEach(places::add);
    return places;
  }

  private List<Filler> somebody(Token owner, String reason) {
    List<Filler> found = parties.at(owner, reason);
    return found.isEmpty() ? described(owner, reason).map(List::of).orElse(List.of()) : found;
  }

  /** {@code issued a statement condemning}: who issued it. */
  private List<Token> issuers(Token noun) {
    return syntax.head(noun).stream()
        .filter(verb -> noun.isObject() && syntax.isVerb(verb))
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
  public Optional<Filler> described(Token noun, String reason) {
    if (!unbracketed(noun).equals(noun)) {
      return parties.at(unbracketed(noun), reason).stream().findFirst();
    }
    if (!noun.tag().isNoun() || !isSomebody(noun)) {
      return Optional.empty();
    }
    List<Filler> behind = isWords(noun) ? behind(noun, reason) : principal(noun, reason);
    return Optional.of(behind.isEmpty() ? phrase(noun, reason) : behind.get(0));
  }

  /** {@code a spokesman for the ministry}: it speaks through him. */
  private List<Filler> principal(Token noun, String reason) {
    return syntax.prepositions(noun).stream()
        .filter(prep -> ends(context.registry().titles(), noun))
        .filter(prep -> syntax.has(prep, Trait.LEADS_TO_OWNER))
        .filter(prep -> !syntax.has(prep, Trait.LEADS_TO_PLACE)) // "officials in Quillport"
        .flatMap(prep -> syntax.objects(prep).stream())
        .flatMap(owner -> parties.named(owner, reason).stream())
        .filter(
            filler ->
                ArticleContext.entry(filler.link())
                    .filter(entry -> entry.type() != Entry.Type.PERSON)
                    .isPresent())
        .toList();
  }

  /** The words of a noun phrase up to its noun, articles left out. */
  private Filler phrase(Token noun, String reason) {
    Token first = noun;
    for (int i = noun.index() - 1; i >= 0; i--) {
      Token before = syntax.sentence().token(i);
      if (!syntax.sentence().isWithin(before, noun)
          || before.tag().isDeterminer()
          || before.tag().isPossessivePronoun()
          || before.tag().isComma()) {
        break;
      }
      first = before;
    }
    String words = context.words(first.span().cover(noun.span()));
    return new Filler(
        words,
        first.span().cover(noun.span()),
        new Link.Unknown(words),
        new Ground.Described(reason));
  }

  private boolean isSomebody(Token noun) {
    Registry registry = context.registry();
    boolean known = ends(registry.titles(), noun) || ends(registry.collectives(), noun);
    if (known && noun.tag().isCommonPlural()
        || (known || lexicon.has(syntax.sentence(), noun, Trait.SPEAKS))
            && (isToldApart(noun) || ownsWords(noun))) {
      return true;
    }
    return !lexicon.has(syntax.sentence(), noun, Trait.ANYBODY) && (says(noun) || isSource(noun));
  }

  /**
   * {@code the committee found that}: whatever stands where only a speaker stands is one, unless
   * the verb can also have a thing before it, as in {@code the move shows that}.
   */
  private boolean says(Token noun) {
    if (noun.isConjunct()) {
      return syntax.head(noun).filter(this::says).isPresent();
    }
    return noun.isActiveSubject()
        && syntax
            .head(noun)
            .filter(verb -> hasContent(verb, noun))
            .filter(
                verb ->
                    lexicon.has(syntax.sentence(), noun, Trait.SPEAKS)
                        || isWords(noun)
                        || !lexicon.has(syntax.sentence(), verb, Trait.EVIDENCES))
            .isPresent();
  }

  private boolean hasContent(Token verb, Token subject) {
    List<Lexeme> senses = lexicon.at(syntax.sentence(), verb);
    boolean tells =
        senses.stream()
            .anyMatch(
                sense ->
                    sense.has(Trait.ATTRIBUTES)
                        && sense.frame().equals(Optional.of(Frame.STATEMENT)));
    boolean clause =
        syntax.governs(verb, Token::isContentClause)
            || (verb.isParenthesis() || verb.isBehindContent())
                && !syntax.governs(verb, Token::isObject, Token::isSubordinator)
                && syntax.head(verb).filter(said -> said.index() < subject.index()).isPresent();
    return tells && clause;
  }

  /** {@code the driver's testimony}. */
  private boolean ownsWords(Token noun) {
    return noun.isOwner() && syntax.head(noun).filter(this::isWords).isPresent();
  }

  /** {@code according to a sailor}: told apart, and no one's own as in {@code to their needs}. */
  private boolean isSource(Token noun) {
    return noun.isOfPreposition()
        && (isToldApart(noun) || syntax.governs(noun, Token::isDeterminer))
        && syntax.possessor(noun).filter(owner -> owner.tag().isPossessivePronoun()).isEmpty()
        && syntax.ancestors(noun).stream()
            .limit(4)
            .flatMap(prep -> lexicon.at(syntax.sentence(), prep).stream())
            .anyMatch(
                sense ->
                    sense.partOfSpeech() == PartOfSpeech.PREPOSITION
                        && sense.has(Trait.ATTRIBUTES));
  }

  /** {@code Governor Ada Quill (R)}: the tagger takes the party in brackets for the name's end. */
  private Token unbracketed(Token token) {
    return token.index() > 0 && token.form().startsWith("(")
        ? syntax.sentence().token(token.index() - 1)
        : token;
  }

  /** {@code a woman}, {@code local people}; {@code people} and {@code the man} could be anybody. */
  private boolean isToldApart(Token noun) {
    return syntax.sentence().children(noun).stream()
        .anyMatch(
            child ->
                child.describes()
                    || child.isDeterminer()
                        && !lexicon.has(syntax.sentence(), child, Trait.DEFINITE));
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
