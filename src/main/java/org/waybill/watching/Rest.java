package org.waybill.watching;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells which files have come, changed or gone since the dataset took them last, and leaves those
 * at which somebody may still be writing for a later look.
 */
final class Rest {
  /** A file that nobody has touched for so long is whole. */
  static final Duration QUIET = Duration.ofMillis(200);

  /** In place of the stamp of a file that is gone. */
  private static final Stamp GONE = new Stamp(-1, Instant.MIN, "");

  private final SortedMap<Path, Stamp> taken = new TreeMap<>();

  /** What differs from that: how it stands, and since when it was seen so. */
  private Map<Path, Sight> differing = new HashMap<>();

  private boolean waiting;

  private record Sight(Stamp stamp, Instant since) {}

  /** The files that the dataset has, as they were then. */
  SortedMap<Path, Stamp> taken() {
    return Collections.unmodifiableSortedMap(taken);
  }

  /** The dataset has these files now, as they were looked at. */
  void take(SortedMap<Path, Stamp> come, Set<Path> gone) {
    taken.putAll(come);
    taken.keySet().removeAll(gone);
  }

  /**
   * @param there all files
   * @param now on the clock that dates the files
   */
  Look look(SortedMap<Path, Stamp> there, Instant now) {
    Map<Path, Sight> before = differing;
    differing = new HashMap<>();
    waiting = false;
    SortedMap<Path, Stamp> come = new TreeMap<>();
    there.forEach(
        (file, stamp) -> {
          boolean differs = !stamp.equals(taken.get(file));
          if (differs && (isPast(stamp.changed(), now) || isQuiet(file, stamp, before, now))) {
            come.put(file, stamp);
          }
        });
    SortedSet<Path> gone = new TreeSet<>();
    for (Path file : taken.keySet()) {
      if (!there.containsKey(file) && isQuiet(file, GONE, before, now)) {
        gone.add(file);
      }
    }
    return new Look(come, gone, there.keySet());
  }

  /** Whether the last look left a file because it was not at rest. */
  boolean isWaiting() {
    return waiting;
  }

  /** Whoever writes the next byte dates the file anew. */
  private static boolean isPast(Instant changed, Instant now) {
    return changed.isBefore(now.minus(QUIET));
  }

  /** For clocks that do not agree: it has been seen to stand so for a while. */
  private boolean isQuiet(Path file, Stamp stamp, Map<Path, Sight> before, Instant now) {
    Sight seen = before.get(file);
    Sight sight = seen != null && seen.stamp.equals(stamp) ? seen : new Sight(stamp, now);
    differing.put(file, sight);
    boolean quiet = isPast(sight.since, now);
    waiting |= !quiet;
    return quiet;
  }
}
