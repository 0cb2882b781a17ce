package org.waybill.reading.way;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waybill.claim.Filler;
import org.waybill.claim.Ground;
import org.waybill.claim.Role;
import org.waybill.lexicon.Trait;
import org.waybill.mention.Mention;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.reading.coreference.Parties;
import org.waybill.reading.coreference.Whereabouts;
import org.waybill.reading.syntax.Syntax;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;
import org.waybill.text.Span;
import org.waybill.text.Token;

/** Finds the place that a word names, or that the words around it tell. */
final class Stops {

  /** What the tagger calls a name of a place. */
  private static final Set<String> PLACES = Set.of("GPE", "LOC", "FAC");

  private final ArticleContext context;
  private final Syntax syntax;
  private final WayWords words;
  private final Parties parties;
  private final Whereabouts whereabouts;

  Stops(ArticleContext context, Syntax syntax, WayWords words, Parties parties) {
    this.context = context;
    this.syntax = syntax;
    this.words = words;
    this.parties = parties;
    this.whereabouts = new Whereabouts(context, syntax, parties);
  }

  /**
   * @param how the preposition or verb that leads there
   */
  Optional<Stop> at(Token token, Role role, String how) {
    boolean site = has(token, Trait.NAMES_SITE);
    Optional<Stop> named = named(token, how);
    if (named.isPresent() && !(site && !named.get().sure())) {
      return named;
    }
    if (role == Role.WAYPOINT) {
      return land(token, how);
    }
    if (site) {
      return Optional.of(site(token, how));
    }
    return region(token, how);
  }

  /** A place by its name. */
  private Optional<Stop> named(Token token, String how) {
    Optional<Mention.Name> name = context.at(syntax.sentence(), token, Mention.Name.class);
    if (name.filter(whole -> isOfBody(whole, token)).isPresent()) {
      return Optional.empty();
    }
    Optional<Stop> known =
        whereabouts
            .place(token, how)
            .map(filler -> new Stop(filler, name.isEmpty() || !isSeat(name.get())));
    if (known.isPresent()
        || name.isEmpty()
        || has(token, Trait.NAMES_SITE)
        || !PLACES.contains(name.get().entity())) {
      return known;
    }
    boolean unknown =
        context.link(name.get()).filter(link -> !(link instanceof Link.Unknown)).isEmpty();
    return unknown && token.tag().isNoun() && name.get().last() == token.index()
        ? Optional.of(new Stop(filler(name.get().span(), new Ground.Named(how)), true))
        : Optional.empty();
  }

  /** {@code Quillport Shipping}: a name within another name. */
  private boolean isOfBody(Mention.Name name, Token token) {
    return context
        .at(syntax.sentence(), token, Mention.Place.class)
        .filter(place -> place.first() > name.first() || place.last() < name.last())
        .filter(
            place ->
                context.link(name).filter(link -> link instanceof Link.Linked).isPresent()
                    || syntax.sentence().tokens().subList(name.first(), name.last() + 1).stream()
                        .noneMatch(part -> has(part, Trait.NAMES_SITE)))
        .isPresent();
  }

  /** {@code Tehran}, which may be the government. */
  private boolean isSeat(Mention.Name name) {
    return context.isOf(name, Set.of(Entry.Type.STATE, Entry.Type.ORGAN));
  }

  /** {@code a depot near Quillport}, {@code Quillport airport}; else the site by its own words. */
  private Stop site(Token noun, String how) {
    List<Token> near = new ArrayList<>(syntax.premodifiers(noun));
    near.addAll(syntax.children(noun, Token::isApposition));
    inside(noun, near);
    syntax
        .preposition(noun)
        .flatMap(syntax::head)
        .ifPresent(
            above ->
                syntax.objectsOf(above, Trait.LEADS_TO_LAND).stream()
                    .filter(next -> next.index() > noun.index())
                    .filter(next -> !has(next, Trait.NAMES_SITE))
                    .forEach(near::add));
    String why = how + "; “" + noun.form() + "”";
    return near.stream()
        .flatMap(word -> named(word, why).stream())
        .findFirst()
        .map(stop -> new Stop(stop.filler().on(new Ground.Derived(why)), true))
        .orElseGet(() -> new Stop(phrase(noun, how), true));
  }

  private void inside(Token noun, List<Token> found) {
    for (Token object : syntax.objectsOf(noun, Trait.LEADS_TO_LAND)) {
      found.add(object);
      inside(object, found);
    }
  }

  private Filler phrase(Token noun, String how) {
    Token first = noun;
    for (Token before : syntax.premodifiers(noun)) {
      first = before.index() < first.index() && before.index() > noun.index() - 5 ? before : first;
    }
    return filler(first.span().cover(noun.span()), new Ground.Described(how));
  }

  private Filler filler(Span span, Ground ground) {
    String said = context.words(span);
    return new Filler(said, span, new Link.Unknown(said), ground);
  }

  /** {@code via Norland}, {@code through Norland's airspace}. */
  private Optional<Stop> land(Token token, String how) {
    Stream<Token> whose =
        has(token, Trait.NAMES_GROUND)
            ? Stream.concat(syntax.possessor(token).stream(), syntax.premodifiers(token).stream())
            : Stream.of(token);
    return whose
        .flatMap(word -> parties.named(word, how).stream())
        .filter(Stops::isState)
        .findFirst()
        .map(filler -> new Stop(filler, true))
        .or(() -> has(token, Trait.NAMES_SITE) ? Optional.of(site(token, how)) : Optional.empty())
        .filter(stop -> !(stop.filler().ground() instanceof Ground.Described));
  }

  private static boolean isState(Filler filler) {
    return ArticleContext.entry(filler.link())
        .filter(entry -> entry.type() == Entry.Type.STATE)
        .isPresent();
  }

  /** {@code northern Norland}: no place that anybody lists. */
  private Optional<Stop> region(Token token, String how) {
    return context
        .at(syntax.sentence(), token, Mention.Name.class)
        .filter(name -> context.isOf(name, Set.of(Entry.Type.STATE)))
        .flatMap(
            name ->
                name.first() == 0
                    ? Optional.empty()
                    : Optional.of(syntax.sentence().token(name.first() - 1))
                        .filter(before -> has(before, Trait.NAMES_REGION))
                        .map(before -> before.span().cover(name.span())))
        .map(span -> new Stop(filler(span, new Ground.Named(how)), true));
  }

  private boolean has(Token token, Trait trait) {
    return words.have(token, trait);
  }
}
