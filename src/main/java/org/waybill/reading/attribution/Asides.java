package org.waybill.reading.attribution;

import com.google.common.collect.Lists;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waybill.claim.Frame;
import org.waybill.claim.Role;
import org.waybill.lexicon.Lexeme.PartOfSpeech;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/**
 * Sayings that stand beside what they say, told by the commas around them: {@code …, two officials
 * said, …}. The parser hangs them anywhere, but where they stand is plain.
 */
final class Asides {

  /** The part that whoever is spoken to fills. */
  private static final String TARGET = Role.TARGET.name().toLowerCase(Locale.ROOT);

  private final Syntax syntax;
  private final Lexicon lexicon;
  private final List<Token> tokens;

  Asides(Syntax syntax, Lexicon lexicon) {
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.tokens = syntax.sentence().tokens();
  }

  /** A word of saying, and who stands before it: nobody where it is told otherwise who speaks. */
  record Aside(Token cue, List<Token> speakers) {}

  /** The saying that a word stands beside; empty where there is none. */
  Optional<Aside> beside(Token word) {
    return tokens.stream().flatMap(cue -> at(cue, word).stream()).findFirst();
  }

  /** Speaking asides below a word: {@code …, Kirby said, …} and {@code according to …}. */
  List<Token> below(Token token) {
    return syntax.sentence().children(token).stream()
        .filter(
            child ->
                isPreposition(child)
                    || isBehind(child, token)
                    || child.isParenthesis() && syntax.has(child, Trait.ATTRIBUTES))
        .toList();
  }

  /** {@code …, according to Reuters}: what closes a sentence stands outside all that it says. */
  boolean closes(Token aside, Token above) {
    return isBehind(aside, above)
        || isPreposition(aside)
            && aside.index() > above.index()
            && tokens.get(aside.index() - 1).tag().isComma();
  }

  /**
   * {@code his statement – that tanks were sent}, {@code a claim before the vote that tanks were
   * sent}: words of saying that what they say is torn from.
   */
  Optional<Token> wordsBefore(Token clause) {
    return syntax.children(clause, Token::isSubordinator).stream()
        .filter(mark -> mark.tag().isPreposition() && syntax.has(mark, Trait.OPENS_CONTENT))
        .filter(mark -> syntax.governs(clause, Token::isObject))
        .findFirst()
        .flatMap(
            mark ->
                Lists.reverse(tokens.subList(0, mark.index())).stream()
                    .takeWhile(token -> !syntax.isVerb(token) && !token.tag().isComma())
                    .filter(token -> syntax.isNoun(token) && syntax.has(token, Trait.ATTRIBUTES))
                    .findFirst());
  }

  /** {@code He called them heroes, state media reported}: the later saying is about the first. */
  boolean isBehind(Token saying, Token said) {
    return saying.index() > said.index()
        && saying.isBehindContent()
        && !syntax.governs(saying, Token::isSubordinator)
        && syntax.governs(saying, Token::isActiveSubject)
        && at(saying, said).isPresent();
  }

  /** {@code according to}. */
  boolean isPreposition(Token token) {
    return is(token, PartOfSpeech.PREPOSITION);
  }

  /**
   * What stands beside the whole sentence: a name set off by a colon or a dash and, when nobody
   * else is known to speak, {@code according to …} wherever the parser hangs it.
   */
  List<Token> marks(Token trigger, boolean silent) {
    return tokens.stream()
        .filter(token -> !token.equals(trigger))
        .filter(
            token ->
                is(token, PartOfSpeech.PUNCTUATION)
                    || silent && isPreposition(token) && standsApart(token))
        .toList();
  }

  private boolean standsApart(Token token) {
    return token.index() == 0 || tokens.get(token.index() - 1).tag().isComma();
  }

  private boolean is(Token token, PartOfSpeech kind) {
    return lexicon.at(syntax.sentence(), token).stream()
        .anyMatch(lexeme -> lexeme.partOfSpeech() == kind && lexeme.has(Trait.ATTRIBUTES));
  }

