package org.waybill.reading.candidate;

import java.util.List;
import java.util.Optional;
import org.waybill.claim.Frame;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/**
 * How words that date something stand to a deed that is told in the same sentence: what they hang
 * on is the deed itself, or lies before or behind it on the way through the tree.
 */
final class DateWords {

  /** Where the deed lies, seen from the days. */
  enum Side {
    /** On one of them. */
    AT,
    /** Up to the last of them. */
    BEFORE,
    /** From the first of them on. */
    AFTER;

    /** What lies so as seen from there, as seen from here. */
    Side turned() {
      return switch (this) {
        case AT -> AT;
        case BEFORE -> AFTER;
        case AFTER -> BEFORE;
      };
    }

    /** Further along the way; nothing is known of what came before something that came after. */
    Optional<Side> then(Side next) {
      return this == AT
          ? Optional.of(next)
          : next == AT || next == this ? Optional.of(this) : none();
    }

    private static Optional<Side> none() {
      return Optional.empty();
    }
  }

  /**
   * @param steps from the words' own verb or event to the deed
   */
  record Bearing(Side side, int steps) {}

  private final Syntax syntax;
  private final Lexicon lexicon;

  DateWords(Syntax syntax, Lexicon lexicon) {
    this.syntax = syntax;
    this.lexicon = lexicon;
  }

  /**
   * The nearest verb or noun of an event above the words, whose date they are; the topmost word
   * where there is none.
   */
  Token dated(int first, int last) {
    Token top = syntax.sentence().token(first);
    for (Token above : syntax.ancestors(top)) {
      if (syntax.isVerb(top)) {
        break;
      }
      boolean outside = above.index() < first || above.index() > last;
      top = above;
      if (outside && isEvent(above) && !isWording(above)) {
        break;
      }
    }
    return sealed(top).orElse(top);
  }

  /** {@code the contract signed in May}: the date is that of the contract. */
  private Optional<Token> sealed(Token verb) {
    return verb.isAttributiveClause()
        ? syntax.head(verb).filter(noun -> lexicon.evokes(syntax.sentence(), noun, Frame.AGREEMENT))
        : Optional.empty();
  }

  /**
   * Where the deed lies that a trigger tells; empty when the words say nothing of it.
   *
   * @param first first token of the words
   * @param ahead whether the trigger tells of something to come
   */
  Optional<Bearing> bearing(int first, int last, Token trigger, boolean ahead) {
    Token dated = dated(first, last);
    List<Token> above = syntax.ancestors(trigger);
    List<Token> up = syntax.ancestors(dated);
    Token meet = dated;
    int down = 0;
    while (!meet.equals(trigger) && !above.contains(meet)) {
      if (down == up.size()) {
        return Optional.empty();
      }
      meet = up.get(down++);
    }
    Optional<Side> side = Optional.of(Side.AT);
    int steps = down;
    Token below = dated;
    for (Token next : up.subList(0, down)) {
      side = join(side, ofCircumstance(below, next, trigger));
      below = next;
    }
    below = trigger;
    for (Token next :
        meet.equals(trigger) ? List.<Token>of() : above.subList(0, above.indexOf(meet) + 1)) {
      side = join(side, ofContent(below, next, dated, first, ahead));
      below = next;
      steps++;
    }
    int far = steps;
    return side.map(known -> new Bearing(known, far));
  }

  private static Optional<Side> join(Optional<Side> one, Optional<Side> next) {
    return one.flatMap(side -> next.flatMap(side::then));
  }

  /** What is dated stands below; where lies what stands above? */
  private Optional<Side> ofCircumstance(Token below, Token above, Token trigger) {
    if (below.isAdverbialClause()) {
      return Optional.of(opened(below));
    }
    if (below.isOfPreposition() || below.isClauseOfPreposition()) {
      boolean deal = lexicon.evokes(syntax.sentence(), below, Frame.AGREEMENT);
      return Optional.of(deal ? after(above) : opened(above));
    }
    boolean same =
        below.isAttributiveClause()
            ? above.equals(trigger) || lexicon.has(syntax.sentence(), trigger, Trait.LISTS)
            : below.isConjunct()
                ? !syntax.isVerb(below)
                : isInClause(below) && !below.isOpenComplement();
    return same ? Optional.of(Side.AT) : Optional.empty();
  }

  /** What is done under a contract comes after it, unless a word says that it came before. */
  private Side after(Token preposition) {
    return opened(preposition) == Side.BEFORE ? Side.BEFORE : Side.AFTER;
  }

