package org.waybill.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Someone or something that the registry knows, or that one article introduces by itself.
 *
 * @param iri full IRI for a registry entry; for an entry of the article's own a short local name
 *     such as {@code person/park-jin}, from which the graph mints the IRI
 * @param label common English name: what {@code queries/claims.rq} shows
 * @param side IRI of the state or organisation it speaks or acts for; the entry's own IRI for a
 *     state or an independent body; empty when unknown
 * @param offices offices held, for persons
 * @param local whether only the article at hand introduces it
 * @param craft what is told of a vessel or an aircraft
 */
public record Entry(
    String iri,
    Type type,
    String label,
    Optional<String> side,
    List<Office> offices,
    boolean local,
    Optional<Craft> craft) {

  /** Where local names of people begin whom a name tells from others. */
  private static final String PEOPLE = "people/";

  /** Where the local name of a group begins. */
  static String folder(boolean peopleByName) {
    return peopleByName ? PEOPLE : "group/";
  }

  /** What an entry is. */
  public enum Type {
    STATE,
    /** A government, ministry, palace, army or spokesman's office that speaks for a state. */
    ORGAN,
    PERSON,
    /**
     * A body that is neither a state nor one of its organs: alliances, companies, armed groups,
     * institutes.
     */
    ORGANISATION,
    OUTLET,
    PLACE,
    ITEM,
    /** A resolution, treaty or other rule that may be broken, or a wide word for some. */
    LEGAL_ACT,
    /** People meant together and not by name, such as {@code U.S. officials}. */
    GROUP,
    VESSEL,
    AIRCRAFT
  }

  /**
   * A term in an office; bounds are inclusive, empty means not known or not ended.
   *
   * @param title as in {@code foreign minister}
   * @param organ IRI of the organ or state in which it is held
   */
  public record Office(
      String title, String organ, Optional<LocalDate> from, Optional<LocalDate> until) {

    /** Whether some day in {@code [earliest, latest]} falls in the term; open bounds always do. */
    public boolean overlaps(Optional<LocalDate> earliest, Optional<LocalDate> latest) {
      boolean startsInTime =
          from.isEmpty() || latest.isEmpty() || !from.get().isAfter(latest.get());
      boolean endsInTime =
          until.isEmpty() || earliest.isEmpty() || !until.get().isBefore(earliest.get());
      return startsInTime && endsInTime;
    }
  }

  /**
   * @param kind the article's noun for it: {@code cargo ship}
   * @param flag IRI of the state whose flag it flies
   * @param imo number in the register of the International Maritime Organization, checked
   * @param registration sign of an aircraft in a state's register, its tail number
   * @param operator who runs it, by name
   */
  public record Craft(
      String kind,
      Optional<String> flag,
      Optional<String> imo,
      Optional<String> registration,
      Optional<String> operator) {}

  /** Of anything but a craft. */
  public Entry(
      String iri,
      Type type,
      String label,
      Optional<String> side,
      List<Office> offices,
      boolean local) {
    this(iri, type, label, side, offices, local, Optional.empty());
  }

  public Entry {
    Objects.requireNonNull(craft);
    Objects.requireNonNull(iri);
    Objects.requireNonNull(type);
    Objects.requireNonNull(label);
    Objects.requireNonNull(side);
    offices = List.copyOf(offices);
  }

  /** {@code Norlandic rebels}: not Norland's side, and the same people in each article. */
  public boolean isPeopleByName() {
    return local && iri.startsWith(PEOPLE);
  }
}
