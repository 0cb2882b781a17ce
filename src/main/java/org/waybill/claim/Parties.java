package org.waybill.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.mention.Mention;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;
import org.waybill.text.Token;

/** Finds who is meant by a word of a sentence: a name, a group, a pronoun. */
final class Parties {

  private static final Set<Entry.Type> ACTORS =
      Set.of(
          Entry.Type.STATE,
          Entry.Type.ORGAN,
          Entry.Type.PERSON,
          Entry.Type.ORGANISATION,
          Entry.Type.OUTLET,
          Entry.Type.GROUP);

  private final Scene scene;
  private final Syntax syntax;
  private final References references;

  Parties(Scene scene, Syntax syntax, References references) {
    this.scene = scene;
    this.syntax = syntax;
    this.references = references;
  }

  /**
   * Everybody meant by a noun; several for a plural pronoun, none when nobody is known to be meant.
   */
  List<Filler> at(Token token, String reason) {
    Optional<Filler> named = named(token, reason);
    if (named.isPresent()) {
      return List.of(named.get());
    }
    Optional<Filler> beside =
        syntax.children(token, "appos").stream()
            .filter(other -> other.index() > token.index() && other.tag().startsWith("NNP"))
            .flatMap(other -> named(other, reason).stream())
            .findFirst();
    if (beside.isPresent()) {
      return List.of(beside.get());
    }
    return references.resolve(syntax, token).stream()
        .map(
            found ->
                new Filler(
                    scene.words(token.span()),
                    token.span(),
                    found.link(),
                    reason + "; " + found.reason()))
        .toList();
  }

  /**
   * An actor named by the noun itself, or by an adjective or compound before a noun for its people.
   */
  Optional<Filler> named(Token token, String reason) {
    Optional<Mention.Name> name = scene.at(syntax.sentence(), token, Mention.Name.class);
    if (name.isPresent()) {
      return name.flatMap(mention -> filler(mention, reason));
    }
    return Optional.empty();
  }

  private Optional<Filler> filler(Mention.Name mention, String reason) {
    return scene
        .link(mention)
        .filter(Parties::isActor)
        .map(link -> new Filler(mention.words(), mention.span(), link, reason));
  }

  private static boolean isActor(Link link) {
    return link instanceof Link.Linked linked ? ACTORS.contains(linked.entry().type()) : true;
  }

  /** Actors named by words before a noun: {@code Iranian arms}, {@code U.S.-Russia talks}. */
  List<Filler> before(Token noun, String reason) {
    List<Filler> found = new ArrayList<>();
    for (Token modifier : syntax.premodifiers(noun)) {
      for (Token part : syntax.conjuncts(modifier)) {
        named(part, reason)
            .filter(filler -> found.stream().noneMatch(other -> other.span().equals(filler.span())))
            .ifPresent(found::add);
        before(part, reason).stream().filter(filler -> !found.contains(filler)).forEach(found::add);
      }
    }
    return found;
  }
}
