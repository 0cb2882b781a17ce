package org.waybill.event;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Set;
import org.waybill.claim.Period;

/**
 * A speech act on which claims rest: who spoke, and when.
 *
 * @param key stable across builds for the same evidence
 * @param speakers entries of those who answer for the content, persons alone where any is known;
 *     empty for an outlet's own voice and for somebody whom nothing known names
 * @param sides for whom they speak
 * @param addressees entries of those whom some article calls spoken to; empty where none does
 * @param outlet file name of the article when nobody else speaks; empty otherwise
 */
public record Utterance(
    String key,
    Set<String> speakers,
    Set<String> sides,
    Set<String> addressees,
    String outlet,
    Period when,
    List<Evidence> evidence) {
  /** Why claims rest on one that is the outlet's. */
  public static final String OWN_VOICE = "the outlet's own voice";

  /** Why claims of one article rest on one of somebody else. */
  public static final String ONE_SIDE = "what one side says in one article";

  public Utterance {
    speakers = Set.copyOf(speakers);
    sides = Set.copyOf(sides);
    addressees = ImmutableSortedSet.copyOf(addressees);
    evidence = List.copyOf(evidence);
  }
}
