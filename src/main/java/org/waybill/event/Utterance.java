package org.waybill.event;

import java.util.List;
import java.util.Set;
import org.waybill.claim.Period;

/**
 * A speech act on which claims rest: who spoke, and when.
 *
 * @param key stable across builds for the same evidence
 * @param speakers entries of those who answer for the content; empty for an outlet's own voice
 * @param outlet file name of the article when nobody else speaks; empty otherwise
 */
public record Utterance(
    String key, Set<String> speakers, String outlet, Period when, List<Evidence> evidence) {
  public Utterance {
    evidence = List.copyOf(evidence);
  }
}
