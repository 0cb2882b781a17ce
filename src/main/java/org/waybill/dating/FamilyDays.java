package org.waybill.dating;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Sets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.waybill.article.issue.DayNetwork;
import org.waybill.article.issue.Issued;
import org.waybill.article.issue.PrintedDay;

/** The days of issue of one family's articles while its ties are told, topic by topic. */
final class FamilyDays {

  private final Map<String, Issued> own;
  private final Map<String, Integer> issues = new TreeMap<>();
  private final Map<String, Integer> openings = new HashMap<>();
  private final ListMultimap<String, Dated.Tie> ties =
      MultimapBuilder.treeKeys().arrayListValues().build();
  private final DayNetwork network = new DayNetwork();

  /**
   * @param own bounds and clues of each article alone, by file name
   */
  FamilyDays(Map<String, Issued> own, List<Siblings.Pair> pairs) {
    this.own = own;
    TreeSet<String> tied = new TreeSet<>();
    pairs.forEach(pair -> tied.addAll(List.of(pair.one().article(), pair.other().article())));
    tied.forEach(this::take);
    ListMultimap<String, Siblings.Pair> topics =
        MultimapBuilder.treeKeys().arrayListValues().build();
    for (Siblings.Pair pair : pairs) {
      DayNetwork.Mark alone = network.mark();
      if (tell(pair)) {
        topics.put(pair.topic(), pair);
      } else {
        tie(pair, Issued.Verdict.RULED_OUT, "the bounds of the two leave no such day");
      }
      network.back(alone);
    }
    topics.asMap().values().forEach(this::hear);
  }

  /**
   * An article, with the day that its opening tells of where it names the weekday. An opening that
   * its bounds leave no day for tells nothing.
   */
  private void take(String article) {
    int issue = network.add(any -> true);
    issues.put(article, issue);
    Issued alone = own.get(article);
    alone.earliest().ifPresent(day -> network.notBefore(issue, day));
    alone.latest().ifPresent(day -> network.notAfter(issue, day));
    network.settle();
    DayNetwork.Mark bounds = network.mark();
    opening(alone)
        .ifPresent(
            weekday -> {
              int told = network.add(date -> date.getDayOfWeek() == weekday);
              network.follows(told, issue, 0, WeekdaySigns.soon(weekday));
              if (network.settle()) {
                openings.put(article, told);
              } else {
                network.back(bounds);
              }
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
  private void hear(Collection<Siblings.Pair> topic) {
    Map<String, List<Optional<LocalDate>>> before = new HashMap<>();
    for (Siblings.Pair pair : topic) {
      before.computeIfAbsent(pair.one().article(), this::bounds);
      before.computeIfAbsent(pair.other().article(), this::bounds);
    }
    DayNetwork.Mark untold = network.mark();
    boolean believed = true;
    for (Siblings.Pair pair : topic) {
      believed = believed && tell(pair);
    }
    for (Siblings.Pair pair : topic) {
      if (!believed) {
        tie(pair, Issued.Verdict.RULED_OUT, "more than one such day may be meant");
      } else if (isNarrowed(pair.one(), before) || isNarrowed(pair.other(), before)) {
        tie(pair, Issued.Verdict.USED, "so both were issued 0 to 6 days after it");
      } else {
        tie(pair, Issued.Verdict.NOT_NEEDED, "nothing new follows");
      }
    }
    if (!believed) {
      network.back(untold);
    }
  }

  private List<Optional<LocalDate>> bounds(String article) {
    int issue = issues.get(article);
    return List.of(network.earliest(issue), network.latest(issue));
  }

  private boolean isNarrowed(Report report, Map<String, List<Optional<LocalDate>>> before) {
    return !bounds(report.article()).equals(before.get(report.article()));
  }

  /** Whether days are left that satisfy this too. */
  private boolean tell(Siblings.Pair pair) {
    int day = network.add(date -> date.getDayOfWeek() == pair.one().day());
    place(day, pair.one());
    place(day, pair.other());
    return network.settle();
  }

  /** The opening tells the newest: no other weekday is after its own. */
  private void place(int day, Report report) {
    network.follows(day, issues.get(report.article()), 0, WeekdaySigns.LONGEST);
    Integer opening = openings.get(report.article());
    if (opening != null) {
      network.follows(day, opening, 0, WeekdaySigns.LONGEST);
    }
  }

  private void tie(Siblings.Pair pair, Issued.Verdict verdict, String so) {
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

  /** Each article, by name. */
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

  /** How many ties between days were followed: by this tests judge how the work grows. */
  long looks() {
    return network.looks();
  }
}
