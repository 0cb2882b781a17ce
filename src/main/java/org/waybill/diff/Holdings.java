package org.waybill.diff;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.waybill.store.Snapshot;

/**
 * What a dataset holds, as people compare it: values are words, not nodes. It stands by itself:
 * what was read before a change is good after it.
 *
 * @param articles file names with the digests of the texts
 * @param claims in order of article and place in it
 * @param events in order of their claims
 */
public record Holdings(SortedMap<String, String> articles, List<Claim> claims, List<Event> events) {

  /**
   * @param start where its sentence begins in the article's text
   * @param sentence its words
   * @param trigger where in the sentence the words stand that it was read from
   * @param slots only those that say something, in the order in which they are shown; a name in
   *     quotation marks is the article's own wording, where nobody is known by it
   */
  public record Claim(
      String iri,
      String article,
      int start,
      String sentence,
      int trigger,
      Map<String, String> slots) {
    public Claim {
      slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
    }
  }

  /**
   * @param claims IRIs of the claims that it rests on; these are what an event is known by, for its
   *     own IRI may change with the order in which articles came
   * @param values as the slots of a claim
   */
  public record Event(String iri, Set<String> claims, Map<String, String> values) {
    public Event {
      claims = Collections.unmodifiableSet(new TreeSet<>(claims));
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  public Holdings {
    articles = Collections.unmodifiableSortedMap(new TreeMap<>(articles));
    claims = List.copyOf(claims);
    events = List.copyOf(events);
  }

  /** Reads all of it into memory. */
  public static Holdings of(Snapshot snapshot) {
    return new HoldingsReader(snapshot).read();
  }
}
