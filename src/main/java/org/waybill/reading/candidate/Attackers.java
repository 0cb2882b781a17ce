package org.waybill.reading.candidate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Filler;
import org.waybill.claim.Ground;
import org.waybill.lexicon.Lexicon;
import org.waybill.mention.Mention;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.reading.coreference.Parties;
import org.waybill.reading.syntax.Syntax;
import org.waybill.registry.Entry;
import org.waybill.registry.Naming;
import org.waybill.text.Token;

/** Who uses the force that a noun names: the words before it say so less often than it seems. */
public final class Attackers {

  private static final Set<Entry.Type> FIGHT =
      Set.of(Entry.Type.STATE, Entry.Type.ORGAN, Entry.Type.ORGANISATION);

  private final ArticleContext context;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Parties parties;

  public Attackers(ArticleContext context, Syntax syntax, Lexicon lexicon, Parties parties) {
    this.context = context;
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.parties = parties;
  }

  /**
   * {@code the Quillport talks}, {@code the Norland war}: where something happens or what it is
   * about. Adjectives and abbreviations name who acts.
   */
  public boolean isScene(Filler filler) {
    return ArticleContext.entry(filler.link())
            .filter(entry -> entry.type() == Entry.Type.STATE)
            .map(entry -> context.registry().namings(filler.words(), entry.iri()))
            .filter(namings -> !namings.contains(Naming.DEMONYM))
            .isPresent()
        && filler.words().chars().anyMatch(Character::isLowerCase);
  }

  /** {@code raids in Norland that are said to have destroyed}: not Norland are said to. */
  public boolean clashes(Token verb, Token agent) {
    return agent.tag().isProperSingular()
        && syntax.ancestors(verb).stream()
            .filter(above -> above.isRelativeClause())
            .filter(above -> syntax.head(above).equals(Optional.of(agent)))
            .flatMap(above -> syntax.children(above, Token::isHelpingVerb).stream())
            .anyMatch(aux -> aux.tag().isPresentPlural());
  }

  /**
   * {@code its invasion}: who begins it in the same clause, or the one party that the sentence has
   * named; nobody where several could be meant.
   */
  public List<Filler> of(Token noun, Token pronoun, String reason) {
    Optional<String> kind = lexicon.pronoun(pronoun);
    if (kind.filter(k -> k.equals("thing") || k.equals("group")).isEmpty()) {
      return parties.at(pronoun, reason);
    }
    List<Filler> doers =
        syntax.head(noun).stream()
            .filter(verb -> noun.isObject() && syntax.isVerb(verb))
            .flatMap(verb -> syntax.children(verb, Token::isActiveSubject).stream())
            .flatMap(subject -> syntax.conjuncts(subject).stream())
            .flatMap(subject -> parties.at(subject, reason + ", whose clause it is").stream())
            .filter(Attackers::fights)
            .toList();
    if (!doers.isEmpty() || !kind.get().equals("thing")) {
      return doers;
    }
    Map<String, Mention.Name> named = namedBefore(noun, pronoun);
    return named.size() == 1
        ? named.values().stream()
            .flatMap(
                name ->
                    context.link(name).stream()
                        .map(
                            link ->
                                new Filler(
                                    context.words(pronoun.span()),
                                    pronoun.span(),
                                    link,
                                    new Ground.Referred(
                                        reason
                                            + "; “"
                                            + pronoun.form()
                                            + "” for “"
                                            + name.words()
                                            + "”"))))
            .toList()
        : List.of();
  }

  /** By side, the parties named before the pronoun that are not met by the force. */
  private Map<String, Mention.Name> namedBefore(Token noun, Token pronoun) {
    Map<String, Mention.Name> named = new LinkedHashMap<>();
    context
        .mentions(syntax.sentence(), Mention.Name.class)
        .filter(name -> name.last() < pronoun.index())
        .forEach(
            name ->
                context
                    .link(name)
                    .flatMap(ArticleContext::entry)
                    .filter(entry -> FIGHT.contains(entry.type()))
                    .map(entry -> context.side(entry).iri())
                    .ifPresent(side -> named.put(side, name)));
    context
        .mentions(syntax.sentence(), Mention.Name.class)
        .filter(name -> name.first() > noun.index())
        .filter(name -> syntax.sentence().isWithin(syntax.sentence().token(name.last()), noun))
        .flatMap(name -> context.link(name).flatMap(ArticleContext::entry).stream())
        .forEach(entry -> named.remove(context.side(entry).iri()));
    // "an ally of Norland in its war": whoever stands right before the pronoun's phrase is meant.
    Optional<Mention.Name> beside =
        named.values().stream().filter(name -> name.last() == pronoun.index() - 2).findFirst();
    return beside.isPresent() ? Map.of("", beside.get()) : named;
  }

  private static boolean fights(Filler filler) {
    return ArticleContext.entry(filler.link())
        .filter(entry -> FIGHT.contains(entry.type()) || entry.side().isPresent())
        .isPresent();
  }
}