  /** What is dated stands above; where lies what stands below? */
  private Optional<Side> ofContent(
      Token below, Token above, Token dated, int first, boolean ahead) {
    Side told = ahead ? Side.AFTER : Side.BEFORE;
    if (tellsOf(below, above)) {
      return Optional.empty();
    }
    if (!below.isAdverbialClause() && !below.isSubject() && isTelling(above)) {
      return Optional.of(told);
    }
    if (below.isContentClause() || below.isParenthesis()) {
      return Optional.of(told);
    }
    if (below.isAdverbialClause()) {
      return Optional.of(isPerfect(below) ? Side.BEFORE : opened(below).turned());
    }
    if (below.isOfPreposition()) {
      return Optional.of(opened(above).turned());
    }
    if (below.isRelativeClause()) {
      return ahead || above.equals(dated) ? Optional.empty() : Optional.of(Side.BEFORE);
    }
    if (below.isReducedClause()) {
      return Optional.of(below.tag().isPastParticiple() ? Side.BEFORE : Side.AT);
    }
    boolean same =
        below.isConjunct()
            ? !syntax.isVerb(below) || first < above.index() && first < below.index()
            : isInClause(below);
    return same ? Optional.of(Side.AT) : Optional.empty();
  }

  /** {@code according to}, {@code as he said}: the dates of what is said are not those of it. */
  private boolean tellsOf(Token below, Token above) {
    boolean beside =
        below.isParenthesis()
            || below.isPreposition()
            || below.isAdverbialClause() && syntax.governs(below, Token::isSubordinator);
    return beside && isTelling(below) && !isTelling(above);
  }

  private boolean isPerfect(Token verb) {
    return syntax.children(verb, Token::isAuxiliary).stream()
        .anyMatch(aux -> aux.lemma().equals("have"));
  }

  /** Whether it is a part of the clause or phrase above it, and opens none of its own. */
  private static boolean isInClause(Token below) {
    boolean part =
        below.isSubject()
            || below.isObject()
            || below.isRecipient()
            || below.isPredicative()
            || below.isPredicateAdjective()
            || below.isOpenComplement()
            || below.isClauseOfPreposition();
    boolean circumstance =
        below.isPreposition()
            || below.isDoersMark()
            || below.isAdverbialNoun()
            || below.isAdverbial();
    return part || circumstance || below.isPremodifier() || below.isOwner() || below.isApposition();
  }

  /** Where lies what a clause or a phrase hangs on, as the word that opens it says. */
  private Side opened(Token opened) {
    List<Token> openers =
        syntax.isVerb(opened)
            ? syntax.children(opened, Token::isSubordinator, Token::isAdverbial)
            : List.of(opened);
    for (Token opener : openers) {
      if (lexicon.hasOf(syntax.sentence(), opener, Trait.COMES_AFTER)) {
        return Side.AFTER;
      }
      if (lexicon.hasOf(syntax.sentence(), opener, Trait.COMES_BEFORE)) {
        return Side.BEFORE;
      }
    }
    return Side.AT;
  }

  /** {@code amid the war}, {@code since the start of the war}: the words tell when, not what. */
  boolean setsScene(int first, int last) {
    return syntax.ancestors(syntax.sentence().token(first)).stream()
        .filter(word -> word.index() < first || word.index() > last)
        .takeWhile(word -> !syntax.isVerb(word))
        .anyMatch(word -> lexicon.hasOf(syntax.sentence(), word, Trait.SETS_SCENE));
  }

  /** {@code said}, {@code a report of}: what it tells was before, or is still to come. */
  private boolean isTelling(Token word) {
    return lexicon.has(syntax.sentence(), word, Trait.ATTRIBUTES)
        || lexicon.evokes(syntax.sentence(), word, Frame.STATEMENT)
        || lexicon.evokes(syntax.sentence(), word, Frame.CONDEMNATION);
  }

  /** {@code said in a statement on Monday}: when the statement was, the saying was. */
  private boolean isWording(Token noun) {
    return noun.isOfPreposition()
        && lexicon.at(syntax.sentence(), noun).stream()
            .flatMap(lexeme -> lexeme.frame().stream())
            .allMatch(frame -> frame == Frame.STATEMENT);
  }

  private boolean isEvent(Token word) {
    return syntax.isVerb(word)
        || lexicon.at(syntax.sentence(), word).stream()
            .anyMatch(lexeme -> lexeme.frame().isPresent());
  }
}
