package org.waybill.dating;

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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.waybill.article.DayNetwork;
import org.waybill.article.Issued;
import org.waybill.article.PrintedDay;
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

  private record Pair(Report one, Report other) {}

  /**
   * Only the articles that are tied to another, by name.
   *
   * @param own bounds and clues of each article alone, by file name
   * @param claims of all articles
   */
  public List<Dated> tighten(Map<String, Issued> own, Collection<Claim> claims) {
    ListMultimap<String, Claim> byArticle = MultimapBuilder.treeKeys().arrayListValues().build();
    claims.stream().distinct().forEach(claim -> byArticle.put(claim.article(), claim));
    byArticle.keySet().retainAll(own.keySet());
    return new Net(own, pairs(byArticle, own)).dated();
  }

  private List<Pair> pairs(ListMultimap<String, Claim> byArticle, Map<String, Issued> own) {
    ListMultimap<String, Report> byKey = MultimapBuilder.treeKeys().arrayListValues().build();
    byArticle
        .asMap()
        .forEach(
            (article, claims) ->
                reports.of(claims).forEach(report -> byKey.put(report.key(), report)));
    Map<String, Pair> pairs = new TreeMap<>();
    for (Collection<Report> same : byKey.asMap().values()) {
      for (Report one : same) {
        for (Report other : same) {
          boolean ordered = one.article().compareTo(other.article()) < 0;
          if (ordered && one.day() == other.day() && agree(one, other, own)) {
            String id = String.join("\n", one.article(), other.article(), one.key());
            pairs.putIfAbsent(id + one.day(), new Pair(one, other));
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
    private final ListMultimap<String, Dated.Tie> ties =
        MultimapBuilder.treeKeys().arrayListValues().build();
    private DayNetwork network = new DayNetwork();

    Net(Map<String, Issued> own, List<Pair> pairs) {
      this.own = own;
      TreeSet<String> tied = new TreeSet<>();
      pairs.forEach(pair -> tied.addAll(List.of(pair.one().article(), pair.other().article())));
      for (String article : tied) {
        int issue = network.add(any -> true);
        issues.put(article, issue);
        own.get(article).earliest().ifPresent(day -> network.notBefore(issue, day));
        own.get(article).latest().ifPresent(day -> network.notAfter(issue, day));
      }
      pairs.forEach(this::hear);
    }

    private void hear(Pair pair) {
      int one = issues.get(pair.one().article());
      int other = issues.get(pair.other().article());
      DayOfWeek weekday = pair.one().day();
      DayNetwork trial = network.copy();
      int day = trial.add(date -> date.getDayOfWeek() == weekday);
      trial.follows(day, one, 0, longest(pair.one()));
      trial.follows(day, other, 0, longest(pair.other()));
      Issued.Verdict verdict = Issued.Verdict.RULED_OUT;
      if (trial.settle()) {
        boolean narrower =
            !bounds(trial, one).equals(bounds(network, one))
                || !bounds(trial, other).equals(bounds(network, other));
        verdict = narrower ? Issued.Verdict.USED : Issued.Verdict.NOT_NEEDED;
        network = trial;
      }
      tie(pair.one(), pair.other(), verdict, day);
      tie(pair.other(), pair.one(), verdict, day);
    }

    /** How many days after the weekday the article was issued, at most. */
    private int longest(Report report) {
      boolean opening =
          own.get(report.article()).clues().stream()
              .filter(clue -> clue.kind().equals(WeekdaySigns.LEAD))
              .filter(clue -> clue.verdict() != Issued.Verdict.RULED_OUT)
              .anyMatch(clue -> PrintedDay.weekday(clue.words()).equals(Optional.of(report.day())));
      return opening ? WeekdaySigns.soon(report.day()) : WeekdaySigns.LONGEST;
    }

    private void tie(Report ours, Report theirs, Issued.Verdict verdict, int day) {
      String weekday = ours.day().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      TreeSet<String> shared = new TreeSet<>(Sets.intersection(ours.figures(), theirs.figures()));
      String same =
          "both tell of the same "
              + weekday
              + " with the same "
              + (shared.isEmpty() ? "people" : "figure: " + String.join(", ", shared));
      String so =
          switch (verdict) {
            case RULED_OUT -> "; but the bounds of the two leave no such day";
            case NOT_NEEDED -> "; nothing new follows";
            case USED ->
                "; it lies from "
                    + said(day)
                    + ", and the issue up to "
                    + longest(ours)
                    + " days later";
          };
      ties.put(ours.article(), new Dated.Tie(ours.claim(), theirs.claim(), verdict, same + so));
    }

    private String said(int day) {
      return network.earliest(day).map(Object::toString).orElse("any day")
          + " to "
          + network.latest(day).map(Object::toString).orElse("any day");
    }

    private static List<Optional<LocalDate>> bounds(DayNetwork network, int issue) {
      return List.of(network.earliest(issue), network.latest(issue));
    }

    List<Dated> dated() {
      List<Dated> dated = new ArrayList<>();
      issues.forEach(
          (article, issue) -> {
            List<Dated.Tie> own = new ArrayList<>(ties.get(article));
            own.sort(Comparator.comparing(tie -> tie.theirs().article()));
            dated.add(new Dated(article, network.earliest(issue), network.latest(issue), own));
          });
      return dated;
    }
  }
}
