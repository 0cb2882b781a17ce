package org.waybill.reading.candidate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waybill.claim.Frame;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.reading.syntax.Propositions;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/** Finds who does and who bears what a noun names, where a verb says so and not the noun. */
final class Doers {

  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Propositions propositions;
  private final Syntax.Control control;

  Doers(Syntax syntax, Lexicon lexicon, Propositions propositions, Syntax.Control control) {
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.propositions = propositions;
    this.control = control;
  }

  /**
   * Who does it through the light verb above: {@code hold talks}; {@code sold arms in violation of}
   * a rule needs no light verb.
   */
  List<Token> above(Token noun, Lexeme lexeme) {
    Token at = named(propositions.whole(noun).orElse(noun));
    Optional<Token> head = syntax.head(at);
    boolean deed = at.isObject();
    boolean beside = false;
    if (head.isPresent() && at.isOfPreposition()) {
      deed = syntax.has(head.get(), Trait.LEADS_TO_DEED);
      beside = syntax.has(head.get(), Trait.LEADS_TO_PLACE);
      head = syntax.head(head.get());
    }
    Optional<Token> verb = head.filter(syntax::isVerb);
    boolean light = verb.filter(this::isLight).isPresent();
    if (light && deed && verb.get().isReducedClause() && syntax.isPassive(verb.get())) {
      return syntax.surfaceSubject(verb.get(), control); // "forces engaged in the attack"
    }
    boolean breaks = lexeme.has(Trait.BREAKS_LAW) && beside && deed;
    boolean does = light && deed || breaks;
    return verb.filter(it -> does && !(breaks && syntax.has(it, Trait.ATTRIBUTES)))
        .map(it -> syntax.agents(it, syntax.isPassive(it), control))
        .orElse(List.of());
  }

  /** {@code launched "Dawn", a series of raids}: what has a name is what the verb is about. */
  private Token named(Token noun) {
    return syntax.head(noun).filter(name -> noun.isApposition() && name.isObject()).orElse(noun);
  }

  /**
   * The light verbs that say of a noun behind or below them who does it and to whom: {@code raids
   * carried out by Norland}, {@code a deal that he cut with Suderia}, {@code strikes were launched
   * on towns}, {@code a battle took place between them}.
   */
  List<Token> telling(Token noun) {
    return Stream.concat(Stream.of(noun), propositions.whole(noun).stream())
        .flatMap(one -> Stream.concat(below(one), over(one)))
        .filter(verb -> isLight(verb) && !keepsObject(verb))
        .distinct()
        .toList();
  }

  /** {@code a raid given the green light by Norland}: Norland does something else to it. */
  private boolean keepsObject(Token verb) {
    return syntax.isPassive(verb) && syntax.governs(verb, Token::isObject);
  }

  private Stream<Token> below(Token noun) {
    return syntax.children(noun, Token::isAttributiveClause).stream()
        .flatMap(verb -> Stream.concat(Stream.of(verb), saidToBe(verb)))
        .filter(verb -> syntax.isPassive(verb) || syntax.objects(verb, false).contains(noun));
  }

  /** {@code raids believed to be carried out by Norland}. */
  private Stream<Token> saidToBe(Token verb) {
    return syntax.children(verb, Token::isOpenComplement).stream().filter(syntax::isPassive);
  }

  private Stream<Token> over(Token noun) {
    return syntax.head(noun).stream().filter(verb -> noun.isSubject());
  }

  /** {@code sanctions that target Norland}: a penalty hits, and is no force. */
  List<Token> hit(Token noun) {
    Stream<Token> verbs =
        noun.isActiveSubject()
            ? syntax.head(noun).stream()
            : syntax.children(noun, Token::isAttributiveClause).stream()
                .filter(it -> !syntax.isPassive(it));
    return verbs
        .filter(verb -> lexicon.evokes(syntax.sentence(), verb, Frame.ATTACK))
        .flatMap(verb -> syntax.objects(verb, false).stream())
        .filter(object -> !object.equals(noun))
        .toList();
  }

  /**
   * {@code Norland is under sanctions}, {@code faces sanctions}, {@code is subjected to raids}:
   * whom they weigh on; {@code came under attack for} something is a figure of speech.
   */
  List<Token> bearers(Token noun) {
    Token at = propositions.whole(noun).orElse(noun);
    Optional<Token> head = syntax.head(at);
    boolean governed = at.isOfPreposition();
    Optional<Token> verb = (governed ? head.flatMap(syntax::head) : head).filter(syntax::isVerb);
    boolean suffers =
        Stream.concat(head.stream(), verb.stream())
            .anyMatch(word -> syntax.has(word, Trait.SUFFERS));
    return verb.filter(it -> suffers && syntax.objectsOf(it, Trait.LEADS_TO_PURPOSE).isEmpty())
        .map(it -> syntax.surfaceSubject(it, control))
        .orElse(List.of());
  }

  private boolean isLight(Token verb) {
    return lexicon.has(syntax.sentence(), verb, Trait.LIGHT);
  }
}
