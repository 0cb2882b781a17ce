package org.waybill.reading.coreference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Filler;
import org.waybill.claim.Ground;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.mention.Mention;
import org.waybill.reading.syntax.Syntax;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;
import org.waybill.registry.Naming;
import org.waybill.text.Token;

/** Finds the actors whom words of a sentence call by name. */
final class NamedParties {

  private static final Set<Entry.Type> ACTORS =
      Set.of(
          Entry.Type.STATE,
          Entry.Type.ORGAN,
          Entry.Type.PERSON,
          Entry.Type.ORGANISATION,
          Entry.Type.OUTLET,
          Entry.Type.GROUP);

  private final ArticleContext context;
  private final Syntax syntax;
  private final Lexicon lexicon;

  NamedParties(ArticleContext context, Syntax syntax, Lexicon lexicon) {
    this.context = context;
    this.syntax = syntax;
    this.lexicon = lexicon;
  }

  /**
   * An actor named by the noun itself, or by an adjective or compound before a noun for its people.
   */
  Optional<Filler> at(Token token, String reason) {
    return context
        .at(syntax.sentence(), token, Mention.Name.class)
        .filter(name -> !isGoods(name))
        .flatMap(name -> filler(name, reason));
  }

  /**
   * {@code Patriot}, which the tagger takes for a body: what the items scheme knows is no party.
   */
  private boolean isGoods(Mention.Name name) {
    return context.link(name).filter(link -> link instanceof Link.Unknown).isPresent()
        && context
            .mentions(syntax.sentence(), Mention.Item.class)
            .anyMatch(item -> item.first() <= name.first() && name.last() <= item.last());
  }

  private Optional<Filler> filler(Mention.Name mention, String reason) {
    return context
        .link(mention)
        .map(link -> link instanceof Link.Unknown ? region(mention).orElse(link) : link)
        .filter(NamedParties::isActor)
        .map(link -> new Filler(mention.words(), mention.span(), link, new Ground.Named(reason)));
  }

  /** {@code South Lebanon}: part of a state, unless the registry knows it by that name. */
  private Optional<Link> region(Mention.Name mention) {
    Token first = syntax.sentence().token(mention.first());
    if (mention.first() == mention.last() || !lexicon.has(first.form(), Trait.NAMES_REGION)) {
      return Optional.empty();
    }
    String rest = mention.words().substring(first.form().length()).strip();
    List<Entry> entries = context.registry().named(rest);
    return entries.size() == 1 && entries.get(0).type() == Entry.Type.STATE
        ? Optional.of(new Link.Linked(entries.get(0), "part of the state"))
        : Optional.empty();
  }

  private static boolean isActor(Link link) {
    return ArticleContext.entry(link).map(Entry::type).map(ACTORS::contains).orElse(true);
  }

  /** Actors named by words before a noun: {@code Iranian arms}, {@code U.S.-Russia talks}. */
  List<Filler> before(Token noun, String reason) {
    List<Filler> found = new ArrayList<>();
    for (Token modifier : syntax.premodifiers(noun)) {
      for (Token part : syntax.conjuncts(modifier)) {
        at(part, reason)
            .filter(filler -> found.stream().noneMatch(other -> other.span().equals(filler.span())))
            .ifPresent(found::add);
        before(part, reason).stream().filter(filler -> !found.contains(filler)).forEach(found::add);
      }
    }
    return found;
  }

  /** A capital named for its government may as well be the place. */
  boolean isCity(Filler filler) {
    return ArticleContext.entry(filler.link())
        .filter(
            entry ->
                context.registry().namings(filler.words(), entry.iri()).contains(Naming.METONYM))
        .isPresent();
  }
}
