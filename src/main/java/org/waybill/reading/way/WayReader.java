package org.waybill.reading.way;

import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.SetMultimap;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waybill.claim.Filler;
import org.waybill.claim.Role;
import org.waybill.claim.Way;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.reading.coreference.Parties;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/** Reads by which way the goods of a flow went. */
public final class WayReader {

  private final Syntax syntax;
  private final WayWords words;
  private final WayHeads heads;
  private final Stops stops;
  private final Transports transports;
  private final Distances distances;

  public WayReader(
      ArticleContext context, Syntax syntax, Lexicon lexicon, Parties parties, Fleet fleet) {
    this.syntax = syntax;
    this.words = new WayWords(syntax.sentence(), lexicon);
    this.heads = new WayHeads(syntax, lexicon, words);
    this.stops = new Stops(context, syntax, words, parties);
    this.transports = new Transports(context, syntax, words, fleet);
    this.distances = new Distances(context, syntax, words);
  }

  /**
   * @param roles places and carriers; no other roles
   */
  public record Route(SetMultimap<Role, Filler> roles, Way way) {
    public Route {
      roles = ImmutableSetMultimap.copyOf(roles);
    }
  }

  /**
   * @param trigger tells the flow
   * @param goods the nouns that name what moves
   */
  public Route of(Token trigger, Lexeme lexeme, Collection<Token> goods) {
    Found found = new Found();
    Set<Token> told = heads.of(trigger, lexeme, goods);
    told.forEach(word -> walk(word, lexeme, goods, found));
    // "accused of sending arms via Norland": the parser hangs the way on the accusation.
    syntax.ancestors(trigger).stream()
        .filter(syntax::isVerb)
        .flatMap(verb -> syntax.prepositions(verb).stream())
        .filter(prep -> prep.index() > trigger.index() && has(prep, Trait.LEADS_TO_WAYPOINT))
        .forEach(prep -> follow(prep, trigger, lexeme, goods, found));
    return found.route(distances.in(told));
  }

  private void walk(Token word, Lexeme lexeme, Collection<Token> goods, Found found) {
    found.leg(word);
    transports.inWord(word, goods, found);
    verbPlaces(word, lexeme, found);
    for (Token prep : prepositions(word)) {
      follow(prep, word, lexeme, goods, found);
    }
  }

  /** {@code crossed the strait}, {@code left the port}. */
  private void verbPlaces(Token verb, Lexeme lexeme, Found found) {
    if (!syntax.isVerb(verb)) {
      return;
    }
    if (lexeme.parts("subject").contains("recipient") && !syntax.isPassive(verb)) {
      // "a depot near Quillport received them"
      syntax.children(verb, Token::isActiveSubject).stream()
          .filter(subject -> has(subject, Trait.NAMES_SITE))
          .forEach(subject -> stop(subject, Role.DESTINATION, "subject", found));
    }
    Optional<Role> role =
        has(verb, Trait.LEAVES)
            ? Optional.of(Role.ORIGIN)
            : has(verb, Trait.PASSES)
                ? Optional.of(Role.WAYPOINT)
                : has(verb, Trait.LANDS) ? Optional.of(Role.DESTINATION) : Optional.empty();
    role.ifPresent(
        part ->
            syntax.children(verb, Token::isObject).stream()
                .flatMap(object -> syntax.conjuncts(object).stream())
                .forEach(object -> stop(object, part, verb.form(), found)));
  }

  private List<Token> prepositions(Token word) {
    return syntax.isVerb(word)
        ? syntax.prepositions(word)
        : syntax.prepositionsWithin(word).stream().filter(this::leads).toList();
  }

  private void follow(Token prep, Token head, Lexeme lexeme, Collection<Token> goods, Found found) {
    if (distances.measures(prep)) {
      return; // "40 miles from the border"
    }
    Optional<Role> role = role(prep, head, lexeme);
    for (Token object : syntax.objects(prep)) {
      boolean carried =
          has(prep, Trait.LEADS_TO_MEANS) && transports.at(object, prep, goods, found);
      if (carried) {
        // "aboard a ship that left Westhaven"
        heads.clauses(object).forEach(verb -> walk(verb, lexeme, goods, found));
      }
      boolean told =
          carried || role.filter(part -> stop(object, part, syntax.name(prep), found)).isPresent();
      // "by sea from Westhaven": the parser hangs the rest of the way on its first word.
      boolean more = told || object.tag().isProperNoun();
      Stream.concat(Stream.of(object), syntax.children(object, Token::isApposition).stream())
          .flatMap(word -> syntax.prepositions(word).stream())
          .filter(next -> more ? leads(next) : has(next, Trait.LEADS_TO_WAYPOINT))
          .forEach(next -> follow(next, head, lexeme, goods, found));
    }
  }

  private boolean leads(Token prep) {
    return has(prep, Trait.LEADS_TO_START)
        || has(prep, Trait.LEADS_TO_END)
        || has(prep, Trait.LEADS_TO_WAYPOINT)
        || has(prep, Trait.LEADS_TO_MEANS);
  }

  private Optional<Role> role(Token prep, Token word, Lexeme lexeme) {
    if (has(prep, Trait.LEADS_TO_START)) {
      return Optional.of(Role.ORIGIN);
    }
    if (has(prep, Trait.LEADS_TO_WAYPOINT)) {
      return Optional.of(Role.WAYPOINT);
    }
    boolean purpose =
        has(prep, Trait.LEADS_TO_PURPOSE) && lexeme.parts(syntax.name(prep)).contains("recipient");
    if (has(prep, Trait.LEADS_TO_END) || purpose) {
      return Optional.of(Role.DESTINATION);
    }
    if (!has(prep, Trait.LEADS_TO_PLACE)) {
      return Optional.empty();
    }
    return has(word, Trait.LOADS)
        ? Optional.of(Role.ORIGIN)
        : Optional.of(Role.DESTINATION).filter(end -> has(word, Trait.LANDS));
  }

  private boolean stop(Token object, Role role, String how, Found found) {
    Optional<Stop> stop = stops.at(object, role, how);
    stop.ifPresent(place -> found.add(role, place));
    return stop.isPresent();
  }

  private boolean has(Token token, Trait trait) {
    return words.have(token, trait);
  }
}
