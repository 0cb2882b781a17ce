package org.waybill.reading.judge;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.waybill.claim.Good;
import org.waybill.registry.Registry;

/** Whether goods named in two places may be the same. */
final class Kinship {

  /** So many wider concepts at most has what could be any arms: {@code weapons}. */
  private static final int GENERAL = 1;

  private final Registry registry;
  private final Map<String, List<String>> wider = new HashMap<>();

  /** By identity, which spares hashing all parts of the goods at each look-up. */
  private final IdentityHashMap<Good, String> lastWords = new IdentityHashMap<>();

  Kinship(Registry registry) {
    this.registry = registry;
  }

  /** Whether some of the one are called like some of the other, or are a kind of them. */
  boolean are(List<Good> some, List<Good> others) {
    return some.stream().anyMatch(one -> others.stream().anyMatch(other -> are(one, other)));
  }

  /** Whether both are named so closely that they cannot be the same. */
  boolean differ(List<Good> some, List<Good> others) {
    return !some.isEmpty()
        && !others.isEmpty()
        && !are(some, others)
        && some.stream().noneMatch(this::isGeneral)
        && others.stream().noneMatch(this::isGeneral);
  }

  private boolean are(Good one, Good other) {
    if (lastWords
        .computeIfAbsent(one, Kinship::lastWord)
        .equals(lastWords.computeIfAbsent(other, Kinship::lastWord))) {
      return true;
    }
    Optional<String> item = one.item();
    Optional<String> second = other.item();
    return item.isPresent()
        && second.isPresent()
        && (item.equals(second)
            || !isGeneral(one) && wider(second.get()).contains(item.get())
            || !isGeneral(other) && wider(item.get()).contains(second.get()));
  }

  private boolean isGeneral(Good good) {
    return good.item().map(iri -> wider(iri).size() <= GENERAL).orElse(true);
  }

  private List<String> wider(String item) {
    return wider.computeIfAbsent(item, registry::wider);
  }

  private static String lastWord(Good good) {
    String words = good.words().toLowerCase(Locale.ROOT);
    String last = words.substring(words.lastIndexOf(' ') + 1);
    return last.endsWith("s") ? last.substring(0, last.length() - 1) : last;
  }
}
