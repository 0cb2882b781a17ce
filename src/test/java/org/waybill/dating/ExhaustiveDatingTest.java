package org.waybill.dating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waybill.article.issue.Issued;
import org.waybill.event.Desk;
import org.waybill.registry.Registry;

/**
 * Small worlds made at random, dated as the program does it, and by holding each report against
 * every other and working out all days anew for every tie.
 */
class ExhaustiveDatingTest {
  private static final int WORLDS = 400;
  private static final LocalDate START = LocalDate.of(2023, 10, 2);
  private static final long ZERO = START.toEpochDay();
  private static final long FAR = 100_000;
  private static final List<String> FIGURES = List.of("1000 crate", "2000 crate");
  private static final List<DayOfWeek> DAYS =
      List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);

  private final Siblings siblings =
      new Siblings(
          Registry.load(
              Path.of("data/registry"),
              problem -> {
                throw new IllegalStateException(problem.describe());
              }));

  private record Pair(Report one, Report other) {}

  private record Gap(int from, int to, long most) {}

  /** Unknown days; every round looks at all of them and all that ties them. */
  private static final class AllDays {
    private final List<Long> earliest = new ArrayList<>();
    private final List<Long> latest = new ArrayList<>();
    private final List<Optional<DayOfWeek>> weekdays = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    int add(long first, long last, Optional<DayOfWeek> weekday) {
      earliest.add(first);
      latest.add(last);
      weekdays.add(weekday);
      return earliest.size() - 1;
    }

    Optional<LocalDate> first(int day) {
      return Optional.of(earliest.get(day)).filter(it -> it > -FAR).map(START::plusDays);
    }

    Optional<LocalDate> last(int day) {
      return Optional.of(latest.get(day)).filter(it -> it < FAR).map(START::plusDays);
    }

    boolean settle() {
      boolean changed = true;
      while (changed) {
        changed = false;
        for (int i = 0; i < earliest.size(); i++) {
          while (earliest.get(i) > -FAR && earliest.get(i) <= latest.get(i) && !fits(i, earliest)) {
            changed |= narrow(i, earliest.get(i) + 1, latest.get(i));
          }
          while (latest.get(i) < FAR && latest.get(i) >= earliest.get(i) && !fits(i, latest)) {
            changed |= narrow(i, earliest.get(i), latest.get(i) - 1);
          }
        }
        for (Gap gap : gaps) {
          changed |=
              narrow(gap.to(), earliest.get(gap.from()), later(latest.get(gap.from()), gap.most()));
          changed |=
              narrow(gap.from(), later(earliest.get(gap.to()), -gap.most()), latest.get(gap.to()));
        }
        for (int i = 0; i < earliest.size(); i++) {
          if (earliest.get(i) > latest.get(i)) {
            return false;
          }
        }
      }
      return true;
    }

    private boolean fits(int day, List<Long> bounds) {
      DayOfWeek found = START.plusDays(bounds.get(day)).getDayOfWeek();
      return weekdays.get(day).filter(weekday -> weekday != found).isEmpty();
    }

    private static long later(long day, long days) {
      return Math.abs(day) >= FAR ? day : day + days;
    }

    private boolean narrow(int day, long first, long last) {
      boolean narrower = first > earliest.get(day) || last < latest.get(day);
      earliest.set(day, Math.max(first, earliest.get(day)));
      latest.set(day, Math.min(last, latest.get(day)));
      return narrower;
    }
  }

  @Test
  void whatIsFoundByFigureAndDayIsWhatIsFoundByHoldingAllAgainstAll() {
    Random random = new Random(5);
    int ties = 0;
    int out = 0;
    int used = 0;
    for (int world = 0; world < WORLDS; world++) {
      Map<String, Issued> own = own(random, 2 + random.nextInt(7));
      List<Report> reports = reports(random, own);
      Map<String, String> found = new TreeMap<>();
      for (Siblings.Family family : siblings.families(own, reports, claim -> "story")) {
        siblings.dated(own, family).forEach(dated -> found.put(dated.article(), line(dated)));
      }
      assertEquals(exhaustive(own, reports), found, "world " + world);
      ties += found.size();
      out += found.values().stream().anyMatch(line -> line.contains("RULED_OUT")) ? 1 : 0;
      used += found.values().stream().anyMatch(line -> line.contains("USED")) ? 1 : 0;
    }
    System.out.printf(
        "siblings: %d worlds, %d articles tied, ties ruled out in %d and used in %d%n",
        WORLDS, ties, out, used);
    assertTrue(ties > WORLDS && out > WORLDS / 20 && used > WORLDS / 20, ties + " " + out);
  }

  /** Some without bounds, some with the weekday of their opening, on which they are issued. */
  private static Map<String, Issued> own(Random random, int articles) {
    Map<String, Issued> own = new TreeMap<>();
    for (int i = 0; i < articles; i++) {
      LocalDate first = START.plusDays(random.nextInt(40));
      boolean dated = random.nextInt(3) > 0;
      List<Issued.Clue> clues = new ArrayList<>();
      if (random.nextInt(2) == 0) {
        String weekday = first.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        clues.add(new Issued.Clue(WeekdaySigns.LEAD, weekday, 1, Issued.Verdict.USED, "made so"));
      }
      int length = clues.isEmpty() ? random.nextInt(50) : random.nextInt(3);
      own.put(
          "a" + i + ".txt",
          new Issued(
              Optional.of(first).filter(any -> dated),
              Optional.of(first.plusDays(length)).filter(any -> dated),
              clues));
    }
    return own;
  }

  private static List<Report> reports(Random random, Map<String, Issued> own) {
    Desk desk = new Desk();
    List<Report> reports = new ArrayList<>();
    for (String article : own.keySet()) {
      for (int i = 0; i < 1 + random.nextInt(2); i++) {
        boolean rare = random.nextInt(3) == 0;
        reports.add(
            new Report(
                article,
                rare ? "visit" : "said " + random.nextInt(2),
                DAYS.get(random.nextInt(DAYS.size())),
                new TreeSet<>(FIGURES.subList(random.nextInt(2), 1 + random.nextInt(2))),
                rare,
                desk.page(article).sent("North Korea", "Russia", "tank").done()));
      }
    }
    Collections.shuffle(reports, random);
    return reports;
  }

  /** By each article that is tied: its bounds and ties, as {@link #line}. */
  private static Map<String, String> exhaustive(Map<String, Issued> own, List<Report> reports) {
    Map<String, SortedSet<String>> ties = new TreeMap<>();
    Map<String, List<Pair>> topics = new TreeMap<>();
    for (Pair pair : pairs(own, reports)) {
      if (settled(own, List.of(pair)).isPresent()) {
        String topic = pair.one().key() + " " + pair.one().day();
        topics.computeIfAbsent(topic, none -> new ArrayList<>()).add(pair);
      } else {
        tie(ties, pair, Issued.Verdict.RULED_OUT);
      }
    }
    List<Pair> believed = new ArrayList<>();
    for (List<Pair> topic : topics.values()) {
      Map<String, String> before = settled(own, believed).orElseThrow();
      List<Pair> trial = new ArrayList<>(believed);
      trial.addAll(topic);
      Optional<Map<String, String>> after = settled(own, trial);
      for (Pair pair : topic) {
        boolean narrower =
            Stream.of(pair.one().article(), pair.other().article())
                .anyMatch(it -> after.isPresent() && !after.get().get(it).equals(before.get(it)));
        tie(
            ties,
            pair,
            after.isEmpty()
                ? Issued.Verdict.RULED_OUT
                : narrower ? Issued.Verdict.USED : Issued.Verdict.NOT_NEEDED);
      }
      believed = after.isPresent() ? trial : believed;
    }
    Map<String, String> bounds = settled(own, believed).orElseThrow();
    Map<String, String> lines = new TreeMap<>();
    ties.forEach((article, all) -> lines.put(article, bounds.get(article) + " " + all));
    return lines;
  }

  private static Collection<Pair> pairs(Map<String, Issued> own, List<Report> reports) {
    List<Report> ordered = reports.stream().sorted(Comparator.comparing(Report::article)).toList();
    Map<List<String>, Pair> pairs = new LinkedHashMap<>();
    for (Report one : ordered) {
      for (Report other : ordered) {
        if (one.article().compareTo(other.article()) < 0
            && one.key().equals(other.key())
            && one.day() == other.day()
            && (!Collections.disjoint(one.figures(), other.figures())
                || one.rare() && isNear(own.get(one.article()), own.get(other.article())))) {
          String told = one.key() + one.day();
          pairs.putIfAbsent(List.of(one.article(), other.article(), told), new Pair(one, other));
        }
      }
    }
    return pairs.values();
  }

  private static boolean isNear(Issued one, Issued other) {
    return one.earliest().isPresent()
        && other.earliest().isPresent()
        && ChronoUnit.DAYS.between(one.earliest().get(), other.latest().orElseThrow()) <= 31
        && ChronoUnit.DAYS.between(other.earliest().get(), one.latest().orElseThrow()) <= 31
        && ChronoUnit.DAYS.between(one.earliest().get(), one.latest().get()) <= 31
        && ChronoUnit.DAYS.between(other.earliest().get(), other.latest().get()) <= 31;
  }

  private static void tie(Map<String, SortedSet<String>> ties, Pair pair, Issued.Verdict verdict) {
    String one = pair.one().article();
    String other = pair.other().article();
    ties.computeIfAbsent(one, none -> new TreeSet<>()).add(other + " " + verdict);
    ties.computeIfAbsent(other, none -> new TreeSet<>()).add(one + " " + verdict);
  }

  /** The bounds of each article with these ties; empty when no days satisfy them all. */
  private static Optional<Map<String, String>> settled(
      Map<String, Issued> own, List<Pair> believed) {
    AllDays days = new AllDays();
    Map<String, Integer> issues = new TreeMap<>();
    Map<String, Integer> openings = new TreeMap<>();
    own.forEach(
        (article, issued) -> {
          long first = issued.earliest().map(day -> day.toEpochDay() - ZERO).orElse(-FAR);
          long last = issued.latest().map(day -> day.toEpochDay() - ZERO).orElse(FAR);
          issues.put(article, days.add(first, last, Optional.empty()));
          for (Issued.Clue clue : issued.clues()) {
            DayOfWeek weekday = DayOfWeek.valueOf(clue.words().toUpperCase(Locale.ENGLISH));
            int opening = days.add(-FAR, FAR, Optional.of(weekday));
            openings.put(article, opening);
            days.gaps.add(new Gap(opening, issues.get(article), WeekdaySigns.soon(weekday)));
          }
        });
    for (Pair pair : believed) {
      int day = days.add(-FAR, FAR, Optional.of(pair.one().day()));
      for (String article : List.of(pair.one().article(), pair.other().article())) {
        days.gaps.add(new Gap(day, issues.get(article), 6));
        Optional.ofNullable(openings.get(article))
            .ifPresent(opening -> days.gaps.add(new Gap(day, opening, 6)));
      }
    }
    if (!days.settle()) {
      return Optional.empty();
    }
    Map<String, String> bounds = new TreeMap<>();
    issues.forEach(
        (article, issue) -> bounds.put(article, days.first(issue) + " " + days.last(issue)));
    return Optional.of(bounds);
  }

  private static String line(Dated dated) {
    TreeSet<String> ties = new TreeSet<>();
    dated.ties().forEach(tie -> ties.add(tie.theirs().article() + " " + tie.verdict()));
    return dated.earliest() + " " + dated.latest() + " " + ties;
  }
}
