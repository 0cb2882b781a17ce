package org.waybill.watching;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a look at the watched files found.
 *
 * @param come whole files that the dataset does not have as they are
 * @param gone files that the dataset has and that are no more
 * @param there all files, also those still being written
 */
record Look(SortedMap<Path, Stamp> come, SortedSet<Path> gone, Set<Path> there) {

  boolean isEmpty() {
    return come.isEmpty() && gone.isEmpty();
  }

  /** The same, with no more than so many files that have come; the rest comes again. */
  Look first(int most) {
    if (come.size() <= most) {
      return this;
    }
    SortedMap<Path, Stamp> some = new TreeMap<>();
    come.entrySet().stream().limit(most).forEach(file -> some.put(file.getKey(), file.getValue()));
    return new Look(some, gone, there);
  }

  /** The names by which the articles of these files go. */
  SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    come.keySet().forEach(file -> names.add(name(file)));
    gone.forEach(file -> names.add(name(file)));
    return names;
  }

  /** The names under which there is no file any more. */
  SortedSet<String> lostNames() {
    SortedSet<String> lost = names();
    there.forEach(file -> lost.remove(name(file)));
    return lost;
  }

  /**
   * The files to read: of two with one name a build looks at both, so that one that stays as it was
   * comes again when the other changes.
   */
  List<Path> files(Set<Path> taken) {
    SortedSet<String> names = names();
    return there.stream()
        .filter(
            file -> come.containsKey(file) || taken.contains(file) && names.contains(name(file)))
        .sorted()
        .toList();
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