  private Optional<Aside> at(Token cue, Token word) {
    int from = cue.index() - 1;
    while (from >= 0 && !isMark(tokens.get(from))) {
      from--;
    }
    int to = cue.index() + 1;
    while (to < tokens.size() && !isMark(tokens.get(to))) {
      to++;
    }
    List<Token> before = tokens.subList(from + 1, cue.index());
    List<Token> behind = tokens.subList(cue.index() + 1, to);
    if (!syntax.isVerb(cue) || !syntax.has(cue, Trait.ATTRIBUTES)) {
      return Optional.empty();
    }
    List<Token> named = behindWhat(before);
    if (!named.isEmpty() && !behind.isEmpty() && syntax.has(behind.get(0), Trait.EQUATES)) {
      // "what the minister said was a search"
      return aside(cue, named).filter(aside -> word.index() > cue.index() + 1);
    }
    boolean within = word.index() > from && word.index() < to;
    boolean apart = from >= 0 && isComma(from) && to < tokens.size() && to == cue.index() + 1;
    boolean relative = // "…, something he denied"
        cue.isRelativeClause()
            && cue.head() > from
            && lexicon.evokes(syntax.sentence(), cue, Frame.DENIAL);
    if (from < 0
        || within
        || relative
        || !apart && hasContent(cue)
        || behind.stream().anyMatch(this::opensClause)) {
      return Optional.empty();
    }
    if (before.isEmpty() && to >= tokens.size() - 1) {
      return aside(cue, behind); // "…, alleges Norland"
    }
    if (cue.tag().isPastParticiple() && isByWay(before)) {
      return Optional.of(new Aside(cue, List.of())); // "…, as confirmed by the ministry"
    }
    return before.isEmpty() || before.get(0).tag().isConjunction()
        ? Optional.empty()
        : aside(cue, before);
  }

  private Optional<Aside> aside(Token cue, List<Token> phrase) {
    List<Token> speakers = phrase.stream().filter(this::isHead).toList();
    boolean plain =
        phrase.stream().noneMatch(token -> opensClause(token) && !isAuxiliary(token, cue));
    return !speakers.isEmpty() && plain && isFinite(cue)
        ? Optional.of(new Aside(cue, speakers))
        : Optional.empty();
  }

  private static List<Token> behindWhat(List<Token> words) {
    return words.stream()
        .filter(word -> word.tag().isWhPronoun())
        .reduce((earlier, later) -> later)
        .map(what -> words.subList(words.indexOf(what) + 1, words.size()))
        .orElse(List.of());
  }

  private boolean isComma(int at) {
    return tokens.get(at).tag().isComma();
  }

  private static boolean isMark(Token token) {
    return token.tag().isPunctuation();
  }

  /** What it says stands behind it, or is its object. */
  private boolean hasContent(Token cue) {
    boolean addressed =
        lexicon.at(syntax.sentence(), cue).stream()
            .anyMatch(lexeme -> lexeme.parts("object").contains(TARGET));
    return syntax
        .children(
            cue,
            Token::isContentClause,
            Token::isOpenComplement,
            Token::isPredicateNoun,
            Token::isObject)
        .stream()
        .filter(said -> !addressed || !said.isObject())
        .anyMatch(said -> said.index() > cue.index());
  }

  private boolean opensClause(Token token) {
    return syntax.isVerb(token)
        || token.tag().isModal()
        || token.tag().isWh()
        || token.isSubordinator();
  }

  private boolean isByWay(List<Token> before) {
    return before.stream().anyMatch(token -> syntax.has(token, Trait.ACCOMPANIES));
  }

  private boolean isHead(Token token) {
    return (token.tag().isNoun() || token.tag().isPersonalPronoun())
        && !(token.isPremodifier() || token.isOwner() || token.isOfPreposition());
  }

  private static boolean isAuxiliary(Token token, Token cue) {
    return token.head() == cue.index() && token.isAuxiliary();
  }

  /** {@code has learned}, {@code said}; not {@code will say}. */
  private boolean isFinite(Token cue) {
    return cue.tag().isFinite()
        || cue.tag().isPastParticiple() && syntax.governs(cue, Token::isAuxiliary);
  }
}
