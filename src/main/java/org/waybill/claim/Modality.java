package org.waybill.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.text.Token;

/**
 * How far a trigger is held to be true: what negation, modals and the words above it throw on it.
 */
final class Modality {

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

  private final Syntax syntax;
  private final Lexicon lexicon;

  Modality(Syntax syntax, Lexicon lexicon) {
    this.syntax = syntax;
    this.lexicon = lexicon;
  }

  Stance of(Token trigger, Optional<Stance> own) {
    Set<Stance> thrown = EnumSet.noneOf(Stance.class);
    own.ifPresent(thrown::add);
    if (syntax.isVerb(trigger)) {
      addClause(trigger, thrown);
    } else {
      addNoun(trigger, thrown);
    }
    addPredicate(trigger, thrown);
    if (isPurpose(trigger)) {
      thrown.add(Stance.PLANNED);
    }
    Token below = trigger;
    for (Token above : syntax.ancestors(trigger)) {
      boolean coordinated = below.relation().equals("conj");
      if (!COLOURS.contains(below.relation())) {
        break;
      }
      if (!coordinated) {
        addCasts(above, thrown);
        if (syntax.isVerb(above) && below.relation().equals("xcomp")
            || syntax.isNoun(above)
                && (below.relation().equals("prep") || below.relation().equals("acl"))) {
          addPolarity(above, thrown);
        }
      }
      if (coordinated && syntax.isVerb(above) && syntax.children(below, "aux").isEmpty()) {
        addPolarity(above, thrown);
      }
      below = above;
    }
    return STRENGTH.stream().filter(thrown::contains).findFirst().orElse(Stance.ASSERTED);
  }

  /** {@code signed a deal to export tanks}, {@code flew in to hand over the missiles}. */
  private boolean isPurpose(Token verb) {
    boolean infinitive =
        verb.tag().equals("VB")
            && syntax.children(verb, "aux").stream().anyMatch(aux -> aux.tag().equals("TO"));
    Optional<Token> above = syntax.sentence().head(verb);
    return infinitive
        && (verb.relation().equals("advcl") || above.filter(head -> binds(head)).isPresent());
  }

  private boolean binds(Token token) {
    return lexicon.at(syntax.sentence(), token).stream()
        .anyMatch(lexeme -> lexeme.frame().equals(Optional.of(Frame.AGREEMENT)));
  }

  private void addPolarity(Token above, Set<Stance> thrown) {
    if (syntax.isVerb(above)) {
      addClause(above, thrown);
    } else {
      addNoun(above, thrown);
    }
  }

  /**
   * {@code the delivery is imminent}, {@code the shipments have not been sent}: what is said of a
   * noun.
   */
  private void addPredicate(Token noun, Set<Stance> thrown) {
    if (!noun.relation().startsWith("nsubj")) {
      return;
    }
    syntax
        .sentence()
        .head(noun)
        .filter(syntax::isVerb)
        .ifPresent(
            verb -> {
              addClause(verb, thrown);
              if (noun.relation().equals("nsubjpass")) {
                addCasts(verb, thrown);
              }
              syntax.children(verb, "acomp").forEach(adjective -> addCasts(adjective, thrown));
            });
  }

  /** Negation, modals, sentence adverbs and {@code whether} on a verb. */
  private void addClause(Token verb, Set<Stance> thrown) {
    if (!syntax.children(verb, "neg").isEmpty()) {
      thrown.add(Stance.NEGATED);
    }
    List<Token> signs = new ArrayList<>(syntax.children(verb, "aux", "advmod", "mark"));
    for (Token sign : signs) {
      addCasts(sign, thrown);
    }
  }

  /** {@code no shipments}, {@code alleged shipments}, {@code planned shipments}. */
  private void addNoun(Token noun, Set<Stance> thrown) {
    for (Token child : syntax.sentence().children(noun)) {
      if (child.relation().equals("neg")
          || child.relation().equals("det") && child.form().equalsIgnoreCase("no")) {
        thrown.add(Stance.NEGATED);
      } else if (child.index() < noun.index() && child.relation().equals("nmod")) {
        addCasts(child, thrown);
      }
    }
  }

  private void addCasts(Token token, Set<Stance> thrown) {
    lexicon.at(syntax.sentence(), token).stream()
        .flatMap(lexeme -> lexeme.casts().stream())
        .forEach(thrown::add);
  }
}
