package org.waybill.reading.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.waybill.mention.Mention;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/** What a verb acts on, also where the parser hangs it elsewhere. */
public final class Undergoers {

  /** How far before a relative pronoun its noun is looked for. */
  private static final int REACH = 12;

  private final ArticleContext context;
  private final Syntax syntax;
  private final Cargo cargo;

  public Undergoers(ArticleContext context, Syntax syntax, Cargo cargo) {
    this.context = context;
    this.syntax = syntax;
    this.cargo = cargo;
  }

  /** Goods that the verb acts on and the parser does not hang on it; empty where it does. */
  public List<Token> hidden(Token verb, boolean passive, List<Token> objects) {
    if (objects.stream().anyMatch(object -> !cargo.at(object).isEmpty())) {
      return List.of();
    }
    List<Token> counted = counted(verb);
    if (counted.isEmpty() && !passive && objects.isEmpty()) {
      counted = rightBehind(verb).map(List::of).orElse(counted);
    }
    return counted.isEmpty()
        ? (passive
                ? relative(verb, Token::isPassiveSubject)
                : contact(verb).or(() -> relative(verb, Token::isObject)))
            .stream().filter(noun -> !objects.contains(noun)).toList()
        : counted;
  }

  /** Who arrives: {@code technology for the base coming from Norland} is no coming base. */
  public List<Token> subjects(Token verb, List<Token> found) {
    boolean attached = verb.isAttributiveClause();
    if (!attached || found.stream().anyMatch(token -> !cargo.at(token).isEmpty())) {
      return found;
    }
    return syntax.ancestors(verb).stream()
        .filter(above -> syntax.isNoun(above) && above.index() < verb.index())
        .filter(above -> !cargo.at(above).isEmpty())
        .findFirst()
        .map(List::of)
        .orElse(found);
  }

  /** {@code sold Iran over 60 tons}: the bound word is no preposition. */
  private List<Token> counted(Token verb) {
    List<Token> found = new ArrayList<>();
    for (Token prep : syntax.prepositions(verb)) {
      if (context.at(syntax.sentence(), prep, Mention.Count.class).isPresent()) {
        found.addAll(syntax.objects(prep));
      }
    }
    return found;
  }

  /**
   * {@code transported about 220 short-range missiles}: where the parser loses the object, the
   * phrase right behind the verb.
   */
  private Optional<Token> rightBehind(Token verb) {
    if (!verb.tag().isVerb() || syntax.isInfinitive(verb)) {
      return Optional.empty();
    }
    return syntax.sentence().tokens().stream()
        .filter(token -> token.index() > verb.index())
        .takeWhile(token -> isInPhrase(token))
        .reduce((earlier, later) -> later)
        .filter(noun -> noun.tag().isCommonPlural() && !cargo.at(noun).isEmpty());
  }

  private static boolean isInPhrase(Token token) {
    return token.tag().isNoun()
        || token.tag().isAdjective()
        || token.tag().isAdverb()
        || token.tag().isNumber()
        || token.tag().isHyphen();
  }

  /** {@code the reactor Norland sold them}: the noun right before the subject of the clause. */
  private Optional<Token> contact(Token verb) {
    int first =
        syntax.children(verb, Token::isActiveSubject).stream()
            .flatMap(
                subject ->
                    syntax.sentence().tokens().stream()
                        .filter(token -> syntax.sentence().isWithin(token, subject)))
            .mapToInt(Token::index)
            .min()
            .orElse(0);
    boolean linked =
        first > 1
            && syntax.children(verb, Token::isSubordinator).stream()
                .anyMatch(mark -> mark.index() == first - 1);
    int before =
        linked ? first - 2 : first - 1; // "the jets that it ordered", "the jets it ordered"
    return before < 0
        ? Optional.empty()
        : Optional.of(syntax.sentence().token(before))
            .filter(noun -> noun.tag().isNoun() && !cargo.at(noun).isEmpty());
  }

  /** {@code rockets with a range of 80 kilometres, which …}: kilometres are not delivered. */
  private Optional<Token> relative(Token verb, Predicate<Token> part) {
    return syntax.children(verb, part).stream()
        .filter(pronoun -> pronoun.tag().isWhDeterminer())
        .filter(pronoun -> isMeasure(syntax.antecedent(pronoun)))
        .findFirst()
        .flatMap(
            pronoun ->
                syntax.sentence().tokens().stream()
                    .filter(token -> token.index() < pronoun.index())
                    .filter(token -> pronoun.index() - token.index() <= REACH)
                    .filter(token -> token.tag().isNoun() && !cargo.at(token).isEmpty())
                    .reduce((earlier, later) -> later));
  }

  private boolean isMeasure(Token noun) {
    return context
        .mentions(syntax.sentence(), Mention.Count.class)
        .anyMatch(count -> count.unit().filter(unit -> unit == noun.index()).isPresent());
  }
}
