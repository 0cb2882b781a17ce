package org.waybill.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells which articles only repeat what others say of an event. */
final class Repeats {

  private Repeats() {}

  /**
   * In order of article.
   *
   * @param telling all that tell of the event
   * @param quoted those of them that quote somebody
   */
  static List<Repeat> of(
      Collection<Account> telling,
      Collection<Account> quoted,
      Collection<IndependentOrigin> origins,
      Copies copies) {
    Set<String> quoting = quoted.stream().map(Account::article).collect(Collectors.toSet());
    Set<String> first =
        origins.stream()
            .map(origin -> origin.claims().get(0).article())
            .collect(Collectors.toSet());
    Map<String, String> original = new HashMap<>();
    List<Repeat> repeats = new ArrayList<>();
    for (String article :
        telling.stream().map(Account::article).collect(Collectors.toCollection(TreeSet::new))) {
      String copied = original.putIfAbsent(copies.of(article), article);
      if (copied != null) {
        repeats.add(new Repeat(article, "its text is a copy of that of " + copied));
      } else if (quoting.contains(article)) {
        repeats.add(new Repeat(article, Repeat.QUOTES));
      } else if (!quoted.isEmpty()) {
        repeats.add(new Repeat(article, "it names no source for what others quote"));
      } else if (!first.contains(article)) {
        repeats.add(new Repeat(article, "another article of the same voice tells it too"));
      }
    }
    return repeats;
  }
}
