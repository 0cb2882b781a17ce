package org.waybill.reading.coreference;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waybill.lexicon.Trait;
import org.waybill.mention.Mention;
import org.waybill.reading.syntax.Syntax;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/** Looks for the name that a word means among the names before it. */
public final class Antecedents {

  /** How many sentences back a pronoun may reach. */
  private static final int REACH = 3;

  /** Places of whoever is acted on. */
  private final ArticleContext context;

  private final BiFunction<Syntax, Token, List<Link>> pronouns;

  /**
   * @param pronouns tells whom another pronoun means
   */
  public Antecedents(ArticleContext context, BiFunction<Syntax, Token, List<Link>> pronouns) {
    this.context = context;
    this.pronouns = pronouns;
  }

  /**
   * {@code told Norland to stop its exports}: the subject of the owner's own clause, handed on by
   * the clause above.
   */
  public Optional<Mention.Name> ownClause(Syntax syntax, Token owner, Entry.Type... types) {
    Set<Entry.Type> wanted = Set.of(types);
    return syntax
        .clause(owner)
        .filter(verb -> owner.isOwner() && !owner.equals(verb))
        .filter(verb -> syntax.isInfinitive(verb) || verb.tag().isGerund())
        .map(verb -> subjects(syntax, verb))
        .filter(subjects -> subjects.size() == 1)
        .map(subjects -> subjects.get(0))
        .filter(subject -> subject.index() < owner.index())
        .flatMap(subject -> context.at(syntax.sentence(), subject, Mention.Name.class))
        .filter(name -> context.isOf(name, wanted));
  }

  private static List<Token> subjects(Syntax syntax, Token verb) {
    return syntax.surfaceSubject(verb, governor -> syntax.has(governor, Trait.CONTROLS_OBJECT));
  }

  /**
   * {@code sold Norland bombs, and Suderia sold it mines}, {@code helped Norland by sending it
   * mines}: what stands in the same place of the clause before or above.
   */
  public Optional<Mention.Name> parallel(Syntax syntax, Token pronoun, Entry.Type... types) {
    Set<Entry.Type> wanted = Set.of(types);
    if (!pronoun.isObject() && !pronoun.isRecipient()) {
      return Optional.empty();
    }
    Optional<Token> before =
        syntax
            .head(pronoun)
            .filter(verb -> verb.isConjunct())
            .flatMap(syntax::head)
            .filter(verb -> verb.index() + 1 < pronoun.index());
    Optional<Token> above =
        syntax
            .head(pronoun)
            .filter(deed -> deed.isClauseOfPreposition())
            .flatMap(syntax::head)
            .flatMap(syntax::head)
            .flatMap(verb -> syntax.child(verb, Token::isObject))
            .filter(object -> object.index() < pronoun.index());
    return before
        .map(verb -> syntax.sentence().token(verb.index() + 1))
        .or(() -> above)
        .flatMap(next -> context.at(syntax.sentence(), next, Mention.Name.class))
        .filter(name -> context.isOf(name, wanted));
  }

  /**
   * The nearest earlier name of one of these types: first within the sentence, then the sentences
   * before; in each, subjects before others, then the nearest.
   */
  public Optional<Mention.Name> before(Syntax syntax, Token token, Entry.Type... types) {
    Set<Entry.Type> wanted = Set.of(types);
    int at = syntax.sentence().index();
    Set<String> own = ownSubjects(syntax, token);
    for (int back = 0; back <= REACH && at - back >= 0; back++) {
      Sentence sentence = context.text().sentences().get(at - back);
      int limit = back == 0 ? token.index() : Integer.MAX_VALUE;
      Syntax there = new Syntax(sentence);
      List<Token> said = back == 0 ? whatItSays(syntax, token) : List.of();
      Optional<Mention.Name> best =
          context
              .mentions(sentence, Mention.Name.class)
              .filter(name -> name.last() < limit)
              .filter(
                  name ->
                      said.stream()
                          .noneMatch(
                              clause -> sentence.isWithin(sentence.token(name.last()), clause)))
              .filter(
                  name ->
                      context
                          .link(name)
                          .flatMap(ArticleContext::entry)
                          .filter(entry -> wanted.contains(entry.type()))
                          .filter(entry -> !own.contains(entry.iri()))
                          .isPresent())
              .filter(name -> !isModifier(sentence, name))
              .max(
                  Comparator.<Mention.Name>comparingInt(name -> rank(there, name))
                      .thenComparingInt(
                          name -> isSubject(there, name) ? -name.first() : name.first()));
      if (best.isPresent()) {
        return best;
      }
    }
    return Optional.empty();
  }

  /**
   * Who an object pronoun cannot mean: the subject of its own clause, or of the clauses that share
   * it.
   */
  public Set<String> ownSubjects(Syntax syntax, Token token) {
    Optional<Token> clause = syntax.clause(token);
    if (token.isSubject()) {
      // "by allowing them to buy": whoever allows it is somebody else.
      clause = clause.filter(syntax::isInfinitive).flatMap(syntax::head);
    }
    if (!token.tag().isPersonalPronoun() || clause.filter(syntax::isVerb).isEmpty()) {
      return Set.of();
    }
    return clause.stream()
        .flatMap(verb -> subjects(syntax, verb).stream())
        .filter(subject -> !subject.equals(token))
        .flatMap(subject -> entries(syntax, subject))
        .collect(Collectors.toSet());
  }

  private Stream<String> entries(Syntax syntax, Token subject) {
    Optional<Link> named =
        context.at(syntax.sentence(), subject, Mention.Name.class).flatMap(context::link);
    List<Link> links =
        named.isPresent()
            ? List.of(named.get())
            : subject.tag().isPersonalPronoun() ? pronouns.apply(syntax, subject) : List.of();
    return links.stream().flatMap(link -> ArticleContext.entry(link).stream()).map(Entry::iri);
  }

  /** {@code …, it added}: the speaker is not to be looked for in what he says. */
  private static List<Token> whatItSays(Syntax syntax, Token pronoun) {
    return syntax
        .head(pronoun)
        .map(verb -> syntax.children(verb, Token::isContentClause))
        .orElse(List.of());
  }

  private static Token headOf(Sentence sentence, Mention.Name name) {
    Token head = sentence.token(name.last());
    for (int i = name.last(); i >= name.first(); i--) {
      Token token = sentence.token(i);
      if (token.head() < name.first() || token.head() > name.last()) {
        head = token;
        break;
      }
    }
    return head;
  }

  private static boolean isSubject(Syntax there, Mention.Name name) {
    Token head = headOf(there.sentence(), name);
    return head.isSubject();
  }

  /** Subjects come to mind first, owners last. */
  private static int rank(Syntax there, Mention.Name name) {
    boolean owner = headOf(there.sentence(), name).isOwner();
    return isSubject(there, name) ? 2 : owner ? 0 : 1;
  }

  private static boolean isModifier(Sentence sentence, Mention.Name name) {
    Token head = headOf(sentence, name);
    boolean before = head.isPremodifier();
    // "The Reuters report said": what an outlet's report says the outlet says.
    return before && !sentence.head(head).filter(noun -> noun.isActiveSubject()).isPresent();
  }
}
