package org.waybill.event;

import java.util.List;
import java.util.Set;
import org.waybill.claim.Frame;
import org.waybill.claim.Period;

/**
 * What claims of one or more articles are about. It holds only what its claims agree on or what
 * bounds them; each value leads back to the claims in {@link #evidence}.
 */
public sealed interface Event {

  /** Stable across builds for the same evidence: the first claim in order gives it. */
  String key();

  Frame frame();

  /** Days on which all dated claims agree; unknown when none is dated. */
  Period when();

  /** In order of article and place, never empty. */
  List<Evidence> evidence();

  /**
   * Goods moving, sought or refused between two sides.
   *
   * @param suppliers IRIs or local names of entries; may be empty
   * @param recipients likewise
   * @param items IRIs of item concepts
   */
  record Movement(
      String key,
      Frame frame,
      Period when,
      Set<String> suppliers,
      Set<String> recipients,
      Set<String> items,
      List<Evidence> evidence)
      implements Event {}

  /** Equals meeting, agreeing or exercising together. */
  record Encounter(
      String key, Frame frame, Period when, Set<String> participants, List<Evidence> evidence)
      implements Event {}

  /** Somebody acting, perhaps upon somebody. */
  record Act(
      String key,
      Frame frame,
      Period when,
      Set<String> agents,
      Set<String> targets,
      List<Evidence> evidence)
      implements Event {}
}
