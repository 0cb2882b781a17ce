package org.waybill.reading.modality;

import java.util.Optional;
import org.waybill.claim.Frame;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.mention.Mention;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.reading.syntax.Syntax;
import org.waybill.registry.Entry;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/** Finds the words that name what is done and yet tell nothing where they stand. */
public final class Mute {

  private final ArticleContext context;
  private final Syntax syntax;
  private final Sentence sentence;
  private final Lexicon lexicon;

  public Mute(ArticleContext context, Syntax syntax, Lexicon lexicon) {
    this.context = context;
    this.syntax = syntax;
    this.sentence = syntax.sentence();
    this.lexicon = lexicon;
  }

  public boolean tellsNothing(Token token) {
    return onlyDescribes(token)
        || onlyCounts(token)
        || isBearing(token)
        || isAsked(token)
        || isOpenWhere(token)
        || isCredit(token);
  }

  /** {@code — Reuters}: who made the picture says nothing. */
  private boolean isCredit(Token mark) {
    return !Character.isLetterOrDigit(mark.form().charAt(0))
        && sentence.tokens().stream()
            .filter(token -> Character.isLetterOrDigit(token.form().charAt(0)))
            .allMatch(token -> token.tag().isProperNoun())
        && context
            .mentions(sentence, Mention.Name.class)
            .flatMap(name -> context.link(name).flatMap(ArticleContext::entry).stream())
            .anyMatch(entry -> entry.type() == Entry.Type.OUTLET);
  }

  /** {@code he said when asked about the tanks}: a question to him, no request of his. */
  private boolean isAsked(Token verb) {
    return verb.isAdverbialClause()
        && syntax.isVerb(verb)
        && syntax.isPassive(verb)
        && syntax.agents(verb, true, governor -> false).isEmpty()
        && lexicon.at(sentence, verb).stream()
            .anyMatch(lexeme -> lexeme.frame().equals(Optional.of(Frame.REQUEST)));
  }

  /** {@code Where they move tanks to is a signal}: a question that is spoken of, and no move. */
  private boolean isOpenWhere(Token verb) {
    Token top = verb;
    while (top.isConjunct() && sentence.head(top).filter(syntax::isVerb).isPresent()) {
      top = sentence.head(top).orElseThrow();
    }
    boolean subject =
        top.isSubject()
            || top.isClausalSubject()
            || sentence
                .head(top)
                .filter(above -> above.index() > verb.index())
                .filter(above -> !syntax.governs(above, Token::isSubject))
                .isPresent();
    return syntax.isVerb(verb)
        && subject
        && syntax.children(top, Token::isAdverbial).stream()
            .anyMatch(word -> word.tag().isWhAdverb());
  }

  /** {@code export rules}: the noun only says what another noun, which tells nothing, is about. */
  private boolean onlyDescribes(Token noun) {
    return !syntax.isVerb(noun)
        && noun.isPremodifier()
        && sentence
            .head(noun)
            .filter(head -> head.index() > noun.index())
            .filter(
                head ->
                    lexicon.at(sentence, head).stream()
                        .allMatch(lexeme -> lexeme.has(Trait.ACTS_FOR_OWNER)))
            .isPresent();
  }

  /** {@code This is the fifth package}: it counts what was told, and tells nothing new. */
  private boolean onlyCounts(Token noun) {
    return noun.isPredicateNoun()
        && sentence
            .head(noun)
            .filter(
                verb ->
                    syntax.children(verb, Token::isActiveSubject).stream()
                        .anyMatch(
                            subject ->
                                subject.tag().isPlainDeterminer()
                                    || subject.tag().isPersonalPronoun()))
            .isPresent();
  }

  /** {@code Norland-backed fighters}: a lasting trait of theirs, no act. */
  private boolean isBearing(Token verb) {
    return syntax.isVerb(verb)
        && verb.isModifier()
        && lexicon.at(sentence, verb).stream()
            .flatMap(lexeme -> lexeme.frame().stream())
            .allMatch(frame -> frame == Frame.STATEMENT || frame == Frame.OTHER);
  }
}
