package org.waybill.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.waybill.claim.Claim;
import org.waybill.claim.Filler;
import org.waybill.claim.Role;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;
import org.waybill.registry.Registry;

/** Tells for whom somebody acts or speaks, as IRIs; local names for an article's own entries. */
final class Sides {

  private final Registry registry;

  Sides(Registry registry) {
    this.registry = registry;
  }

  /** The states and bodies behind those in a role; only what is linked. */
  Set<String> of(Claim claim, Role role) {
    return of(claim.role(role));
  }

  /**
   * The states and bodies behind those who answer for a claim, as far as they are known to all: of
   * an unnamed official that whose official he is.
   */
  Set<String> speakers(Claim claim) {
    Set<String> sides = of(claim.attribution().claimants());
    sides.removeIf(side -> !isKnown(side));
    return sides;
  }

  /**
   * Likewise, and within its article whoever else answers by name: two that no side is known of are
   * two. Empty in the outlet's own voice, and for somebody without a name.
   */
  Set<String> voices(Account account) {
    Set<String> voices = speakers(account.claim());
    for (Filler filler : account.claim().attribution().claimants()) {
      Optional<String> own =
          Optional.ofNullable(account.placing().names().get(filler))
              .map(Name::id)
              .or(() -> entry(filler).filter(this::isSomebodyOfItsOwn).map(Entry::iri));
      own.ifPresent(id -> voices.add(account.article() + " " + id));
    }
    return voices;
  }

  private boolean isSomebodyOfItsOwn(Entry entry) {
    return entry.type() != Entry.Type.GROUP && !isKnown(side(entry));
  }

  private Set<String> of(List<Filler> fillers) {
    Set<String> sides = new TreeSet<>();
    fillers.stream()
        .flatMap(filler -> entry(filler).stream())
        .filter(entry -> !entry.isPeopleByName())
        .forEach(entry -> sides.add(side(entry)));
    return sides;
  }

  String side(Entry entry) {
    return registry.side(entry).map(Entry::iri).orElse(entry.iri());
  }

  /** The side of an entry of the registry; anything else is its own. */
  String side(String iri) {
    return registry.entry(iri).map(this::side).orElse(iri);
  }

  /** Those in a role themselves; only what is linked. */
  Set<String> names(Claim claim, Role role) {
    return names(claim.role(role));
  }

  /** Those who answer for a claim themselves; only what is linked. */
  Set<String> speakersThemselves(Claim claim) {
    return names(claim.attribution().claimants());
  }

  private static Set<String> names(List<Filler> fillers) {
    Set<String> names = new TreeSet<>();
    fillers.forEach(filler -> entry(filler).ifPresent(entry -> names.add(entry.iri())));
    return names;
  }

  /** The known persons among those who answer for a claim. */
  Set<String> persons(Claim claim) {
    Set<String> persons = speakersThemselves(claim);
    persons.removeIf(iri -> !isPerson(iri));
    return persons;
  }

  /** Local names, and what {@link Names} makes of words, are none. */
  static boolean isIri(String id) {
    return id.contains("://");
  }

  /** Whether it is an entry of the registry, and not one article's own. */
  boolean isKnown(String iri) {
    return registry.entry(iri).isPresent();
  }

  /** Whether it means several states or bodies at once, without saying which. */
  boolean isCoverTerm(String iri) {
    return registry
        .entry(iri)
        .filter(entry -> entry.type() == Entry.Type.ORGANISATION && entry.side().isEmpty())
        .isPresent();
  }

  /** Whether it is an outlet that speaks for nobody, as a state's agency does. */
  boolean isOutlet(String iri) {
    return registry.entry(iri).filter(this::isOutlet).isPresent();
  }

  boolean isOutlet(Filler filler) {
    return entry(filler).filter(this::isOutlet).isPresent();
  }

  private boolean isOutlet(Entry entry) {
    return entry.type() == Entry.Type.OUTLET && side(entry).equals(entry.iri());
  }

  boolean isPerson(String iri) {
    return registry.entry(iri).filter(entry -> entry.type() == Entry.Type.PERSON).isPresent();
  }

  static Optional<Entry> entry(Filler filler) {
    return filler.link() instanceof Link.Linked linked
        ? Optional.of(linked.entry())
        : Optional.empty();
  }

  /** Whether its article brings in somebody of its own, whom no other article can mean. */
  static boolean isLocal(Claim claim) {
    return claim.roles().values().stream()
        .flatMap(filler -> entry(filler).stream())
        .anyMatch(Entry::local);
  }
}
