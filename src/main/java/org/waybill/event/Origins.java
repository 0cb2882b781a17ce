package org.waybill.event;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.waybill.claim.Claim;
import org.waybill.claim.Filler;
import org.waybill.claim.Stance;
import org.waybill.registry.Entry;

/**
 * Counts who independently says what an event is. Sides count, not outlets: whoever is quoted by
 * ten papers is one. An outlet that names no source is an origin only where nobody else is; else
 * nothing shows that it knows more than the others were told. A denial is no origin, and whoever
 * only deems it possible is one only where nobody says more.
 */
final class Origins {

  /**
   * @param origins in order of kind and voice
   * @param repeats in order of article
   */
  record Count(List<IndependentOrigin> origins, List<Repeat> repeats) {}

  private final Sides sides;
  private final Copies copies;

  Origins(Sides sides, Copies copies) {
    this.sides = sides;
    this.copies = copies;
  }

  Count of(Cluster cluster) {
    List<Account> telling = telling(cluster.accounts());
    List<Account> quoted = telling.stream().filter(account -> !isOutlets(account)).toList();
    List<IndependentOrigin> origins =
        Stream.of(sides(quoted), named(quoted), sources(quoted)).flatMap(List::stream).toList();
    if (origins.isEmpty()) {
      origins = quoted.isEmpty() ? outlets(telling) : coverTerms(quoted);
    }
    return new Count(origins, Repeats.of(telling, quoted, origins, copies));
  }

  private static List<Account> telling(List<Account> accounts) {
    List<Account> telling =
        accounts.stream().filter(account -> !account.claim().stance().isRefused()).toList();
    if (telling.isEmpty()) {
      return accounts.stream().filter(Origins::tellsHalt).toList();
    }
    List<Account> sure =
        telling.stream().filter(account -> account.claim().stance() != Stance.POSSIBLE).toList();
    return sure.isEmpty() ? telling : sure;
  }

  /** That it was stopped is told, not denied. */
  private static boolean tellsHalt(Account account) {
    return account.isHalted() && account.claim().stance() == Stance.NEGATED;
  }

  /** Its own voice, or that of another outlet, which for all that is known had no better source. */
  private boolean isOutlets(Account account) {
    return account.claim().attribution().claimants().stream().allMatch(sides::isOutlet);
  }

