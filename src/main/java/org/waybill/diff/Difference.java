package org.waybill.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * In what two datasets differ, or one before and after: articles, claims and events. All else, such
 * as days of issue or the version of the program, is not compared.
 *
 * @param removed articles that only the one has
 * @param added articles that only the other has
 * @param replaced articles whose text differs
 * @param lost claims that only the one has
 * @param gained claims that only the other has
 * @param sameClaims how many claims say the same in both
 * @param sameEvents how many events have the same claims and values in both
 */
public record Difference(
    SortedSet<String> removed,
    SortedSet<String> added,
    SortedSet<String> replaced,
    int sameArticles,
    List<Holdings.Claim> lost,
    List<Holdings.Claim> gained,
    List<Changed> changed,
    int sameClaims,
    List<EventChange> events,
    int sameEvents) {

  /** The name under which the words of a corrected sentence stand among what differs. */
  public static final String SENTENCE = "sentence";

  /** What a slot or value says; empty text where it says nothing. */
  public record Values(String one, String other) {}

  /**
   * A claim of the same sentence, or of one that was corrected, that says something else.
   *
   * @param slots those that differ, and {@code sentence} where that was corrected
   */
  public record Changed(Holdings.Claim one, Holdings.Claim other, Map<String, Values> slots) {}

  /** What became of an event. */
  public enum Fate {
    LOST,
    GAINED,
    /** It rests on other claims, or has other values. */
    CHANGED,
    /** Several became one. */
    MERGED,
    /** One became several. */
    SPLIT,
    /** Claims of several went to several others. */
    REGROUPED
  }

  /**
   * Events that have claims in common.
   *
   * @param values those that differ where one event became one
   * @param left claims that no longer belong to these events
   * @param joined claims that did not belong to these before
   */
  public record EventChange(
      Fate fate,
      List<Holdings.Event> one,
      List<Holdings.Event> other,
      Map<String, Values> values,
      int left,
      int joined) {}

  public static Difference between(Holdings one, Holdings other) {
    SortedSet<String> removed = new TreeSet<>(one.articles().keySet());
    removed.removeAll(other.articles().keySet());
    SortedSet<String> added = new TreeSet<>(other.articles().keySet());
    added.removeAll(one.articles().keySet());
    SortedSet<String> replaced = new TreeSet<>(one.articles().keySet());
    replaced.removeIf(
        file ->
            !other.articles().containsKey(file)
                || other.articles().get(file).equals(one.articles().get(file)));
    Map<Holdings.Claim, Holdings.Claim> pairs = ClaimPairs.of(one.claims(), other.claims());
    List<Holdings.Claim> lost = new ArrayList<>(one.claims());
    lost.removeIf(pairs::containsKey);
    Set<Holdings.Claim> met = new HashSet<>(pairs.values());
    List<Holdings.Claim> gained = new ArrayList<>(other.claims());
    gained.removeIf(met::contains);
    List<Changed> changed = new ArrayList<>();
    for (Holdings.Claim claim : one.claims()) {
      Holdings.Claim match = pairs.get(claim);
      if (match != null && !match.slots().equals(claim.slots())) {
        changed.add(new Changed(claim, match, slots(claim, match)));
      }
    }
    EventPairs events = new EventPairs(one.events(), other.events(), pairs);
    return new Difference(
        removed,
        added,
        replaced,
        one.articles().size() - removed.size() - replaced.size(),
        lost,
        gained,
        changed,
        pairs.size() - changed.size(),
        events.changes(),
        events.same());
  }

  /** Whether the two are alike. */
  public boolean isEmpty() {
    return removed.isEmpty()
        && added.isEmpty()
        && replaced.isEmpty()
        && lost.isEmpty()
        && gained.isEmpty()
        && changed.isEmpty()
        && events.isEmpty();
  }

  /** How many changes have this fate. */
  public long count(Fate fate) {
    return events.stream().filter(change -> change.fate() == fate).count();
  }

  /**
   * For people: first what differs, then a summary; one line when nothing does.
   *
   * @param names what the one and the other are called
   * @param width columns of a line
   */
  public String text(Values names, int width) {
    return isEmpty() ? "no difference\n" : new DifferenceText(this, names, width).write();
  }

  /** A corrected sentence comes last, as one of what differs. */
  private static Map<String, Values> slots(Holdings.Claim one, Holdings.Claim other) {
    Map<String, Values> slots = new LinkedHashMap<>(differing(one.slots(), other.slots()));
    if (!one.sentence().equals(other.sentence())) {
      slots.put(SENTENCE, new Values(one.sentence(), other.sentence()));
    }
    return Collections.unmodifiableMap(slots);
  }

  static Map<String, Values> differing(Map<String, String> one, Map<String, String> other) {
    Set<String> names = new LinkedHashSet<>(one.keySet());
    names.addAll(other.keySet());
    Map<String, Values> differing = new LinkedHashMap<>();
    for (String name : names) {
      if (!Objects.equals(one.get(name), other.get(name))) {
        differing.put(name, new Values(one.getOrDefault(name, ""), other.getOrDefault(name, "")));
      }
    }
    return Collections.unmodifiableMap(differing);
  }
}
