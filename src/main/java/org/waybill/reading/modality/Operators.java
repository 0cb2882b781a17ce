package org.waybill.reading.modality;

import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Frame;
import org.waybill.lexicon.Lexeme.Trait;
import org.waybill.lexicon.Lexicon;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Span;
import org.waybill.text.Token;

/** One walk from a predicate up its ancestors that collects what they make of it, in order. */
final class Operators {

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

  private static final Set<Operator> LEAVES_OPEN =
      EnumSet.of(Operator.PLAN, Operator.POSSIBILITY, Operator.REQUEST);

  private static final Set<Operator> REFUSES = EnumSet.of(Operator.HALT, Operator.NEGATION);

  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Signs signs;

  Operators(Syntax syntax, Lexicon lexicon, Signs signs) {
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.signs = signs;
  }

  /** From the innermost outwards. */
  List<Operator> above(Token trigger, Optional<Span> cue) {
    List<Operator> found = new ArrayList<>(signs.at(trigger));
    boolean deed = isDeed(trigger);
    if (trigger.relation().startsWith("nsubj")) {
      head(trigger).filter(syntax::isVerb).ifPresent(verb -> addPredicate(trigger, verb, found));
    }
    addClause(trigger, found);
    int own = found.size();
    Token below = trigger;
    for (Token above : syntax.ancestors(trigger)) {
      if (cue.equals(Optional.of(below.span()))) {
        break;
      }
      if (signs.isUnsettled(below)) {
        // "did not say whether": it stays open, and at most somebody asks for it.
        found.add(Operator.POSSIBILITY);
        found.addAll(Sets.intersection(signs.casts(above), Set.of(Operator.REQUEST)));
        break;
      }
      if (below.relation().equals("csubj") && isSupposed(above)) {
        found.add(Operator.POSSIBILITY); // "selling tanks would destroy our relations"
      }
      if (syntax.has(below, Trait.COMES_BEFORE)) {
        // "would be mended before being sent": both are to come
        found.addAll(Sets.intersection(signs.at(above), LEAVES_OPEN));
      }
      if (!reaches(below)) {
        break;
      }
      if (syntax.has(above, Trait.CONTINUES)) {
        // "if Norland continues to send arms": it sends them
        found.addAll(Sets.intersection(signs.at(above), Set.of(Operator.PLAN)));
        break;
      }
      if (deed && !below.relation().equals("conj") && !syntax.isVerb(below)) {
        if (!colour(trigger, below, above, found)) {
          break;
        }
      } else {
        addStep(below, above, found);
      }
      below = above;
    }
    if (goesOn(trigger)) {
      // "no reason for its continued sales": it sells them
      found.subList(own, found.size()).removeIf(REFUSES::contains);
    }
    if (isParticiple(trigger)) {
      // "questions about the tanks sent by Norland": they were sent
      found.subList(own, found.size()).removeIf(LEAVES_OPEN::contains);
    }
    return found;
  }

  private boolean goesOn(Token noun) {
    return !syntax.isVerb(noun)
        && syntax.premodifiers(noun).stream().anyMatch(word -> syntax.has(word, Trait.CONTINUES));
  }

  /** {@code tanks sent by Norland}, {@code states sending tanks}. */
  private boolean isParticiple(Token verb) {
    return verb.relation().equals("acl")
        && (verb.tag().equals("VBN") || verb.tag().equals("VBG") && isDoneByHead(verb))
        && syntax.ancestors(verb).stream()
            .limit(2)
            .noneMatch(above -> syntax.has(above, Trait.BRINGS_ABOUT)); // "will see tanks sent"
  }

  /** {@code states sending tanks}; not {@code plans involving tanks}, {@code talk of states …}. */
  private boolean isDoneByHead(Token gerund) {
    return head(gerund)
        .filter(noun -> signs.casts(noun).isEmpty())
        .flatMap(this::head)
        .filter(above -> !syntax.has(above, Trait.LEADS_TO_IDEA))
        .isPresent();
  }

  private boolean isSupposed(Token verb) {
    return signs.at(verb).stream()
        .anyMatch(EnumSet.range(Operator.PLAN, Operator.POSSIBILITY)::contains);
  }

  private boolean reaches(Token below) {
    return (COLOURS.contains(below.relation()) || syntax.isDisplacedContent(below))
        && !goesOnMeanwhile(below)
        && !isTagged(below)
        && !syntax.has(below, Trait.SETS_SCENE);
  }

