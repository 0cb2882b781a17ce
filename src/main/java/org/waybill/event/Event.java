package org.waybill.event;

import java.util.List;
import java.util.Set;
import org.waybill.claim.Frame;
import org.waybill.claim.Period;

/**
 * What claims of one or more articles are about. It holds only what its claims agree on or what
 * bounds them; each value leads back to the claims that give it.
 */
public sealed interface Event {

  Core core();

  /**
   * What every event has.
   *
   * @param key stable across builds for the same evidence: the first claim in order gives it
   * @param when the days on which all dated claims agree; unknown when none is dated
   * @param evidence in order of article and place, never empty
   * @param values what the claims say of it, each with its claims
   * @param origins independent of each other; empty when it is only denied
   * @param repeats the articles that are no origin
   */
  record Core(
      String key,
      Frame frame,
      Period when,
      List<Evidence> evidence,
      List<Value> values,
      List<IndependentOrigin> origins,
      List<Repeat> repeats) {
    public Core {
      evidence = List.copyOf(evidence);
      values = List.copyOf(values);
      origins = List.copyOf(origins);
      repeats = List.copyOf(repeats);
    }
  }

  default String key() {
    return core().key();
  }

  default Frame frame() {
    return core().frame();
  }

  default Period when() {
    return core().when();
  }

  default List<Evidence> evidence() {
    return core().evidence();
  }

  /**
   * Goods moving, sought or refused between two sides.
   *
   * @param suppliers IRIs or local names of entries; may be empty
   * @param recipients likewise
   * @param items IRIs of item concepts
   */
  record Movement(Core core, Set<String> suppliers, Set<String> recipients, Set<String> items)
      implements Event {}

  /** Equals meeting, agreeing or exercising together. */
  record Encounter(Core core, Set<String> participants) implements Event {}

  /** Somebody acting, perhaps upon somebody. */
  record Act(Core core, Set<String> agents, Set<String> targets) implements Event {}
}
