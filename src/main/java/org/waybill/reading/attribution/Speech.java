package org.waybill.reading.attribution;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waybill.claim.Attribution;
import org.waybill.claim.Frame;
import org.waybill.claim.Role;
import org.waybill.claim.Stance;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.reading.candidate.Cues;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.reading.coreference.Parties;
import org.waybill.reading.coreference.Speakers;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/** Who answers for what a trigger says, from the words of its own sentence. */
public final class Speech {

  /** The part that a speaker fills. */
  private static final String AGENT = Role.AGENT.name().toLowerCase(Locale.ROOT);

  /** The part that whoever is spoken to fills. */
  private static final String TARGET = Role.TARGET.name().toLowerCase(Locale.ROOT);

  private final ArticleContext context;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Cues cues;
  private final Speakers speakers;
  private final Answers answers;
  private final Asides asides;
  private final Scope scope;

  public Speech(ArticleContext context, Syntax syntax, Lexicon lexicon, Parties parties) {
    this.context = context;
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.cues = new Cues(context, syntax, lexicon, parties);
    this.speakers = new Speakers(context, syntax, lexicon, parties);
    this.answers = new Answers(syntax);
    this.asides = new Asides(syntax, lexicon);
    this.scope = new Scope(syntax, lexicon, asides);
  }

  /**
   * The claimants nearest to the trigger, and as relays those further out; the outlet when nobody
   * is named.
   */
  public Attribution of(Token trigger, Syntax.Control control) {
    Chain chain = new Chain(context, cues, speakers, control);
    Optional<Token> rebuttal = answers.rebuttal(trigger);
    if (rebuttal.isPresent()) {
      chain.add(rebuttal.get());
      return chain.attribution();
    }
    List<Token> closing = new ArrayList<>();
    List<Token> unsaid = new ArrayList<>();
    List<Token> path = new ArrayList<>(List.of(trigger));
    path.addAll(syntax.ancestors(trigger));
    Token below = trigger;
    boolean outside = false;
    for (Token at : path) {
      if (chain.isEmpty()) {
        asides.wordsBefore(at).filter(noun -> !path.contains(noun)).ifPresent(chain::add);
      }
      if (!chain.isEmpty() && denies(at, trigger)) {
        break;
      }
      outside |= scope.standsOutside(below) || !below.equals(at) && asides.closes(below, at);
      boolean tells =
          at.equals(trigger)
              ? tellsItself(trigger)
              : !outside
                  && scope.isContent(below, at)
                  && (below.equals(trigger) || !scope.isMissing(below));
      if (tells
          && syntax.has(at, Trait.ATTRIBUTES)
          && !scope.isMissing(at)
          && !answers.isBelied(at)) {
        boolean hidden = isUnsaid(at) || syntax.has(at, Trait.FACTIVE) || commits(at);
        if (hidden && !at.equals(trigger)) {
          unsaid.add(at);
        } else {
          chain.add(at);
        }
      }
      for (Token aside : asides.below(at)) {
        if (asides.closes(aside, at)) {
          closing.add(aside);
        } else {
          chain.add(aside);
        }
      }
      below = at;
    }
    closing.forEach(chain::add);
    asides.marks(trigger, chain.isEmpty()).forEach(chain::addMark);
    if (chain.isEmpty()) {
      asides.beside(trigger).ifPresent(chain::add);
    }
    if (chain.isOnlyPassedOn()) {
      Lists.reverse(unsaid).forEach(chain::addInnermost);
    }
    return chain.attribution();
  }

  /**
   * Whether a trigger of saying is told by the one who says it: {@code Lavrov said}, and not {@code
   * Lavrov will say} or {@code Lavrov's words came late}, which others tell of him.
   */
  private boolean tellsItself(Token trigger) {
    if (syntax.isVerb(trigger)) {
      return !syntax.governs(trigger, Token::isNegation) && !isUnreal(trigger);
    }
    return !trigger.tag().isNoun()
        || syntax.governs(trigger, Token::isAttributiveClause, Token::isContentClause)
        || syntax.children(trigger, Token::isPreposition).stream()
            .anyMatch(prep -> !isToSomebody(prep, trigger));
  }

  /** Whoever denies what others tell does not pass it on; his denial is a claim of its own. */
  private boolean denies(Token at, Token trigger) {
    return !at.equals(trigger) && lexicon.evokes(syntax.sentence(), at, Frame.DENIAL);
  }

  /** {@code stop its raids and apologise}: the second is as unreal as the first. */
  private boolean isUnreal(Token verb) {
    boolean goesOn =
        verb.isConjunct()
            && verb.tag().isBaseForm()
            && !syntax.governs(verb, Token::isAuxiliary, Token::isActiveSubject);
    return syntax.isUnreal(verb)
        || verb.tag().isGerund() && isUnsaid(verb)
        || goesOn && syntax.head(verb).filter(this::isUnreal).isPresent();
  }

  /**
   * {@code Austin said that Washington would be announcing …}: until it does, it is Austin's word.
   */
  private boolean isUnsaid(Token cue) {
    return syntax.isVerb(cue)
        && syntax.children(cue, Token::isAuxiliary).stream()
            .anyMatch(aux -> aux.tag().isModal() || aux.tag().isTo());
  }

  /** {@code Ada said that Norland had offered, hoped to send tanks}: it is she who tells of it. */
  private boolean commits(Token cue) {
    return syntax.isVerb(cue)
        && lexicon.at(syntax.sentence(), cue).stream()
            .filter(lexeme -> !lexeme.frame().equals(Optional.of(Frame.REQUEST)))
            .flatMap(lexeme -> lexeme.casts().stream())
            .anyMatch(stance -> stance == Stance.PLANNED || stance == Stance.REQUESTED);
  }

  /**
   * {@code his statement to the police}: to whom he spoke does not tell of what. {@code His apology
   * to Norland} does: there whoever is spoken to is not only a listener.
   */
  private boolean isToSomebody(Token preposition, Token noun) {
    return lexicon.at(syntax.sentence(), noun).stream()
        .filter(lexeme -> lexeme.parts("of").contains(AGENT))
        .anyMatch(lexeme -> lexeme.parts(syntax.name(preposition)).contains(TARGET));
  }
}
