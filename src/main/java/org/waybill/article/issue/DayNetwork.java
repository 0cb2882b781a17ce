package org.waybill.article.issue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Days that are not known yet, and what ties them together: each lies between two bounds, may have
 * to fit a condition (a weekday, a day of a month), and two may be at most so many days apart.
 * Settling narrows all bounds until nothing follows any more. A network never loosens.
 */
public final class DayNetwork {

  /** Bounds at or beyond these stand for none. */
  private static final long NO_EARLIEST = LocalDate.of(1900, 1, 1).toEpochDay();

  private static final long NO_LATEST = LocalDate.of(2200, 1, 1).toEpochDay();

  /** A weekday and a day of a month meet again after 28 years at most, leap days after 40. */
  private static final int LONGEST_SEARCH = 41 * 366;

  private final List<Unknown> unknowns;
  private final List<Gap> gaps;

  public DayNetwork() {
    unknowns = new ArrayList<>();
    gaps = new ArrayList<>();
  }

  private DayNetwork(DayNetwork other) {
    unknowns = new ArrayList<>(other.unknowns);
    gaps = new ArrayList<>(other.gaps);
  }

  private record Unknown(long earliest, long latest, Predicate<LocalDate> fits) {
    boolean empty() {
      return earliest > latest;
    }
  }

  /** {@code least <= to - from <= most}, in days. */
  private record Gap(int from, int to, long least, long most) {}

  /** A network that may be narrowed on trial. */
  public DayNetwork copy() {
    return new DayNetwork(this);
  }

  /** A new unknown day; the number names it. */
  public int add(Predicate<LocalDate> fits) {
    unknowns.add(new Unknown(NO_EARLIEST, NO_LATEST, fits));
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
    unknowns.set(day, new Unknown(old.earliest, old.latest, old.fits.and(fits)));
  }

  /** The second day follows the first after at least and at most so many days. */
  public void follows(int first, int second, int least, int most) {
    gaps.add(new Gap(first, second, least, most));
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
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < unknowns.size(); i++) {
        changed |= fit(i);
      }
      for (Gap gap : gaps) {
        Unknown from = unknowns.get(gap.from);
        Unknown to = unknowns.get(gap.to);
        changed |= narrow(gap.to, plus(from.earliest, gap.least), plus(from.latest, gap.most));
        changed |= narrow(gap.from, plus(to.earliest, -gap.most), plus(to.latest, -gap.least));
      }
      if (unknowns.stream().anyMatch(Unknown::empty)) {
        return false;
      }
    }
    return true;
  }

  /** A missing bound stays missing whatever is added to it. */
  private static long plus(long bound, long days) {
    return bound <= NO_EARLIEST || bound >= NO_LATEST ? bound : bound + days;
  }

  private boolean narrow(int day, long earliest, long latest) {
    Unknown old = unknowns.get(day);
    if (earliest <= old.earliest && latest >= old.latest) {
      return false;
    }
    unknowns.set(
        day, new Unknown(Math.max(earliest, old.earliest), Math.min(latest, old.latest), old.fits));
    return true;
  }

  private boolean fit(int day) {
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
    return narrow(day, earliest, latest);
  }
}
