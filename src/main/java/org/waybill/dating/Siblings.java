package org.waybill.dating;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Sets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.waybill.article.issue.DayNetwork;
import org.waybill.article.issue.Issued;
import org.waybill.article.issue.PrintedDay;
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

  /** Both articles' own bounds must lie within so many days for a rare happening to be the same. */
  private static final int SAME_NEWS = 31;

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
    private final List<Pair> pairs;

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
    return new Net(own, family.pairs).dated();
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
    while (!heads.getOrDefault(at, at).equals(at)) {
      at = heads.get(at);
    }
    return at;
  }

  private static List<Pair> pairs(
      Collection<Report> reports, Map<String, Issued> own, Function<Claim, String> story) {
    ListMultimap<String, Report> byKey = MultimapBuilder.treeKeys().arrayListValues().build();
    reports.stream()
        .sorted(Comparator.comparing(Report::article))
        .forEach(report -> byKey.put(story.apply(report.claim()) + "\n" + report.key(), report));
    Map<String, Pair> pairs = new TreeMap<>();
    for (Map.Entry<String, Collection<Report>> told : byKey.asMap().entrySet()) {
      Collection<Report> same = told.getValue();
      for (Report one : same) {
        for (Report other : same) {
          boolean ordered = one.article().compareTo(other.article()) < 0;
          if (ordered && one.day() == other.day() && agree(one, other, own)) {
            String id = String.join("\n", one.article(), other.article(), one.key());
            String topic = told.getKey() + " " + one.day() + "\n";
            pairs.putIfAbsent(id + one.day(), new Pair(one, other, topic));
          }
        }
      }
    }
    return List.copyOf(pairs.values());
  }

  private static boolean agree(Report one, Report other, Map<String, Issued> own) {
    return !Sets.intersection(one.figures(), other.figures()).isEmpty()
        || one.rare() && near(own.get(one.article()), own.get(other.article()));
  }

  private static boolean near(Issued one, Issued other) {
    boolean closed =
        one.earliest().isPresent()
            && other.earliest().isPresent()
            && one.latest().isPresent()
            && other.latest().isPresent();
    if (!closed) {
      return false;
    }
    LocalDate first = min(one.earliest().get(), other.earliest().get());
    LocalDate last = max(one.latest().get(), other.latest().get());
    return ChronoUnit.DAYS.between(first, last) <= SAME_NEWS;
  }

  private static LocalDate min(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate max(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** The network of all tied articles while ties are told to it. */
  private static final class Net {
    private final Map<String, Issued> own;
    private final Map<String, Integer> issues = new TreeMap<>();
    private final Map<String, Integer> openings = new TreeMap<>();
    private final ListMultimap<String, Dated.Tie> ties =
        MultimapBuilder.treeKeys().arrayListValues().build();
    private DayNetwork network = new DayNetwork();

    Net(Map<String, Issued> own, List<Pair> pairs) {
      this.own = own;
      TreeSet<String> tied = new TreeSet<>();
      pairs.forEach(pair -> tied.addAll(List.of(pair.one().article(), pair.other().article())));
      tied.forEach(this::take);
      ListMultimap<String, Pair> topics = MultimapBuilder.treeKeys().arrayListValues().build();
      for (Pair pair : pairs) {
        if (told(network, List.of(pair)).isPresent()) {
          topics.put(pair.topic(), pair);
        } else {
          tie(pair, Issued.Verdict.RULED_OUT, "the bounds of the two leave no such day");
        }
      }
      topics.asMap().values().forEach(this::hear);
    }

    /** An article, with the day that its opening tells of where it names the weekday. */
    private void take(String article) {
      int issue = network.add(any -> true);
      issues.put(article, issue);
      Issued alone = own.get(article);
      alone.earliest().ifPresent(day -> network.notBefore(issue, day));
      alone.latest().ifPresent(day -> network.notAfter(issue, day));
      opening(alone)
          .ifPresent(
              weekday -> {
                int told = network.add(date -> date.getDayOfWeek() == weekday);
                network.follows(told, issue, 0, WeekdaySigns.soon(weekday));
                openings.put(article, told);
              });
    }

    private static Optional<DayOfWeek> opening(Issued alone) {
      return alone.clues().stream()
          .filter(clue -> clue.kind().equals(WeekdaySigns.LEAD))
          .filter(clue -> clue.verdict() != Issued.Verdict.RULED_OUT)
          .flatMap(clue -> PrintedDay.weekday(clue.words()).stream())
          .findFirst();
    }

    /**
     * Ties of one topic are believed together or not at all: when they contradict each other there
     * were two such days, and nothing tells which one an undated article means.
     */
    private void hear(Collection<Pair> topic) {
      Optional<DayNetwork> trial = told(network, topic);
      for (Pair pair : topic) {
        if (trial.isEmpty()) {
          tie(pair, Issued.Verdict.RULED_OUT, "more than one such day may be meant");
        } else if (narrows(pair.one(), trial.get()) || narrows(pair.other(), trial.get())) {
          tie(pair, Issued.Verdict.USED, "so both were issued 0 to 6 days after it");
        } else {
          tie(pair, Issued.Verdict.NOT_NEEDED, "nothing new follows");
        }
      }
      network = trial.orElse(network);
    }

    private boolean narrows(Report report, DayNetwork trial) {
      int issue = issues.get(report.article());
      return !trial.earliest(issue).equals(network.earliest(issue))
          || !trial.latest(issue).equals(network.latest(issue));
    }

    /** The network with these ties in it; empty when no days satisfy them all. */
    private Optional<DayNetwork> told(DayNetwork before, Collection<Pair> pairs) {
      DayNetwork trial = before.copy();
      for (Pair pair : pairs) {
        int day = trial.add(date -> date.getDayOfWeek() == pair.one().day());
        place(trial, day, pair.one());
        place(trial, day, pair.other());
      }
      return trial.settle() ? Optional.of(trial) : Optional.empty();
    }

    /** The opening tells the newest: no other weekday is after its own. */
    private void place(DayNetwork trial, int day, Report report) {
      trial.follows(day, issues.get(report.article()), 0, WeekdaySigns.LONGEST);
      Integer opening = openings.get(report.article());
      if (opening != null) {
        trial.follows(day, opening, 0, WeekdaySigns.LONGEST);
      }
    }

    private void tie(Pair pair, Issued.Verdict verdict, String so) {
      tie(pair.one(), pair.other(), verdict, so);
      tie(pair.other(), pair.one(), verdict, so);
    }

    private void tie(Report ours, Report theirs, Issued.Verdict verdict, String so) {
      String weekday = ours.day().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      TreeSet<String> shared = new TreeSet<>(Sets.intersection(ours.figures(), theirs.figures()));
      String same = shared.isEmpty() ? "people" : "figure: " + String.join(", ", shared);
      String why = "both tell of the same " + weekday + " with the same " + same + "; " + so;
      ties.put(ours.article(), new Dated.Tie(ours.claim(), theirs.claim(), verdict, why));
    }

    List<Dated> dated() {
      List<Dated> dated = new ArrayList<>();
      issues.forEach(
          (article, issue) -> {
            List<Dated.Tie> own = new ArrayList<>(ties.get(article));
            own.sort(
                Comparator.comparing((Dated.Tie tie) -> tie.theirs().article())
                    .thenComparing(Dated.Tie::why));
            dated.add(new Dated(article, network.earliest(issue), network.latest(issue), own));
          });
      return dated;
    }
  }
}
