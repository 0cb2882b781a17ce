package org.waybill.reading.modality;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Frame;
import org.waybill.claim.Stage;
import org.waybill.claim.Stance;
import org.waybill.lexicon.Lexeme.Trait;
import org.waybill.lexicon.Lexicon;
import org.waybill.reading.attribution.Answers;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Span;
import org.waybill.text.Token;

/**
 * How far a trigger is held to be true: what negation, modals and the words above it throw on it.
 */
public final class Modality {

  /**
   * Arcs through which a word colours what stands below it. Relative and adverbial clauses are left
   * out.
   */
  private static final Set<String> COLOURS =
      Set.of(
          "ccomp",
          "xcomp",
          "pcomp",
          "pobj",
          "dobj",
          "acl",
          "prep",
          "conj",
          "attr",
          "oprd",
          "nsubjpass",
          "acomp");

  /** From the strongest: what decides when several apply. */
  private static final List<Stance> STRENGTH =
      List.of(
          Stance.DENIED,
          Stance.NEGATED,
          Stance.REQUESTED,
          Stance.POSSIBLE,
          Stance.PLANNED,
          Stance.ALLEGED,
          Stance.ASSERTED);

  /** Frames whose nouns tell of something that others only bring about, stop or deny. */
  private static final Set<Frame> DEEDS =
      EnumSet.of(
          Frame.ATTACK,
          Frame.CONDEMNATION,
          Frame.MEETING,
          Frame.AGREEMENT,
          Frame.VISIT,
          Frame.SANCTION,
          Frame.EXERCISE);

  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Polarity polarity;
  private final Answers answers;

  public Modality(Syntax syntax, Lexicon lexicon) {
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.polarity = new Polarity(syntax, lexicon);
    this.answers = new Answers(syntax);
  }

  /**
   * @param implied by the word itself
   * @param cue the word by which the claim's own claimant speaks; what stands above it is the
   *     stance of others
   */
  public Stance of(Token trigger, Optional<Stance> implied, Optional<Span> cue) {
    Set<Stance> thrown = EnumSet.noneOf(Stance.class);
    implied.ifPresent(thrown::add);
    if (syntax.isVerb(trigger)) {
      polarity.addClause(trigger, thrown);
    } else {
      polarity.addNoun(trigger, thrown);
    }
    polarity.addPredicate(trigger, thrown);
    if (answers.isInBelied(trigger) || answers.rebuttal(trigger).isPresent()) {
      thrown.add(Stance.DENIED);
    }
    if (isUnconfirmed(trigger)) {
      thrown.add(Stance.POSSIBLE);
    }
    if (isPurpose(trigger)) {
      thrown.add(Stance.PLANNED);
    }
    if (isAsked()) {
      thrown.add(Stance.POSSIBLE);
    }
    Token below = trigger;
    boolean deed = isDeed(trigger);
    for (Token above : syntax.ancestors(trigger)) {
      boolean coordinated = below.relation().equals("conj");
      if (!COLOURS.contains(below.relation()) && !syntax.isDisplacedContent(below)
          || goesOnMeanwhile(below)
          || cue.equals(Optional.of(below.span()))
          || syntax.has(below, Trait.SETS_SCENE)) {
        break;
      }
      if (deed && !coordinated && !syntax.isVerb(below)) {
        if (!colour(trigger, below, above, thrown)) {
          break;
        }
        below = above;
        continue;
      }
      if (below.relation().equals("pcomp") && syntax.has(above, Trait.LEADS_TO_IDEA)) {
        thrown.add(Stance.POSSIBLE); // "talks about attacking Norland"
      }
      if (below.relation().equals("pcomp") && syntax.has(above, Trait.LEADS_TO_REFUSAL)) {
        thrown.add(Stance.NEGATED); // "warned Norland against buying tanks"
      }
      if (below.relation().equals("xcomp") && syntax.has(above, Trait.LEADS_TO_IDEA)) {
        thrown.add(Stance.PLANNED); // "was about to buy tanks"
      }
      if (below.equals(trigger) && isAskedNotTo(trigger, above)) {
        thrown.remove(Stance.NEGATED);
      }
      if (!coordinated) {
        addGoverning(above, thrown);
        if (below.relation().equals("xcomp") && isHearsay(above)) {
          thrown.add(Stance.ALLEGED);
        }
        if (syntax.isVerb(above) && below.relation().equals("xcomp")
            || syntax.isNoun(above)
                && (below.relation().equals("prep") || below.relation().equals("acl"))) {
          polarity.addPolarity(above, thrown);
        }
      }
      if (coordinated && syntax.isVerb(above) && syntax.children(below, "aux").isEmpty()
          || !coordinated && syntax.has(above, Trait.BRINGS_ABOUT)) {
        polarity.addPolarity(above, thrown);
      }
      below = above;
    }
    if (isOpen(trigger)) {
      thrown.remove(Stance.NEGATED);
    }
    return STRENGTH.stream().filter(thrown::contains).findFirst().orElse(Stance.ASSERTED);
  }

