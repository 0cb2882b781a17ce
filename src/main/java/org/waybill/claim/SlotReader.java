package org.waybill.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Lexeme.Trait;
import org.waybill.text.Token;

/** Finds who fills a role from the word that stands in one of its slots. */
final class SlotReader {

  private static final Set<Role> ENDS = Set.of(Role.SUPPLIER, Role.RECIPIENT);

  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Parties parties;
  private final Whereabouts whereabouts;

  SlotReader(Scene scene, Syntax syntax, Lexicon lexicon, Parties parties) {
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.parties = parties;
    this.whereabouts = new Whereabouts(scene, syntax, parties);
  }

  /** Everybody who fills a role from the word that stands in a slot. */
  List<Filler> read(String slot, Token token, Role role, Lexeme lexeme) {
    String reason =
        slot.equals("subject") || slot.equals("object") ? slot : "“" + slot + "” " + token.form();
    if (role == Role.PLACE || role == Role.ORIGIN || role == Role.DESTINATION) {
      return whereabouts
          .place(token, reason)
          .map(List::of)
          .orElseGet(() -> parties.at(token, reason));
    }
    List<Filler> named = parties.at(token, reason);
    boolean words = role == Role.AGENT && lexicon.has(syntax.sentence(), token, Trait.ATTRIBUTES);
    if (named.isEmpty() && (words || isMetThroughHis(role, lexeme))) {
      return ofSomebody(token, reason);
    }
    if (!named.isEmpty() || !ENDS.contains(role) || slot.equals("subject")) {
      return named;
    }
    if (slot.equals("object") && !lexicon.has(syntax.sentence(), token, Trait.ACTS_FOR_OWNER)) {
      return named;
    }
    List<Filler> owners =
        syntax.possessor(token).filter(owner -> owner.tag().equals("PRP$")).isPresent()
            ? List.of()
            : owner(token, reason);
    return owners.isEmpty() ? whereabouts.inState(token, reason) : owners;
  }

  /** Whoever's towns are shelled is attacked, and whoever's tanks shell them attacks. */
  private static boolean isMetThroughHis(Role role, Lexeme lexeme) {
    return role == Role.TARGET
        || role == Role.AGENT && lexeme.frame().equals(Optional.of(Frame.ATTACK));
  }

  private List<Filler> ofSomebody(Token token, String reason) {
    List<Filler> owners = owner(token, reason);
    if (owners.isEmpty()) {
      owners = parties.before(token, reason + ", whose it is");
    }
    for (String preposition : List.of("of", "in", "by", "from")) {
      if (owners.isEmpty()) {
        owners =
            syntax.objectsOf(token, preposition).stream()
                .flatMap(object -> parties.at(object, reason + ", whose it is").stream())
                .toList();
      }
    }
    return owners;
  }

  /**
   * {@code support for Russia's industry}: whose the noun is, unless it is a fight against
   * somebody.
   */
  List<Filler> owner(Token token, String reason) {
    return syntax.possessor(token).stream()
        .flatMap(owner -> parties.at(owner, reason + ", its owner").stream())
        .toList();
  }
}
