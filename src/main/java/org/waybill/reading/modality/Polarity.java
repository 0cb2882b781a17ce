package org.waybill.reading.modality;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.waybill.claim.Stance;
import org.waybill.lexicon.Lexeme.PartOfSpeech;
import org.waybill.lexicon.Lexeme.Trait;
import org.waybill.lexicon.Lexicon;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/** What negation, modals, adverbs and determiners throw on the very word that they stand with. */
public final class Polarity {

  private final Syntax syntax;
  private final Lexicon lexicon;

  public Polarity(Syntax syntax, Lexicon lexicon) {
    this.syntax = syntax;
    this.lexicon = lexicon;
  }

  public void addPolarity(Token above, Set<Stance> thrown) {
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
  public void addPredicate(Token noun, Set<Stance> thrown) {
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
  public void addClause(Token verb, Set<Stance> thrown) {
    if (!syntax.children(verb, "neg").isEmpty()) {
      thrown.add(Stance.NEGATED);
    }
    addNobody(verb, thrown);
    if (isNeither(verb)) {
      thrown.add(Stance.NEGATED);
    }
    // "No tanks were delivered", "delivered no tanks".
    syntax.children(verb, "nsubj", "nsubjpass", "dobj").stream()
        .flatMap(noun -> syntax.children(noun, "det", "neg").stream())
        .filter(this::isDeterminer)
        .forEach(word -> addCasts(word, thrown));
    List<Token> signs = new ArrayList<>(syntax.children(verb, "aux", "advmod", "mark"));
    for (Token sign : signs) {
      addCasts(sign, thrown);
      if (sign.relation().equals("advmod") && !syntax.children(sign, "neg").isEmpty()) {
        thrown.add(Stance.NEGATED); // "will no longer sell"
      }
    }
  }

  /** {@code neither confirming nor denying it}. */
  public boolean isNeither(Token verb) {
    Token first = verb.relation().equals("conj") ? syntax.sentence().head(verb).orElse(verb) : verb;
    return syntax.children(first, "preconj").stream()
        .anyMatch(word -> casts(word).contains(Stance.NEGATED));
  }

  public void addNobody(Token verb, Set<Stance> thrown) {
    syntax.children(verb, "nsubj", "nsubjpass").stream()
        .flatMap(
            subject ->
                Stream.concat(Stream.of(subject), syntax.sentence().children(subject).stream()))
        .filter(word -> syntax.has(word, Trait.NAMES_NOBODY))
        .forEach(word -> addCasts(word, thrown));
  }

  /** {@code no shipments}, {@code alleged shipments}, {@code planned shipments}. */
  public void addNoun(Token noun, Set<Stance> thrown) {
    for (Token child : syntax.sentence().children(noun)) {
      if (child.relation().equals("neg")) {
        thrown.add(Stance.NEGATED);
      } else if (isDeterminer(child)) {
        addCasts(child, thrown);
      } else if (child.index() < noun.index() && child.relation().equals("nmod")) {
        addCasts(child, thrown);
      }
    }
  }

  private boolean isDeterminer(Token token) {
    return lexicon.at(syntax.sentence(), token).stream()
        .anyMatch(lexeme -> lexeme.partOfSpeech() == PartOfSpeech.DETERMINER);
  }

  public Set<Stance> casts(Token token) {
    Set<Stance> casts = EnumSet.noneOf(Stance.class);
    addCasts(token, casts);
    return casts;
  }

  public void addCasts(Token token, Set<Stance> thrown) {
    lexicon.at(syntax.sentence(), token).stream()
        .flatMap(lexeme -> lexeme.casts().stream())
        .forEach(thrown::add);
  }
}