  /**
   * What a word throws on a noun for a deed. It leaves alone what is only near it: {@code denied a
   * role in the attacks}, {@code acted in response to an attack}.
   *
   * @return whether the words further up may throw something on it too
   */
  private boolean colour(Token deed, Token below, Token above, Set<Stance> thrown) {
    if (!syntax.isVerb(above) && !syntax.isNoun(above)) {
      return below.relation().equals("acomp")
          || below.relation().equals("pobj") && syntax.has(above, Trait.LEADS_TO_TOPIC);
    }
    boolean light = lexicon.has(syntax.sentence(), above, Trait.LIGHT);
    Set<Stance> casts = EnumSet.noneOf(Stance.class);
    addGoverning(above, casts);
    if (!light && below.relation().equals("prep") && casts.remove(Stance.PLANNED)) {
      casts.add(Stance.POSSIBLE); // "prepared for an attack"
    }
    if (!light && isKnown(deed)) {
      casts.remove(Stance.NEGATED); // "wants to end the war": there is one
      casts.remove(Stance.POSSIBLE);
    }
    thrown.addAll(casts);
    if (!syntax.isVerb(above)) {
      return !casts.isEmpty() || isNew(deed);
    }
    if (light) {
      polarity.addClause(above, thrown);
    }
    return light || !casts.isEmpty() || !isKnown(deed) && !isSomebodys(deed);
  }

  /** {@code a visit}: heard of for the first time, and perhaps only hoped for. */
  private boolean isNew(Token deed) {
    return !isKnown(deed) && !syntax.children(deed, "det").isEmpty();
  }

  private boolean isKnown(Token deed) {
    return syntax.possessor(deed).isPresent()
        || syntax.children(deed, "det").stream()
            .anyMatch(det -> lexicon.has(syntax.sentence(), det, Trait.DEFINITE));
  }

  /** {@code slow a Norlandic offensive}: it goes on, whoever may slow it. */
  private boolean isSomebodys(Token deed) {
    return syntax.premodifiers(deed).stream()
        .anyMatch(word -> word.tag().startsWith("JJ") && !word.entity().isEmpty());
  }

  /** {@code …, with Norland sending tanks}: what somebody else does meanwhile. */
  private boolean goesOnMeanwhile(Token gerund) {
    return gerund.relation().equals("pcomp")
        && !syntax.children(gerund, "nsubj", "nsubjpass").isEmpty()
        && syntax
            .sentence()
            .head(gerund)
            .filter(prep -> syntax.has(prep, Trait.ACCOMPANIES))
            .isPresent();
  }

  /** {@code neither confirming nor denying}, {@code did not deny}: a word that is not said. */
  public boolean isTakenBack(Token verb) {
    return syntax.isVerb(verb)
        && (polarity.isNeither(verb) || !syntax.children(verb, "neg").isEmpty());
  }

  /** {@code refused to say whether it sent tanks}: the refusal is of the saying. */
  private boolean isOpen(Token verb) {
    return syntax.isVerb(verb)
        && syntax.children(verb, "neg").isEmpty()
        && syntax.children(verb, "mark").stream()
            .anyMatch(mark -> polarity.casts(mark).contains(Stance.POSSIBLE))
        && syntax
            .sentence()
            .head(verb)
            .filter(above -> syntax.has(above, Trait.ATTRIBUTES))
            .isPresent();
  }

  /** {@code urged Norland not to send tanks}: it is wished, and nobody says how it went. */
  private boolean isAskedNotTo(Token verb, Token above) {
    return verb.relation().equals("xcomp")
        && !syntax.children(verb, "neg").isEmpty()
        && syntax.has(above, Trait.CONTROLS_OBJECT)
        && polarity.casts(above).contains(Stance.REQUESTED);
  }

  /** A noun for something done, where no goods change hands. */
  private boolean isDeed(Token token) {
    return !syntax.isVerb(token)
        && lexicon.at(syntax.sentence(), token).stream()
            .flatMap(lexeme -> lexeme.frame().stream())
            .anyMatch(DEEDS::contains);
  }