  /** {@code the delivery is imminent}, {@code the shipments have not been sent}. */
  private void addPredicate(Token noun, Token verb, List<Operator> found) {
    found.addAll(signs.at(verb));
    found.addAll(signs.casts(syntax.children(verb, "acomp")));
    if (signs.isUnsettled(verb)) {
      found.add(Operator.POSSIBILITY);
    }
  }

  /** What the clause of a verb as a whole is: unconfirmed, a purpose. */
  private void addClause(Token verb, List<Operator> found) {
    if (!syntax.isVerb(verb)) {
      return;
    }
    if (isUnconfirmed(verb)) {
      found.add(Operator.POSSIBILITY);
    }
    if (isPurpose(verb)) {
      found.add(Operator.PLAN);
    }
  }

  private void addStep(Token below, Token above, List<Operator> found) {
    boolean coordinated = below.relation().equals("conj");
    if (below.relation().equals("pcomp") && syntax.has(above, Trait.LEADS_TO_IDEA)) {
      found.add(Operator.POSSIBILITY); // "talks about attacking Norland"
    }
    if (below.relation().equals("pcomp") && syntax.has(above, Trait.LEADS_TO_REFUSAL)) {
      found.add(Operator.HALT); // "warned Norland against buying tanks"
    }
    if (below.relation().equals("xcomp") && syntax.has(above, Trait.LEADS_TO_IDEA)) {
      found.add(Operator.PLAN); // "was about to buy tanks"
    }
    if (isMeans(below, above)) {
      found.addAll(Sets.intersection(signs.at(above), LEAVES_OPEN));
      return;
    }
    boolean copula = syntax.has(above, Trait.EQUATES);
    if (syntax.isVerb(above) && !syntax.children(above, "expl").isEmpty()) {
      found.addAll(Sets.intersection(signs.at(above), Set.of(Operator.NEGATION))); // "there is not"
    }
    List<Token> judged = syntax.children(above, "acomp");
    if (below.relation().equals("ccomp") && copula) {
      found.addAll(signs.ofJudgement(above));
    } else if (below.relation().equals("xcomp") && copula) {
      // "is loath to send tanks", "was to supply tanks"
      found.addAll(judged.isEmpty() ? Set.of(Operator.PLAN) : signs.casts(judged));
      found.addAll(signs.at(above));
    } else if (!coordinated) {
      noun(below, above).ifPresent(noun -> found.addAll(governing(below, noun)));
      found.addAll(governing(below, above));
    } else if (syntax.isVerb(above) && syntax.children(below, "aux").isEmpty()) {
      found.addAll(signs.at(above));
      addClause(above, found);
    }
  }

  /** {@code by selling tanks, it hopes to win}: what is hoped for is not what is sold. */
  private boolean isMeans(Token below, Token above) {
    return below.relation().equals("prep")
        && syntax.isVerb(above)
        && syntax.has(below, Trait.LEADS_TO_DOER);
  }

  /** {@code ordered a halt to deliveries}: the parser often hangs the phrase on the verb. */
  private Optional<Token> noun(Token preposition, Token verb) {
    return Optional.of(preposition)
        .filter(prep -> prep.relation().equals("prep") && prep.index() > 0)
        .map(prep -> syntax.sentence().token(prep.index() - 1))
        .filter(noun -> noun.relation().equals("dobj") && noun.head() == verb.index());
  }

  /** What a word makes of what it governs, and what stands with that word. */
  private List<Operator> governing(Token below, Token above) {
    Set<Operator> casts = signs.casts(above);
    List<Operator> found = new ArrayList<>(casts);
    boolean verb = syntax.isVerb(above);
    if (verb && casts.contains(Operator.HALT) && isOnlyMeant(above)) {
      found.add(Operator.POSSIBILITY);
    }
    boolean turns = casts.contains(Operator.HALT) || casts.contains(Operator.DENIAL);
    boolean shares =
        verb && Set.of("xcomp", "acomp").contains(below.relation())
            || syntax.isNoun(above) && Set.of("prep", "acl").contains(below.relation())
            || syntax.has(above, Trait.BRINGS_ABOUT);
    if (turns || shares) {
      found.addAll(signs.at(above));
    } else if (verb) {
      if (below.relation().equals("dobj") && handles(above)) {
        found.addAll(Sets.intersection(signs.at(above), LEAVES_OPEN));
      }
      found.addAll(signs.nobody(above)); // "nothing shows that arms were sent"
      if (syntax.has(above, Trait.EVIDENCES) && signs.nobody(above).isEmpty()) {
        // "the data do not suggest that arms were sent"
        found.addAll(Sets.intersection(signs.at(above), Set.of(Operator.NEGATION)));
      }
      if (syntax.has(above, Trait.ATTRIBUTES)) {
        Set<Operator> doubts = signs.casts(syntax.children(above, "aux", "advmod"));
        doubts.retainAll(EnumSet.of(Operator.POSSIBILITY, Operator.ALLEGATION));
        found.addAll(doubts);
      }
    }
    return found;
  }

