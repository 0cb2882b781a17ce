package org.waybill.reading.candidate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waybill.claim.Frame;
import org.waybill.claim.Role;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/** Tells words for acts that are played, wished for or only spoken from those that are done. */
public record Seeming(Syntax syntax, Lexicon lexicon) {

  /** Frames of nouns that can be spoken against and not fired at. */
  private static final Set<Frame> WORDS =
      Set.of(Frame.STATEMENT, Frame.REQUEST, Frame.AGREEMENT, Frame.MEETING, Frame.CONDEMNATION);

  /** Why an act that could be read is none; empty when it is one. */
  public Optional<String> refusal(Token trigger, Lexeme lexeme, FrameParts parts) {
    boolean alone =
        lexeme.frame().equals(Optional.of(Frame.AGREEMENT))
            && parts.role(Role.PARTICIPANT).size() == 1;
    if (alone && syntax.isVerb(trigger) && !isAboutBond()) {
      return Optional.of("nothing is named that binds two");
    }
    if (isFeigned(trigger, lexeme)) {
      return Optional.of("it is only played");
    }
    if (syntax.isVerb(trigger) && meetsForce(trigger, lexeme)) {
      return Optional.of("force is met here, not used");
    }
    if (isWish(trigger, lexeme)) {
      return Optional.of("something is called for, nobody is called");
    }
    if (isPenalty(trigger, lexeme)) {
      return Optional.of("a penalty hits here, not force");
    }
    if (isOtherBurden(trigger, lexeme)) {
      return Optional.of("what is laid on somebody is no penalty");
    }
    if (isOnWords(trigger, lexeme)) {
      return Optional.of("words are attacked, nobody is");
    }
    if (lexeme.has(Trait.NEEDS_REPORT) && refusesThing(trigger)) {
      return Optional.of("what is refused is nothing said");
    }
    if (!lexeme.has(Trait.NEEDS_AID)) {
      return Optional.empty();
    }
    boolean aid =
        syntax.objects(trigger, syntax.isPassive(trigger)).stream()
                .anyMatch(
                    object ->
                        namesAid(object)
                            || syntax.objectsOf(object, Trait.LEADS_TO_WHOLE).stream()
                                .anyMatch(this::namesAid))
            || syntax.objectsOf(trigger, Trait.LEADS_TO_GIFT).stream().anyMatch(this::namesAid);
    return aid ? Optional.empty() : Optional.of("what is given is not named as help");
  }

  /** {@code rejected an offer}; whatever a pronoun stands for may have been said. */
  private boolean refusesThing(Token trigger) {
    List<Token> refused =
        syntax.isVerb(trigger)
            ? syntax.objects(trigger, syntax.isPassive(trigger))
            : syntax.objectsOf(trigger, Trait.LEADS_TO_WHOLE);
    return refused.stream().anyMatch(object -> object.tag().isNoun())
        && refused.stream().noneMatch(object -> syntax.has(object, Trait.ATTRIBUTES))
        && syntax.sentence().subtree(trigger).stream()
            .noneMatch(word -> syntax.has(word, Trait.BELIES));
  }

  /** {@code simulate attacks on Norland}, {@code a mock attack}: nobody is met. */
  private boolean isFeigned(Token trigger, Lexeme lexeme) {
    if (!lexeme.frame().equals(Optional.of(Frame.ATTACK))) {
      return false;
    }
    boolean played =
        syntax.ancestors(trigger).stream()
            .takeWhile(above -> !syntax.isVerb(above) || syntax.has(above, Trait.FEIGNS))
            .anyMatch(above -> syntax.has(above, Trait.FEIGNS));
    return played
        || syntax.premodifiers(trigger).stream().anyMatch(word -> syntax.has(word, Trait.FEIGNS));
  }

  /** {@code battling an offensive}: the noun tells who uses force. */
  private boolean meetsForce(Token verb, Lexeme lexeme) {
    return lexeme.frame().equals(Optional.of(Frame.ATTACK))
        && lexeme.words().size() == 1
        && syntax.objects(verb, syntax.isPassive(verb)).stream()
            .anyMatch(object -> !syntax.isVerb(object) && evokes(object, Frame.ATTACK));
  }

  /** {@code calls for peace grew, with Norland}. */
  private boolean isWish(Token noun, Lexeme lexeme) {
    return lexeme.frame().equals(Optional.of(Frame.MEETING))
        && evokes(noun, Frame.REQUEST)
        && !syntax.objectsOf(noun, Trait.LEADS_TO_PURPOSE).isEmpty();
  }

  /** {@code sanctions target Norland}. */
  private boolean isPenalty(Token verb, Lexeme lexeme) {
    return syntax.isVerb(verb)
        && lexeme.frame().equals(Optional.of(Frame.ATTACK))
        && Stream.concat(
                syntax.children(verb, Token::isActiveSubject).stream().map(syntax::antecedent),
                syntax.head(verb).filter(it -> verb.isReducedClause()).stream())
            .anyMatch(noun -> !syntax.isVerb(noun) && evokes(noun, Frame.SANCTION));
  }

  /** {@code imposed tariffs}, {@code imposed a curfew}; what a pronoun stands for may be one. */
  private boolean isOtherBurden(Token verb, Lexeme lexeme) {
    List<Token> objects = syntax.objects(verb, syntax.isPassive(verb));
    return lexeme.frame().equals(Optional.of(Frame.SANCTION))
        && lexeme.has(Trait.LIGHT)
        && syntax.isVerb(verb)
        && !objects.isEmpty()
        && objects.stream()
            .flatMap(
                object ->
                    Stream.concat(
                        Stream.of(object), syntax.objectsOf(object, Trait.LEADS_TO_WHOLE).stream()))
            .noneMatch(noun -> noun.tag().isPronoun() || evokes(noun, Frame.SANCTION));
  }

  /** {@code an attack on the proposal}, {@code a conflict of interest}. */
  private boolean isOnWords(Token noun, Lexeme lexeme) {
    return !syntax.isVerb(noun)
        && lexeme.frame().equals(Optional.of(Frame.ATTACK))
        && syntax.objectsOf(noun, Trait.LEADS_TO_TOPIC).stream()
            .anyMatch(
                object ->
                    syntax.has(object, Trait.HANDS_ON)
                        || WORDS.stream().anyMatch(it -> evokes(object, it)));
  }

  /** Somewhere in the sentence: long sums of money lead the parser astray. */
  private boolean isAboutBond() {
    return syntax.sentence().tokens().stream()
        .anyMatch(token -> !syntax.isVerb(token) && evokes(token, Frame.AGREEMENT));
  }

  private boolean namesAid(Token noun) {
    return lexicon.has(syntax.sentence(), noun, Trait.NAMES_AID);
  }

  private boolean evokes(Token token, Frame frame) {
    return lexicon.evokes(syntax.sentence(), token, frame);
  }
}
