package org.waybill.dating;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.waybill.article.issue.Issued;
import org.waybill.claim.Claim;
import org.waybill.registry.Registry;

/**
 * Lets articles that tell of the same tighten each other's bounds. Two tell of the same when one
 * side says, or does, the same to the same on the same weekday, and either a figure agrees or, for
 * what seldom happens twice, both are dated to a few weeks by themselves. That day is then one
 * unknown day behind both issues. A tie that contradicts the bounds is dropped, and the bounds
 * stay. The order in which articles came does not matter.
 */
public final class Siblings {

  private final Reports reports;

  public Siblings(Registry registry) {
    this.reports = new Reports(registry);
  }

  /**
   * @param topic of all pairs that would be of one and the same day; of one story, like the pairs
   */
  record Pair(Report one, Report other, String topic) {}

  /**
   * Articles that are tied to each other, however far around. What follows for one of them depends
   * on no article outside.
   */
  public static final class Family {
    private final Set<String> articles;
    final List<Pair> pairs;

    private Family(List<Pair> pairs) {
      this.pairs = pairs;
      this.articles =
          pairs.stream()
              .flatMap(pair -> Stream.of(pair.one().article(), pair.other().article()))
              .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /** File names. */
    public Set<String> articles() {
      return articles;
    }
  }

  /**
   * What one article tells that others may tell too.
   *
   * @param claims of the article, in order
   */
  public List<Report> reports(Collection<Claim> claims) {
    return reports.of(claims.stream().distinct().toList());
  }

  /**
   * The families among articles. Those that are tied to no other are in none.
   *
   * @param own bounds and clues of each article alone, by file name
   * @param reports of all these articles
   * @param story tells a claim's story; claims of two stories are never of one happening
   */
  public List<Family> families(
      Map<String, Issued> own, Collection<Report> reports, Function<Claim, String> story) {
    return kin(pairs(reports, own, story)).stream().map(Family::new).toList();
  }

  /**
   * Each article of the family, by name, with what the others tell of its day of issue.
   *
   * @param own as for {@link #families}
   */
  public List<Dated> dated(Map<String, Issued> own, Family family) {
    return new FamilyDays(own, family.pairs).dated();
  }

  /** Pairs that share an article, or are believed together, are of one family. */
  private static Collection<List<Pair>> kin(List<Pair> pairs) {
    Map<String, String> heads = new HashMap<>();
    for (Pair pair : pairs) {
      String head = head(heads, pair.topic());
      heads.put(head(heads, pair.one().article()), head);
      heads.put(head(heads, pair.other().article()), head);
    }
    Map<String, List<Pair>> families = new LinkedHashMap<>();
    for (Pair pair : pairs) {
      families.computeIfAbsent(head(heads, pair.topic()), none -> new ArrayList<>()).add(pair);
    }
    return families.values();
  }

  private static String head(Map<String, String> heads, String name) {
    String at = name;
    String next = heads.getOrDefault(at, at);
    while (!next.equals(at)) {
      String after = heads.getOrDefault(next, next);
      heads.put(at, after); // so that the way is half as long next time
      at = next;
      next = after;
    }
    return at;
  }

  private static List<Pair> pairs(
      Collection<Report> reports, Map<String, Issued> own, Function<Claim, String> story) {
    ListMultimap<String, Report> byTopic = MultimapBuilder.treeKeys().arrayListValues().build();
    reports.stream()
        .sorted(Comparator.comparing(Report::article))
        .forEach(
            report ->
                byTopic.put(
                    story.apply(report.claim()) + "\n" + report.key() + " " + report.day() + "\n",
                    report));
    Map<String, Pair> pairs = new TreeMap<>();
    byTopic
        .asMap()
        .forEach(
            (topic, same) ->
                new Agreement(own, List.copyOf(same))
                    .forEach(
                        (one, other) -> {
                          String id = String.join("\n", one.article(), other.article(), one.key());
                          pairs.putIfAbsent(id + one.day(), new Pair(one, other, topic));
                        }));
    return List.copyOf(pairs.values());
  }
}
