package org.waybill.event;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    ListMultimap<String, Account> bySide = MultimapBuilder.treeKeys().arrayListValues().build();
    ListMultimap<String, Account> unknown = MultimapBuilder.treeKeys().arrayListValues().build();
    for (Account account : telling) {
      if (!account.isOwnVoice()) {
        Set<String> whose = sides.speakers(account.claim());
        whose.forEach(side -> bySide.put(side, account));
        if (whose.isEmpty()) {
          unknown.put(
              copies.of(account.article()) + "|" + words(account).toLowerCase(Locale.ENGLISH),
              account);
        }
      }
    }
    List<IndependentOrigin> origins = new ArrayList<>();
    bySide
        .asMap()
        .forEach(
            (side, accounts) ->
                origins.add(
                    new IndependentOrigin(
                        side,
                        IndependentOrigin.Kind.SIDE,
                        claims(accounts),
                        "it is quoted for it")));
    unknown
        .asMap()
        .forEach(
            (copy, accounts) ->
                origins.add(
                    new IndependentOrigin(
                        accounts.stream().map(Origins::words).reduce(Name::better).orElseThrow(),
                        IndependentOrigin.Kind.UNKNOWN,
                        claims(accounts),
                        "quoted in " + accounts.iterator().next().article() + ", and not known")));
    boolean quoted = !origins.isEmpty();
    if (!quoted) {
      origins.addAll(outlets(telling));
    }
    return new Count(origins, repeats(telling, origins, quoted));
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
                    voice,
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