  /**
   * What a governing word throws: {@code failed to prevent} throws nothing, {@code to prevent}
   * leaves it open, {@code may indicate} makes it no surer than that.
   */
  private void addGoverning(Token above, Set<Stance> thrown) {
    Set<Stance> casts = EnumSet.noneOf(Stance.class);
    polarity.addCasts(above, casts);
    if (isCancelled(above)) {
      casts.remove(Stance.NEGATED);
    }
    if (isTakenBack(above) && casts.remove(Stance.DENIED)) {
      casts.add(Stance.ALLEGED); // "did not deny sending arms"
    }
    if (casts.contains(Stance.NEGATED) && syntax.isVerb(above)) {
      if (isNegated(above)) {
        casts.remove(Stance.NEGATED);
      } else if (syntax.isInfinitive(above) && !tellsFrame(above)) {
        casts.remove(Stance.NEGATED);
        casts.add(Stance.POSSIBLE);
      }
    }
    thrown.addAll(casts);
    if (syntax.isVerb(above)) {
      polarity.addNobody(above, thrown); // "nothing shows that arms were sent"
    }
    if (syntax.isVerb(above) && lexicon.has(syntax.sentence(), above, Trait.ATTRIBUTES)) {
      Set<Stance> doubts = EnumSet.noneOf(Stance.class);
      syntax.children(above, "aux", "advmod").forEach(sign -> polarity.addCasts(sign, doubts));
      doubts.retainAll(EnumSet.of(Stance.POSSIBLE, Stance.ALLEGED));
      thrown.addAll(doubts);
    }
  }

  /** {@code is thought to have sent tanks}: nobody answers for it. */
  private boolean isHearsay(Token verb) {
    return syntax.isVerb(verb)
        && syntax.has(verb, Trait.ATTRIBUTES)
        && syntax.isPassive(verb)
        && syntax.agents(verb, true, governor -> false).isEmpty();
  }

  /** {@code did not prevent}, {@code failed to prevent}. */
  private boolean isNegated(Token verb) {
    return !syntax.children(verb, "neg").isEmpty()
        || verb.relation().equals("xcomp")
            && syntax
                .sentence()
                .head(verb)
                .filter(above -> !tellsDeed(above))
                .filter(above -> polarity.casts(above).contains(Stance.NEGATED))
                .isPresent();
  }

  /** {@code failed to prevent}: the failing takes back what the preventing says. */
  private boolean isCancelled(Token verb) {
    return syntax.isVerb(verb)
        && !tellsDeed(verb)
        && syntax.children(verb, "xcomp").stream()
            .anyMatch(
                below ->
                    (!tellsFrame(below) || stops(below))
                        && polarity.casts(below).contains(Stance.NEGATED));
  }

  /** More than words: {@code refused to halt} is only said. */
  private boolean tellsDeed(Token token) {
    return lexicon.at(syntax.sentence(), token).stream()
        .flatMap(lexeme -> lexeme.frame().stream())
        .anyMatch(frame -> frame != Frame.STATEMENT);
  }

  private boolean stops(Token verb) {
    return lexicon.at(syntax.sentence(), verb).stream()
        .anyMatch(lexeme -> lexeme.stage().equals(Optional.of(Stage.HALTED)));
  }

  private boolean tellsFrame(Token token) {
    return lexicon.at(syntax.sentence(), token).stream()
        .anyMatch(lexeme -> lexeme.frame().isPresent());
  }

  /** {@code There is no confirmation the tanks have arrived}. */
  private boolean isUnconfirmed(Token verb) {
    return verb.relation().equals("relcl")
        && syntax
            .sentence()
            .head(verb)
            .filter(noun -> lexicon.has(syntax.sentence(), noun, Trait.ATTRIBUTES))
            .filter(
                noun ->
                    syntax.children(noun, "det", "neg").stream()
                        .anyMatch(word -> polarity.casts(word).contains(Stance.NEGATED)))
            .isPresent();
  }

  private boolean isAsked() {
    return syntax.sentence().tokens().stream().anyMatch(token -> token.form().equals("?"));
  }

  /** {@code signed a deal to export tanks}, {@code flew in to hand over the missiles}. */
  private boolean isPurpose(Token verb) {
    Optional<Token> above = syntax.sentence().head(verb);
    return syntax.isInfinitive(verb)
        && (verb.relation().equals("advcl") || above.filter(head -> binds(head)).isPresent());
  }

  private boolean binds(Token token) {
    return lexicon.at(syntax.sentence(), token).stream()
        .anyMatch(lexeme -> lexeme.frame().equals(Optional.of(Frame.AGREEMENT)));
  }
}