  /**
   * Each side that speaks; those that only speak together are one origin, as are whoever joins one.
   */
  private List<IndependentOrigin> sides(List<Account> quoted) {
    Map<Set<String>, List<Account>> bySides = new LinkedHashMap<>();
    for (Account account : quoted) {
      Set<String> whose = speakers(account);
      if (!whose.isEmpty()) {
        bySides.computeIfAbsent(whose, none -> new ArrayList<>()).add(account);
      }
    }
    Map<Set<String>, List<Account>> groups = new LinkedHashMap<>();
    bySides.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<Set<String>, List<Account>> each) -> each.getKey().size())
                .thenComparing(each -> String.join(" ", each.getKey())))
        .forEach(
            each ->
                groups
                    .computeIfAbsent(
                        groups.keySet().stream()
                            .filter(group -> !Collections.disjoint(group, each.getKey()))
                            .findFirst()
                            .orElse(each.getKey()),
                        none -> new ArrayList<>())
                    .addAll(each.getValue()));
    return groups.entrySet().stream()
        .sorted(Comparator.comparing(each -> String.join(" ", each.getKey())))
        .map(
            each ->
                new IndependentOrigin(
                    each.getKey(),
                    IndependentOrigin.Kind.SIDE,
                    claims(each.getValue()),
                    each.getKey().size() > 1
                        ? IndependentOrigin.QUOTED_TOGETHER
                        : IndependentOrigin.QUOTED))
        .toList();
  }

  /** Those with a voice of their own: what a cover term means is in nobody's name. */
  private Set<String> speakers(Account account) {
    Set<String> speakers = new TreeSet<>(sides.speakers(account.claim()));
    speakers.removeIf(side -> sides.isCoverTerm(side) || sides.isOutlet(side));
    return speakers;
  }

  private List<Account> ofNoSide(List<Account> quoted) {
    return quoted.stream()
        .filter(account -> sides.speakers(account.claim()).stream().allMatch(sides::isOutlet))
        .toList();
  }

  /** Persons and bodies whom articles bring in under a name, each of them one in all articles. */
  private List<IndependentOrigin> named(List<Account> quoted) {
    ListMultimap<String, Account> byName = MultimapBuilder.treeKeys().arrayListValues().build();
    for (Account account : ofNoSide(quoted)) {
      name(account).ifPresent(name -> byName.put(name, account));
    }
    return byName.asMap().values().stream()
        .map(accounts -> unknown(accounts, "named in " + article(accounts) + ", and not known"))
        .toList();
  }

  private static Optional<String> name(Account account) {
    return account.namedSpeakers().map(Name::id).min(Comparator.naturalOrder());
  }

  /**
   * Sources without a name. To one outlet they are one, as nothing shows that they are two; nor
   * does anything show that they are not whom the same article names.
   */
  private List<IndependentOrigin> sources(List<Account> quoted) {
    List<Account> strangers = ofNoSide(quoted);
    Set<String> naming = new HashSet<>();
    strangers.stream()
        .filter(account -> name(account).isPresent())
        .forEach(account -> naming.add(account.article()));
    ListMultimap<String, Account> byOutlet = MultimapBuilder.treeKeys().arrayListValues().build();
    strangers.stream()
        .filter(account -> !naming.contains(account.article()))
        .forEach(account -> byOutlet.put(spokenTo(account), account));
    return byOutlet.asMap().values().stream()
        .map(accounts -> unknown(accounts, "quoted in " + article(accounts) + ", and not known"))
        .toList();
  }

  private String spokenTo(Account account) {
    return account.claim().attribution().via().stream()
        .flatMap(relay -> Sides.entry(relay).stream())
        .map(Entry::iri)
        .filter(sides::isOutlet)
        .findFirst()
        .orElseGet(() -> account.publication().voice());
  }

  private static String article(Collection<Account> accounts) {
    return accounts.iterator().next().article();
  }

  private static IndependentOrigin unknown(Collection<Account> accounts, String why) {
    return new IndependentOrigin(
        Set.of(
            accounts.stream()
                .flatMap(account -> account.claim().attribution().claimants().stream())
                .map(Filler::words)
                .reduce(Name::better)
                .orElseThrow()),
        IndependentOrigin.Kind.UNKNOWN,
        claims(accounts),
        why);
  }

  /** {@code Western states}, where nobody of them is quoted by himself. */
  private List<IndependentOrigin> coverTerms(List<Account> quoted) {
    ImmutableListMultimap<String, Account> byTerm =
        Multimaps.index(quoted, account -> String.join(" ", sides.speakers(account.claim())));
    return byTerm.asMap().values().stream()
        .map(
            accounts ->
                new IndependentOrigin(
                    sides.speakers(accounts.iterator().next().claim()),
                    IndependentOrigin.Kind.SIDE,
                    claims(accounts),
                    "nobody of them is quoted by himself"))
        .toList();
  }

  private List<IndependentOrigin> outlets(List<Account> telling) {
    ListMultimap<String, Account> byVoice = MultimapBuilder.treeKeys().arrayListValues().build();
    Map<String, String> copied = new HashMap<>();
    for (Account account : telling) {
      String voice = outlet(account).orElseGet(() -> account.publication().voice());
      // Copies of one text have one author, whatever the outlets are called.
      String author = copied.computeIfAbsent(copies.of(account.article()), text -> voice);
      byVoice.put(author, account);
    }
    List<IndependentOrigin> origins = new ArrayList<>();
    byVoice
        .asMap()
        .forEach(
            (voice, accounts) ->
                origins.add(
                    new IndependentOrigin(
                        Set.of(voice),
                        IndependentOrigin.Kind.OUTLET,
                        claims(accounts),
                        IndependentOrigin.NO_SOURCE)));
    return origins;
  }

  /** Another outlet whose report this is. */
  private static Optional<String> outlet(Account account) {
    return account.claim().attribution().claimants().stream()
        .flatMap(claimant -> Sides.entry(claimant).stream())
        .map(Entry::iri)
        .findFirst();
  }

  private static List<Claim> claims(Collection<Account> accounts) {
    return accounts.stream().sorted(Account.ORDER).map(Account::claim).toList();
  }
}
