package org.waybill.event;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.waybill.claim.Claim;
import org.waybill.claim.Filler;
import org.waybill.claim.Role;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;
import org.waybill.registry.Registry;

/**
 * Tells for whom somebody acts, as IRIs. An article's own entries are told apart by their article.
 */
final class Sides {

  private final Registry registry;

  Sides(Registry registry) {
    this.registry = registry;
  }

  /** The states and bodies behind those in a role; only what is linked. */
  Set<String> of(Claim claim, Role role) {
    Set<String> sides = new TreeSet<>();
    for (Filler filler : claim.role(role)) {
      if (filler.link() instanceof Link.Linked linked) {
        Entry entry = linked.entry();
        sides.add(registry.side(entry).map(Entry::iri).orElse(entry.iri()));
      }
    }
    return sides;
  }

  /** Those in a role themselves; only what is linked. */
  Set<String> names(Claim claim, Role role) {
    Set<String> names = new TreeSet<>();
    for (Filler filler : claim.role(role)) {
      name(filler.link()).ifPresent(names::add);
    }
    return names;
  }

  Optional<String> name(Link link) {
    return link instanceof Link.Linked linked
        ? Optional.of(linked.entry().iri())
        : Optional.empty();
  }

  /**
   * The claim's article when it brings in somebody of its own, whom no other article can mean; else
   * empty.
   */
  static String scope(Claim claim) {
    boolean local =
        claim.roles().values().stream()
            .anyMatch(
                filler -> filler.link() instanceof Link.Linked linked && linked.entry().local());
    return local ? claim.article() : "";
  }
}
