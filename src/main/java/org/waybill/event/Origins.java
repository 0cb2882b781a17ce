package org.waybill.event;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waybill.claim.Claim;
import org.waybill.claim.Filler;

/**
 * Counts who independently says what an event is. Sides count, not outlets: whoever is quoted by
 * ten papers is one. An outlet that names no source is an origin only where nobody else is; else
 * nothing shows that it knows more than the others were told. A denial is no origin.
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
    List<Account> telling =
        cluster.accounts().stream()
            .filter(account -> !account.claim().stance().isRefused())
            .toList();
    ListMultimap<String, Account> unknown = MultimapBuilder.treeKeys().arrayListValues().build();
    Map<Set<String>, List<Account>> bySides = new LinkedHashMap<>();
    for (Account account : telling) {
      Set<String> whose = sides.speakers(account.claim());
      if (!account.isOwnVoice() && whose.isEmpty()) {
        unknown.put(copies.of(account.article()) + "|" + identity(account), account);
      } else if (!account.isOwnVoice()) {
        bySides.computeIfAbsent(whose, none -> new ArrayList<>()).add(account);
      }
    }
    List<IndependentOrigin> origins = new ArrayList<>(sides(bySides));
    unknown
        .asMap()
        .forEach(
            (copy, accounts) ->
                origins.add(
                    new IndependentOrigin(
                        Set.of(
                            accounts.stream()
                                .map(Origins::words)
                                .reduce(Name::better)
                                .orElseThrow()),
                        IndependentOrigin.Kind.UNKNOWN,
                        claims(accounts),
                        "quoted in " + accounts.iterator().next().article() + ", and not known")));
    boolean quoted = !origins.isEmpty();
    if (!quoted) {
      origins.addAll(outlets(telling));
    }
    return new Count(origins, repeats(telling, origins, quoted));
  }

  /**
   * Each side that speaks; those that only speak together are one origin, as are whoever joins one.
   */
  private static List<IndependentOrigin> sides(Map<Set<String>, List<Account>> bySides) {
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
    List<IndependentOrigin> origins = new ArrayList<>();
    groups.entrySet().stream()
        .sorted(Comparator.comparing(each -> String.join(" ", each.getKey())))
        .forEach(
            each ->
                origins.add(
                    new IndependentOrigin(
                        each.getKey(),
                        IndependentOrigin.Kind.SIDE,
                        claims(each.getValue().stream().sorted(Account.ORDER).toList()),
                        each.getKey().size() > 1
                            ? "they are quoted for it together"
                            : "it is quoted for it")));
    return origins;
  }

  /** Who it is within its article: by name where he has one, however short it is told. */
  private static String identity(Account account) {
    String named =
        account.claim().attribution().claimants().stream()
            .flatMap(one -> Optional.ofNullable(account.placing().names().get(one)).stream())
            .map(Name::id)
            .sorted()
            .collect(Collectors.joining(" "));
    return named.isEmpty() ? words(account).toLowerCase(Locale.ENGLISH) : named;
  }

  private static String words(Account account) {
    return account.claim().attribution().claimants().stream()
        .map(Filler::words)
        .collect(Collectors.joining("; "));
  }

  private List<IndependentOrigin> outlets(List<Account> telling) {
    TreeMap<String, List<Account>> byVoice = new TreeMap<>();
    TreeMap<String, String> copied = new TreeMap<>();
    for (Account account : telling) {
      String voice = account.publication().voice();
      // Copies of one text have one author, whatever the outlets are called.
      String author = copied.computeIfAbsent(copies.of(account.article()), text -> voice);
      byVoice.computeIfAbsent(author, who -> new ArrayList<>()).add(account);
    }
    List<IndependentOrigin> origins = new ArrayList<>();
    byVoice.forEach(
        (voice, accounts) ->
            origins.add(
                new IndependentOrigin(
                    Set.of(voice),
                    IndependentOrigin.Kind.OUTLET,
                    claims(accounts),
                    "it names no source, and nobody else is quoted for it")));
    return origins;
  }

  private List<Repeat> repeats(
      List<Account> telling, List<IndependentOrigin> origins, boolean quoted) {
    Set<String> articles = new TreeSet<>();
    telling.forEach(account -> articles.add(account.article()));
    Set<String> quoting = new HashSet<>();
    telling.stream()
        .filter(account -> !account.isOwnVoice())
        .forEach(account -> quoting.add(account.article()));
    Set<String> first = new HashSet<>();
    origins.forEach(origin -> first.add(origin.claims().get(0).article()));
    Map<String, String> original = new HashMap<>();
    List<Repeat> repeats = new ArrayList<>();
    for (String article : articles) {
      String copied = original.putIfAbsent(copies.of(article), article);
      if (copied != null) {
        repeats.add(new Repeat(article, "its text is a copy of that of " + copied));
      } else if (quoting.contains(article)) {
        repeats.add(new Repeat(article, "it quotes whoever says so"));
      } else if (quoted) {
        repeats.add(new Repeat(article, "it names no source for what others quote"));
      } else if (!first.contains(article)) {
        repeats.add(new Repeat(article, "another article of the same voice tells it too"));
      }
    }
    return repeats;
  }

  private static List<Claim> claims(java.util.Collection<Account> accounts) {
    return accounts.stream().map(Account::claim).toList();
  }
}
