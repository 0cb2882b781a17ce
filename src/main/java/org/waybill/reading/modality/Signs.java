package org.waybill.reading.modality;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waybill.claim.Stance;
import org.waybill.lexicon.Lexeme.PartOfSpeech;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/** What stands with a word itself: negation, modals, adverbs, determiners. */
final class Signs {

  private final Syntax syntax;
  private final Lexicon lexicon;

  Signs(Syntax syntax, Lexicon lexicon) {
    this.syntax = syntax;
    this.lexicon = lexicon;
  }

  Set<Operator> at(Token word) {
    return syntax.isVerb(word) ? ofVerb(word) : ofNoun(word);
  }

  private Set<Operator> ofVerb(Token verb) {
    List<Token> signs = syntax.children(verb, Token::isAuxiliary, Token::isAdverbial);
    Set<Operator> found = casts(signs);
    found.addAll(nobody(verb));
    // "No tanks were delivered", "delivered no tanks".
    found.addAll(
        denying(
            syntax.children(verb, Token::isUndergoer, Token::isActiveSubject).stream()
                .flatMap(
                    noun -> syntax.children(noun, Token::isDeterminer, Token::isNegation).stream())
                .filter(this::isDeterminer)
                .toList()));
    boolean negated =
        isDenied(verb)
            || isNeither(verb)
            // "will no longer sell"
            || signs.stream().anyMatch(this::isDenied);
    return negated ? with(found, Operator.NEGATION) : denying(found);
  }

  /** {@code has not sent}; not {@code has not only sent}, which goes on to more. */
  private boolean isDenied(Token word) {
    return syntax.children(word, Token::isNegation).stream()
        .anyMatch(
            no ->
                syntax.sentence().tokens().stream()
                    .filter(next -> next.index() == no.index() + 1)
                    .noneMatch(this::leadsOn));
  }

  private boolean leadsOn(Token word) {
    return affirms(word) && word.tag().isAdverb();
  }

  private boolean affirms(Token word) {
    return lexicon.at(syntax.sentence(), word).stream()
        .anyMatch(lexeme -> lexeme.casts().equals(Optional.of(Stance.ASSERTED)));
  }

  /** {@code no shipments}, {@code alleged shipments}, {@code planned shipments}. */
  private Set<Operator> ofNoun(Token noun) {
    List<Token> children = syntax.sentence().children(noun);
    Set<Operator> found =
        denying(
            children.stream()
                .filter(
                    child ->
                        isDeterminer(child) || child.index() < noun.index() && child.isModifier())
                .toList());
    boolean negated = children.stream().anyMatch(child -> child.isNegation());
    return negated ? with(found, Operator.NEGATION) : found;
  }

  /** {@code nothing shows that arms were sent}, {@code none of them sent arms}. */
  Set<Operator> nobody(Token verb) {
    return denying(
        syntax.children(verb, Token::isSubject).stream()
            .flatMap(
                subject ->
                    Stream.concat(Stream.of(subject), syntax.sentence().children(subject).stream()))
            .filter(word -> syntax.has(word, Trait.NAMES_NOBODY))
            .toList());
  }

  /** {@code neither confirming nor denying it}, {@code sent arms neither to one nor to another}. */
  private boolean isNeither(Token verb) {
    Token first = verb.isConjunct() ? syntax.head(verb).orElse(verb) : verb;
    return Stream.concat(
            Stream.of(first),
            Stream.concat(
                syntax.children(verb, Token::isObject).stream(),
                syntax.prepositions(verb).stream()))
        .anyMatch(
            word -> casts(syntax.children(word, Token::isCorrelative)).contains(Operator.HALT));
  }

  boolean isNegated(Token word) {
    return at(word).contains(Operator.NEGATION);
  }

  Set<Operator> casts(Token word) {
    return casts(List.of(word));
  }

  Set<Operator> casts(Collection<Token> words) {
    Set<Operator> casts = EnumSet.noneOf(Operator.class);
    words.stream()
        .flatMap(word -> lexicon.at(syntax.sentence(), word).stream())
        .flatMap(lexeme -> Operator.of(lexeme).stream())
        .forEach(casts::add);
    return casts;
  }

  /** A word that stands with another and means no more than {@code not}. */
  private Set<Operator> denying(Collection<Token> signs) {
    return denying(casts(signs));
  }

  private static Set<Operator> denying(Set<Operator> casts) {
    return casts.remove(Operator.HALT) ? with(casts, Operator.NEGATION) : casts;
  }

  private static Set<Operator> with(Set<Operator> found, Operator more) {
    found.add(more);
    return found;
  }

  private boolean isDeterminer(Token token) {
    return lexicon.at(syntax.sentence(), token).stream()
        .anyMatch(lexeme -> lexeme.partOfSpeech() == PartOfSpeech.DETERMINER);
  }

  /** {@code whether}, {@code if}: nobody has settled it. */
  boolean isUnsettled(Token clause) {
    return casts(syntax.children(clause, Token::isSubordinator)).contains(Operator.POSSIBILITY);
  }

  /**
   * {@code it is likely that}, {@code it is false that}; {@code it is not true that}, where only
   * what affirms can be negated.
   */
  Set<Operator> ofJudgement(Token copula) {
    List<Token> words =
        syntax.children(copula, Token::isPredicateAdjective, Token::isPredicateNoun);
    Set<Operator> found = casts(words);
    boolean belies = words.stream().anyMatch(word -> syntax.has(word, Trait.BELIES));
    boolean affirms = words.stream().anyMatch(this::affirms);
    boolean negated = isNegated(copula);
    if (belies && !negated) {
      found.add(Operator.DENIAL);
    }
    if (negated && !belies) {
      found.add(affirms ? Operator.NEGATION : Operator.POSSIBILITY);
    }
    return found;
  }

  /** {@code Did Norland send tanks?}; not {@code Who sent the tanks?}, which takes it for done. */
  boolean isAskedWhether() {
    List<Token> tokens = syntax.sentence().tokens();
    Optional<Token> first =
        tokens.stream()
            .filter(token -> Character.isLetterOrDigit(token.form().charAt(0)))
            .filter(token -> !token.tag().isConjunction())
            .findFirst();
    boolean which =
        first.filter(word -> word.tag().isWh()).isPresent()
            && first.filter(word -> tokens.get(word.index() + 1).tag().isPreposition()).isEmpty();
    return !which && tokens.stream().anyMatch(token -> token.form().equals("?"));
  }
}
