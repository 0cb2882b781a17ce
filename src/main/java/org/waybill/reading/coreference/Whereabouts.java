package org.waybill.reading.coreference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waybill.claim.Filler;
import org.waybill.claim.Ground;
import org.waybill.lexicon.Trait;
import org.waybill.mention.Mention;
import org.waybill.reading.syntax.Syntax;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;
import org.waybill.registry.Location;
import org.waybill.text.Token;

/** Finds places named by words, and the state that a place lies in. */
public final class Whereabouts {

  private final ArticleContext context;
  private final Syntax syntax;
  private final Parties parties;

  public Whereabouts(ArticleContext context, Syntax syntax, Parties parties) {
    this.context = context;
    this.syntax = syntax;
    this.parties = parties;
  }

  public Optional<Filler> place(Token token, String reason) {
    return context
        .at(syntax.sentence(), token, Mention.Place.class)
        .flatMap(
            place ->
                place.keys().stream()
                    .sorted()
                    .findFirst()
                    .flatMap(context.registry()::location)
                    .map(
                        location ->
                            new Filler(
                                place.words(),
                                place.span(),
                                new Link.Linked(location.place(), "place"),
                                new Ground.Named(reason))));
  }

  /** The state that a place found before lies in; a state or an organ stands for itself. */
  public Optional<Filler> state(Filler place) {
    return ArticleContext.entry(place.link())
        .map(context::side)
        .filter(side -> side.type() == Entry.Type.STATE || side.type() == Entry.Type.ORGANISATION)
        .map(
            state ->
                new Filler(
                    place.words(),
                    place.span(),
                    new Link.Linked(state, "state of the place"),
                    new Ground.Derived(place.ground().how() + ", whose land it is")));
  }

  /** Whether somebody is meant only because it happens on his land or a place lies in it. */
  public static boolean isLand(Filler filler) {
    return filler.ground() instanceof Ground.Derived;
  }

  /** {@code shelled Quillport}: the state that a place named by the word itself lies in. */
  public List<Filler> here(Token token, String reason) {
    return place(token, reason).flatMap(this::state).map(List::of).orElse(List.of());
  }

  /** {@code to a depot near Tikhoretsk in Russia}: the state that a place lies in. */
  public List<Filler> inState(Token token, String reason) {
    List<Token> nearby = new ArrayList<>(List.of(token));
    nearby.addAll(syntax.objectsOf(token, Trait.LEADS_TO_LAND));
    syntax
        .head(token)
        .flatMap(syntax::head)
        .ifPresent(
            above ->
                syntax.objectsOf(above, Trait.LEADS_TO_LAND).stream()
                    .filter(t -> t.index() > token.index())
                    .forEach(nearby::add));
    for (Token at : nearby) {
      List<Filler> found =
          at.equals(token)
              ? List.of()
              : parties.named(at, reason).stream()
                  .map(filler -> filler.on(new Ground.Derived(reason + ", a place there")))
                  .toList();
      if (!found.isEmpty()) {
        return found;
      }
      Optional<Mention.Place> place = context.at(syntax.sentence(), at, Mention.Place.class);
      Optional<Filler> state =
          place
              .flatMap(p -> p.keys().stream().sorted().findFirst())
              .flatMap(context.registry()::location)
              .flatMap(Location::state)
              .flatMap(context.registry()::entry)
              .map(
                  entry ->
                      new Filler(
                          place.get().words(),
                          place.get().span(),
                          new Link.Linked(entry, "place in it"),
                          new Ground.Derived(reason)));
      if (state.isPresent()) {
        return List.of(state.get());
      }
    }
    return List.of();
  }
}