  /** {@code will deliver a batch}: as the verb, so the noun. */
  private boolean handles(Token verb) {
    return syntax.has(verb, Trait.LIGHT) || lexicon.evokes(syntax.sentence(), verb, Frame.TRANSFER);
  }

  /** {@code to prevent the sale}; not {@code failed to prevent it}, {@code decided to halt it}. */
  private boolean isOnlyMeant(Token verb) {
    return syntax.isInfinitive(verb)
        && lexicon.at(syntax.sentence(), verb).stream().allMatch(word -> word.frame().isEmpty())
        && head(verb).filter(above -> signs.casts(above).contains(Operator.HALT)).isEmpty();
  }

  /**
   * What a word makes of a noun for a deed. It leaves alone what is only near it: {@code denied a
   * role in the attacks}, {@code acted in response to an attack}.
   *
   * @return whether the words further up may make something of it too
   */
  private boolean colour(Token deed, Token below, Token above, List<Operator> found) {
    if (!syntax.isVerb(above) && !syntax.isNoun(above)) {
      return below.relation().equals("acomp")
          || below.relation().equals("pobj") && syntax.has(above, Trait.LEADS_TO_TOPIC);
    }
    boolean light = lexicon.has(syntax.sentence(), above, Trait.LIGHT);
    List<Operator> casts = governing(below, above);
    if (!light && below.relation().equals("prep") && casts.remove(Operator.PLAN)) {
      casts.add(Operator.POSSIBILITY); // "prepared for an attack"
    }
    if (!light && isKnown(deed)) {
      // "wants to end the war": there is one
      casts.removeAll(List.of(Operator.HALT, Operator.POSSIBILITY));
    }
    found.addAll(casts);
    if (!syntax.isVerb(above)) {
      return !casts.isEmpty() || isNew(deed);
    }
    if (light) {
      found.addAll(signs.at(above));
      addClause(above, found);
    }
    return light || !casts.isEmpty() || !isKnown(deed);
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

  /** {@code the tanks sent by Norland are expected to …}: they were sent, whatever they may do. */
  private boolean isTagged(Token noun) {
    return noun.relation().equals("nsubjpass")
        && syntax.children(noun, "acl").stream().anyMatch(verb -> verb.tag().equals("VBN"));
  }

  /** {@code …, with Norland sending tanks}: what somebody else does meanwhile. */
  private boolean goesOnMeanwhile(Token gerund) {
    return gerund.relation().equals("pcomp")
        && !syntax.children(gerund, "nsubj", "nsubjpass").isEmpty()
        && head(gerund).filter(prep -> syntax.has(prep, Trait.ACCOMPANIES)).isPresent();
  }

  /** A noun for something done, where no goods change hands. */
  private boolean isDeed(Token token) {
    return !syntax.isVerb(token)
        && lexicon.at(syntax.sentence(), token).stream()
            .flatMap(lexeme -> lexeme.frame().stream())
            .anyMatch(DEEDS::contains);
  }

  /** {@code There is no confirmation the tanks have arrived}. */
  private boolean isUnconfirmed(Token verb) {
    return verb.relation().equals("relcl")
        && head(verb)
            .filter(noun -> lexicon.has(syntax.sentence(), noun, Trait.ATTRIBUTES))
            .filter(noun -> !signs.casts(syntax.children(noun, "det", "neg")).isEmpty())
            .isPresent();
  }

  /** {@code signed a deal to export tanks}, {@code flew in to hand it over}, {@code X to buy Y}. */
  private boolean isPurpose(Token verb) {
    return syntax.isInfinitive(verb)
        && (Set.of("advcl", "root").contains(verb.relation())
            || verb.relation().equals("acl") && !syntax.children(verb, "nsubj").isEmpty()
            || head(verb)
                .filter(above -> lexicon.evokes(syntax.sentence(), above, Frame.AGREEMENT))
                .isPresent());
  }

  private Optional<Token> head(Token token) {
    return syntax.sentence().head(token);
  }
}
