package org.waybill.article.issue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Days that are not known yet, and what ties them together: each lies between two bounds, may have
 * to fit a condition (a weekday, a day of a month), and two may be at most so many days apart.
 * Settling narrows all bounds until nothing follows any more, and looks only at what is tied to
 * what was told since it settled last. A network never loosens, but for going back to a mark.
 */
public final class DayNetwork {

  /** Bounds at or beyond these stand for none. */
  private static final long NO_EARLIEST = LocalDate.of(1900, 1, 1).toEpochDay();

  private static final long NO_LATEST = LocalDate.of(2200, 1, 1).toEpochDay();

  /** A weekday and a day of a month meet again after 28 years at most, leap days after 40. */
  private static final int LONGEST_SEARCH = 41 * 366;

  private final List<Unknown> unknowns = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();

  /** Of each day, in the order told. */
  private final List<List<Gap>> gapsOf = new ArrayList<>();

  /** Days of which it is open what follows for those tied to them. */
  private final Set<Integer> open = new LinkedHashSet<>();

  /** What days were before each narrowing. */
  private final List<Narrowed> narrowed = new ArrayList<>();

  private long looks;

  private record Unknown(long earliest, long latest, Predicate<LocalDate> fits) {
    boolean empty() {
      return earliest > latest;
    }
  }

  private record Narrowed(int day, Unknown before) {}

  /** {@code least <= to - from <= most}, in days. */
  private record Gap(int from, int to, long least, long most) {}

  /** A state of a network: whatever is told later can be taken back. */
  public static final class Mark {
    private final int unknowns;
    private final int gaps;
    private final int narrowed;

    private Mark(DayNetwork network) {
      this.unknowns = network.unknowns.size();
      this.gaps = network.gaps.size();
      this.narrowed = network.narrowed.size();
    }
  }

  /** A network that may be narrowed on trial. For a large one, {@link #mark} costs less. */
  public DayNetwork copy() {
    DayNetwork copy = new DayNetwork();
    copy.unknowns.addAll(unknowns);
    gapsOf.forEach(tied -> copy.gapsOf.add(new ArrayList<>(tied)));
    copy.gaps.addAll(gaps);
    copy.open.addAll(open);
    return copy;
  }

  /** The state as it is now, to which a trial may go {@link #back}. */
  public Mark mark() {
    return new Mark(this);
  }

  /** Forgets all that was told and found since then. Only for a state that was settled. */
  public void back(Mark mark) {
    while (narrowed.size() > mark.narrowed) {
      Narrowed last = narrowed.remove(narrowed.size() - 1);
      unknowns.set(last.day(), last.before());
    }
    while (gaps.size() > mark.gaps) {
      Gap last = gaps.remove(gaps.size() - 1);
      Stream.of(last.from(), last.to())
          .map(gapsOf::get)
          .forEach(tied -> tied.remove(tied.size() - 1));
    }
    unknowns.subList(mark.unknowns, unknowns.size()).clear();
    gapsOf.subList(mark.unknowns, gapsOf.size()).clear();
    open.clear();
  }

  /** How many ties were followed so far: by this tests judge how the work grows. */
  public long looks() {
    return looks;
  }

  /** A new unknown day; the number names it. */
  public int add(Predicate<LocalDate> fits) {
    unknowns.add(new Unknown(NO_EARLIEST, NO_LATEST, fits));
    gapsOf.add(new ArrayList<>());
    return unknowns.size() - 1;
  }

  public void notBefore(int day, LocalDate earliest) {
    narrow(day, earliest.toEpochDay(), NO_LATEST);
  }

  public void notAfter(int day, LocalDate latest) {
    narrow(day, NO_EARLIEST, latest.toEpochDay());
  }

  /** The day has to fit this too. */
  public void require(int day, Predicate<LocalDate> fits) {
    Unknown old = unknowns.get(day);
    put(day, new Unknown(old.earliest, old.latest, old.fits.and(fits)));
  }

  /** The second day follows the first after at least and at most so many days. */
  public void follows(int first, int second, int least, int most) {
    Gap gap = new Gap(first, second, least, most);
    gaps.add(gap);
    gapsOf.get(first).add(gap);
    gapsOf.get(second).add(gap);
    open.add(first);
    open.add(second);
  }

  public Optional<LocalDate> earliest(int day) {
    long bound = unknowns.get(day).earliest;
    return bound <= NO_EARLIEST ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(bound));
  }

  public Optional<LocalDate> latest(int day) {
    long bound = unknowns.get(day).latest;
    return bound >= NO_LATEST ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(bound));
  }

  /** Narrows all bounds as far as they go; false when no days satisfy everything. */
  public boolean settle() {
    while (!open.isEmpty()) {
      int day = open.iterator().next();
      open.remove(day);
      fit(day);
      if (unknowns.get(day).empty()) {
        open.add(day); // so that it is found again
        return false;
      }
      gapsOf.get(day).forEach(this::follow);
    }
    return true;
  }

  private void follow(Gap gap) {
    looks++;
    Unknown from = unknowns.get(gap.from);
    Unknown to = unknowns.get(gap.to);
    narrow(gap.to, plus(from.earliest, gap.least), plus(from.latest, gap.most));
    narrow(gap.from, plus(to.earliest, -gap.most), plus(to.latest, -gap.least));
  }

  /** A missing bound stays missing whatever is added to it. */
  private static long plus(long bound, long days) {
    return bound <= NO_EARLIEST || bound >= NO_LATEST ? bound : bound + days;
  }

  private void narrow(int day, long earliest, long latest) {
    Unknown old = unknowns.get(day);
    if (earliest > old.earliest || latest < old.latest) {
      put(
          day,
          new Unknown(Math.max(earliest, old.earliest), Math.min(latest, old.latest), old.fits));
    }
  }

  private void put(int day, Unknown now) {
    narrowed.add(new Narrowed(day, unknowns.set(day, now)));
    open.add(day);
  }

  private void fit(int day) {
    Unknown unknown = unknowns.get(day);
    long earliest = unknown.earliest;
    long latest = unknown.latest;
    if (earliest > NO_EARLIEST) {
      long stop = Math.min(latest, earliest + LONGEST_SEARCH);
      while (earliest <= stop && !unknown.fits.test(LocalDate.ofEpochDay(earliest))) {
        earliest++;
      }
    }
    if (latest < NO_LATEST) {
      long stop = Math.max(earliest, latest - LONGEST_SEARCH);
      while (latest >= stop && !unknown.fits.test(LocalDate.ofEpochDay(latest))) {
        latest--;
      }
    }
    narrow(day, earliest, latest);
  }
}
