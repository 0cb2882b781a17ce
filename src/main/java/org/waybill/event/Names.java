package org.waybill.event;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waybill.claim.Claim;
import org.waybill.claim.Filler;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;
import org.waybill.registry.Registry;

/**
 * The parties of one article that no entry explains. A name stands for a party of its own, told
 * from others by the name alone: case, accents, a leading article and a title make no difference,
 * and a short form is the only longer name of the article that it is a part of. Words that are no
 * name, such as {@code the ministry}, tell parties apart within the article only.
 */
final class Names {

  /** Of a name that fits several entries: nobody knows whether another article means the same. */
  private static final String EITHER = "either/";

  private static final String NAMELESS = "words/";

  private final Registry registry;

  /** Each name as it is folded: the best way in which the article writes it. */
  private final Map<String, String> written = new TreeMap<>();

  /** The longest name that it is short for, which may be itself. */
  private final Map<String, String> full = new HashMap<>();

  /**
   * @param claims of one article, all of them
   */
  Names(Registry registry, Collection<Claim> claims) {
    this.registry = registry;
    claims.stream()
        .flatMap(Names::fillers)
        .flatMap(filler -> name(filler).stream())
        .forEach(name -> written.merge(folded(name), name, Name::better));
    written.keySet().forEach(name -> full.put(name, full(name)));
  }

  private static Stream<Filler> fillers(Claim claim) {
    return Stream.concat(claim.roles().values().stream(), claim.attribution().claimants().stream());
  }

  private String full(String name) {
    List<String> longer = written.keySet().stream().filter(it -> isPart(name, it)).toList();
    List<String> longest =
        longer.stream().filter(it -> longer.stream().noneMatch(more -> isPart(it, more))).toList();
    return longest.size() == 1 ? longest.get(0) : name;
  }

  private static boolean isPart(String name, String longer) {
    return !name.equals(longer) && ("-" + longer + "-").contains("-" + name + "-");
  }

  /** Those of a claim's fillers that are a name which nothing explains. */
  Map<Filler, Name> of(Claim claim) {
    Map<Filler, Name> names = new LinkedHashMap<>();
    fillers(claim).forEach(filler -> of(filler).ifPresent(name -> names.put(filler, name)));
    return names;
  }

  private Optional<Name> of(Filler filler) {
    return name(filler)
        .map(this::folded)
        .map(name -> new Name(Name.FOLDER + full.get(name), written.get(name)));
  }

  /**
   * Identifiers of those whom no entry explains; of those without a name, only where nobody else
   * plays the part.
   *
   * @param known whether an entry plays the part too
   */
  Set<String> ids(List<Filler> fillers, boolean known) {
    Set<String> ids = new TreeSet<>();
    Set<String> nameless = new TreeSet<>();
    for (Filler filler : fillers) {
      Optional<Name> name = of(filler);
      name.ifPresent(it -> ids.add(it.id()));
      if (filler.link() instanceof Link.Ambiguous ambiguous) {
        ids.add(EITHER + folded(either(filler, ambiguous)));
      } else if (filler.link() instanceof Link.Unknown unknown && name.isEmpty()) {
        nameless.add(NAMELESS + folded(unknown.words()));
      }
    }
    return ids.isEmpty() && !known ? nameless : ids;
  }

  /** Whether it stands for somebody without a name. */
  static boolean isNameless(String id) {
    return id.startsWith(NAMELESS);
  }

  static boolean isUnexplained(String id) {
    return Name.isName(id) || isNameless(id) || id.startsWith(EITHER);
  }

  private static String either(Filler filler, Link.Ambiguous ambiguous) {
    return hasCapital(filler.words())
        ? filler.words()
        : ambiguous.candidates().stream().map(Entry::label).collect(Collectors.joining(" "));
  }

  private Optional<String> name(Filler filler) {
    Optional<Entry> people = Sides.entry(filler).filter(Entry::isPeopleByName);
    if (people.isPresent()) {
      return people.map(Entry::label);
    }
    return filler.link() instanceof Link.Unknown unknown
            && !filler.isNameless()
            && hasCapital(unknown.words())
            && registry.collectives().keys(unknown.words()).isEmpty()
            && registry.titles().keys(unknown.words()).isEmpty()
        ? Optional.of(unknown.words())
        : Optional.empty();
  }

  /** {@code One Bavarian maker} has none where it counts. */
  private static boolean hasCapital(String words) {
    String last = words.substring(words.lastIndexOf(' ') + 1);
    return last.codePoints().anyMatch(Character::isUpperCase)
        || last.codePoints().noneMatch(Character::isLowerCase);
  }

  private String folded(String words) {
    return Name.folded(bare(words));
  }

  /** Without the titles that go before it. */
  private String bare(String words) {
    for (int at = words.lastIndexOf(' '); at > 0; at = words.lastIndexOf(' ', at - 1)) {
      if (!registry.titles().keys(words.substring(0, at)).isEmpty()) {
        return bare(words.substring(at + 1));
      }
    }
    return words;
  }
}
