package org.waybill.reading.candidate;

import java.time.LocalDate;
import java.util.Optional;
import org.waybill.claim.Frame;
import org.waybill.claim.Period;
import org.waybill.claim.Stance;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Lexicon;
import org.waybill.mention.Mention;
import org.waybill.mention.time.TimeExpression;
import org.waybill.reading.coreference.Scene;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/**
 * When something happened: from date words of the same clause, else from its tense and the day of
 * issue.
 */
public final class Timing {

  private final Scene scene;
  private final Syntax syntax;
  private final Lexicon lexicon;

  public Timing(Scene scene, Syntax syntax, Lexicon lexicon) {
    this.scene = scene;
    this.syntax = syntax;
    this.lexicon = lexicon;
  }

  /** The mention of time that belongs to a trigger. */
  public Optional<Mention.When> words(Token trigger) {
    return scene
        .mentions(syntax.sentence(), Mention.When.class)
        .filter(when -> belongs(when, trigger))
        .findFirst()
        .or(() -> ahead(trigger));
  }

  /** {@code In July, he came in search of arms}: days that open a sentence hold for its nouns. */
  private Optional<Mention.When> ahead(Token trigger) {
    return scene
        .mentions(syntax.sentence(), Mention.When.class)
        .filter(when -> when.first() == 0 && !syntax.isVerb(trigger))
        .findFirst();
  }

  /** {@code since March}: whether counts with these words are running totals. */
  public boolean isTotal(Mention.When when) {
    return lexicon.has(
        syntax.sentence(), syntax.sentence().token(when.first()), Lexeme.Trait.ACCUMULATES);
  }

  public Period of(Token trigger, Stance stance) {
    Optional<Token> verb = syntax.clause(trigger);
    boolean past = stance != Stance.PLANNED && stance != Stance.REQUESTED;
    Period issued = scene.issued();
    Optional<Mention.When> when = words(trigger);
    if (when.isPresent()) {
      TimeExpression.Days days =
          when.get().expression().resolve(issued.earliest(), issued.latest(), past);
      if (days.earliest().isPresent() || days.latest().isPresent()) {
        return new Period(days.earliest(), days.latest(), when.get().words());
      }
    }
    boolean told = syntax.isVerb(trigger) && verb.filter(this::isPast).isPresent();
    Optional<LocalDate> none = Optional.empty();
    return told && past && stance != Stance.POSSIBLE
        ? new Period(none, issued.latest(), "")
        : Period.UNKNOWN;
  }

  private boolean isPast(Token verb) {
    return verb.tag().equals("VBD") || verb.tag().equals("VBN");
  }

  /** Whether the nearest verb or event noun above the date words is the trigger or its verb. */
  private boolean belongs(Mention.When when, Token trigger) {
    Token first = syntax.sentence().token(when.first());
    Token top = first;
    for (Token above : syntax.ancestors(first)) {
      if (above.index() < when.first() || above.index() > when.last()) {
        top = above;
        if (above.equals(trigger)) {
          return true;
        }
        if (syntax.isVerb(above) || isEvent(above) && !isWording(above)) {
          break;
        }
      }
    }
    return top.equals(trigger) || !syntax.isVerb(trigger) && isLight(trigger, top);
  }

  /** {@code said in a statement on Monday}: when the statement was, the saying was. */
  private boolean isWording(Token noun) {
    return noun.relation().equals("pobj")
        && lexicon.at(syntax.sentence(), noun).stream()
            .flatMap(lexeme -> lexeme.frame().stream())
            .allMatch(frame -> frame == Frame.STATEMENT);
  }

  private boolean isEvent(Token noun) {
    return lexicon.at(syntax.sentence(), noun).stream()
        .anyMatch(lexeme -> lexeme.frame().isPresent());
  }

  /** A verb that says nothing but that its noun happens: it evokes no frame of its own. */
  private boolean isLight(Token noun, Token verb) {
    return syntax.isVerb(verb)
        && noun.head() == verb.index()
        && lexicon.at(syntax.sentence(), verb).stream()
            .noneMatch(lexeme -> lexeme.frame().isPresent());
  }
}
